//! Phrases about the agenda (terminarz).

use super::Polish;
use crate::domain::entry::{AgendaEntry, TestKind};
use crate::locale::phrases::{Agendas, FeedWords, feed_words, fixed};

impl FeedWords<AgendaEntry> for Polish {
    feed_words! {
        "terminarz",
        Added: ["nowy wpis w terminarzu", "nowe wpisy w terminarzu", "nowych wpisów w terminarzu"],
        Removed: ["wpis usunięty z terminarza", "wpisy usunięte z terminarza", "wpisów usuniętych z terminarza"],
        Restored:
            ["wpis przywrócony w terminarzu", "wpisy przywrócone w terminarzu", "wpisów przywróconych w terminarzu"],
        _: ["zmiana w terminarzu", "zmiany w terminarzu", "zmian w terminarzu"],
    }
}

impl Agendas for Polish {
    fixed! {
        agenda_entry: "wydarzenie",
        agenda_moved: "nowy termin",
        agenda_reworded: "zmiana opisu",
        agenda_removed: "usunięto z terminarza",
        agenda_restored: "ponownie w terminarzu",
    }

    fn test(&self, kind: TestKind) -> &'static str {
        match kind {
            TestKind::Test => "sprawdzian",
            TestKind::Quiz => "kartkówka",
            TestKind::ClassTest => "praca klasowa",
            TestKind::Exam => "egzamin",
            TestKind::Diagnosis => "diagnoza",
            TestKind::Other => "test",
        }
    }

    fn test_in_full(&self, _: TestKind) -> Option<&'static str> {
        None
    }
}

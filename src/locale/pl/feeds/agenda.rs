//! Phrases about the agenda (terminarz).

use super::{Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{AgendaEntry, TestKind};
use crate::locale::phrases::{Agendas, FeedWords};

impl FeedWords<AgendaEntry> for Polish {
    fn feed_name(&self) -> &'static str {
        "terminarz"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => [
                "nowy wpis w terminarzu",
                "nowe wpisy w terminarzu",
                "nowych wpisów w terminarzu",
            ],
            ChangeKind::Removed => [
                "wpis usunięty z terminarza",
                "wpisy usunięte z terminarza",
                "wpisów usuniętych z terminarza",
            ],
            ChangeKind::Restored => [
                "wpis przywrócony w terminarzu",
                "wpisy przywrócone w terminarzu",
                "wpisów przywróconych w terminarzu",
            ],
            _ => [
                "zmiana w terminarzu",
                "zmiany w terminarzu",
                "zmian w terminarzu",
            ],
        };
        counted(count, forms)
    }
}

impl Agendas for Polish {
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

    fn agenda_entry(&self) -> &'static str {
        "wydarzenie"
    }

    fn agenda_moved(&self) -> &'static str {
        "nowy termin"
    }

    fn agenda_reworded(&self) -> &'static str {
        "zmiana opisu"
    }

    fn agenda_removed(&self) -> &'static str {
        "usunięto z terminarza"
    }

    fn agenda_restored(&self) -> &'static str {
        "ponownie w terminarzu"
    }

    fn agenda_when(&self) -> &'static str {
        "Kiedy"
    }
}

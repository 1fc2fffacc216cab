//! Phrases about the agenda (terminarz).

use super::English;
use crate::domain::entry::{AgendaEntry, TestKind};
use crate::locale::phrases::{Agendas, FeedWords, feed_words, fixed};

impl FeedWords<AgendaEntry> for English {
    feed_words! {
        "agenda",
        Added: ["new agenda entry", "new agenda entries"],
        Removed: ["removed agenda entry", "removed agenda entries"],
        Restored: ["restored agenda entry", "restored agenda entries"],
        _: ["agenda change", "agenda changes"],
    }
}

impl Agendas for English {
    fixed! {
        agenda_entry: "event",
        agenda_moved: "new date",
        agenda_reworded: "reworded",
        agenda_removed: "removed from the agenda",
        agenda_restored: "back in the agenda",
    }

    fn test(&self, kind: TestKind) -> &'static str {
        match kind {
            TestKind::Test | TestKind::Other => "test",
            TestKind::Quiz => "quiz",
            TestKind::ClassTest => "class test",
            TestKind::Exam => "exam",
            TestKind::Diagnosis => "assessment",
        }
    }
}

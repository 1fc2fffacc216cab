//! Phrases about the agenda (terminarz).

use super::{English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{AgendaEntry, TestKind};
use crate::locale::phrases::{Agendas, FeedWords};

impl FeedWords<AgendaEntry> for English {
    fn feed_name(&self) -> &'static str {
        "agenda"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new agenda entry", "new agenda entries"],
            ChangeKind::Removed => ["removed agenda entry", "removed agenda entries"],
            ChangeKind::Restored => ["restored agenda entry", "restored agenda entries"],
            _ => ["agenda change", "agenda changes"],
        };
        counted(count, forms)
    }
}

impl Agendas for English {
    fn test(&self, kind: TestKind) -> &'static str {
        match kind {
            TestKind::Test | TestKind::Other => "test",
            TestKind::Quiz => "quiz",
            TestKind::ClassTest => "class test",
            TestKind::Exam => "exam",
            TestKind::Diagnosis => "assessment",
        }
    }

    fn agenda_entry(&self) -> &'static str {
        "event"
    }

    fn agenda_moved(&self) -> &'static str {
        "new date"
    }

    fn agenda_reworded(&self) -> &'static str {
        "reworded"
    }

    fn agenda_removed(&self) -> &'static str {
        "removed from the agenda"
    }

    fn agenda_restored(&self) -> &'static str {
        "back in the agenda"
    }

    fn agenda_when(&self) -> &'static str {
        "When"
    }
}

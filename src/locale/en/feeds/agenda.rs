//! Phrases about the agenda (terminarz).

use super::English;
use crate::domain::entry::{AgendaEntry, TestKind};
use crate::locale::phrases::{Agendas, FeedWords, feed_words, fixed};

impl FeedWords<AgendaEntry> for English {
    feed_words! {
        "calendar",
        Added: ["new calendar entry", "new calendar entries"],
        Removed: ["removed calendar entry", "removed calendar entries"],
        Restored: ["restored calendar entry", "restored calendar entries"],
        _: ["calendar change", "calendar changes"],
    }
}

impl Agendas for English {
    fixed! {
        agenda_entry: "event",
        agenda_moved: "new date",
        agenda_reworded: "reworded",
        agenda_removed: "removed from the calendar",
        agenda_restored: "back in the calendar",
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

    fn test_in_full(&self, _: TestKind) -> Option<&'static str> {
        None
    }
}

//! Phrases about the agenda (terminarz).

use super::Ukrainian;
use crate::domain::entry::{AgendaEntry, TestKind};
use crate::locale::phrases::{Agendas, FeedWords, feed_words, fixed};

impl FeedWords<AgendaEntry> for Ukrainian {
    feed_words! {
        "календар",
        Added: ["новий запис у календарі", "нові записи в календарі", "нових записів у календарі"],
        Removed: ["видалений запис календаря", "видалені записи календаря", "видалених записів календаря"],
        Restored: ["відновлений запис календаря", "відновлені записи календаря", "відновлених записів календаря"],
        _: ["зміна в календарі", "зміни в календарі", "змін у календарі"],
    }
}

impl Agendas for Ukrainian {
    fixed! {
        agenda_entry: "подія",
        agenda_moved: "перенесено",
        agenda_reworded: "змінено опис",
        agenda_removed: "видалено з календаря",
        agenda_restored: "знову в календарі",
    }

    fn test(&self, kind: TestKind) -> &'static str {
        match kind {
            TestKind::Test | TestKind::ClassTest => "контрольна",
            TestKind::Quiz => "самостійна",
            TestKind::Exam => "іспит",
            TestKind::Diagnosis => "діагностична робота",
            TestKind::Other => "тест",
        }
    }

    /// "Класна робота" is no test, and would mislead.
    fn test_in_full(&self, kind: TestKind) -> Option<&'static str> {
        match kind {
            TestKind::Test => Some("контрольна робота (sprawdzian)"),
            TestKind::Quiz => Some("самостійна робота (kartkówka)"),
            TestKind::ClassTest => Some("контрольна робота (praca klasowa)"),
            TestKind::Exam => Some("іспит (egzamin)"),
            TestKind::Diagnosis => Some("діагностична робота (diagnoza)"),
            TestKind::Other => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::phrases::Frames;

    #[test]
    fn what_the_school_calls_a_test_is_marked_as_polish() {
        for kind in [
            TestKind::Test,
            TestKind::Quiz,
            TestKind::ClassTest,
            TestKind::Exam,
            TestKind::Diagnosis,
        ] {
            let in_full = Ukrainian.test_in_full(kind).unwrap();
            let (_, word) = in_full.trim_end_matches(')').split_once('(').unwrap();
            assert!(Ukrainian.words_of_school().contains(&word), "{word}");
        }
    }
}

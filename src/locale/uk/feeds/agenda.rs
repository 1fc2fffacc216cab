//! Phrases about the agenda (terminarz).

use super::Ukrainian;
use crate::domain::entry::{AgendaEntry, TestKind};
use crate::locale::phrases::{Agendas, FeedWords, feed_words, fixed};

impl FeedWords<AgendaEntry> for Ukrainian {
    feed_words! {
        "календар",
        Added: ["новий запис у календарі", "нові записи в календарі", "нових записів у календарі"],
        Removed: ["запис, видалений із календаря", "записи, видалені з календаря", "записів, видалених із календаря"],
        Restored:
            ["запис, відновлений у календарі", "записи, відновлені в календарі", "записів, відновлених у календарі"],
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
            TestKind::Test | TestKind::ClassTest => "контрольна робота",
            TestKind::Quiz => "самостійна робота",
            TestKind::Exam => "іспит",
            TestKind::Diagnosis => "діагностична робота",
            TestKind::Other => "тест",
        }
    }

    fn test_of_school(&self, kind: TestKind) -> Option<&'static str> {
        match kind {
            TestKind::Test => Some("sprawdzian"),
            TestKind::Quiz => Some("kartkówka"),
            TestKind::ClassTest => Some("praca klasowa"),
            TestKind::Exam => Some("egzamin"),
            TestKind::Diagnosis => Some("diagnoza"),
            TestKind::Other => None,
        }
    }
}

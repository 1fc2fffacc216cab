//! Phrases about grades (oceny).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind};
use crate::locale::phrases::{
    Averages, FeedWords, GradeSystems, Grades, Proposals, feed_words, fixed,
};

impl FeedWords<Grade> for Ukrainian {
    feed_words! {
        "оцінки",
        Added: ["нова оцінка", "нові оцінки", "нових оцінок"],
        Changed: ["змінена оцінка", "змінені оцінки", "змінених оцінок"],
        Removed: ["видалена оцінка", "видалені оцінки", "видалених оцінок"],
        Restored: ["відновлена оцінка", "відновлені оцінки", "відновлених оцінок"],
        _: Self::CHANGES,
    }
}

/// The kind as the object of what was done to it.
fn as_object(kind: GradeKind) -> &'static str {
    match kind {
        GradeKind::Ordinary => "оцінку",
        GradeKind::SemesterProposal => "прогнозовану семестрову оцінку",
        GradeKind::Semester => "семестрову оцінку",
        GradeKind::FinalProposal => "прогнозовану річну оцінку",
        GradeKind::Final => "річну оцінку",
    }
}

impl Grades for Ukrainian {
    fixed! {
        other_category: "змінено категорію",
        other_comment: "змінено коментар",
        new_comment: "новий коментар",
        correction: "виправлення",
        correction_news: "виправлення оцінки",
        no_value: "без оцінки",
        category: "Категорія",
        comment: "Коментар",
        semester: "Семестр",
    }

    fn grade_news(&self, kind: GradeKind, change: ChangeKind) -> String {
        let object = as_object(kind);
        match (change, kind) {
            (ChangeKind::Added, GradeKind::Ordinary) => "нова оцінка".to_owned(),
            (ChangeKind::Added, _) => self.grade_kind(kind).to_owned(),
            (ChangeKind::Removed, _) => format!("видалено {object}"),
            (ChangeKind::Restored, _) => format!("відновлено {object}"),
            _ => format!("змінено {object}"),
        }
    }

    fn late_entry(&self, day: &str) -> String {
        format!("внесена пізніше, з датою {day}")
    }

    fn of_weight(&self, weight: &str) -> String {
        format!("вага {weight}")
    }

    fn grade_kind(&self, kind: GradeKind) -> &'static str {
        match kind {
            GradeKind::Ordinary => "оцінка",
            GradeKind::SemesterProposal => "прогнозована семестрова оцінка",
            GradeKind::Semester => "семестрова оцінка",
            GradeKind::FinalProposal => "прогнозована річна оцінка",
            GradeKind::Final => "річна оцінка",
        }
    }
}

impl GradeSystems for Ukrainian {
    fixed! {
        requirements: "Виконані вимоги",
        other_words: "змінено опис",
    }
}

impl Proposals for Ukrainian {
    fn as_proposed(&self, kind: GradeKind) -> String {
        format!("{} збігається з прогнозованою", self.grade_kind(kind))
    }

    fn unlike_proposal(&self, kind: GradeKind, proposal: &str) -> String {
        format!("{}; прогнозована – {proposal}", self.grade_kind(kind))
    }
}

impl Averages for Ukrainian {
    fixed! {
        average: "Середній бал (обчислює Dzwonek)",
        average_word: "середній бал",
        averages_are_ours: "Середній бал обчислює Dzwonek.",
        no_average: "немає",
    }

    fn hundredths(&self, number: f64) -> String {
        format!("{number:.2}").replace('.', ",")
    }

    fn first_average(&self, average: &str, is_of_semester: bool) -> String {
        let scope = if is_of_semester {
            " у семестрі"
        } else {
            ""
        };
        format!("{average} (перший середній бал{scope})")
    }
}

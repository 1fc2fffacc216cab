//! Phrases about grades (oceny).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind};
use crate::locale::phrases::{
    Averages, FeedWords, GradeSystems, Grades, Proposals, feed_words, fixed,
};

impl FeedWords<Grade> for Polish {
    feed_words! {
        "oceny",
        Added: ["nowa ocena", "nowe oceny", "nowych ocen"],
        Changed: ["zmieniona ocena", "zmienione oceny", "zmienionych ocen"],
        Removed: ["usunięta ocena", "usunięte oceny", "usuniętych ocen"],
        Restored: ["przywrócona ocena", "przywrócone oceny", "przywróconych ocen"],
        _: Self::CHANGES,
    }
}

impl Grades for Polish {
    fixed! {
        other_category: "zmiana kategorii",
        other_comment: "zmiana komentarza",
        new_comment: "nowy komentarz",
        correction: "poprawa",
        correction_news: "poprawa oceny",
        no_value: "bez stopnia",
        category: "Kategoria",
        comment: "Komentarz",
        semester: "Semestr",
    }

    fn grade_news(&self, kind: GradeKind, change: ChangeKind) -> String {
        let grade = self.grade_kind(kind);
        match (change, kind) {
            (ChangeKind::Added, GradeKind::Ordinary) => "nowa ocena".to_owned(),
            (ChangeKind::Added, _) => grade.to_owned(),
            (ChangeKind::Removed, _) => format!("{grade} usunięta"),
            (ChangeKind::Restored, _) => format!("{grade} przywrócona"),
            (_, GradeKind::Ordinary) => "zmiana oceny".to_owned(),
            (_, GradeKind::SemesterProposal) => "zmiana przewidywanej oceny śródrocznej".to_owned(),
            (_, GradeKind::Semester) => "zmiana oceny śródrocznej".to_owned(),
            (_, GradeKind::FinalProposal) => "zmiana przewidywanej oceny rocznej".to_owned(),
            (_, GradeKind::Final) => "zmiana oceny rocznej".to_owned(),
        }
    }

    fn late_entry(&self, day: &str) -> String {
        format!("wpisana później, z datą {day}")
    }

    fn of_weight(&self, weight: &str) -> String {
        format!("waga {weight}")
    }

    fn grade_kind(&self, kind: GradeKind) -> &'static str {
        match kind {
            GradeKind::Ordinary => "ocena",
            GradeKind::SemesterProposal => "przewidywana ocena śródroczna",
            GradeKind::Semester => "ocena śródroczna",
            GradeKind::FinalProposal => "przewidywana ocena roczna",
            GradeKind::Final => "ocena roczna",
        }
    }
}

impl GradeSystems for Polish {
    fixed! {
        requirements: "Zrealizowane wymagania",
        other_words: "zmiana opisu",
    }
}

impl Proposals for Polish {
    fn as_proposed(&self, kind: GradeKind) -> String {
        format!("{} zgodna z propozycją", self.grade_kind(kind))
    }

    fn unlike_proposal(&self, kind: GradeKind, proposal: &str) -> String {
        format!("{}; propozycja {proposal}", self.grade_kind(kind))
    }
}

impl Averages for Polish {
    fixed! {
        average: "Średnia (liczy Dzwonek)",
        average_word: "średnia",
        averages_are_ours: "Średnie liczy Dzwonek.",
        no_average: "brak",
    }

    fn hundredths(&self, number: f64) -> String {
        format!("{number:.2}").replace('.', ",")
    }

    fn first_average(&self, average: &str, is_of_semester: bool) -> String {
        let scope = if is_of_semester { " w semestrze" } else { "" };
        format!("{average} (pierwsza średnia{scope})")
    }
}

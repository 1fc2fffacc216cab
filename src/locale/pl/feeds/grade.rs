//! Phrases about grades (oceny).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind};
use crate::locale::phrases::{Averages, FeedWords, GradeSystems, Grades, Proposals};

impl FeedWords<Grade> for Polish {
    fn feed_name(&self) -> &'static str {
        "oceny"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["nowa ocena", "nowe oceny", "nowych ocen"],
            ChangeKind::Changed => ["zmieniona ocena", "zmienione oceny", "zmienionych ocen"],
            ChangeKind::Removed => ["usunięta ocena", "usunięte oceny", "usuniętych ocen"],
            ChangeKind::Restored => [
                "przywrócona ocena",
                "przywrócone oceny",
                "przywróconych ocen",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Grades for Polish {
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

    fn correction(&self, improved: Option<&str>) -> String {
        improved.map_or_else(|| "poprawa".to_owned(), |value| format!("poprawa {value}"))
    }

    fn other_category(&self) -> &'static str {
        "zmiana kategorii"
    }

    fn other_comment(&self) -> &'static str {
        "zmiana komentarza"
    }

    fn new_comment(&self) -> &'static str {
        "nowy komentarz"
    }

    fn no_value(&self) -> &'static str {
        "bez stopnia"
    }

    fn category(&self) -> &'static str {
        "Kategoria"
    }

    fn weight(&self) -> &'static str {
        "Waga"
    }

    fn graded_on(&self) -> &'static str {
        "Data"
    }

    fn comment(&self) -> &'static str {
        "Komentarz"
    }

    fn semester(&self) -> &'static str {
        "Semestr"
    }

    fn grade_kind_label(&self) -> &'static str {
        "Rodzaj"
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
    fn skill(&self) -> &'static str {
        "Umiejętność"
    }

    fn area(&self) -> &'static str {
        "Obszar"
    }

    fn requirements(&self) -> &'static str {
        "Zrealizowane wymagania"
    }

    fn other_words(&self) -> &'static str {
        "zmiana opisu"
    }
}

impl Proposals for Polish {
    fn as_proposed(&self, kind: GradeKind) -> String {
        format!("{} zgodna z propozycją", self.grade_kind(kind))
    }

    fn unlike_proposal(&self, kind: GradeKind, proposal: &str) -> String {
        format!("{}; propozycja {proposal}", self.grade_kind(kind))
    }

    fn proposal(&self) -> &'static str {
        "Propozycja"
    }
}

impl Averages for Polish {
    fn average(&self) -> &'static str {
        "Średnia (obliczenie Dzwonka)"
    }

    fn hundredths(&self, number: f64) -> String {
        format!("{number:.2}").replace('.', ",")
    }

    fn first_average(&self, average: &str) -> String {
        format!("{average} (pierwsza średnia)")
    }

    fn no_average(&self) -> &'static str {
        "brak"
    }
}

//! Phrases about grades (oceny).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind};
use crate::locale::phrases::{Averages, FeedWords, GradeSystems, Grades, Proposals};

impl FeedWords<Grade> for English {
    fn feed_name(&self) -> &'static str {
        "grades"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new grade", "new grades"],
            ChangeKind::Changed => ["changed grade", "changed grades"],
            ChangeKind::Removed => ["removed grade", "removed grades"],
            ChangeKind::Restored => ["restored grade", "restored grades"],
            _ => CHANGES,
        };
        counted(count, forms)
    }
}

impl Grades for English {
    fn grade_news(&self, kind: GradeKind, change: ChangeKind) -> String {
        let grade = self.grade_kind(kind);
        match (change, kind) {
            (ChangeKind::Added, GradeKind::Ordinary) => "new grade".to_owned(),
            (ChangeKind::Added, _) => grade.to_owned(),
            (ChangeKind::Removed, _) => format!("{grade} removed"),
            (ChangeKind::Restored, _) => format!("{grade} restored"),
            _ => format!("{grade} changed"),
        }
    }

    fn correction(&self, improved: Option<&str>) -> String {
        improved.map_or_else(
            || "improvement".to_owned(),
            |value| format!("improves {value}"),
        )
    }

    fn other_category(&self) -> &'static str {
        "category changed"
    }

    fn other_comment(&self) -> &'static str {
        "comment changed"
    }

    fn new_comment(&self) -> &'static str {
        "new comment"
    }

    fn no_value(&self) -> &'static str {
        "no mark"
    }

    fn category(&self) -> &'static str {
        "Category"
    }

    fn weight(&self) -> &'static str {
        "Weight"
    }

    fn graded_on(&self) -> &'static str {
        "Date"
    }

    fn comment(&self) -> &'static str {
        "Comment"
    }

    fn semester(&self) -> &'static str {
        "Semester"
    }

    fn grade_kind_label(&self) -> &'static str {
        "Kind"
    }

    fn grade_kind(&self, kind: GradeKind) -> &'static str {
        match kind {
            GradeKind::Ordinary => "grade",
            GradeKind::SemesterProposal => "predicted semester grade",
            GradeKind::Semester => "semester grade",
            GradeKind::FinalProposal => "predicted year grade",
            GradeKind::Final => "year grade",
        }
    }
}

impl GradeSystems for English {
    fn skill(&self) -> &'static str {
        "Skill"
    }

    fn area(&self) -> &'static str {
        "Area"
    }

    fn requirements(&self) -> &'static str {
        "Requirements met"
    }

    fn other_words(&self) -> &'static str {
        "description changed"
    }
}

impl Proposals for English {
    fn as_proposed(&self, kind: GradeKind) -> String {
        format!("{} as proposed", self.grade_kind(kind))
    }

    fn unlike_proposal(&self, kind: GradeKind, proposal: &str) -> String {
        format!("{}; proposed: {proposal}", self.grade_kind(kind))
    }

    fn proposal(&self) -> &'static str {
        "Proposed"
    }
}

impl Averages for English {
    fn average(&self) -> &'static str {
        "Average (Dzwonek's calculation)"
    }

    fn hundredths(&self, number: f64) -> String {
        format!("{number:.2}")
    }

    fn first_average(&self, average: &str) -> String {
        format!("{average} (the first average)")
    }

    fn no_average(&self) -> &'static str {
        "none"
    }
}

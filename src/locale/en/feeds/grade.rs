//! Phrases about grades (oceny).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind};
use crate::locale::phrases::{
    Averages, FeedWords, GradeSystems, Grades, Proposals, feed_words, fixed,
};

impl FeedWords<Grade> for English {
    feed_words! {
        "grades",
        Added: ["new grade", "new grades"],
        Changed: ["changed grade", "changed grades"],
        Removed: ["removed grade", "removed grades"],
        Restored: ["restored grade", "restored grades"],
        _: Self::CHANGES,
    }
}

impl Grades for English {
    fixed! {
        other_category: "category changed",
        other_comment: "comment changed",
        new_comment: "new comment",
        correction: "retake",
        correction_news: "retake",
        no_value: "no mark",
        category: "Category",
        comment: "Comment",
        semester: "Semester",
    }

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

    fn late_entry(&self, day: &str) -> String {
        format!("entered late, dated {day}")
    }

    fn of_weight(&self, weight: &str) -> String {
        format!("weight {weight}")
    }

    fn grade_kind(&self, kind: GradeKind) -> &'static str {
        match kind {
            GradeKind::Ordinary => "grade",
            GradeKind::SemesterProposal => "predicted mid-year grade",
            GradeKind::Semester => "mid-year grade",
            GradeKind::FinalProposal => "predicted year grade",
            GradeKind::Final => "year grade",
        }
    }
}

impl GradeSystems for English {
    fixed! {
        requirements: "Requirements met",
        other_words: "description changed",
    }
}

impl Proposals for English {
    fn as_proposed(&self, kind: GradeKind) -> String {
        format!("{} as proposed", self.grade_kind(kind))
    }

    fn unlike_proposal(&self, kind: GradeKind, proposal: &str) -> String {
        format!("{}; proposed: {proposal}", self.grade_kind(kind))
    }
}

impl Averages for English {
    fixed! {
        average: "Average (calculated by Dzwonek)",
        average_word: "average",
        averages_are_ours: "Dzwonek calculates the averages.",
        no_average: "none",
    }

    fn hundredths(&self, number: f64) -> String {
        format!("{number:.2}")
    }

    fn first_average(&self, average: &str, is_of_semester: bool) -> String {
        let scope = if is_of_semester {
            " of the semester"
        } else {
            ""
        };
        format!("{average} (the first average{scope})")
    }
}

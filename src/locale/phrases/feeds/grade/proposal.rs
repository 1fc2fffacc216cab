//! Phrases about proposed grades (propozycje) that became the grade of a semester or a year.

use crate::domain::entry::{Grade, GradeKind};
use crate::locale::{Phrases, grade_value};

/// What is said about a grade that was proposed before.
pub trait Proposals {
    /// It is as it was proposed.
    fn as_proposed(&self, kind: GradeKind) -> String;
    /// It is another than was proposed.
    fn unlike_proposal(&self, kind: GradeKind, proposal: &str) -> String;
}

/// What came of a proposal: "ocena śródroczna zgodna z propozycją", "ocena śródroczna; propozycja 4".
pub(super) fn outcome(phrases: &dyn Phrases, grade: &Grade, proposal: &str) -> String {
    if grade.value == proposal {
        phrases.as_proposed(grade.kind)
    } else {
        phrases.unlike_proposal(grade.kind, grade_value(phrases, proposal))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{Entry, GradeComment};
    use crate::domain::examples::grade;
    use crate::domain::{Change, ChangeKind};
    use crate::locale::en::English;
    use crate::locale::pl::Polish;
    use crate::locale::{TypedChange, headline};

    fn of_kind(kind: GradeKind, value: &str) -> Grade {
        Grade {
            kind,
            ..grade("1", value)
        }
    }

    #[track_caller]
    fn assert_headlines(before: Option<&Grade>, after: &Grade, polish: &str, english: &str) {
        let change = Change {
            kind: match before {
                Some(_) => ChangeKind::Changed,
                None => ChangeKind::Added,
            },
            before: before.cloned().map(Entry::Grade),
            after: Some(Entry::Grade(after.clone())),
        };
        let change = TypedChange::of(&change).unwrap();
        assert_eq!(headline(&Polish, &change), format!("matematyka {polish}"));
        assert_eq!(headline(&English, &change), format!("matematyka {english}"));
    }

    #[test]
    fn a_proposal_that_became_a_grade_is_named_under_any_key() {
        for (proposal, result, polish, english) in [
            (
                GradeKind::SemesterProposal,
                GradeKind::Semester,
                "ocena śródroczna",
                "mid-year grade",
            ),
            (
                GradeKind::FinalProposal,
                GradeKind::Final,
                "ocena roczna",
                "year grade",
            ),
        ] {
            let proposed = of_kind(proposal, "4");
            for (value, polish, english) in [
                (
                    "4",
                    format!("– 4 ({polish} zgodna z propozycją)"),
                    format!("– 4 ({english} as proposed)"),
                ),
                (
                    "5",
                    format!("– 5 ({polish}; propozycja 4)"),
                    format!("– 5 ({english}; proposed: 4)"),
                ),
            ] {
                let result = of_kind(result, value);
                assert_headlines(Some(&proposed), &result, &polish, &english);
                let beside_it = Grade {
                    proposed: Some("4".into()),
                    ..result
                };
                assert_headlines(None, &beside_it, &polish, &english);
            }
        }
    }

    #[test]
    fn a_changed_proposal_or_result_says_what_it_is_of() {
        let proposal = of_kind(GradeKind::SemesterProposal, "4");
        let without_comment = |grade: &Grade| Grade {
            comments: Vec::<GradeComment>::new(),
            ..grade.clone()
        };
        assert_headlines(
            Some(&of_kind(GradeKind::SemesterProposal, "3")),
            &proposal,
            "3 → 4 (zmiana przewidywanej oceny śródrocznej)",
            "3 → 4 (predicted mid-year grade changed)",
        );
        assert_headlines(
            Some(&without_comment(&proposal)),
            &proposal,
            "– 4 (przewidywana ocena śródroczna; nowy komentarz)",
            "– 4 (predicted mid-year grade; new comment)",
        );
        // What had been proposed is no news any more.
        let result = Grade {
            proposed: Some("4".into()),
            ..of_kind(GradeKind::Semester, "5")
        };
        assert_headlines(
            Some(&without_comment(&result)),
            &result,
            "– 5 (ocena śródroczna; nowy komentarz)",
            "– 5 (mid-year grade; new comment)",
        );
        assert_headlines(
            Some(&of_kind(GradeKind::Semester, "3")),
            &result,
            "3 → 5 (zmiana oceny śródrocznej)",
            "3 → 5 (mid-year grade changed)",
        );
    }
}

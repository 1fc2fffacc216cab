//! Which proposal the grade of a semester or a year answers to (API.md section 6, the `Is…` flags).

use std::collections::BTreeMap;

use super::{kind, semester, value};
use crate::domain::entry::GradeKind;
use crate::synergia::wire;

/// The values of the proposals in a list of grades, by what they are for.
#[derive(Debug, Default)]
pub(super) struct Proposals(BTreeMap<Purpose, String>);

/// The kind of proposal, the id of the subject and, of a semester, its number.
type Purpose = (GradeKind, String, Option<u8>);

impl Proposals {
    /// The proposals among `grades`; of two for the same purpose the later one.
    pub fn among(grades: &[wire::Grade]) -> Self {
        let is_proposal =
            |kind| matches!(kind, GradeKind::SemesterProposal | GradeKind::FinalProposal);
        let proposals = grades.iter().filter(|grade| is_proposal(kind(grade)));
        let proposals = proposals
            .filter_map(|proposal| Some((purpose(proposal, kind(proposal))?, value(proposal))));
        Self(proposals.collect())
    }

    /// What was proposed for `grade`.
    pub fn of(&self, grade: &wire::Grade) -> Option<String> {
        let proposal = kind(grade).proposal()?;
        self.0.get(&purpose(grade, proposal)?).cloned()
    }
}

/// There is one grade of the year, whatever semester it is filed under.
fn purpose(grade: &wire::Grade, proposal: GradeKind) -> Option<Purpose> {
    let of_semester = || semester(grade).filter(|_| proposal == GradeKind::SemesterProposal);
    Some((proposal, grade.subject.id.clone()?, of_semester()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_matches_its_proposal_by_kind_subject_and_semester() {
        let list = r#"[
            {"Id":1,"Grade":"3","Subject":{"Id":7},"Semester":1,"IsSemesterProposition":true},
            {"Id":2,"Grade":"4","Subject":{"Id":7},"Semester":1,"IsSemesterProposition":true},
            {"Id":3,"Grade":"5","Subject":{"Id":7},"Semester":2,"IsFinalProposition":true},
            {"Id":4,"Grade":"1","Subject":{"Id":8},"Semester":1,"IsConstituent":true},
            {"Id":5,"Grade":"2","Semester":1,"IsSemesterProposition":true}]"#;
        let list = wire::Items::<wire::Grade>::of(list).unwrap();
        let proposals = Proposals::among(&list.read);
        for (grade, expected) in [
            (
                r#"{"Subject":{"Id":7},"Semester":1,"IsSemester":1}"#,
                Some("4"),
            ),
            (
                r#"{"Subject":{"Id":"7"},"Semester":"1","IsSemester":1}"#,
                Some("4"),
            ),
            (r#"{"Subject":{"Id":7},"Semester":2,"IsSemester":1}"#, None),
            (
                r#"{"Subject":{"Id":7},"Semester":1,"IsFinal":1}"#,
                Some("5"),
            ),
            (r#"{"Subject":{"Id":7},"IsFinal":1}"#, Some("5")),
            (r#"{"Subject":{"Id":8},"Semester":1,"IsSemester":1}"#, None),
            (r#"{"Semester":1,"IsSemester":1}"#, None),
            (
                r#"{"Subject":{"Id":7},"Semester":1,"IsConstituent":1}"#,
                None,
            ),
            (
                r#"{"Subject":{"Id":7},"Semester":1,"IsSemesterProposition":1}"#,
                None,
            ),
        ] {
            let grade: wire::Grade = serde_json::from_str(grade).unwrap();
            assert_eq!(proposals.of(&grade).as_deref(), expected, "{grade:?}");
        }
    }
}

//! A subject at the end of a term.

use std::cmp::Ordering;

use crate::domain::average::Average;
use crate::domain::entry::facts::Facts;
use crate::domain::entry::{Entry, Grade, Named};

/// What was proposed and given in a subject.
#[derive(Debug, Clone, PartialEq)]
pub struct TermSubject {
    pub subject: Option<Named>,
    /// That of the ordinary grades of the term; of points and descriptive grades there is none.
    pub average: Option<Average>,
    pub proposed: Option<Grade>,
    pub given: Option<Grade>,
}

impl TermSubject {
    /// The grade if there is one, or else what is proposed.
    #[must_use]
    pub fn latest(&self) -> Option<&Grade> {
        self.given.as_ref().or(self.proposed.as_ref())
    }

    /// Whether the grade that counts is better or worse than the average comes to when a half is rounded up. A school has
    /// thresholds of its own, which the register does not show: it may well be right by those.
    #[must_use]
    pub fn difference(&self) -> Option<Ordering> {
        Some(self.beside_average()?).filter(|order| order.is_ne())
    }

    /// The grade that counts beside what the average comes to; `None` where they cannot be compared.
    #[must_use]
    pub fn beside_average(&self) -> Option<Ordering> {
        let grade = whole(&self.latest()?.value)?;
        Some(grade.cmp(&self.average?.grade()))
    }

    pub(super) fn facts(&self) -> Vec<Facts> {
        let grades = self.proposed.iter().chain(&self.given);
        let entries = grades.cloned().map(Entry::Grade);
        entries.flat_map(|entry| entry.facts_and_origin()).collect()
    }
}

/// The whole grade of `4`, `4+` and `4-`; marks such as `zw`, points and words have none.
fn whole(value: &str) -> Option<u8> {
    let digit = value.strip_suffix(['+', '-']).unwrap_or(value);
    let grade = digit.parse().ok()?;
    (digit.len() == 1 && (1..=6).contains(&grade)).then_some(grade)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::grade;

    #[test]
    fn what_differs_from_the_rounded_average_is_another_whole_grade() {
        use Ordering::{Greater, Less};
        for (average, value, expected) in [
            (Some(4.61), "4", Some(Less)),
            (Some(4.61), "5", None),
            (Some(4.61), "5-", None),
            (Some(4.5), "4", Some(Less)),
            (Some(4.49), "4+", None),
            (Some(4.49), "5", Some(Greater)),
            (Some(1.2), "1", None),
            (Some(5.8), "6", None),
            // Nothing to compare.
            (None, "5", None),
            (Some(4.61), "zw", None),
            (Some(4.61), "nk", None),
            (Some(4.61), "", None),
            (Some(4.61), "0", None),
            (Some(4.61), "44.5", None),
            (Some(4.61), "4/5", None),
            (Some(4.61), "bardzo dobry", None),
        ] {
            let subject = TermSubject {
                subject: None,
                average: average.map(Average::rounded),
                proposed: Some(grade("1", value)),
                given: None,
            };
            assert_eq!(subject.difference(), expected, "{average:?} {value}");
        }
    }

    #[test]
    fn a_grade_counts_instead_of_its_proposal() {
        for (proposed, given, expected) in [
            ("4", None, Some(Ordering::Less)),
            ("4", Some("5"), None),
            ("5", Some("4"), Some(Ordering::Less)),
        ] {
            let subject = TermSubject {
                subject: None,
                average: Some(Average::rounded(4.61)),
                proposed: Some(grade("1", proposed)),
                given: given.map(|value| grade("2", value)),
            };
            assert_eq!(subject.difference(), expected, "{proposed} {given:?}");
        }
    }
}

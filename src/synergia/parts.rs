//! A feed that stands in several places of the register, each of which may fail alone.

use std::collections::BTreeSet;

use super::convert::Converted;
use super::visitor::Miss;
use crate::domain::{Entry, Snapshot, Window};

/// What each place, known by the source of its keys, answered.
pub(super) type Answers = Vec<(&'static str, Result<Converted, Miss>)>;

/// The answers as one reading. What is `known` of a place that did not answer stays as it was; without any
/// answer there is no reading.
pub(super) fn joined(
    answers: Answers,
    known: Option<&Snapshot>,
) -> Result<(Converted, Window), Miss> {
    let mut all = Converted::default();
    let mut read = BTreeSet::new();
    let mut missed = None;
    for (source, answer) in answers {
        match answer {
            Ok(part) => {
                all.entries.extend(part.entries);
                all.skipped.extend(part.skipped);
                read.insert(source.to_owned());
            }
            Err(miss @ (Miss::Over(_) | Miss::Vault(_))) => return Err(miss),
            Err(miss) => {
                all.entries.extend(stays(source, known));
                // What can be asked again soon says more than what is refused for a day.
                missed = missed
                    .filter(|kept| matches!(kept, Miss::Failed(_)))
                    .or(Some(miss));
            }
        }
    }
    match missed {
        Some(miss) if read.is_empty() => Err(miss),
        _ => Ok((all, Window::Parts(read))),
    }
}

fn stays(source: &'static str, known: Option<&Snapshot>) -> impl Iterator<Item = Entry> {
    let standing = known.into_iter().flat_map(Snapshot::standing);
    standing
        .filter(move |entry| entry.key().source() == source)
        .cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{announcement, grade};
    use crate::domain::{Cause, Feed, Reading};

    fn part(entry: Entry) -> Converted {
        Converted {
            entries: vec![entry],
            skipped: Vec::new(),
        }
    }

    fn closed() -> Result<Converted, Miss> {
        Err(Miss::Closed(Cause::NoAccess))
    }

    fn failed() -> Result<Converted, Miss> {
        Err(Miss::Failed(Cause::BadAnswer))
    }

    fn board() -> Entry {
        Entry::Announcement(announcement("1", "Zbiórka", ""))
    }

    fn mark() -> Entry {
        Entry::Grade(grade("1", "5"))
    }

    #[test]
    fn a_place_that_does_not_answer_keeps_what_is_known_of_it() {
        let known = Snapshot::seed(Reading {
            feed: Feed::Grades,
            entries: vec![board(), mark()],
            window: Window::Whole,
        });
        for miss in [closed(), failed()] {
            let answers = vec![("school_notices", Ok(part(board()))), ("grades", miss)];
            let (all, window) = joined(answers, Some(&known)).unwrap();
            assert_eq!(all.entries, [board(), mark()]);
            assert_eq!(window, Window::Parts(["school_notices".to_owned()].into()));
        }
    }

    #[test]
    fn without_any_answer_there_is_no_reading_and_what_may_pass_is_said_first() {
        for (one, other, expected) in [
            (closed(), closed(), Cause::NoAccess),
            (failed(), closed(), Cause::BadAnswer),
            (closed(), failed(), Cause::BadAnswer),
        ] {
            let answers = vec![("school_notices", one), ("grades", other)];
            let missed = joined(answers, None).unwrap_err();
            let (Miss::Closed(cause) | Miss::Failed(cause)) = missed else {
                panic!("{missed:?}");
            };
            assert_eq!(cause, expected);
        }
        let over = vec![
            ("school_notices", Ok(part(board()))),
            ("grades", Err(Miss::Over(Cause::Unreachable))),
        ];
        assert!(matches!(joined(over, None), Err(Miss::Over(_))));
    }
}

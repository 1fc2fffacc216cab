//! A feed that stands in several places of the register, each of which may fail alone.

use crate::domain::Window;
use crate::synergia::convert::Converted;
use crate::synergia::lookups::Found;
use crate::synergia::session::NotRead;

/// What each place that was asked, known by the source of its keys, answered.
pub(super) type Answers = Vec<(&'static str, Result<Converted, NotRead>)>;

/// What came of asking a place, to be remembered.
pub(super) fn found(answer: &Result<Converted, NotRead>) -> Found {
    match answer {
        Ok(part) if part.entries.is_empty() && part.skipped.is_empty() => Found::Nothing,
        Ok(_) => Found::Entries,
        Err(NotRead::Closed(_)) => Found::Refused,
        Err(_) => Found::Trouble,
    }
}

/// The answers as one reading of the places that gave one; without any there is no reading.
pub(super) fn joined(answers: Answers) -> Result<(Converted, Window), NotRead> {
    let is_cut = |answer: &Result<Converted, NotRead>| matches!(answer, Ok(part) if part.is_cut);
    let cut = answers.iter().filter(|(_, answer)| is_cut(answer));
    let cut: Vec<&str> = cut.map(|(source, _)| *source).collect();
    let (all, read) = gathered(answers)?;
    let window = Window::of_places(read);
    Ok((all, cut.into_iter().fold(window, Window::in_part)))
}

/// The answers of folders as one reading of those that gave one.
pub(super) fn joined_folders(answers: Answers) -> Result<(Converted, Window), NotRead> {
    let (all, read) = gathered(answers)?;
    let window = Window::of_messages(read, &all.entries);
    Ok((all, window))
}

/// What the places that gave an answer hold, and which they are.
fn gathered(answers: Answers) -> Result<(Converted, Vec<&'static str>), NotRead> {
    let mut all = Converted::default();
    let mut read = Vec::new();
    let mut missed = None;
    for (source, answer) in answers {
        match answer {
            Ok(part) => {
                all.entries.extend(part.entries);
                all.skipped.extend(part.skipped);
                read.push(source);
            }
            Err(not_read @ (NotRead::Over(_) | NotRead::NotKept(_))) => return Err(not_read),
            Err(not_read) => {
                missed = Some(match missed {
                    Some(kept) => the_worse(kept, not_read),
                    None => not_read,
                });
            }
        }
    }
    match missed {
        Some(not_read) if read.is_empty() => return Err(not_read),
        Some(NotRead::Failed(cause)) => all.missed = Some(cause),
        _ => {}
    }
    Ok((all, read))
}

/// What can be asked again soon says more than what is refused for a day; of two alike, the first.
pub(super) fn the_worse(one: NotRead, other: NotRead) -> NotRead {
    match (&one, &other) {
        (NotRead::Closed(_), NotRead::Failed(_)) => other,
        _ => one,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{announcement, grade};
    use crate::domain::{Cause, Entry};

    fn part(entry: Entry) -> Converted {
        Converted {
            entries: vec![entry],
            ..Converted::default()
        }
    }

    fn closed() -> Result<Converted, NotRead> {
        Err(NotRead::Closed(Cause::NoAccess))
    }

    fn failed() -> Result<Converted, NotRead> {
        Err(NotRead::BAD_ANSWER)
    }

    fn board() -> Entry {
        Entry::Announcement(announcement("1", "Zbiórka", ""))
    }

    fn mark() -> Entry {
        Entry::Grade(grade("1", "5"))
    }

    #[test]
    fn answering_places_are_read_and_a_failing_one_reported() {
        for (other, read, missed) in [
            (Ok(part(mark())), vec!["grades", "school_notices"], None),
            (closed(), vec!["school_notices"], None),
            (failed(), vec!["school_notices"], Some(Cause::BadAnswer)),
        ] {
            let answers = vec![("school_notices", Ok(part(board()))), ("grades", other)];
            let (all, window) = joined(answers).unwrap();
            assert_eq!(all.entries.len(), read.len());
            assert_eq!(window, Window::of_places(read));
            assert_eq!(all.missed, missed);
        }
    }

    #[test]
    fn nothing_is_missing_from_a_place_read_in_part() {
        let cut = Converted {
            is_cut: true,
            ..part(mark())
        };
        let answers = vec![("school_notices", Ok(part(board()))), ("grades", Ok(cut))];
        let (all, window) = joined(answers).unwrap();
        assert_eq!(all.entries.len(), 2);
        assert!(window.holds("grades") && !window.looked_at("grades"));
        assert!(window.looked_at("school_notices"));
    }

    #[test]
    fn without_any_answer_there_is_no_reading() {
        for (one, other, expected) in [
            (closed(), closed(), Cause::NoAccess),
            (failed(), closed(), Cause::BadAnswer),
            (closed(), failed(), Cause::BadAnswer),
        ] {
            let answers = vec![("school_notices", one), ("grades", other)];
            let missed = joined(answers).unwrap_err();
            let (NotRead::Closed(cause) | NotRead::Failed(cause)) = missed else {
                panic!("{missed:?}");
            };
            assert_eq!(cause, expected);
        }
        let over = vec![
            ("school_notices", Ok(part(board()))),
            ("grades", Err(NotRead::Over(Cause::Unreachable))),
        ];
        assert!(matches!(joined(over), Err(NotRead::Over(_))));
    }
}

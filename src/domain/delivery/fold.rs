//! Many letters that wait for a mail server, written as fewer (design section 7: "Letters never yet offered to a
//! server may be folded into fewer").

use std::collections::BTreeSet;

use crate::domain::delivery::dispatch::{Bundle, Waiting, letters_of};

/// How many instant letters to one reader may wait apart: after an hour or an evening without a mail server
/// each is news of its own. It is the number of messages that come apart, too.
const LETTERS_APART: usize = 5;

/// An instant letter that no mail server was ever offered.
#[derive(Debug, Clone, PartialEq)]
pub struct Unoffered {
    pub letter: i64,
    pub waiting: Vec<Waiting>,
}

/// Letters that take the place of others and contain all that those did.
#[derive(Debug, Clone, PartialEq)]
pub struct Folded {
    /// The letters that nobody needs any more.
    pub replaced: Vec<i64>,
    pub bundles: Vec<Bundle>,
}

/// Decides on the letters to one reader: too many of them become those that would have been written if
/// everything had been found at once. One that would come out the same stays, with its Message-ID.
#[must_use]
pub fn fold(letters: &[Unoffered]) -> Option<Folded> {
    if letters.len() <= LETTERS_APART {
        return None;
    }
    let standing: BTreeSet<_> = letters
        .iter()
        .map(|one| deliveries_of(&one.waiting))
        .collect();
    let wanted = letters.iter().flat_map(|one| one.waiting.clone());
    let mut bundles = letters_of(wanted.collect());
    let wanted: BTreeSet<_> = bundles
        .iter()
        .map(|one| deliveries_of(&one.waiting))
        .collect();
    bundles.retain(|bundle| !standing.contains(&deliveries_of(&bundle.waiting)));
    let replaced: Vec<i64> = letters
        .iter()
        .filter(|letter| !wanted.contains(&deliveries_of(&letter.waiting)))
        .map(|letter| letter.letter)
        .collect();
    (bundles.len() < replaced.len()).then_some(Folded { replaced, bundles })
}

/// What distinguishes one letter from another.
fn deliveries_of(waiting: &[Waiting]) -> BTreeSet<i64> {
    waiting.iter().map(|waiting| waiting.delivery).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{announcement, event, grade, message, student};
    use crate::domain::{ChangeKind, Entry};

    fn letter(letter: i64, waiting: &[(&str, Entry)]) -> Unoffered {
        let waiting = waiting.iter().zip(letter * 10..);
        let waiting = waiting.map(|((name, entry), delivery)| Waiting {
            delivery,
            event: event(
                delivery,
                &student(name),
                ChangeKind::Added,
                None,
                Some(entry.clone()),
            ),
            was_held: false,
        });
        Unoffered {
            letter,
            waiting: waiting.collect(),
        }
    }

    fn a_grade(id: i64) -> Entry {
        Entry::Grade(grade(&id.to_string(), "5"))
    }

    fn a_message(id: i64) -> Entry {
        Entry::Message(message(&id.to_string(), "Anna Kowal", "Zebranie"))
    }

    fn a_notice() -> Entry {
        Entry::Announcement(announcement("LID-1", "Zbiórka", "W piątek."))
    }

    /// Which letters are replaced, and what the new ones carry.
    fn folded(letters: &[Unoffered]) -> Option<(Vec<i64>, Vec<Vec<i64>>)> {
        let Folded { replaced, bundles } = fold(letters)?;
        let carried = |bundle: &Bundle| {
            let waiting = bundle.waiting.iter();
            waiting.map(|waiting| waiting.delivery).collect()
        };
        Some((replaced, bundles.iter().map(carried).collect()))
    }

    #[test]
    fn many_letters_become_one_per_student() {
        let letters: Vec<_> = (1..=7)
            .map(|id| {
                let name = if id % 2 == 0 { "Zosia" } else { "Staś" };
                letter(id, &[(name, a_grade(id))])
            })
            .collect();
        assert_eq!(folded(&letters[..5]), None);
        assert_eq!(
            folded(&letters),
            Some((
                (1..=7).collect(),
                vec![vec![10, 30, 50, 70], vec![20, 40, 60]]
            ))
        );
    }

    #[test]
    fn a_letter_that_would_come_out_the_same_stays() {
        let messages: Vec<_> = (1..=5)
            .map(|id| letter(id, &[("Zosia", a_message(id))]))
            .collect();
        let alone = letter(6, &[("Staś", a_grade(6))]);
        let grades = [7, 8].map(|id| letter(id, &[("Zosia", a_grade(id))]));
        let mut letters = messages;
        letters.push(alone);
        assert_eq!(folded(&letters), None);
        letters.extend(grades);
        assert_eq!(folded(&letters), Some((vec![7, 8], vec![vec![70, 80]])));
        letters.push(letter(9, &[("Zosia", a_message(9))]));
        assert_eq!(
            folded(&letters),
            Some((
                vec![1, 2, 3, 4, 5, 7, 8, 9],
                vec![vec![70, 80], vec![10, 20, 30, 40, 50, 90]]
            ))
        );
    }

    #[test]
    fn what_two_children_turn_out_to_share_is_written_once() {
        let mut letters: Vec<_> = (1..=4)
            .map(|id| letter(id, &[("Zosia", a_grade(id))]))
            .collect();
        letters.push(letter(5, &[("Zosia", a_grade(5)), ("Zosia", a_notice())]));
        letters.push(letter(6, &[("Staś", a_notice())]));
        assert_eq!(
            folded(&letters),
            Some((
                (1..=6).collect(),
                vec![vec![51, 60], vec![10, 20, 30, 40, 50]]
            ))
        );
    }
}

//! The few letters that are worth seeing first.

use crate::domain::letter::{Composed, LetterKind};
use crate::domain::{ChangeKind, Feed, Language};
use crate::locale::{Phrases, capitalised};

use super::leaf::Leaf;

/// What a letter is an example of, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Highlight {
    Digest,
    CalledOffLesson,
    ChangedGrade,
    Message,
    Welcome,
    /// A digest in a language that the page is not in.
    Foreign,
}

impl Highlight {
    const ALL: [Self; 6] = [
        Self::Digest,
        Self::CalledOffLesson,
        Self::ChangedGrade,
        Self::Message,
        Self::Welcome,
        Self::Foreign,
    ];

    /// Whether a letter is such an example for a reader of `language`.
    fn is_shown_by(self, letter: &Composed, language: Language) -> bool {
        match self {
            Self::Digest => letter.kind == LetterKind::Digest,
            Self::CalledOffLesson => {
                letter.kind == LetterKind::Instant
                    && letter.reports_only(Feed::Timetable, ChangeKind::Cancelled)
            }
            // A grade may change in its comment alone; one with a before and an after tells more.
            Self::ChangedGrade => {
                letter.kind == LetterKind::Instant
                    && letter.reports(Feed::Grades, ChangeKind::Changed)
                    && letter.subject.contains('→')
            }
            Self::Message => {
                letter.kind == LetterKind::Instant
                    && letter.reports_only(Feed::Messages, ChangeKind::Added)
            }
            Self::Welcome => letter.kind == LetterKind::Welcome,
            Self::Foreign => letter.kind == LetterKind::Digest && letter.language != language,
        }
    }

    /// Whether it is a good example of them: a message that a person wrote, not the school's office nor the register.
    fn is_shown_well_by(self, leaf: &Leaf) -> bool {
        let (_, news) = leaf.children_and_news();
        self != Self::Message || is_of_a_person(news)
    }

    /// What it is called above the letter.
    pub fn title(self, phrases: &dyn Phrases, letter: &Composed) -> String {
        capitalised(match self {
            Self::Digest | Self::Welcome => phrases.letter_kind(letter.kind),
            Self::CalledOffLesson => phrases.called_off_lesson(),
            Self::ChangedGrade => phrases.changed_grade(),
            Self::Message => phrases.one_message(),
            Self::Foreign => phrases.in_language(letter.language),
        })
    }
}

/// The first example of each highlight: in the reader's language, or else in any. No letter is chosen twice.
pub fn chosen(leaves: &[Leaf], language: Language) -> Vec<(Highlight, &Leaf)> {
    let mut chosen: Vec<(Highlight, &Leaf)> = Vec::new();
    for highlight in Highlight::ALL {
        let examples = leaves.iter().filter(|leaf| {
            highlight.is_shown_by(&leaf.letter, language)
                && chosen.iter().all(|(_, other)| other.id != leaf.id)
        });
        // Of equals the first is the least.
        let best = examples.min_by_key(|leaf| {
            let is_foreign = leaf.letter.language != language;
            (is_foreign, !highlight.is_shown_well_by(leaf))
        });
        chosen.extend(best.map(|leaf| (highlight, leaf)));
    }
    chosen
}

/// Whether the news is a message of somebody with a name and a surname: "wiadomość – Anna Kowal: Zebranie".
fn is_of_a_person(news: &str) -> bool {
    let message = news.split_once(" – ");
    let sender = message.and_then(|(_, message)| message.split_once(": "));
    sender.is_some_and(|(sender, _)| {
        let mut words = sender.split(' ');
        sender.contains(' ') && words.all(|word| word.starts_with(char::is_uppercase))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::examples::{leaf, week};

    fn ids(leaves: &[Leaf], language: Language) -> Vec<(Highlight, i64)> {
        let chosen = chosen(leaves, language).into_iter();
        chosen
            .map(|(highlight, leaf)| (highlight, leaf.id))
            .collect()
    }

    #[test]
    fn each_reader_begins_with_letters_in_their_language() {
        let polish = [
            (Highlight::Digest, 5),
            (Highlight::CalledOffLesson, 4),
            (Highlight::ChangedGrade, 8),
            (Highlight::Message, 3),
            (Highlight::Welcome, 1),
            (Highlight::Foreign, 6),
        ];
        let english = [
            (Highlight::Digest, 6),
            // There is none in English.
            (Highlight::CalledOffLesson, 4),
            (Highlight::ChangedGrade, 8),
            (Highlight::Message, 9),
            (Highlight::Welcome, 2),
            (Highlight::Foreign, 5),
        ];
        assert_eq!(ids(&week(), Language::Pl), polish);
        assert_eq!(ids(&week(), Language::En), english);
    }

    #[test]
    fn a_message_of_a_person_is_the_better_example() {
        let message = |id, language, subject: &str| {
            leaf(
                id,
                LetterKind::Instant,
                language,
                subject,
                "messages.added=1",
            )
        };
        let leaves = [
            message(
                1,
                Language::En,
                "Staś: message – e-Usprawiedliwienia: Przyjęte",
            ),
            message(
                2,
                Language::En,
                "Staś: message – Sekretariat szkoły: Obiady",
            ),
            message(3, Language::En, "Staś: message – Anna Kowal: Zebranie"),
            message(4, Language::Pl, "Zosia: wiadomość – Anna Kowal: Zebranie"),
        ];
        for (leaves, language, expected) in [
            (&leaves[..], Language::En, 3),
            (&leaves, Language::Pl, 4),
            (&leaves[..2], Language::En, 1),
        ] {
            assert_eq!(ids(leaves, language), [(Highlight::Message, expected)]);
        }
    }

    #[test]
    fn what_is_no_example_is_not_shown() {
        let instant = |subject, changes| {
            let kind = LetterKind::Instant;
            [leaf(1, kind, Language::Pl, subject, changes)]
        };
        for (subject, changes, expected) in [
            (
                "odwołana",
                "timetable.cancelled=1",
                Some(Highlight::CalledOffLesson),
            ),
            ("odwołana i 5", "grades.added=1 timetable.cancelled=1", None),
            ("zastępstwo: a → b", "timetable.substituted=1", None),
            ("3 → 4", "grades.changed=1", Some(Highlight::ChangedGrade)),
            (
                "3 → 4, 5",
                "grades.added=1 grades.changed=1",
                Some(Highlight::ChangedGrade),
            ),
            ("6 (zmiana komentarza)", "grades.changed=1", None),
            (
                "wiadomości: 6",
                "messages.added=6",
                Some(Highlight::Message),
            ),
            ("wycofana", "messages.removed=1", None),
            ("nic", "", None),
        ] {
            let leaves = instant(subject, changes);
            let shown: Vec<_> = ids(&leaves, Language::Pl);
            let expected: Vec<_> = expected
                .map(|highlight| (highlight, 1))
                .into_iter()
                .collect();
            assert_eq!(shown, expected, "{subject}");
        }
    }

    #[test]
    fn a_week_with_few_letters_has_few_highlights() {
        assert_eq!(ids(&[], Language::Pl), []);
        let only_english = [leaf(
            1,
            LetterKind::Digest,
            Language::En,
            "Zosia: Monday",
            "",
        )];
        assert_eq!(ids(&only_english, Language::Pl), [(Highlight::Digest, 1)]);
    }
}

//! Entries of the agenda (terminarz): tests, trips, meetings.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::inherit::{agree, keep, keep_words};
use super::named::{self, Named};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::text::same_words;

/// What a test is called. Schools name their categories freely, so it is recognised by words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestKind {
    /// sprawdzian
    Test,
    /// kartkówka
    Quiz,
    /// praca klasowa
    ClassTest,
    /// egzamin
    Exam,
    /// diagnoza
    Diagnosis,
    /// test, and whatever has the word in it
    Other,
}

/// The words by which a test is recognised (API.md section 10), the most telling first.
const TEST_WORDS: [(&str, TestKind); 6] = [
    ("sprawdzian", TestKind::Test),
    ("kartkówk", TestKind::Quiz),
    ("praca klasowa", TestKind::ClassTest),
    ("egzamin", TestKind::Exam),
    ("diagnoza", TestKind::Diagnosis),
    ("test", TestKind::Other),
];

/// The words by which a meeting with parents is recognised, the most telling first.
const MEETING_WORDS: [&str; 5] = ["zebrani", "wywiadówk", "konsultacj", "spotkani", "rodzic"];

/// What kind of meeting with parents these texts name, as the most telling word of the first that names one.
pub(crate) fn meeting_named_in<'a>(
    texts: impl IntoIterator<Item = &'a str>,
) -> Option<&'static str> {
    texts.into_iter().find_map(|text| {
        let text = text.to_lowercase();
        MEETING_WORDS.into_iter().find(|word| text.contains(word))
    })
}

/// When something of the agenda is (Warsaw).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaTime {
    pub date: NaiveDate,
    /// The number of the lesson, of what takes place in one.
    pub lesson: Option<u8>,
    pub from: Option<NaiveTime>,
    pub to: Option<NaiveTime>,
}

/// One entry of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaEntry {
    /// `home_works:<Id>`: the register calls its agenda so.
    pub key: Key,
    /// The category, such as "Sprawdzian"; each school has its own.
    pub category: Option<Named>,
    pub text: String,
    pub time: AgendaTime,
    /// The school subject; what concerns the whole school has none.
    pub subject: Option<Named>,
    pub teacher: Option<Named>,
    pub room: Option<String>,
    /// When it was entered (Warsaw).
    pub added_at: Option<NaiveDateTime>,
}

impl AgendaTime {
    /// On the same day, an hour that is left out is the hour that was shown last, unless the rest
    /// contradicts it.
    fn inherit(&mut self, before: &Self) {
        let is_same_hour = self.date == before.date
            && agree(self.lesson.as_ref(), before.lesson.as_ref())
            && agree(self.from.as_ref(), before.from.as_ref())
            && agree(self.to.as_ref(), before.to.as_ref());
        if is_same_hour {
            keep(&mut self.lesson, before.lesson.as_ref());
            keep(&mut self.from, before.from.as_ref());
            keep(&mut self.to, before.to.as_ref());
        }
    }
}

impl AgendaEntry {
    /// What kind of test it is, by its category or else by its text: some teachers file a quiz under "Inne".
    #[must_use]
    pub fn test(&self) -> Option<TestKind> {
        let category = self.category.as_ref().and_then(|named| named.name.as_ref());
        category
            .and_then(|name| test_named_in(name))
            .or_else(|| test_named_in(&self.text))
    }

    /// What kind of meeting with parents it looks like, by its text or else by its category.
    #[must_use]
    pub fn meeting(&self) -> Option<&'static str> {
        let category = self
            .category
            .as_ref()
            .and_then(|named| named.name.as_deref());
        meeting_named_in([self.text.as_str()].into_iter().chain(category))
    }

    /// Whether both say the same, whenever it is. A category that could not be read says nothing.
    #[must_use]
    pub fn has_words_of(&self, other: &Self) -> bool {
        same_words(&self.text, &other.text)
            && !Named::differ(self.category.as_ref(), other.category.as_ref())
    }
}

fn test_named_in(text: &str) -> Option<TestKind> {
    let text = text.to_lowercase();
    let found = TEST_WORDS.iter().find(|(word, _)| text.contains(word));
    found.map(|(_, kind)| *kind)
}

impl Item for AgendaEntry {
    fn key(&self) -> &Key {
        &self.key
    }

    /// Moved, reworded, or filed under something else.
    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = self.time == after.time && self.has_words_of(after);
        (!same).then_some(ChangeKind::Changed)
    }

    /// How long past entries are shown is not known (API.md section 15).
    fn is_expected_in(&self, _window: &Window, today: NaiveDate) -> bool {
        today <= self.time.date
    }

    fn due_on(&self) -> Option<NaiveDate> {
        self.test().map(|_| self.time.date)
    }

    fn is_occasion_on(&self, day: NaiveDate) -> bool {
        self.time.date == day && self.test().is_none()
    }

    fn inherit(&mut self, before: &Self) {
        self.time.inherit(&before.time);
        keep_words(&mut self.text, &before.text);
        keep(&mut self.category, before.category.as_ref());
        keep(&mut self.subject, before.subject.as_ref());
        keep(&mut self.teacher, before.teacher.as_ref());
        keep(&mut self.room, before.room.as_ref());
        keep(&mut self.added_at, before.added_at.as_ref());
    }

    fn facts(&self) -> Facts {
        Facts {
            category: named::label(self.category.as_ref()),
            subject: named::label(self.subject.as_ref()),
            teacher: named::label(self.teacher.as_ref()),
            room: self.room.clone(),
            date: Some(self.time.date),
            lesson_no: self.time.lesson,
            time_from: self.time.from,
            text: Some(self.text.clone()),
            kind: Some(self.test().map_or("event", |_| "test")),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.added_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{agenda, at, named, october};

    #[test]
    fn a_test_is_recognised_by_its_category_or_by_its_text() {
        for (category, text, expected) in [
            ("Sprawdzian", "Ułamki", Some(TestKind::Test)),
            ("SPRAWDZIAN z lektury", "", Some(TestKind::Test)),
            ("Kartkówka", "test ze słówek", Some(TestKind::Quiz)),
            ("Inne", "kartkówka z przypadków", Some(TestKind::Quiz)),
            ("Praca klasowa", "Dział II", Some(TestKind::ClassTest)),
            ("Inne", "Egzamin próbny", Some(TestKind::Exam)),
            ("Diagnoza", "", Some(TestKind::Diagnosis)),
            ("Inne", "Test Coopera", Some(TestKind::Other)),
            ("Wycieczka", "Ojców", None),
            ("Poprawa", "", None),
        ] {
            let entry = AgendaEntry {
                category: Some(named(category)),
                text: text.to_owned(),
                ..agenda("1")
            };
            assert_eq!(entry.test(), expected, "{category} {text}");
            assert_eq!(entry.due_on().is_some(), expected.is_some());
        }
        let without_category = AgendaEntry {
            category: None,
            text: "Sprawdzian".into(),
            ..agenda("1")
        };
        assert_eq!(without_category.test(), Some(TestKind::Test));
    }

    #[test]
    fn what_is_moved_or_reworded_is_changed_and_nothing_else() {
        let entry = agenda("1");
        let at_time = |time| AgendaEntry {
            time,
            ..entry.clone()
        };
        let time = entry.time;
        let changed = [
            at_time(AgendaTime {
                date: october(15),
                ..time
            }),
            at_time(AgendaTime {
                lesson: Some(4),
                ..time
            }),
            at_time(AgendaTime {
                from: Some(at(10, 45)),
                ..time
            }),
            AgendaEntry {
                text: "Ułamki zwykłe i dziesiętne".into(),
                ..entry.clone()
            },
            AgendaEntry {
                category: Some(named("Kartkówka")),
                ..entry.clone()
            },
        ];
        for after in changed {
            assert_eq!(entry.transition(&after), Some(ChangeKind::Changed));
        }
        let same = [
            entry.clone(),
            AgendaEntry {
                text: " Ułamki\n zwykłe,  dział III ".into(),
                ..entry.clone()
            },
            AgendaEntry {
                category: None,
                ..entry.clone()
            },
            AgendaEntry {
                category: entry.category.clone().map(|category| Named {
                    name: Some("Sprawdziany".into()),
                    ..category
                }),
                ..entry.clone()
            },
            AgendaEntry {
                subject: None,
                teacher: None,
                room: Some("14".into()),
                added_at: None,
                ..entry.clone()
            },
        ];
        for after in same {
            assert_eq!(entry.transition(&after), None, "{after:?}");
        }
    }

    #[test]
    fn a_missing_hour_is_the_hour_shown_last() {
        let known = agenda("1").time;
        let untold = AgendaTime {
            lesson: None,
            from: None,
            to: None,
            ..known
        };
        let other_day = AgendaTime {
            date: october(15),
            ..untold
        };
        let other_hour = AgendaTime {
            from: Some(at(16, 0)),
            ..untold
        };
        for (told, inherited) in [
            (untold, known),
            (
                AgendaTime {
                    lesson: known.lesson,
                    ..untold
                },
                known,
            ),
            // The old hour says nothing of another day, nor the old lesson of another hour.
            (other_day, other_day),
            (other_hour, other_hour),
        ] {
            let mut time = told;
            time.inherit(&known);
            assert_eq!(time, inherited, "{told:?}");
        }
    }
}

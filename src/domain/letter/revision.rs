//! What there is to revise for a test: what was taught since the last one of its subject.

use chrono::NaiveDate;

use crate::domain::Entry;
use crate::domain::entry::facts::Facts;
use crate::domain::entry::{AgendaEntry, Named, TestKind, Topic};

/// What was taught before a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Whether it reaches back to the last test; where that is not known, it is what was taught lately.
    pub is_since_test: bool,
    /// In the order in which it was taught. Never empty.
    pub topics: Vec<TaughtTopic>,
}

/// A topic, of one lesson or of several in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaughtTopic {
    pub text: String,
    /// The first and the last day of it.
    pub days: (NaiveDate, NaiveDate),
    /// Whether the child missed a lesson of it.
    pub is_missed: bool,
}

impl Revision {
    /// What there is to revise for a `test`, of what was `taught` by the day `today` and of what the `agenda` says of earlier
    /// tests; `None` where nothing is known, or the test names no school subject. A quiz asks for less than a test, and ends
    /// nothing.
    #[must_use]
    pub fn of<'e>(
        test: &AgendaEntry,
        agenda: impl IntoIterator<Item = &'e Entry>,
        taught: impl IntoIterator<Item = &'e Entry>,
        today: NaiveDate,
    ) -> Option<Self> {
        let subject = Some(test.subject.as_ref()?);
        let is_of_subject = |other: Option<&Named>| Named::same(subject, other);
        let earlier = agenda.into_iter().filter_map(AgendaEntry::of);
        let earlier =
            earlier.filter(|other| is_of_subject(other.subject.as_ref()) && ends_a_part(other));
        let days = earlier.map(|other| other.time.date);
        let last_test = days
            .filter(|day| *day <= today && *day < test.time.date)
            .max();
        let lessons = taught.into_iter().filter_map(Topic::of);
        let mut lessons: Vec<&Topic> = lessons
            .filter(|lesson| is_of_subject(lesson.subject.as_ref()) && !lesson.is_trip)
            .filter(|lesson| {
                lesson.date <= today && last_test.is_none_or(|last| last < lesson.date)
            })
            .collect();
        lessons.sort_by_key(|lesson| (lesson.date, lesson.lesson_no));
        let topics = in_a_row(&lessons);
        (!topics.is_empty()).then_some(Self {
            is_since_test: last_test.is_some(),
            topics,
        })
    }

    /// What the register says in all of it.
    pub fn facts(&self) -> impl Iterator<Item = Facts> {
        self.topics.iter().map(|topic| Facts {
            text: Some(topic.text.clone()),
            ..Facts::default()
        })
    }
}

/// Whether the next test will not ask for what was taught before this one.
fn ends_a_part(entry: &AgendaEntry) -> bool {
    entry.test().is_some_and(|kind| kind != TestKind::Quiz)
}

/// Lessons on the same topic, one after another, are one.
fn in_a_row(lessons: &[&Topic]) -> Vec<TaughtTopic> {
    let same = |a: &&Topic, b: &&Topic| a.text == b.text;
    let rows = lessons.chunk_by(same);
    rows.filter_map(|row| {
        let (first, last) = (row.first()?, row.last()?);
        Some(TaughtTopic {
            text: first.text.clone(),
            days: (first.date, last.date),
            is_missed: row.iter().any(|lesson| lesson.is_missed),
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::AgendaTime;
    use crate::domain::examples::{agenda, named, october, topic};

    fn written(day: u32, subject: Option<&str>, kind: &str) -> Entry {
        let test = agenda("1");
        Entry::Agenda(AgendaEntry {
            category: Some(named(kind)),
            subject: subject.map(named),
            text: "Dział I".to_owned(),
            time: AgendaTime {
                date: october(day),
                ..test.time
            },
            ..test
        })
    }

    fn lesson(day: u32, text: &str) -> Topic {
        Topic {
            is_missed: false,
            ..topic(&format!("t{day}"), day, text)
        }
    }

    fn asked_for(agenda: &[Entry], taught: &[Topic]) -> Option<Revision> {
        let test = written(13, Some("Historia"), "Sprawdzian");
        let test = AgendaEntry::of(&test).unwrap();
        let taught: Vec<_> = taught.iter().cloned().map(Entry::Topic).collect();
        Revision::of(test, agenda, &taught, october(10))
    }

    #[test]
    fn what_was_taught_since_the_last_test_is_to_be_revised() {
        let taught = [2, 5, 6, 8, 12].map(|day| lesson(day, &format!("{day}")));
        let history = Some("Historia");
        for (earlier, is_since_test, expected) in [
            (vec![], false, "2 5 6 8"),
            (vec![written(5, history, "Sprawdzian")], true, "6 8"),
            (
                vec![
                    written(2, history, "Praca klasowa"),
                    written(5, history, "Sprawdzian"),
                ],
                true,
                "6 8",
            ),
            (vec![written(5, history, "Kartkówka")], false, "2 5 6 8"),
            (
                vec![written(5, Some("Muzyka"), "Sprawdzian")],
                false,
                "2 5 6 8",
            ),
            (vec![written(5, None, "Sprawdzian")], false, "2 5 6 8"),
            (vec![written(5, history, "Wycieczka")], false, "2 5 6 8"),
            // It is not written yet.
            (vec![written(12, history, "Sprawdzian")], false, "2 5 6 8"),
        ] {
            let revision = asked_for(&earlier, &taught).unwrap();
            let texts: Vec<_> = revision
                .topics
                .iter()
                .map(|topic| topic.text.as_str())
                .collect();
            assert_eq!(
                (revision.is_since_test, texts.join(" ").as_str()),
                (is_since_test, expected),
                "{earlier:?}"
            );
        }
    }

    #[test]
    fn a_topic_of_several_lessons_is_one_and_remembers_who_missed_it() {
        let missed = Topic {
            is_missed: true,
            ..lesson(6, "Egipt")
        };
        let taught = [
            lesson(5, "Egipt"),
            missed,
            lesson(8, "Rzym"),
            lesson(9, "Egipt"),
        ];
        let topics = asked_for(&[], &taught).unwrap().topics;
        let of = |text: &str, from, to, is_missed| TaughtTopic {
            text: text.to_owned(),
            days: (october(from), october(to)),
            is_missed,
        };
        assert_eq!(
            topics,
            [
                of("Egipt", 5, 6, true),
                of("Rzym", 8, 8, false),
                of("Egipt", 9, 9, false)
            ]
        );
    }

    #[test]
    fn nothing_is_said_of_what_is_not_known() {
        let other = Topic {
            subject: Some(named("Muzyka")),
            ..lesson(5, "Rytm")
        };
        let trip = Topic {
            is_trip: true,
            ..lesson(5, "Muzeum")
        };
        for taught in [vec![], vec![other], vec![trip]] {
            assert_eq!(asked_for(&[], &taught), None, "{taught:?}");
        }
        let nameless = written(13, None, "Sprawdzian");
        let taught = Entry::Topic(lesson(5, "Egipt"));
        let revised = Revision::of(
            AgendaEntry::of(&nameless).unwrap(),
            [],
            [&taught],
            october(10),
        );
        assert_eq!(revised, None);
    }
}

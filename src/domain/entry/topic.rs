//! Topics of lessons (tematy lekcji).

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::named::{self, Named};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::text::same_words;

/// For this long a lesson at which the child was is worth knowing: a test asks for what was taught before it.
const WORTH_REVISING: Duration = Duration::weeks(6);

/// What a lesson was about. One that the child missed is news; the others are known for a while, for those who revise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// `realizations:<Id>`; the ids begin with a `t`.
    pub key: Key,
    pub text: String,
    pub date: NaiveDate,
    /// The number of the lesson.
    pub lesson_no: Option<u8>,
    /// As far as the lesson says.
    pub subject: Option<Named>,
    pub teacher: Option<Named>,
    /// Whether there was a trip instead of a lesson.
    pub is_trip: bool,
    /// Whether it was held without the child.
    #[serde(default = "yes")]
    pub is_missed: bool,
    /// Whether it was so before, as far as is known: it is not new again.
    #[serde(default)]
    pub was_missed: bool,
}

/// Versions before this one knew of no other lessons.
fn yes() -> bool {
    true
}

impl Topic {
    /// Whether a lesson of this day is worth knowing on the day `today`, though the child was there.
    #[must_use]
    pub fn is_recent(date: NaiveDate, today: NaiveDate) -> bool {
        today - date <= WORTH_REVISING
    }

    fn was_news(&self) -> bool {
        self.is_missed || self.was_missed
    }
}

impl Item for Topic {
    fn key(&self) -> &Key {
        &self.key
    }

    /// A lesson that turns out to be missed is news, once.
    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        if !after.is_missed {
            return None;
        }
        let is_new = !self.was_news();
        let is_reworded = !same_words(&self.text, &after.text);
        let changed = is_reworded.then_some(ChangeKind::Changed);
        is_new.then_some(ChangeKind::Added).or(changed)
    }

    fn arrival(&self, known: &Window) -> Option<ChangeKind> {
        (self.is_missed && known.holds(self.key.source())).then_some(ChangeKind::Added)
    }

    fn inherit(&mut self, before: &Self) {
        self.was_missed = before.was_news();
    }

    /// What is read goes with the weeks, and nobody needs to hear of that.
    fn is_expected_in(&self, _window: &Window, _today: NaiveDate) -> bool {
        false
    }

    fn is_past(&self, today: NaiveDate) -> bool {
        !self.was_news() && !Self::is_recent(self.date, today)
    }

    fn facts(&self) -> Facts {
        Facts {
            subject: named::label(self.subject.as_ref()),
            teacher: named::label(self.teacher.as_ref()),
            date: Some(self.date),
            lesson_no: self.lesson_no,
            text: Some(self.text.clone()),
            kind: Some(if self.is_trip { "trip" } else { "lesson" }),
            status: self.is_missed.then_some("missed"),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        Some(self.date.and_time(NaiveTime::MIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{october, topic};

    /// A topic of the 5th of October.
    fn of(text: &str, is_missed: bool) -> Topic {
        Topic {
            is_missed,
            ..topic("t1", 5, text)
        }
    }

    #[test]
    fn a_lesson_is_news_once_it_was_missed() {
        let added = Some(ChangeKind::Added);
        let changed = Some(ChangeKind::Changed);
        for (life, expected) in [
            (&[("Lekcja", false)][..], None),
            (&[("Lekcja", true)], added),
            (&[("Lekcja", false), ("Egipt", false)], None),
            (&[("Lekcja", false), ("Egipt", true)], added),
            (&[("Lekcja", true), ("Egipt", true)], changed),
            (&[("Lekcja", true), ("Egipt", false)], None),
            (
                &[("Lekcja", true), ("Lekcja", false), ("Lekcja", true)],
                None,
            ),
            (
                &[("Lekcja", true), ("Egipt", false), ("Rzym", true)],
                changed,
            ),
        ] {
            let (text, is_missed) = life[0];
            let mut known = of(text, is_missed);
            let mut last = known.arrival(&Window::Whole);
            for (text, is_missed) in &life[1..] {
                let mut after = of(text, *is_missed);
                after.inherit(&known);
                last = known.transition(&after);
                known = after;
            }
            assert_eq!(last, expected, "{life:?}");
        }
    }

    #[test]
    fn a_lesson_that_was_not_missed_is_known_for_six_weeks() {
        for (is_missed, days, expected) in
            [(false, 42, false), (false, 43, true), (true, 200, false)]
        {
            let today = october(5) + Duration::days(days);
            assert_eq!(
                of("Lekcja", is_missed).is_past(today),
                expected,
                "{is_missed} {days}"
            );
        }
    }
}

//! Publishes the topics of lessons.

use std::collections::BTreeSet;

use super::Publication;
use crate::register::pupils::topics;
use crate::register::{Register, Who};

/// Pupils with the lessons they missed, by the ids of the topics.
pub type MissedLessons = BTreeSet<(Who, u64)>;

/// The lessons known to be missed by now.
pub fn missed(register: &Register) -> MissedLessons {
    let of = |who: Who| {
        let lessons = register.of(who).missed_lessons();
        lessons.map(move |lesson| (who, lesson.id))
    };
    Who::ALL.into_iter().flat_map(of).collect()
}

impl Publication<'_> {
    /// Teachers enter the topics of the week, up to today.
    pub fn enter_topics(&mut self, who: Who) {
        let (monday, today) = (self.year.monday, self.now.date());
        for day in monday.iter_days().take_while(|day| *day <= today) {
            topics::enter(self.pupil(who), day);
        }
    }

    /// A topic is news when its lesson turns out to be missed, or when a missed lesson gets one.
    pub(super) fn record_topics(&mut self) {
        let now = missed(self.register);
        let before = std::mem::take(&mut self.missed);
        for (who, id) in now.difference(&before) {
            self.record(*who, "topics", "added", format!("realizations:t{id}"));
        }
    }
}

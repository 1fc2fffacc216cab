//! Homework (zadania domowe).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::inherit::{keep, keep_words};
use super::named::{self, Named};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::text::same_words;

/// One piece of homework.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Homework {
    /// `home_work_assignments:<Id>`.
    pub key: Key,
    /// What it is about, in a line.
    pub topic: String,
    /// What is to be done.
    pub text: String,
    /// The day it was given.
    pub given: Option<NaiveDate>,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    pub subject: Option<Named>,
    pub teacher: Option<Named>,
    /// The category, such as "Praca pisemna"; most have none.
    pub category: Option<Named>,
    /// The names of the attached files.
    pub files: Vec<String>,
}

impl Homework {
    /// Topic and text together, as far as there are both.
    #[must_use]
    pub fn whole_text(&self) -> String {
        let parts = [self.topic.as_str(), self.text.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    }
}

impl Item for Homework {
    fn key(&self) -> &Key {
        &self.key
    }

    /// Another due date, or other words. Who has read it or marked it as done is no news of the school.
    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = self.due == after.due && same_words(&self.whole_text(), &after.whole_text());
        (!same).then_some(ChangeKind::Changed)
    }

    /// How long past homework is shown is not known (API.md section 15).
    fn is_expected_in(&self, _window: &Window, today: NaiveDate) -> bool {
        self.due.is_none_or(|due| today <= due)
    }

    fn due_on(&self) -> Option<NaiveDate> {
        self.due
    }

    fn inherit(&mut self, before: &Self) {
        keep_words(&mut self.topic, &before.topic);
        keep_words(&mut self.text, &before.text);
        keep(&mut self.due, before.due.as_ref());
        keep(&mut self.given, before.given.as_ref());
        keep(&mut self.subject, before.subject.as_ref());
        keep(&mut self.teacher, before.teacher.as_ref());
        keep(&mut self.category, before.category.as_ref());
    }

    fn facts(&self) -> Facts {
        Facts {
            category: named::label(self.category.as_ref()),
            subject: named::label(self.subject.as_ref()),
            teacher: named::label(self.teacher.as_ref()),
            date: self.due,
            text: Some(self.whole_text()),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.given.map(|day| day.and_time(NaiveTime::MIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{homework, october};

    #[test]
    fn only_another_due_date_or_other_words_are_a_change() {
        let given = homework("1");
        let later = Homework {
            due: Some(october(20)),
            ..given.clone()
        };
        let longer = Homework {
            text: "Minimum 200 słów.".into(),
            ..given.clone()
        };
        let retitled = Homework {
            topic: "Opis filmu".into(),
            ..given.clone()
        };
        for after in [later, longer, retitled] {
            assert_eq!(given.transition(&after), Some(ChangeKind::Changed));
        }
        let respaced = Homework {
            text: format!("\n {}  ", given.text),
            ..given.clone()
        };
        let refiled = Homework {
            category: None,
            teacher: None,
            files: Vec::new(),
            ..given.clone()
        };
        for after in [given.clone(), respaced, refiled] {
            assert_eq!(given.transition(&after), None, "{after:?}");
        }
    }
}

//! Trips of the school (wycieczki).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::inherit::{keep, keep_words};
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::entry::period::Period;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::text::{same_person, same_words};

/// One trip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trip {
    /// `school_trips:<id>`.
    pub key: Key,
    /// Where it goes; may be empty.
    pub destination: String,
    /// On which way; may be empty.
    pub route: String,
    /// By what; may be empty.
    pub locomotion: String,
    pub period: Period,
    /// Who leads it, where the school has named somebody.
    pub leader: Option<String>,
    pub creator: Option<String>,
}

impl Trip {
    fn has_same_leader(&self, other: &Self) -> bool {
        match (&self.leader, &other.leader) {
            (Some(one), Some(other)) => same_person(one, other),
            (one, other) => one == other,
        }
    }
}

impl Item for Trip {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = self.period == after.period
            && same_words(&self.destination, &after.destination)
            && same_words(&self.route, &after.route)
            && same_words(&self.locomotion, &after.locomotion)
            && self.has_same_leader(after);
        (!same).then_some(ChangeKind::Changed)
    }

    fn is_expected_in(&self, _window: &Window, today: NaiveDate) -> bool {
        today <= self.period.last
    }

    fn is_occasion_on(&self, day: NaiveDate) -> bool {
        self.period.holds(day)
    }

    fn inherit(&mut self, before: &Self) {
        keep_words(&mut self.destination, &before.destination);
        keep_words(&mut self.route, &before.route);
        keep_words(&mut self.locomotion, &before.locomotion);
        keep(&mut self.leader, before.leader.as_ref());
        keep(&mut self.creator, before.creator.as_ref());
    }

    fn facts(&self) -> Facts {
        let lines = [&self.destination, &self.route, &self.locomotion];
        let lines: Vec<&str> = lines
            .into_iter()
            .map(String::as_str)
            .filter(|line| !line.is_empty())
            .collect();
        Facts {
            value: Some(self.period.to_string()),
            text: Some(lines.join("\n")),
            teacher: self.leader.clone().or_else(|| self.creator.clone()),
            date: Some(self.period.first),
            ..Facts::default()
        }
    }
}

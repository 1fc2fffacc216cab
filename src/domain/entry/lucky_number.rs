//! The lucky number of the day (szczęśliwy numerek).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;

/// A day on which the number of the child in the class register is the lucky one. Those of other children
/// are no entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LuckyNumber {
    /// `lucky_numbers:<day>`.
    pub key: Key,
    pub number: u32,
    /// The day for which it is valid.
    pub day: NaiveDate,
}

impl Item for LuckyNumber {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, _after: &Self) -> Option<ChangeKind> {
        None
    }

    /// The register shows one number at a time (API.md section 15), so that each goes without being gone.
    fn is_expected_in(&self, _window: &Window, _today: NaiveDate) -> bool {
        false
    }

    fn is_over(&self, today: NaiveDate) -> bool {
        self.day < today
    }

    fn facts(&self) -> Facts {
        Facts {
            value: Some(self.number.to_string()),
            date: Some(self.day),
            ..Facts::default()
        }
    }
}

//! Who the child is at school: `Me`, `Classes`, and the number in the class register (API.md section 5).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::is_within_a_day;
use crate::domain::text::clean_line;
use crate::synergia::wire;

/// The child as a pupil of a class.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Enrolment {
    /// The number of the child in `Users`.
    pub user_id: Option<String>,
    /// The class, such as `5b`.
    pub class: Option<String>,
    /// Its id in `Classes`.
    class_id: Option<String>,
    /// Its id in `Me`, which is open also where `Classes` is not.
    class_of_me: Option<String>,
    /// The id of its unit, the part of the school that it belongs to.
    pub unit: Option<String>,
    asked_at: Option<DateTime<Utc>>,
}

impl Enrolment {
    /// Whether it should be asked for.
    pub fn is_wanted(&self, now: DateTime<Utc>) -> bool {
        !is_within_a_day(self.asked_at, now)
    }

    /// Remembers that it was asked for, whatever came of it.
    pub fn asked(&mut self, now: DateTime<Utc>) {
        self.asked_at = Some(now);
    }

    /// The id of the class.
    pub fn class_id(&self) -> Option<&str> {
        self.class_of_me.as_deref().or(self.class_id.as_deref())
    }

    /// Takes `Me`. A child without a number or a class stays who and where it was.
    pub fn take_me(&mut self, me: &wire::Me) {
        let user_id = me.account.user_id.0.clone();
        self.user_id = user_id.or(self.user_id.take());
        self.class_of_me = me.class.id.clone().or(self.class_of_me.take());
    }

    /// Takes `Classes`. In the gap between two school years, when there is no class, the last one stays. So does
    /// the unit that the same class does not name for once: without it the days off of all would be the child's.
    pub fn take_class(&mut self, class: &wire::Class) {
        let Some(id) = class.id.0.clone() else {
            return;
        };
        let known = self
            .unit
            .take()
            .filter(|_| self.class_id.as_ref() == Some(&id));
        self.unit = class.unit.id.clone().or(known);
        self.class_id = Some(id);
        let parts = [&class.number, &class.symbol].map(|part| part.as_deref().unwrap_or_default());
        let label = clean_line(&parts.concat());
        self.class = (!label.is_empty()).then_some(label);
    }
}

/// The number of the child in the class register.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterNumber {
    number: Option<u32>,
    /// The id of the class in whose register it stands.
    class_id: Option<String>,
    read_at: Option<DateTime<Utc>>,
}

impl RegisterNumber {
    /// The number in the register of that class, unless it should be asked for.
    pub fn known(&self, class_id: Option<&str>, now: DateTime<Utc>) -> Option<u32> {
        let is_fresh = self.class_id.as_deref() == class_id && is_within_a_day(self.read_at, now);
        self.number.filter(|_| is_fresh)
    }

    /// Takes the answer.
    pub fn take(&mut self, number: u32, class_id: Option<String>, now: DateTime<Utc>) {
        *self = Self {
            number: Some(number),
            class_id,
            read_at: Some(now),
        };
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::hours(10_000 + hour)
    }

    fn class(json: &str) -> wire::Class {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_class_is_its_number_and_symbol() {
        for (json, label) in [
            (r#"{"Id":1,"Number":5,"Symbol":"b"}"#, Some("5b")),
            (r#"{"Id":1,"Number":"1","Symbol":null}"#, Some("1")),
            (r#"{"Id":1}"#, None),
        ] {
            let mut enrolment = Enrolment::default();
            enrolment.take_class(&class(json));
            assert_eq!(enrolment.class.as_deref(), label);
        }
    }

    #[test]
    fn the_last_class_stays_while_there_is_none() {
        let mut enrolment = Enrolment::default();
        enrolment.take_class(&class(r#"{"Id":1,"Number":5,"Symbol":"b"}"#));
        enrolment.take_class(&class(r#"{"Id":null}"#));
        assert_eq!(enrolment.class.as_deref(), Some("5b"));
        assert_eq!(enrolment.class_id(), Some("1"));
    }

    #[test]
    fn the_class_comes_from_me_or_else_from_classes() {
        let me = |json| serde_json::from_str(json).unwrap();
        let mut enrolment = Enrolment::default();
        assert_eq!(enrolment.class_id(), None);
        enrolment.take_class(&class(r#"{"Id":1}"#));
        assert_eq!(enrolment.class_id(), Some("1"));
        enrolment.take_me(&me(r#"{"Class":{"Id":2}}"#));
        assert_eq!(enrolment.class_id(), Some("2"));
        enrolment.take_me(&me(r#"{"Class":null}"#));
        assert_eq!(enrolment.class_id(), Some("2"));
    }

    #[test]
    fn the_unit_of_a_class_stays_when_it_is_left_out() {
        let mut enrolment = Enrolment::default();
        for (json, unit) in [
            (r#"{"Id":1,"Unit":{"Id":9312}}"#, Some("9312")),
            (r#"{"Id":1,"Unit":null}"#, Some("9312")),
            (r#"{"Id":2}"#, None),
        ] {
            enrolment.take_class(&class(json));
            assert_eq!(enrolment.unit.as_deref(), unit, "{json}");
        }
    }

    #[test]
    fn it_is_asked_for_once_a_day() {
        let mut enrolment = Enrolment::default();
        assert!(enrolment.is_wanted(at(0)));
        enrolment.asked(at(0));
        assert!(!enrolment.is_wanted(at(23)));
        assert!(enrolment.is_wanted(at(24)));
        assert!(enrolment.is_wanted(at(-1)), "the clock was set back");
    }

    #[test]
    fn a_number_holds_for_a_day_and_for_one_class() {
        let mut number = RegisterNumber::default();
        number.take(24, Some("61544".to_owned()), at(0));
        for (class, hour, known) in [
            (Some("61544"), 23, Some(24)),
            (Some("61544"), 24, None),
            (Some("61999"), 1, None),
            (None, 1, None),
        ] {
            assert_eq!(number.known(class, at(hour)), known, "{class:?} {hour}");
        }
    }
}

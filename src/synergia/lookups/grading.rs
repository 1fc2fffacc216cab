//! What the signs of a grade are worth at the child's school (API.md section 6, "Values").

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::is_within_a_day;
use crate::domain::average::Scale;
use crate::synergia::wire;

/// The scale of the school, and when it was asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Grading {
    scale: Option<Scale>,
    asked_at: Option<DateTime<Utc>>,
}

impl Grading {
    /// The scale, unless the school never said.
    pub fn known(&self) -> Option<Scale> {
        self.scale
    }

    /// Whether it should be asked for.
    pub fn is_wanted(&self, now: DateTime<Utc>) -> bool {
        !is_within_a_day(self.asked_at, now)
    }

    /// Takes the answer; without one the scale stays the same.
    pub fn take(&mut self, system: Option<&wire::GradingSystem>, now: DateTime<Utc>) {
        self.asked_at = Some(now);
        self.scale = system.map(scale).or(self.scale);
    }
}

/// What is missing or makes no sense is as usual: a sign is worth less than a grade.
fn scale(system: &wire::GradingSystem) -> Scale {
    let usual = Scale::default();
    let worth = |value: &wire::Number, usual| {
        let value = value.0.filter(|value| (0.0..1.0).contains(value));
        value.unwrap_or(usual)
    };
    Scale {
        plus: worth(&system.plus_value, usual.plus),
        minus: worth(&system.minus_value, usual.minus),
        counts_zero: system.count_zero.0,
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn a_scale_is_read_whatever_its_numbers_look_like() {
        for (json, plus, minus, counts_zero) in [
            (
                r#"{"countZero":false,"plusValue":0.5,"minusValue":0.25}"#,
                0.5,
                0.25,
                false,
            ),
            (
                r#"{"countZero":1,"plusValue":"0,33","minusValue":0}"#,
                0.33,
                0.0,
                true,
            ),
            (r#"{"plusValue":null,"minusValue":-1}"#, 0.5, 0.25, false),
            (r#"{"plusValue":50,"minusValue":{}}"#, 0.5, 0.25, false),
        ] {
            let expected = Scale {
                plus,
                minus,
                counts_zero,
            };
            assert_eq!(
                scale(&serde_json::from_str(json).unwrap()),
                expected,
                "{json}"
            );
        }
    }

    #[test]
    fn it_is_asked_for_daily_and_a_refusal_takes_nothing_away() {
        let now = DateTime::UNIX_EPOCH + Duration::days(20_000);
        let mut grading = Grading::default();
        assert!(grading.is_wanted(now));
        grading.take(None, now);
        assert_eq!(grading.known(), None);
        assert!(!grading.is_wanted(now + Duration::hours(23)));
        assert!(grading.is_wanted(now + Duration::hours(24)));
        grading.take(Some(&wire::GradingSystem::default()), now);
        grading.take(None, now);
        assert_eq!(grading.known(), Some(Scale::default()));
    }
}

//! Which day a digest is about.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveTime};

/// From this hour on the day is over for a family: what counts is the next one.
const OVER: NaiveTime = match NaiveTime::from_hms_opt(15, 0, 0) {
    Some(hour) => hour,
    None => NaiveTime::MIN,
};

/// Whether at this hour (of the household's clock) what counts is the next day.
#[must_use]
pub fn day_is_over(hour: NaiveTime) -> bool {
    hour >= OVER
}

/// The day that a digest is about which is written `today` (Warsaw) at this hour of the household's clock: today, and
/// in the afternoon the next day with lessons. Where none is known, as in the holidays, the day that follows.
#[must_use]
pub fn day_of_digest(
    today: NaiveDate,
    hour: NaiveTime,
    days_with_lessons: &BTreeSet<NaiveDate>,
) -> NaiveDate {
    if !day_is_over(hour) {
        return today;
    }
    let tomorrow = today + Days::new(1);
    let next = days_with_lessons.range(tomorrow..).next();
    next.copied().unwrap_or(tomorrow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{at, october};

    #[test]
    fn in_the_afternoon_a_digest_is_about_the_next_day_with_lessons() {
        let week = [5, 6, 8, 9, 12].map(october);
        for (today, hour, days, expected) in [
            (6, at(6, 30), &week[..], 6),
            (6, at(14, 59), &week, 6),
            (5, at(15, 0), &week, 6),
            (6, at(18, 0), &week, 8),
            (9, at(18, 0), &week, 12),
            (10, at(6, 30), &week, 10),
            (11, at(20, 0), &week, 12),
            (12, at(20, 0), &week, 13),
            (6, at(18, 0), &[], 7),
        ] {
            let days = days.iter().copied().collect();
            let day = day_of_digest(october(today), hour, &days);
            assert_eq!(day, october(expected), "{today} {hour}");
        }
    }
}

//! The hours in which a recipient wants no instant letter.

use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// From one wall-clock time to another, over midnight when `from` is later than `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    pub from: NaiveTime,
    /// First minute that is not quiet any more.
    pub to: NaiveTime,
}

impl QuietHours {
    /// When the quiet that reigns at `now` ends; `None` when `now` is not quiet.
    ///
    /// The end is found by the wall clock, so a night in which the clock changes is an hour shorter or
    /// longer and nothing else.
    #[must_use]
    pub fn end_of_quiet(&self, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let local = now.with_timezone(&zone).naive_local();
        if !self.contains(local.time()) {
            return None;
        }
        let day = if local.time() < self.to {
            local.date()
        } else {
            local.date() + Duration::days(1)
        };
        let end = day.and_time(self.to);
        // In the repeated hour the wall clock can show a quiet time whose end has its first occurrence
        // behind it; the quiet then lasts until the second one.
        let second = zone.from_local_datetime(&end).latest();
        [
            Some(first_instant_at(end, zone)),
            second.map(|end| end.to_utc()),
        ]
        .into_iter()
        .flatten()
        .find(|end| *end > now)
    }

    /// Whether the wall clock shows a quiet time.
    #[must_use]
    pub fn contains(&self, time: NaiveTime) -> bool {
        if self.from <= self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        }
    }
}

/// The first instant at which the wall clock of `zone` shows `local`, or the first one after it when the
/// clock jumps over `local`.
#[must_use]
pub fn first_instant_at(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let quarter = Duration::minutes(15);
    let mut candidate = local;
    // Clock changes end at full quarters of an hour, and none is longer than a day.
    for _ in 0..=96 {
        if let Some(instant) = zone.from_local_datetime(&candidate).earliest() {
            return instant.with_timezone(&Utc);
        }
        let into_quarter =
            Duration::seconds(i64::from(candidate.num_seconds_from_midnight() % 900));
        candidate += quarter - into_quarter;
    }
    local.and_utc()
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Warsaw;

    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    fn quiet(from: &str, to: &str) -> QuietHours {
        let time = |text| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        QuietHours {
            from: time(from),
            to: time(to),
        }
    }

    #[track_caller]
    fn case(hours: (&str, &str), now: &str, end: Option<&str>) {
        let found = quiet(hours.0, hours.1).end_of_quiet(utc(now), Warsaw);
        assert_eq!(found, end.map(utc), "{hours:?} at {now}");
    }

    #[test]
    fn quiet_lasts_from_its_first_minute_until_its_end() {
        let night = ("21:30", "06:00"); // 19:30 to 04:00 UTC in summer
        case(night, "2026-10-05T19:29:59Z", None);
        case(night, "2026-10-05T19:30:00Z", Some("2026-10-06T04:00:00Z"));
        case(night, "2026-10-05T22:00:00Z", Some("2026-10-06T04:00:00Z"));
        case(night, "2026-10-06T03:59:59Z", Some("2026-10-06T04:00:00Z"));
        case(night, "2026-10-06T04:00:00Z", None);

        let lunch = ("12:00", "13:30");
        case(lunch, "2026-12-01T10:59:00Z", None);
        case(lunch, "2026-12-01T11:00:00Z", Some("2026-12-01T12:30:00Z"));
        case(lunch, "2026-12-01T12:30:00Z", None);

        case(
            ("22:00", "00:00"),
            "2026-12-01T22:00:00Z",
            Some("2026-12-01T23:00:00Z"),
        );
        case(
            ("00:00", "06:00"),
            "2026-12-01T23:00:00Z",
            Some("2026-12-02T05:00:00Z"),
        );
        case(("06:00", "06:00"), "2026-12-02T05:00:00Z", None);
    }

    #[test]
    fn quiet_hours_end_by_the_wall_clock_when_it_changes() {
        // 29 March 2026: 02:00 becomes 03:00 (01:00 UTC).
        case(
            ("21:30", "06:00"),
            "2026-03-28T21:00:00Z",
            Some("2026-03-29T04:00:00Z"),
        );
        case(
            ("21:30", "02:30"),
            "2026-03-28T21:00:00Z",
            Some("2026-03-29T01:00:00Z"),
        );
        case(
            ("21:30", "02:30"),
            "2026-03-29T00:59:59Z",
            Some("2026-03-29T01:00:00Z"),
        );
        case(("21:30", "02:30"), "2026-03-29T01:00:00Z", None);
        case(("02:15", "02:45"), "2026-03-29T01:00:00Z", None);
        // 25 October 2026: 03:00 becomes 02:00 (01:00 UTC).
        case(
            ("21:30", "06:00"),
            "2026-10-24T20:00:00Z",
            Some("2026-10-25T05:00:00Z"),
        );
        case(
            ("21:30", "02:30"),
            "2026-10-24T20:00:00Z",
            Some("2026-10-25T00:30:00Z"),
        );
        case(("21:30", "02:30"), "2026-10-25T00:45:00Z", None);
        case(
            ("21:30", "02:30"),
            "2026-10-25T01:10:00Z",
            Some("2026-10-25T01:30:00Z"),
        );
        case(("21:30", "02:30"), "2026-10-25T01:30:00Z", None);
    }

    #[test]
    fn the_end_of_quiet_is_later_and_not_quiet() {
        for (from, to) in [
            ("21:30", "06:00"),
            ("21:30", "02:30"),
            ("02:30", "06:00"),
            ("02:15", "02:45"),
        ] {
            let quiet = quiet(from, to);
            for start in ["2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"] {
                for minute in 0..24 * 60 {
                    let now = utc(start) + Duration::minutes(minute);
                    if let Some(end) = quiet.end_of_quiet(now, Warsaw) {
                        assert!(end > now, "{from}-{to} at {now}: {end}");
                        assert_eq!(
                            quiet.end_of_quiet(end, Warsaw),
                            None,
                            "{from}-{to} at {end}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn each_wall_clock_time_is_met_once() {
        let case = |local: &str, expected: &str| {
            assert_eq!(
                first_instant_at(local.parse().unwrap(), Warsaw),
                utc(expected),
                "{local}"
            );
        };
        case("2026-03-29T01:59:59", "2026-03-29T00:59:59Z");
        case("2026-03-29T02:00:00", "2026-03-29T01:00:00Z");
        case("2026-03-29T02:59:59", "2026-03-29T01:00:00Z");
        case("2026-03-29T03:00:00", "2026-03-29T01:00:00Z");
        case("2026-10-25T02:30:00", "2026-10-25T00:30:00Z");
        case("2026-10-25T03:00:00", "2026-10-25T02:00:00Z");
    }
}

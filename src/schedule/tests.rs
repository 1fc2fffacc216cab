use chrono::{Datelike, Timelike};
use chrono_tz::Europe::Warsaw;

use super::*;
use crate::domain::letter::scheduled_letter::ScheduledLetter;

fn schedule(text: &str) -> Schedule {
    Schedule::parse(text).unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn the_meaning_is_that_of_crontab() {
    /// `after` and the slots that follow it, to the minute.
    #[track_caller]
    fn case(text: &str, after: &str, expected: &str) {
        let schedule = schedule(text);
        let mut slot = local(&format!("{after}:00"));
        for expected in expected.split(' ') {
            slot = schedule.next_local(slot).unwrap();
            assert_eq!(slot, local(&format!("{expected}:00")), "{text}");
        }
    }
    let monday = "2026-10-05T00:00";
    case("30 6 * * *", monday, "2026-10-05T06:30 2026-10-06T06:30");
    case(
        "*/20 6-21 * * *",
        "2026-10-05T21:20",
        "2026-10-05T21:40 2026-10-06T06:00",
    );
    case(
        "1-9/4,50 8 * * *",
        monday,
        "2026-10-05T08:01 2026-10-05T08:05 2026-10-05T08:09 2026-10-05T08:50",
    );
    case(
        "0 0 1 jan,JUL *",
        monday,
        "2027-01-01T00:00 2027-07-01T00:00",
    );
    case("0 12 29 2 *", monday, "2028-02-29T12:00 2032-02-29T12:00");
    // Sunday is 0, 7 or sun; Monday is 1 or mon; Saturday is 6.
    case("0 9 * * 0", monday, "2026-10-11T09:00 2026-10-18T09:00");
    case("0 9 * * 7", monday, "2026-10-11T09:00 2026-10-18T09:00");
    case("0 9 * * Sun", monday, "2026-10-11T09:00 2026-10-18T09:00");
    case("0 9 * * 1", monday, "2026-10-05T09:00 2026-10-12T09:00");
    case(
        "0 9 * * sat-sun",
        monday,
        "2026-10-10T09:00 2026-10-11T09:00 2026-10-17T09:00",
    );
    case(
        "0 9 * * 6-7",
        monday,
        "2026-10-10T09:00 2026-10-11T09:00 2026-10-17T09:00",
    );
    case("0 9 * * mon-sat", "2026-10-10T12:00", "2026-10-12T09:00");
    // Steps of weekdays count from 0: Sunday, Tuesday, Thursday, Saturday.
    case(
        "0 9 * * */2",
        monday,
        "2026-10-06T09:00 2026-10-08T09:00 2026-10-10T09:00 2026-10-11T09:00",
    );
    // Both day fields restricted: either may match …
    case(
        "0 9 13 * fri",
        monday,
        "2026-10-09T09:00 2026-10-13T09:00 2026-10-16T09:00",
    );
    case("0 9 13 * 0-7", monday, "2026-10-05T09:00 2026-10-06T09:00");
    // … but with a field that begins with * both must.
    case("0 9 */2 * tue", monday, "2026-10-13T09:00 2026-10-27T09:00");
    case("0 9 13 * */5", monday, "2026-11-13T09:00");
}

#[test]
fn unknown_crontab_syntax_is_refused_with_what_is_allowed() {
    #[track_caller]
    fn case(text: &str, expected: &str) {
        let error = Schedule::parse(text).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
    case("", "this has 0");
    case("*/20 6-21 * *", "this has 4");
    case("0 */20 6-21 * * *", "this has 6");
    case("@daily", "this has 1");
    case(
        "60 * * * *",
        "`60` is no minute: allowed are `*`, numbers 0-59",
    );
    case("0,x * * * *", "`x` is no minute");
    case(
        "0 24 * * *",
        "`24` is no hour: allowed are `*`, numbers 0-23",
    );
    case("0 0 0 * *", "`0` is no day of month");
    case(
        "0 0 * 13 *",
        "`13` is no month: allowed are `*`, numbers 1-12, names jan-dec",
    );
    case(
        "0 0 * * 8",
        "`8` is no day of week: allowed are `*`, numbers 0-7, names sun-sat",
    );
    case("0 0 * * monday", "`monday` is no day of week");
    for item in [
        "5/15", "*/0", "9-5", "+5", "-5", "5-", "1,,2", "*/", "?", "*-5",
    ] {
        case(&format!("{item} * * * *"), "is no minute");
    }
    case("0 0 31 2 *", "no next slot");
    case("0 0 31 4,6,9,11 *", "no next slot");
}

/// An independent reading of the two schedules whose nights matter.
#[test]
fn a_daily_job_runs_once_on_every_day_of_five_years() {
    let schedule = schedule("30 2 * * *");
    let mut now = utc("2025-12-31T23:00:00Z"); // midnight in Warsaw
    let mut date = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    while date.year() < 2031 {
        let slot = schedule.next_after(now, Warsaw).unwrap();
        assert!(slot > now);
        let shown = slot.with_timezone(&Warsaw);
        assert_eq!(shown.date_naive(), date);
        let jumps = date.month() == 3 && date.weekday() == chrono::Weekday::Sun && date.day() > 24;
        let expected = if jumps { (3, 0) } else { (2, 30) };
        assert_eq!((shown.hour(), shown.minute()), expected, "{date}");
        now = slot;
        date = date.succ_opt().unwrap();
    }
}

#[test]
fn the_next_slot_is_later_than_any_minute_asked() {
    for (night, hours) in [("2026-03-28T23:00:00Z", 5), ("2026-10-24T22:00:00Z", 6)] {
        for text in ["30 2 * * *", "*/20 * * * *", "30 * * * *", "0 3 * * *"] {
            let schedule = schedule(text);
            let start = utc(night);
            let mut previous = start;
            for minute in 0..hours * 60 {
                let now = start + TimeDelta::minutes(minute);
                let next = schedule.next_after(now, Warsaw).unwrap();
                assert!(next > now && next >= previous, "{text} at {now}: {next}");
                previous = next;
                let latest = schedule.latest_between(start - TimeDelta::days(2), now, Warsaw);
                assert!(latest.unwrap().instant <= now, "{text} at {now}");
                assert_eq!(schedule.latest_between(now, now, Warsaw), None);
            }
        }
    }
}

#[test]
fn in_both_nights_a_job_asked_minute_by_minute_runs_once() {
    #[track_caller]
    fn case(text: &str, first_minute: &str, expected: &[(&str, &str)]) {
        let schedule = schedule(text);
        let mut done = utc(first_minute);
        let mut ran = Vec::new();
        for minute in 0..=6 * 60 {
            let now = utc(first_minute) + TimeDelta::minutes(minute);
            if let Some(slot) = schedule.latest_between(done, now, Warsaw) {
                ran.push((slot.local, slot.instant));
                done = slot.instant;
            }
        }
        let expected: Vec<_> = expected.iter().map(|(l, i)| (local(l), utc(i))).collect();
        assert_eq!(ran, expected, "{text}");
    }
    // 29 March 2026: 02:00 becomes 03:00 (01:00 UTC). 25 October 2026: 03:00 becomes 02:00 (01:00 UTC).
    case(
        "30 2 * * *",
        "2026-03-28T23:00:00Z",
        &[("2026-03-29T02:30:00", "2026-03-29T01:00:00Z")],
    );
    case(
        "30 2 * * *",
        "2026-10-24T22:00:00Z",
        &[("2026-10-25T02:30:00", "2026-10-25T00:30:00Z")],
    );
    case(
        "15 1-3 * * *",
        "2026-10-24T22:00:00Z",
        &[
            ("2026-10-25T01:15:00", "2026-10-24T23:15:00Z"),
            ("2026-10-25T02:15:00", "2026-10-25T00:15:00Z"),
            ("2026-10-25T03:15:00", "2026-10-25T02:15:00Z"),
        ],
    );
    // Slots that fall together right after the jump run once, under the name of the last.
    case(
        "0,30 2,3 * * *",
        "2026-03-28T23:00:00Z",
        &[
            ("2026-03-29T03:00:00", "2026-03-29T01:00:00Z"),
            ("2026-03-29T03:30:00", "2026-03-29T01:30:00Z"),
        ],
    );
}

#[test]
fn the_latest_slot_lies_between_its_bounds() {
    let schedule = schedule("30 6 * * mon-sat");
    let monday_slot = utc("2026-10-05T04:30:00Z");
    let latest = |after: &str, until: &str| {
        schedule
            .latest_between(utc(after), utc(until), Warsaw)
            .map(|slot| slot.instant)
    };
    assert_eq!(latest("2026-10-04T00:00:00Z", "2026-10-05T04:29:59Z"), None);
    assert_eq!(
        latest("2026-10-04T00:00:00Z", "2026-10-05T04:30:00Z"),
        Some(monday_slot)
    );
    assert_eq!(latest("2026-10-05T04:30:00Z", "2026-10-05T20:00:00Z"), None);
    assert_eq!(
        latest("2026-09-01T00:00:00Z", "2026-10-05T20:00:00Z"),
        Some(monday_slot)
    );
    assert_eq!(latest("2026-10-06T00:00:00Z", "2026-10-05T00:00:00Z"), None);
}

#[test]
fn the_shortest_gap_is_found_across_hours_and_midnight() {
    #[track_caller]
    fn case(text: &str, minutes: i64) {
        assert_eq!(
            schedule(text).shortest_gap().num_minutes(),
            minutes,
            "{text}"
        );
    }
    case("*/20 6-21 * * *", 20);
    case("*/10 * * * *", 10);
    case("*/7 * * * *", 4); // 56 → 00
    case("*/7 6 * * *", 7); // 06:56 is the last of the day
    case("0,55 * * * *", 5);
    case("0,55 0,23 * * *", 5); // 23:55 → 00:00
    case("0,55 0,23 * * mon", 55); // never on two days running
    case("0,55 0,23 * * sun,mon", 5);
    case("0,55 0,23 * * sat,sun", 5);
    case("0,55 0,23 1,31 * *", 5); // 31 → 1
    case("0,55 0,23 1,29 2,3 *", 5); // only in a leap year
    case("0,55 0,23 15 * mon", 5); // the 15th may be a Sunday
    case("0 0 * * *", 24 * 60);
    case("0 6,18 * * *", 12 * 60);
    case("0 0 1 1 *", 24 * 60);
}

#[test]
fn slots_are_the_same_forwards_and_backwards() {
    for text in [
        "*/20 6-21 * * *",
        "30 2 29 2 *",
        "0 9 13 * fri",
        "0,55 0,23 1,31 */5 *",
        "15 7 */2 * tue",
    ] {
        let schedule = schedule(text);
        let start = midnight(CALENDAR_START);
        let there: Vec<_> = successors(schedule.next_local(start), |slot| {
            schedule.next_local(*slot)
        })
        .take(300)
        .take_while(|slot| slot.year() < 2090)
        .collect();
        let end = *there.last().unwrap() + TimeDelta::seconds(1);
        let back: Vec<_> = successors(schedule.previous_local(end), |slot| {
            schedule.previous_local(*slot)
        })
        .take_while(|slot| *slot > start)
        .collect();
        assert!(there.iter().eq(back.iter().rev()), "{text}");
    }
}

/// The clock is looked at every 50 minutes, and now and then it is put back by an hour.
#[test]
fn each_day_has_one_digest_in_any_clock_change() {
    for (text, is_on) in [
        ("30 2 * * *", (|_| true) as fn(chrono::Weekday) -> bool),
        ("30 6 * * mon-sat", |day| day != chrono::Weekday::Sun),
    ] {
        let schedule = schedule(text);
        let (mut now, end) = (utc("2025-12-31T23:00:00Z"), utc("2030-12-31T22:00:00Z"));
        let (start, mut looks) = (now, 0);
        let mut served: Vec<NaiveDateTime> = Vec::new();
        while now < end {
            let after = start.max(now - TimeDelta::hours(13));
            if let Some(slot) = schedule.latest_between(after, now, Warsaw) {
                let recent = served.iter().rev().take(5);
                let was_served = recent.into_iter().any(|one| *one == slot.local);
                if ScheduledLetter::DIGEST.is_due(slot.instant, was_served, now) {
                    served.push(slot.local);
                }
            }
            looks += 1;
            now += TimeDelta::minutes(if looks % 7 == 0 { -60 } else { 50 });
        }
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let days = first.iter_days().take_while(|day| day.year() < 2031);
        let expected: Vec<_> = days.filter(|day| is_on(day.weekday())).collect();
        let found: Vec<_> = served.iter().map(NaiveDateTime::date).collect();
        assert_eq!(found, expected, "{text}");
    }
}

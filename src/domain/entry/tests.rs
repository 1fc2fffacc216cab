//! What a read must show, of every feed (design section 6): only there is something missing.

use std::collections::BTreeSet;

use super::*;
use crate::domain::examples::{
    agenda, announcement, at, attendance, class_lessons_off, conference, days, grade, homework,
    justification, lesson, lucky_number, message, note, october, points, school_days_off,
    school_file, topic, trip,
};

/// Until when a read of the whole feed must show an entry.
#[derive(Debug, Clone, Copy)]
enum Until {
    /// The last day on which it must.
    Day(NaiveDate),
    Always,
    Never,
}

fn entries() -> Vec<(Entry, Until)> {
    use Until::{Always, Day, Never};
    let endless_notice = Announcement {
        ends: None,
        ..announcement("LID-2", "Zbiórka", "")
    };
    let endless_work = Homework {
        due: None,
        ..homework("2")
    };
    let break_of = school_days_off("1", "Ferie jesienne", days(26, 30));
    let accepted = justification("1", JustificationStatus::Accepted);
    vec![
        (Entry::Grade(grade("1", "5")), Always),
        (
            Entry::Attendance(attendance("1", AttendanceKind::Absent)),
            Always,
        ),
        (
            Entry::Attendance(attendance("2", AttendanceKind::Present)),
            Always,
        ),
        (Entry::Note(note("1", NoteKind::Neutral, "")), Always),
        (Entry::BehaviourGrade(points("1", 5.0)), Always),
        (Entry::Justification(accepted), Always),
        (Entry::SchoolFile(school_file("1", "Regulamin")), Always),
        (Entry::Agenda(agenda("1")), Day(october(13))),
        (Entry::Homework(homework("1")), Day(october(9))),
        (Entry::Homework(endless_work), Always),
        (
            Entry::Conference(conference("1", "Zebranie")),
            Day(october(14)),
        ),
        (Entry::Trip(trip("1")), Day(october(21))),
        (Entry::DayOff(break_of), Day(october(30))),
        (Entry::DayOff(class_lessons_off("1")), Day(october(14))),
        (
            Entry::Announcement(announcement("LID-1", "Zbiórka", "")),
            Day(october(16)),
        ),
        (Entry::Announcement(endless_notice), Always),
        (Entry::Lesson(lesson(13, 1, "Muzyka")), Day(october(13))),
        (Entry::LuckyNumber(lucky_number(13)), Never),
        (Entry::Topic(topic("t1", 13, "Ułamki")), Never),
        // Only between two others, which see below.
        (
            Entry::Message(message("1", "Anna Kowal", "Zebranie")),
            Never,
        ),
    ]
}

#[test]
fn an_entry_must_be_shown_until_it_is_past() {
    let is_expected = |entry: &Entry, today| entry.is_expected_in(&Window::Whole, today);
    for (entry, until) in entries() {
        let (last, then) = match until {
            Until::Day(day) => (day, Some(day + chrono::Duration::days(1))),
            Until::Always | Until::Never => (october(31), None),
        };
        let must = !matches!(until, Until::Never);
        assert_eq!(is_expected(&entry, last), must, "{entry:?} {until:?}");
        assert!(
            then.is_none_or(|day| !is_expected(&entry, day)),
            "{entry:?} {until:?}"
        );
    }
    let covered: BTreeSet<Feed> = entries().iter().map(|(entry, _)| entry.feed()).collect();
    assert_eq!(covered, Feed::ALL.into());
}

#[test]
fn a_lesson_is_expected_only_in_a_week_read() {
    let lesson = lesson(13, 1, "Muzyka");
    for (monday, expected) in [(5, false), (12, true), (19, false)] {
        let window = Window::of_weeks("timetable", [october(monday)].into());
        assert_eq!(
            lesson.is_expected_in(&window, october(6)),
            expected,
            "{monday}"
        );
    }
}

#[test]
fn a_message_is_expected_only_between_two_just_read() {
    let sent = |hour| Message {
        sent_at: Some(october(5).and_time(at(hour, 0))),
        ..message(&hour.to_string(), "Anna Kowal", "Zebranie")
    };
    let window = Window::of_messages(["inbox"], &[12, 9].map(|hour| Entry::Message(sent(hour))));
    for (hour, expected) in [(8, false), (9, false), (10, true), (12, true), (13, false)] {
        assert_eq!(
            sent(hour).is_expected_in(&window, october(6)),
            expected,
            "{hour}"
        );
    }
    let undated = Message {
        sent_at: None,
        ..sent(10)
    };
    assert!(!undated.is_expected_in(&window, october(6)));
}

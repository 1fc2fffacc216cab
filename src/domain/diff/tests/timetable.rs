//! How lessons change.

use super::*;
use crate::domain::entry::{Lesson, LessonState, Teaching};
use crate::domain::examples::{block, lesson, slot, teaching, with_state};

use ChangeKind::{Cancelled, Moved, PlanChanged, RoomChanged, Substituted};

/// The second lesson of Tuesday, in every state.
fn tuesday(state: LessonState) -> Entry {
    Entry::Lesson(with_state(&lesson(6, 2, "Matematyka"), state))
}

fn substituted(teacher: &str) -> LessonState {
    LessonState::Substituted {
        by: teaching("Historia", teacher, "12"),
    }
}

fn moved(number: u8) -> LessonState {
    LessonState::Moved {
        to: Some(slot(8, number)),
        by: teaching("Matematyka", "Anna Kowal", "12"),
    }
}

fn moved_away() -> LessonState {
    LessonState::Moved {
        to: None,
        by: teaching("Matematyka", "Anna Kowal", "12"),
    }
}

fn room(name: &str) -> LessonState {
    LessonState::RoomChanged { room: named(name) }
}

#[test]
fn each_development_of_a_lesson_has_its_word() {
    use LessonState::Planned;
    for (before, after, expected) in [
        (Planned, Planned, None),
        (Planned, LessonState::Cancelled, Some(Cancelled)),
        (Planned, substituted("Ewa Lis"), Some(Substituted)),
        (Planned, room("14"), Some(RoomChanged)),
        (Planned, moved(6), Some(Moved)),
        // a second change repeats its word, or takes the new one
        (
            substituted("Ewa Lis"),
            substituted("Jan Maj"),
            Some(Substituted),
        ),
        (substituted("Ewa Lis"), substituted("Ewa Lis"), None),
        (
            substituted("Ewa Lis"),
            LessonState::Cancelled,
            Some(Cancelled),
        ),
        (room("14"), room("15"), Some(RoomChanged)),
        (moved(6), moved(7), Some(Moved)),
        (moved(6), moved(6), None),
        (moved_away(), moved(6), Some(Moved)),
        (moved(6), moved_away(), None),
        // withdrawn
        (LessonState::Cancelled, Planned, Some(Restored)),
        (substituted("Ewa Lis"), Planned, Some(Restored)),
    ] {
        let mut timetable = Register::of(Feed::Timetable);
        timetable.read(&[tuesday(before.clone())]);
        let expected: Vec<_> = expected
            .map(|kind| ("timetable:2026-10-06/2".to_owned(), kind))
            .into_iter()
            .collect();
        let changes = timetable.read(&[tuesday(after.clone())]);
        assert_eq!(changes, expected, "{before:?} → {after:?}");
    }
}

#[test]
fn another_lesson_in_the_plan_changes_the_plan() {
    let mut timetable = Register::of(Feed::Timetable);
    timetable.read(&[tuesday(LessonState::Planned)]);
    let chemistry = Entry::Lesson(lesson(6, 2, "Chemia"));
    let key = "timetable:2026-10-06/2";
    assert_eq!(
        timetable.read(std::slice::from_ref(&chemistry)),
        told(&[(key, PlanChanged)])
    );
    let added = Entry::Lesson(lesson(6, 1, "Muzyka"));
    assert_eq!(
        timetable.read(&[chemistry.clone(), added.clone()]),
        told(&[("timetable:2026-10-06/1", PlanChanged)])
    );
    assert_eq!(timetable.read(std::slice::from_ref(&added)), nothing());
    assert_eq!(timetable.read(&[added]), told(&[(key, PlanChanged)]));
}

#[test]
fn a_new_week_reports_deviations_and_no_ordinary_lesson() {
    let mut timetable = Register::of(Feed::Timetable);
    let this_week = tuesday(LessonState::Planned);
    let weeks = |mondays: &[u32]| {
        Window::of_weeks(
            "timetable",
            mondays
                .iter()
                .map(|day| october(*day))
                .collect::<BTreeSet<_>>(),
        )
    };
    timetable.read_window(std::slice::from_ref(&this_week), weeks(&[5]));
    let ordinary = Entry::Lesson(lesson(13, 1, "Muzyka"));
    let cancelled = with_state(&lesson(14, 1, "Muzyka"), LessonState::Cancelled);
    let entries = [this_week, ordinary, Entry::Lesson(cancelled)];
    assert_eq!(
        timetable.read_window(&entries, weeks(&[5, 12])),
        told(&[("timetable:2026-10-14/1", Cancelled)])
    );
}

#[test]
fn lessons_before_today_and_unread_weeks_are_not_missed() {
    let mut timetable = Register::of(Feed::Timetable);
    let tuesday = tuesday(LessonState::Planned);
    let next_week = Entry::Lesson(lesson(13, 1, "Muzyka"));
    timetable.read(&[tuesday, next_week]);
    timetable.today = october(7);
    let this_week = Window::of_weeks("timetable", [october(5)].into());
    for _ in 0..3 {
        assert_eq!(timetable.read_window(&[], this_week.clone()), nothing());
    }
}

#[test]
fn a_lessons_fate_is_reported_until_its_day_ends() {
    for (today, expected) in [
        (october(6), told(&[("timetable:2026-10-06/2", Cancelled)])),
        (october(7), nothing()),
    ] {
        let mut timetable = Register::of(Feed::Timetable);
        timetable.read(&[tuesday(LessonState::Planned)]);
        timetable.today = today;
        let found = timetable.read(&[tuesday(LessonState::Cancelled)]);
        assert_eq!(found, expected, "{today}");
    }
}

#[test]
fn a_week_is_forgotten_when_a_whole_week_has_passed_since() {
    for (today, remembered) in [(october(12), 2), (october(18), 2), (october(19), 1)] {
        let mut timetable = Register::of(Feed::Timetable);
        timetable.read(&[tuesday(LessonState::Planned)]);
        timetable.today = today;
        let next_weeks = Window::of_weeks("timetable", [october(12), october(19)].into());
        timetable.read_window(&[Entry::Lesson(lesson(20, 1, "Muzyka"))], next_weeks);
        let known = timetable.snapshot.unwrap();
        assert_eq!(known.entries.len(), remembered, "{today}");
    }
}

#[test]
fn a_week_taken_down_briefly_is_reported_once() {
    let mut timetable = Register::of(Feed::Timetable);
    let cancelled = tuesday(LessonState::Cancelled);
    let next_week = Entry::Lesson(lesson(13, 1, "Muzyka"));
    timetable.read(&[tuesday(LessonState::Planned), next_week.clone()]);
    assert_eq!(
        timetable.read(&[cancelled.clone(), next_week.clone()]),
        told(&[("timetable:2026-10-06/2", Cancelled)])
    );
    let only_next_week = Window::of_weeks("timetable", [october(12)].into());
    assert_eq!(
        timetable.read_window(std::slice::from_ref(&next_week), only_next_week),
        nothing()
    );
    assert_eq!(timetable.read(&[cancelled, next_week]), nothing());
}

#[test]
fn a_lesson_that_was_reported_gone_is_reported_back() {
    for (state, word) in [
        (LessonState::Planned, Some(PlanChanged)),
        (substituted("Ewa Lis"), Some(PlanChanged)),
        (room("14"), Some(PlanChanged)),
        // That these are not held was reported; that their place is empty was not.
        (LessonState::Cancelled, None),
        (moved(6), None),
    ] {
        let mut timetable = Register::of(Feed::Timetable);
        let other = Entry::Lesson(lesson(6, 1, "Muzyka"));
        timetable.read(&[tuesday(state.clone()), other.clone()]);
        timetable.read(std::slice::from_ref(&other));
        let expected: Vec<_> = word
            .map(|kind| ("timetable:2026-10-06/2".to_owned(), kind))
            .into_iter()
            .collect();
        assert_eq!(
            timetable.read(std::slice::from_ref(&other)),
            expected,
            "{state:?}"
        );
        let back = timetable.read(&[tuesday(state.clone()), other]);
        assert_eq!(back, expected, "{state:?}");
    }
}

#[test]
fn a_lesson_that_was_called_off_may_vanish_and_return() {
    let mut timetable = Register::of(Feed::Timetable);
    timetable.read(&[tuesday(LessonState::Cancelled)]);
    for _ in 0..3 {
        assert_eq!(timetable.read(&[]), nothing());
    }
    let back = timetable.read(&[tuesday(LessonState::Planned)]);
    assert_eq!(back, told(&[("timetable:2026-10-06/2", Restored)]));
}

#[test]
fn a_name_that_one_poll_leaves_out_is_no_change() {
    let by = |teacher| Teaching {
        teacher,
        ..teaching("Historia", "Ewa Lis", "12")
    };
    let substituted = |teacher| tuesday(LessonState::Substituted { by: by(teacher) });
    let planned = |teacher| {
        Entry::Lesson(Lesson {
            planned: by(teacher),
            ..lesson(6, 2, "Historia")
        })
    };
    let moved = |teacher| {
        let (to, by) = (Some(slot(8, 6)), by(teacher));
        tuesday(LessonState::Moved { to, by })
    };
    let told = || Some(named("Ewa Lis"));
    for (with, without) in [
        (planned(told()), planned(None)),
        (substituted(told()), substituted(None)),
        (moved(told()), moved(None)),
    ] {
        let mut timetable = Register::of(Feed::Timetable);
        timetable.read(std::slice::from_ref(&with));
        for entry in [without, with] {
            assert_eq!(timetable.read(&[entry]), nothing());
        }
    }
}

#[test]
fn leaving_the_kindergarten_reports_no_two_plans() {
    let mut timetable = Register::of(Feed::Timetable);
    let weeks = |source| Window::of_weeks(source, [october(5), october(12)].into());
    let blocks = [8, 9, 10, 11, 12].map(|hour| Entry::Lesson(block(7, hour, "Rytmika")));
    timetable.read_window(&blocks, weeks("kindergarten"));
    let lessons = [
        Entry::Lesson(lesson(7, 1, "Muzyka")),
        Entry::Lesson(with_state(&lesson(8, 1, "Muzyka"), LessonState::Cancelled)),
    ];
    let expected = told(&[("timetable:2026-10-08/1", Cancelled)]);
    for expected in [expected, nothing(), nothing()] {
        assert_eq!(
            timetable.read_window(&lessons, weeks("timetable")),
            expected
        );
    }
}

#[test]
fn a_day_that_loses_all_its_lessons_is_one_change_and_so_is_its_return() {
    let day = |numbers: &[u8]| -> Vec<Entry> {
        let lessons = numbers.iter().map(|number| lesson(6, *number, "Chemia"));
        let others = (1..=7).map(|number| lesson(7, number, "Muzyka"));
        lessons.chain(others).map(Entry::Lesson).collect()
    };
    let cancelled = |number| {
        let lesson = with_state(&lesson(6, number, "Chemia"), LessonState::Cancelled);
        Entry::Lesson(lesson)
    };
    let here = |lesson: &Lesson| {
        let (to, by) = (Some(slot(6, 3)), lesson.planned.clone());
        Entry::Lesson(with_state(lesson, LessonState::Moved { to, by }))
    };
    let with = |mut entries: Vec<Entry>, entry: Entry| {
        entries.push(entry);
        entries
    };
    let all = told(&[("timetable:2026-10-06", Cancelled)]);
    let each = told(&[
        ("timetable:2026-10-06/1", PlanChanged),
        ("timetable:2026-10-06/2", PlanChanged),
    ]);
    let second = told(&[("timetable:2026-10-06/2", PlanChanged)]);
    let again = told(&[("timetable:2026-10-06", Restored)]);
    for (before, left, gone, back) in [
        (day(&[1, 2]), day(&[]), &all, &again),
        (day(&[1]), day(&[]), &all, &again),
        // One lesson stays, or is held there though it is planned for another day.
        (day(&[1, 2]), day(&[1]), &second, &second),
        (
            with(day(&[1, 2]), here(&lesson(8, 1, "Chemia"))),
            with(day(&[]), here(&lesson(8, 1, "Chemia"))),
            &each,
            &each,
        ),
        // What was called off is not held.
        (
            with(day(&[1, 2]), cancelled(3)),
            with(day(&[]), cancelled(3)),
            &all,
            &again,
        ),
    ] {
        let mut timetable = Register::of(Feed::Timetable);
        timetable.read(&before);
        assert_eq!(timetable.read(&left), nothing());
        assert_eq!(&timetable.read(&left), gone);
        assert_eq!(timetable.read(&left), nothing());
        assert_eq!(&timetable.read(&before), back);
        assert_eq!(timetable.read(&before), nothing());
    }
}

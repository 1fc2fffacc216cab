use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::diff;
use crate::domain::entry::{GradeKind, LessonState, Message};
use crate::domain::examples::{
    announcement, at, grade, lesson, message, named, october, slot, teaching, with_state,
};
use crate::domain::{ChangeKind, Entry, Feed, Reading, Snapshot, Window};

use ChangeKind::{
    Added, Cancelled, Changed, Moved, PlanChanged, Removed, Restored, RoomChanged, Substituted,
};

/// A feed that is read again and again on Monday 5 October.
struct Register {
    feed: Feed,
    today: NaiveDate,
    snapshot: Option<Snapshot>,
}

impl Register {
    fn of(feed: Feed) -> Self {
        Self {
            feed,
            today: october(5),
            snapshot: None,
        }
    }

    /// What a read of these entries tells.
    fn read(&mut self, entries: &[Entry]) -> Vec<(String, ChangeKind)> {
        let window = match self.feed {
            Feed::Messages => Window::of_messages(entries.iter()),
            Feed::Timetable => Window::Weeks([october(5), october(12)].into()),
            _ => Window::Whole,
        };
        self.read_window(entries, window)
    }

    fn read_window(&mut self, entries: &[Entry], window: Window) -> Vec<(String, ChangeKind)> {
        let reading = Reading {
            feed: self.feed,
            entries: entries.to_vec(),
            window,
        };
        let current = match &self.snapshot {
            None => Snapshot::seed(reading),
            Some(previous) => previous.follow(reading, self.today),
        };
        let changes = diff(self.snapshot.as_ref(), &current, self.today);
        self.snapshot = Some(current);
        let told = |change: &crate::domain::Change| {
            let key = change.entry().unwrap().key().to_string();
            (key, change.kind)
        };
        changes.iter().map(told).collect()
    }
}

fn told(changes: &[(&str, ChangeKind)]) -> Vec<(String, ChangeKind)> {
    changes
        .iter()
        .map(|(key, kind)| ((*key).to_owned(), *kind))
        .collect()
}

fn nothing() -> Vec<(String, ChangeKind)> {
    Vec::new()
}

fn five() -> Entry {
    Entry::Grade(grade("1", "5"))
}

fn three() -> Entry {
    Entry::Grade(grade("2", "3"))
}

#[test]
fn the_first_read_is_silent_and_the_second_tells_what_is_new() {
    let mut grades = Register::of(Feed::Grades);
    assert_eq!(grades.read(&[five()]), nothing());
    assert_eq!(
        grades.read(&[five(), three()]),
        told(&[("grades:2", Added)])
    );
    assert_eq!(grades.read(&[three(), five()]), nothing());
}

#[test]
fn a_first_read_of_nothing_makes_the_next_entry_new() {
    let mut grades = Register::of(Feed::Grades);
    assert_eq!(grades.read(&[]), nothing());
    assert_eq!(grades.read(&[five()]), told(&[("grades:1", Added)]));
}

#[test]
fn a_disappearance_counts_when_a_second_read_agrees() {
    let mut grades = Register::of(Feed::Grades);
    grades.read(&[five(), three()]);
    assert_eq!(grades.read(&[five()]), nothing());
    assert_eq!(grades.read(&[five(), three()]), nothing());
    assert_eq!(grades.read(&[five()]), nothing());
    assert_eq!(grades.read(&[five()]), told(&[("grades:2", Removed)]));
    assert_eq!(grades.read(&[five()]), nothing());
}

#[test]
fn what_comes_back_after_a_reported_removal_is_restored_or_changed() {
    for (back, kind) in [
        (three(), Restored),
        (Entry::Grade(grade("2", "4")), Changed),
    ] {
        let mut grades = Register::of(Feed::Grades);
        for entries in [vec![five(), three()], vec![five()], vec![five()]] {
            grades.read(&entries);
        }
        assert_eq!(grades.read(&[five(), back]), told(&[("grades:2", kind)]));
    }
}

#[test]
fn an_empty_answer_once_says_nothing() {
    let mut grades = Register::of(Feed::Grades);
    grades.read(&[five(), three()]);
    assert_eq!(grades.read(&[]), nothing());
    assert_eq!(grades.read(&[five(), three()]), nothing());
}

#[test]
fn of_a_grade_value_category_kind_and_comments_count_and_names_do_not() {
    let before = grade("1", "3");
    let mut value = before.clone();
    "4".clone_into(&mut value.value);
    let mut category = before.clone();
    category.category = Some(named("Sprawdzian"));
    let mut kind = before.clone();
    kind.kind = GradeKind::Semester;
    let mut comment = before.clone();
    comment.comments[0].text = Some("Poprawiono".to_owned());
    let mut more = before.clone();
    more.comments.extend(before.comments.clone());
    more.comments[1].id = "2".to_owned();
    let mut renamed = before.clone();
    renamed.subject.as_mut().unwrap().name = Some("Matma".to_owned());
    renamed.category.as_mut().unwrap().name = None;
    renamed.weight = Some(5.0);
    let mut unread_comment = before.clone();
    unread_comment.comments[0].text = None;
    let mut spaces = before.clone();
    spaces.comments[0].text = Some(" Ułamki \n zwykłe".to_owned());
    for (after, expected) in [
        (value, Some(Changed)),
        (category, Some(Changed)),
        (kind, Some(Changed)),
        (comment, Some(Changed)),
        (more, Some(Changed)),
        (renamed, None),
        (unread_comment, None),
        (spaces, None),
    ] {
        let (before, after) = (Entry::Grade(before.clone()), Entry::Grade(after));
        assert_eq!(before.transition(&after), expected, "{after:?}");
    }
}

fn sent(id: &str, hour: u32) -> Entry {
    Entry::Message(Message {
        sent_at: Some(october(2).and_time(at(hour, 0))),
        ..message(id, "Anna Kowal", "Zebranie")
    })
}

#[test]
fn a_message_that_was_opened_elsewhere_is_no_change() {
    let mut inbox = Register::of(Feed::Messages);
    inbox.read(&[sent("1", 8)]);
    let Entry::Message(mut opened) = sent("1", 8) else {
        unreachable!()
    };
    opened.read = true;
    assert_eq!(inbox.read(&[Entry::Message(opened)]), nothing());
}

#[test]
fn a_message_sent_before_the_first_read_is_never_new() {
    let mut inbox = Register::of(Feed::Messages);
    inbox.read(&[sent("2", 9), sent("1", 8)]);
    assert_eq!(
        inbox.read(&[sent("2", 9), sent("1", 8), sent("9", 7)]),
        nothing()
    );
    assert_eq!(
        inbox.read(&[sent("3", 10), sent("2", 9)]),
        told(&[("inbox:3", Added)])
    );
}

#[test]
fn a_message_is_withdrawn_when_it_is_missing_between_two_others_twice() {
    let mut inbox = Register::of(Feed::Messages);
    let all = [sent("3", 10), sent("2", 9), sent("1", 8)];
    inbox.read(&all);
    let without_the_second = [sent("3", 10), sent("1", 8)];
    assert_eq!(inbox.read(&without_the_second), nothing());
    assert_eq!(
        inbox.read(&without_the_second),
        told(&[("inbox:2", Removed)])
    );
}

#[test]
fn a_message_beyond_the_page_that_was_read_is_not_missing() {
    let mut inbox = Register::of(Feed::Messages);
    inbox.read(&[sent("3", 10), sent("2", 9), sent("1", 8)]);
    for _ in 0..3 {
        assert_eq!(inbox.read(&[sent("3", 10), sent("2", 9)]), nothing());
    }
}

#[test]
fn an_announcement_may_disappear_after_its_last_day() {
    let notice = Entry::Announcement(announcement("LID-1", "Zbiórka", "Zbieramy makulaturę."));
    let other = Entry::Announcement(announcement("LID-2", "Sekretariat", "Czynny od 7:30."));
    for (today, expected) in [
        (october(16), told(&[("school_notices:LID-1", Removed)])),
        (october(17), nothing()),
    ] {
        let mut board = Register::of(Feed::Announcements);
        board.read(&[notice.clone(), other.clone()]);
        board.today = today;
        board.read(&[other.clone()]);
        assert_eq!(board.read(&[other.clone()]), expected, "{today}");
    }
}

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
fn another_lesson_in_the_standing_plan_is_a_change_of_the_plan() {
    let mut timetable = Register::of(Feed::Timetable);
    timetable.read(&[tuesday(LessonState::Planned)]);
    let chemistry = Entry::Lesson(lesson(6, 2, "Chemia"));
    let key = "timetable:2026-10-06/2";
    assert_eq!(
        timetable.read(&[chemistry.clone()]),
        told(&[(key, PlanChanged)])
    );
    let added = Entry::Lesson(lesson(7, 1, "Muzyka"));
    assert_eq!(
        timetable.read(&[chemistry.clone(), added.clone()]),
        told(&[("timetable:2026-10-07/1", PlanChanged)])
    );
    assert_eq!(timetable.read(&[added.clone()]), nothing());
    assert_eq!(timetable.read(&[added]), told(&[(key, PlanChanged)]));
}

#[test]
fn a_week_that_enters_the_window_tells_its_deviations_and_no_ordinary_lesson() {
    let mut timetable = Register::of(Feed::Timetable);
    let this_week = tuesday(LessonState::Planned);
    let weeks = |mondays: &[u32]| {
        Window::Weeks(
            mondays
                .iter()
                .map(|day| october(*day))
                .collect::<BTreeSet<_>>(),
        )
    };
    timetable.read_window(&[this_week.clone()], weeks(&[5]));
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
    let this_week = Window::Weeks([october(5)].into());
    for _ in 0..3 {
        assert_eq!(timetable.read_window(&[], this_week.clone()), nothing());
    }
}

#[test]
fn what_becomes_of_a_lesson_is_told_until_its_day_is_over() {
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
fn past_weeks_are_forgotten() {
    let mut timetable = Register::of(Feed::Timetable);
    timetable.read(&[tuesday(LessonState::Planned)]);
    timetable.today = october(12);
    let next_weeks = Window::Weeks([october(12), october(19)].into());
    timetable.read_window(&[Entry::Lesson(lesson(13, 1, "Muzyka"))], next_weeks);
    let known = timetable.snapshot.unwrap();
    assert_eq!(known.entries.len(), 1);
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

proptest! {
    /// Whatever a register shows, poll after poll: nothing is new twice, and nothing is removed that
    /// was not there.
    #[test]
    fn an_entry_is_added_at_most_once(polls in prop::collection::vec(
        prop::collection::btree_set(0_u8..6, 0..6), 1..12)) {
        let mut grades = Register::of(Feed::Grades);
        let mut added = BTreeSet::new();
        let mut removed = BTreeSet::new();
        for poll in polls {
            let entries: Vec<Entry> = poll
                .iter()
                .map(|id| Entry::Grade(grade(&id.to_string(), "5")))
                .collect();
            for (key, kind) in grades.read(&entries) {
                match kind {
                    Added => prop_assert!(added.insert(key)),
                    Removed => prop_assert!(removed.insert(key)),
                    Restored => prop_assert!(removed.remove(&key)),
                    other => prop_assert!(false, "unexpected {other}"),
                }
            }
        }
    }
}

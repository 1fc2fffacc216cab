mod memory;
mod timetable;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::diff;
use crate::domain::entry::{GradeKind, GradeSystem, Message};
use crate::domain::examples::{announcement, at, grade, message, named, october};
use crate::domain::{ChangeKind, Entry, Feed, Reading, Snapshot, Window};

use ChangeKind::{Added, Changed, Removed, Restored};

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

    /// What a read of these entries changes.
    fn read(&mut self, entries: &[Entry]) -> Vec<(String, ChangeKind)> {
        let window = match self.feed {
            Feed::Messages => Window::of_messages(["inbox"], entries),
            Feed::Timetable => Window::of_weeks("timetable", [october(5), october(12)].into()),
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
fn the_first_read_is_silent_and_the_second_reports() {
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
fn an_entry_back_after_a_removal_is_restored_or_changed() {
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
fn a_grade_changes_with_its_values_and_not_with_names() {
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
    let mut most = before.clone();
    most.system = GradeSystem::Points { most: Some(20.0) };
    let mut words = before.clone();
    words.system = GradeSystem::Skill {
        phrase: "Śpiewa czysto.".to_owned(),
    };
    for (after, expected) in [
        (value, Some(Changed)),
        (category, Some(Changed)),
        (kind, Some(Changed)),
        (comment, Some(Changed)),
        (more, Some(Changed)),
        (renamed, None),
        (unread_comment, None),
        (spaces, None),
        (most, None),
        (words, Some(Changed)),
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
fn a_message_missing_twice_between_others_is_withdrawn() {
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
        board.read(std::slice::from_ref(&other));
        assert_eq!(
            board.read(std::slice::from_ref(&other)),
            expected,
            "{today}"
        );
    }
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

//! By what mail programs know a letter.

use std::collections::BTreeSet;

use super::{samples, sender};
use crate::domain::entry::Entry;
use crate::domain::examples::*;
use crate::domain::letter::{Composed, Content, Letter};
use crate::domain::{Cause, ChangeKind, Event, Language};
use crate::letter::{compose, shortened};

fn message_id(letter: &Letter) -> String {
    compose(letter, &sender()).message_id
}

fn new_grade(id: i64, key: &str) -> Event {
    let grade = Entry::Grade(grade(key, "5"));
    event(id, &student("Zosia"), ChangeKind::Added, None, Some(grade))
}

#[test]
fn each_letter_has_its_own_message_id() {
    let letters = samples::all(Language::Pl);
    let ids: BTreeSet<String> = letters
        .iter()
        .map(|(_, letter)| message_id(letter))
        .collect();
    assert_eq!(ids.len(), letters.len());
    for id in ids {
        let hash = id
            .strip_prefix('<')
            .and_then(|id| id.strip_suffix("@example.com>"))
            .unwrap();
        assert_eq!(hash.len(), 32);
        assert!(hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}

#[test]
fn a_letter_written_again_later_is_the_same_letter() {
    let first = samples::instant(Language::Pl, vec![new_grade(1, "771"), new_grade(2, "772")]);
    let mut again = samples::instant(Language::Pl, vec![new_grade(2, "772"), new_grade(1, "771")]);
    again.written_at = moment(6, 9, 0);
    assert_eq!(message_id(&first), message_id(&again));
}

#[test]
fn each_change_of_a_grade_is_another_letter() {
    let mut second = new_grade(1, "771");
    second.count = 2;
    assert_ne!(
        message_id(&samples::instant(Language::Pl, vec![new_grade(1, "771")])),
        message_id(&samples::instant(Language::Pl, vec![second]))
    );
}

#[test]
fn two_recipients_get_two_letters() {
    let mine = samples::sample("digest-one", Language::Pl);
    let mut yours = mine.clone();
    yours.recipient.email = "tata@example.com".parse().unwrap();
    assert_ne!(message_id(&mine), message_id(&yours));
}

#[test]
fn a_shortened_letter_is_another_and_half_as_long() {
    let grades = |count: u32| {
        (1..=count)
            .map(|id| new_grade(id.into(), &id.to_string()))
            .collect()
    };
    for letter in [
        samples::sample("instant-many", Language::Pl),
        samples::instant(Language::Pl, grades(12)),
    ] {
        let whole = compose(&letter, &sender());
        let short = shortened(&letter, &whole, &sender());
        assert_ne!(whole.message_id, short.message_id);
        assert_eq!(whole.subject, short.subject);
        assert!(
            short.html.len() <= whole.html.len() / 2,
            "{}",
            short.html.len()
        );
    }
    let letter = samples::sample("instant-many", Language::Pl);
    let short = shortened(&letter, &compose(&letter, &sender()), &sender());
    assert!(short.text.contains("więcej w dzienniku"), "{}", short.text);
}

#[test]
fn all_letters_about_one_grade_are_one_thread() {
    let thread = |events| compose(&samples::instant(Language::Pl, events), &sender()).thread;
    let mut later = new_grade(2, "771");
    later.change.kind = ChangeKind::Removed;
    assert!(thread(vec![new_grade(1, "771")]).is_some());
    assert_eq!(
        thread(vec![new_grade(1, "771")]),
        thread(vec![later.clone()])
    );
    assert_eq!(
        thread(vec![new_grade(1, "771"), later]),
        thread(vec![new_grade(1, "771")])
    );
    assert_eq!(thread(vec![new_grade(1, "771"), new_grade(2, "772")]), None);
}

#[test]
fn the_same_key_of_two_children_is_not_one_thread() {
    let thread = |name| {
        let grade = Entry::Grade(grade("771", "5"));
        let event = event(1, &student(name), ChangeKind::Added, None, Some(grade));
        compose(&samples::instant(Language::Pl, vec![event]), &sender()).thread
    };
    assert_ne!(thread("Zosia"), thread("Staś"));
}

#[test]
fn a_trouble_and_its_end_are_one_thread_of_two_letters() {
    let stop = compose(
        &samples::notice(Language::Pl, Cause::LoginRefused, false),
        &sender(),
    );
    let end = compose(
        &samples::notice(Language::Pl, Cause::LoginRefused, true),
        &sender(),
    );
    assert_eq!(stop.thread, end.thread);
    assert_ne!(stop.message_id, end.message_id);
    assert!(
        stop.thread
            .is_some_and(|root| root != stop.message_id && root != end.message_id)
    );
}

#[test]
fn announcements_digests_welcomes_and_tests_have_no_thread() {
    for name in [
        "instant-shared",
        "instant-15",
        "digest-two",
        "welcome",
        "test",
    ] {
        assert_eq!(
            compose(&samples::sample(name, Language::Pl), &sender()).thread,
            None,
            "{name}"
        );
    }
}

#[test]
fn a_letter_about_one_child_belongs_to_its_list() {
    for (name, label, id, students) in [
        (
            "instant-01",
            "Zosia",
            "zosia.dzwonek.example.com",
            vec!["Zosia"],
        ),
        (
            "digest-one",
            "Zosia",
            "zosia.dzwonek.example.com",
            vec!["Zosia"],
        ),
        (
            "digest-two",
            "Dzwonek",
            "dzwonek.example.com",
            vec!["Zosia", "Staś"],
        ),
        (
            "notice-over",
            "Zosia",
            "zosia.dzwonek.example.com",
            vec!["Zosia"],
        ),
        ("test", "Dzwonek", "dzwonek.example.com", vec![]),
    ] {
        let Composed {
            list_id,
            students: about,
            ..
        } = compose(&samples::sample(name, Language::Pl), &sender());
        assert_eq!(
            (list_id.label.as_str(), list_id.id.as_str()),
            (label, id),
            "{name}"
        );
        assert_eq!(about, students, "{name}");
    }
}

#[test]
fn filters_see_the_changes_counted_and_sorted() {
    let changes = |name| compose(&samples::sample(name, Language::Pl), &sender()).changes;
    for (name, expected) in [
        ("instant-02", Some("grades.changed=1")),
        ("instant-shared", Some("announcements.added=1")),
        (
            "digest-one",
            Some(
                "announcements.added=1 grades.added=1 grades.changed=1 messages.added=1 timetable.cancelled=1 timetable.moved=1 timetable.plan_changed=7 timetable.substituted=1 topics.added=4 topics.changed=2",
            ),
        ),
        ("digest-empty", None),
        ("welcome", None),
        ("notice-refused", None),
    ] {
        assert_eq!(changes(name).as_deref(), expected, "{name}");
    }
}

#[test]
fn a_digest_is_known_by_its_slot() {
    let first = samples::sample("digest-one", Language::Pl);
    let mut second = first.clone();
    let Content::Digest(content) = &mut second.content else {
        panic!("a digest")
    };
    content.slot = "2026-10-07T06:30".to_owned();
    assert_ne!(message_id(&first), message_id(&second));
}

//! What is remembered of an entry while the register leaves it out.

use super::{Register, nothing, told};
use crate::domain::entry::{
    AgendaEntry, AttendanceKind, Justification, JustificationStatus, Note, NoteKind,
};
use crate::domain::examples::{agenda, attendance, justification, named, note, topic};
use crate::domain::{ChangeKind, Entry, Feed};

use AttendanceKind::{Absent, Excused, Late, Present};
use ChangeKind::{Added, Changed, Removed, Restored};

#[test]
fn an_absence_is_new_once_whatever_becomes_of_it() {
    let (absent, present) = (Some(Absent), Some(Present));
    for (polls, words) in [
        (
            &[present, absent, present, absent][..],
            &[Added, Removed, Restored][..],
        ),
        (
            &[present, absent, present, Some(Late)],
            &[Added, Removed, Changed],
        ),
        (&[absent, present, absent], &[Removed, Restored]),
        (&[absent, None, None, absent], &[Removed, Restored]),
        (&[absent, None, None, Some(Excused)], &[Removed, Changed]),
        (&[absent, None, None, present], &[Removed]),
        (&[absent, None, None, present, absent], &[Removed, Restored]),
        (
            &[absent, None, None, present, Some(Late)],
            &[Removed, Changed],
        ),
        (&[absent, present, None, None, absent], &[Removed, Restored]),
        (&[present, None, None, present, absent], &[Added]),
    ] {
        let mut register = Register::of(Feed::Attendance);
        let of = |kind| Entry::Attendance(attendance("1", kind));
        let entries = polls.iter().map(|kind| kind.map(of));
        let told: Vec<ChangeKind> = entries
            .flat_map(|entry| register.read(entry.as_slice()))
            .map(|(_, kind)| kind)
            .collect();
        assert_eq!(told, words, "{polls:?}");
    }
}

#[test]
fn a_temporarily_missing_value_hides_no_change() {
    let status = |status| {
        Entry::Justification(Justification {
            status,
            ..justification("1", JustificationStatus::Pending)
        })
    };
    let filed = |category: Option<&str>| {
        Entry::Agenda(AgendaEntry {
            category: category.map(named),
            ..agenda("1")
        })
    };
    let noted = |category: Option<&str>| {
        Entry::Note(Note {
            category: category.map(named),
            ..note("1", NoteKind::Neutral, "Brak zeszytu.")
        })
    };
    for polls in [
        [
            status(Some(JustificationStatus::Pending)),
            status(None),
            status(Some(JustificationStatus::Accepted)),
        ],
        [filed(Some("Inne")), filed(None), filed(Some("Sprawdzian"))],
        [noted(Some("Inne")), noted(None), noted(Some("Praca"))],
    ] {
        let mut register = Register::of(polls[0].feed());
        let [before, between, after] = polls.map(|entry| register.read(&[entry]));
        assert_eq!((before, between), (nothing(), nothing()));
        let words: Vec<ChangeKind> = after.into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(words, [Changed]);
    }
}

#[test]
fn a_topic_leaves_with_its_absence_and_returns_unnoticed() {
    let of = |id, text| Entry::Topic(topic(id, 1, text));
    let (one, other) = (of("t1", "Ułamki"), of("t2", "Egipt"));
    let mut topics = Register::of(Feed::Topics);
    assert_eq!(topics.read(std::slice::from_ref(&one)), nothing());
    let both = [one, other];
    assert_eq!(topics.read(&both), told(&[("realizations:t2", Added)]));
    for _ in 0..3 {
        assert_eq!(topics.read(&[]), nothing());
    }
    assert_eq!(topics.read(&both), nothing());
    let put_right = of("t2", "Starożytny Egipt");
    let changes = told(&[("realizations:t2", Changed)]);
    assert_eq!(topics.read(&[put_right]), changes);
}

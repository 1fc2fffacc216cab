use chrono::{DateTime, Utc};
use chrono_tz::Europe::Warsaw;

use super::{Bundle, Dispatch, Reason, Waiting, dispatch};
use crate::domain::entry::LessonState;
use crate::domain::examples::{
    announcement, at, event, grade, lesson, message, moment, recipient, student, with_state,
};
use crate::domain::{ChangeKind, Entry, Language, QuietHours, Recipient};

fn mama() -> Recipient {
    Recipient {
        quiet_hours: Some(QuietHours {
            from: at(21, 30),
            to: at(6, 0),
        }),
        ..recipient(Language::Pl)
    }
}

fn waiting(delivery: i64, name: &str, entry: Entry) -> Waiting {
    Waiting {
        delivery,
        event: event(
            delivery,
            &student(name),
            ChangeKind::Added,
            None,
            Some(entry),
        ),
        was_held: false,
    }
}

fn a_grade(delivery: i64, name: &str) -> Waiting {
    waiting(
        delivery,
        name,
        Entry::Grade(grade(&delivery.to_string(), "5")),
    )
}

fn a_message(delivery: i64, name: &str) -> Waiting {
    let message = message(&delivery.to_string(), "Anna Kowal", "Zebranie");
    waiting(delivery, name, Entry::Message(message))
}

fn a_notice(delivery: i64, name: &str, text: &str) -> Waiting {
    a_notice_of("LID-1", delivery, name, text)
}

fn a_notice_of(lid: &str, delivery: i64, name: &str, text: &str) -> Waiting {
    let notice = announcement(lid, "Zbiórka", text);
    waiting(delivery, name, Entry::Announcement(notice))
}

fn held(waiting: Waiting) -> Waiting {
    Waiting {
        was_held: true,
        ..waiting
    }
}

/// Each decision as a word, the deliveries it is about, and for a letter its reason.
fn decisions(
    waiting: Vec<Waiting>,
    next_digest: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Vec<(&'static str, Vec<i64>)> {
    decisions_with(&[], waiting, next_digest, now)
}

/// The same, where these deliveries are urgent.
fn decisions_with(
    urgent: &[i64],
    waiting: Vec<Waiting>,
    next_digest: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Vec<(&'static str, Vec<i64>)> {
    let urgent = urgent.iter().copied().collect();
    dispatch(waiting, &mama(), &urgent, next_digest, now, Warsaw)
        .into_iter()
        .map(|decision| match decision {
            Dispatch::Send(Bundle { waiting, reason }) => {
                let word = match reason {
                    Reason::NewChanges => "changes",
                    Reason::OneMessage => "message",
                    Reason::ManyMessages => "messages",
                    Reason::Shared => "shared",
                    Reason::QuietHoursOver => "released",
                    Reason::Urgent => "urgent",
                };
                (
                    word,
                    waiting.iter().map(|waiting| waiting.delivery).collect(),
                )
            }
            Dispatch::Hold { deliveries, .. } => ("hold", deliveries),
            Dispatch::LeaveToDigest { deliveries, .. } => ("digest", deliveries),
        })
        .collect()
}

#[test]
fn changes_of_a_student_share_a_letter_except_messages() {
    let lesson = with_state(&lesson(6, 2, "Matematyka"), LessonState::Cancelled);
    let waiting = vec![
        a_grade(1, "Zosia"),
        a_message(2, "Zosia"),
        waiting(3, "Zosia", Entry::Lesson(lesson)),
        a_message(4, "Zosia"),
        a_grade(5, "Staś"),
    ];
    assert_eq!(
        decisions(waiting, None, moment(5, 12, 0)),
        [
            ("changes", vec![5]),
            ("changes", vec![1, 3]),
            ("message", vec![2]),
            ("message", vec![4]),
        ]
    );
}

#[test]
fn more_than_five_messages_in_one_run_become_one_letter() {
    for (count, letters) in [(5, 5), (6, 1)] {
        let messages = (1..=count).map(|id| a_message(id, "Zosia")).collect();
        let decisions = decisions(messages, None, moment(5, 12, 0));
        assert_eq!(decisions.len(), letters, "{count} messages");
    }
}

#[test]
fn the_same_announcement_of_two_children_comes_once() {
    let same = vec![
        a_notice(1, "Zosia", "W piątek."),
        a_notice(2, "Staś", "W  piątek."),
    ];
    assert_eq!(
        decisions(same, None, moment(5, 12, 0)),
        [("shared", vec![1, 2])]
    );
    let different = vec![
        a_notice(1, "Zosia", "W piątek."),
        a_notice(2, "Staś", "W środę."),
    ];
    assert_eq!(
        decisions(different, None, moment(5, 12, 0)),
        [("changes", vec![2]), ("changes", vec![1])]
    );
}

#[test]
fn what_the_same_children_share_is_one_letter() {
    let waiting = vec![
        a_notice_of("LID-1", 1, "Zosia", "W piątek."),
        a_notice_of("LID-2", 2, "Zosia", "W środę."),
        a_notice_of("LID-3", 3, "Zosia", "W czwartek."),
        a_notice_of("LID-1", 4, "Staś", "W piątek."),
        a_notice_of("LID-2", 5, "Staś", "W środę."),
        a_notice_of("LID-3", 6, "Staś", "W czwartek."),
        a_notice_of("LID-3", 7, "Antek", "W czwartek."),
    ];
    assert_eq!(
        decisions(waiting, None, moment(5, 12, 0)),
        [("shared", vec![3, 6, 7]), ("shared", vec![1, 4, 2, 5])]
    );
}

#[test]
fn quiet_hours_hold_and_release_one_letter_per_student() {
    let digest = Some(moment(6, 6, 30));
    let all = || {
        vec![
            a_grade(1, "Zosia"),
            a_message(2, "Zosia"),
            a_grade(3, "Staś"),
        ]
    };
    let all_held = || all().into_iter().map(held).collect::<Vec<_>>();
    for (waiting, digest, now, expected) in [
        // the quiet hours begin, last and end
        (
            all(),
            digest,
            moment(5, 21, 29),
            vec![
                ("changes", vec![3]),
                ("changes", vec![1]),
                ("message", vec![2]),
            ],
        ),
        (
            all(),
            digest,
            moment(5, 21, 30),
            vec![("hold", vec![1, 2, 3])],
        ),
        (
            all_held(),
            digest,
            moment(6, 5, 59),
            vec![("hold", vec![1, 2, 3])],
        ),
        (
            all_held(),
            digest,
            moment(6, 6, 0),
            vec![("released", vec![3]), ("released", vec![1, 2])],
        ),
        // a digest that is near takes them along
        (
            all_held(),
            Some(moment(6, 6, 15)),
            moment(6, 6, 0),
            vec![("digest", vec![1, 2, 3])],
        ),
        (
            all_held(),
            Some(moment(6, 6, 16)),
            moment(6, 6, 0),
            vec![("released", vec![3]), ("released", vec![1, 2])],
        ),
        // one that is written in the quiet hours too
        (
            all(),
            Some(moment(6, 5, 0)),
            moment(6, 5, 0),
            vec![("digest", vec![1, 2, 3])],
        ),
        (
            all(),
            Some(moment(6, 5, 1)),
            moment(6, 5, 0),
            vec![("hold", vec![1, 2, 3])],
        ),
    ] {
        assert_eq!(
            decisions(waiting, digest, now),
            expected,
            "{now} {digest:?}"
        );
    }
}

#[test]
fn news_after_the_quiet_hours_does_not_join_what_waited() {
    let waiting = vec![held(a_grade(1, "Zosia")), a_message(2, "Zosia")];
    assert_eq!(
        decisions(waiting, None, moment(6, 6, 0)),
        [("released", vec![1]), ("message", vec![2])]
    );
}

#[test]
fn what_is_urgent_breaks_quiet_hours_and_nothing_else_does() {
    let (night, day) = (moment(5, 22, 0), moment(6, 6, 0));
    let waiting = || {
        vec![
            held(a_grade(1, "Zosia")),
            a_grade(2, "Zosia"),
            a_grade(3, "Zosia"),
            a_grade(4, "Staś"),
        ]
    };
    for (urgent, digest, now, expected) in [
        (
            &[1, 3][..],
            None,
            night,
            vec![("urgent", vec![1, 3]), ("hold", vec![2, 4])],
        ),
        (
            &[1, 4],
            Some(moment(6, 6, 30)),
            night,
            vec![
                ("urgent", vec![4]),
                ("urgent", vec![1]),
                ("hold", vec![2, 3]),
            ],
        ),
        (
            &[1, 2, 3, 4],
            None,
            night,
            vec![("urgent", vec![4]), ("urgent", vec![1, 2, 3])],
        ),
        // A digest of this very moment says it as soon.
        (
            &[1, 3],
            Some(night),
            night,
            vec![("digest", vec![1, 2, 3, 4])],
        ),
        // There is no quiet to break.
        (
            &[1],
            None,
            day,
            vec![
                ("released", vec![1]),
                ("changes", vec![4]),
                ("changes", vec![2, 3]),
            ],
        ),
    ] {
        let found = decisions_with(urgent, waiting(), digest, now);
        assert_eq!(found, expected, "{urgent:?} at {now}");
    }
}

//! Which instant letters go out now, and what waits.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;

use crate::domain::delivery::recipient::Recipient;
use crate::domain::entry::{Entry, Key};
use crate::domain::feed::Feed;
use crate::domain::student::Student;
use crate::domain::{ChangeKind, Event};

/// More messages than this in one run share a letter.
const MESSAGES_APART: usize = 5;

/// What would be released this shortly before a digest goes into the digest.
const DIGEST_IS_NEAR: Duration = Duration::minutes(15);

/// An event that is to reach a recipient at once and is in no letter yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    pub delivery: i64,
    pub event: Event,
    /// Whether quiet hours have held it before.
    pub was_held: bool,
}

/// What to do with waiting events, and why.
#[derive(Debug, Clone, PartialEq)]
pub enum Dispatch {
    /// Put these into one letter now.
    Send(Bundle),
    /// Leave these until the quiet hours end.
    Hold {
        deliveries: Vec<i64>,
        until: DateTime<Utc>,
    },
    /// Put these in full into the digest that is due or near.
    LeaveToDigest {
        /// The deliveries that change their way.
        deliveries: Vec<i64>,
        digest_at: DateTime<Utc>,
    },
}

/// What goes into one letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Bundle {
    /// Of a thing that several children share, each child's event.
    pub waiting: Vec<Waiting>,
    /// Why now and why together.
    pub reason: Reason,
}

/// Why a letter goes out now, as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// All changes of one student.
    NewChanges,
    /// A message is a letter of its own.
    OneMessage,
    /// Too many messages for a letter each.
    ManyMessages,
    Shared,
    /// All that waited for the end of the quiet hours.
    QuietHoursOver,
    /// It cannot wait for that.
    Urgent,
}

/// Decides on everything that waits for one recipient (design section 7, "Instant", "Quiet hours" and "Urgent").
///
/// The deliveries in `urgent` wait for no end of quiet hours. `next_digest` is the recipient's digest that is written now
/// or comes next.
#[must_use]
pub fn dispatch(
    waiting: Vec<Waiting>,
    recipient: &Recipient,
    urgent: &BTreeSet<i64>,
    next_digest: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    zone: Tz,
) -> Vec<Dispatch> {
    let quiet_until = recipient
        .quiet_hours
        .and_then(|quiet| quiet.end_of_quiet(now, zone));
    let (held, fresh): (Vec<_>, Vec<_>) = waiting
        .into_iter()
        .partition(|waiting| waiting.was_held || quiet_until.is_some());
    let mut decisions = decide_on_held(held, urgent, quiet_until, next_digest, now);
    decisions.extend(letters_of(fresh).into_iter().map(Dispatch::Send));
    decisions
}

/// What quiet hours hold goes out at their end as one letter per student, or into a digest that is
/// written now or about to come. What is urgent does not wait, unless a digest is written at this very moment.
fn decide_on_held(
    held: Vec<Waiting>,
    urgent: &BTreeSet<i64>,
    quiet_until: Option<DateTime<Utc>>,
    next_digest: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Vec<Dispatch> {
    if held.is_empty() {
        return Vec::new();
    }
    let deliveries = || held.iter().map(|waiting| waiting.delivery).collect();
    // While it is quiet only a digest that is written at this very moment takes them along.
    let leave_to_digests_until = if quiet_until.is_some() {
        now
    } else {
        now + DIGEST_IS_NEAR
    };
    match (next_digest, quiet_until) {
        (Some(digest_at), _) if digest_at <= leave_to_digests_until => {
            vec![Dispatch::LeaveToDigest {
                deliveries: deliveries(),
                digest_at,
            }]
        }
        (_, Some(until)) => hold(held, urgent, until),
        _ => by_student(held)
            .map(|waiting| Dispatch::Send(Bundle::new(waiting, Reason::QuietHoursOver)))
            .collect(),
    }
}

/// Only what is urgent goes out: one letter per student.
fn hold(held: Vec<Waiting>, urgent: &BTreeSet<i64>, until: DateTime<Utc>) -> Vec<Dispatch> {
    let is_urgent = |waiting: &Waiting| urgent.contains(&waiting.delivery);
    let (urgent, held): (Vec<_>, Vec<_>) = held.into_iter().partition(is_urgent);
    let deliveries: Vec<i64> = held.iter().map(|waiting| waiting.delivery).collect();
    let letters = by_student(urgent);
    let mut decisions: Vec<Dispatch> = letters
        .map(|waiting| Dispatch::Send(Bundle::new(waiting, Reason::Urgent)))
        .collect();
    if !deliveries.is_empty() {
        decisions.push(Dispatch::Hold { deliveries, until });
    }
    decisions
}

/// The letters about what is told together.
#[must_use]
pub fn letters_of(fresh: Vec<Waiting>) -> Vec<Bundle> {
    let (shared, own) = split_shared(fresh);
    let (messages, others): (Vec<_>, Vec<_>) = own
        .into_iter()
        .partition(|waiting| waiting.event.feed == Feed::Messages);
    let mut letters: Vec<Bundle> = by_circle(shared)
        .map(|waiting| Bundle::new(waiting, Reason::Shared))
        .collect();
    letters.extend(by_student(others).map(|waiting| Bundle::new(waiting, Reason::NewChanges)));
    letters.extend(by_student(messages).flat_map(letters_of_messages));
    letters
}

fn letters_of_messages(messages: Vec<Waiting>) -> Vec<Bundle> {
    if messages.len() > MESSAGES_APART {
        return vec![Bundle::new(messages, Reason::ManyMessages)];
    }
    messages
        .into_iter()
        .map(|message| Bundle::new(vec![message], Reason::OneMessage))
        .collect()
}

impl Bundle {
    fn new(waiting: Vec<Waiting>, reason: Reason) -> Self {
        Self { waiting, reason }
    }
}

fn by_student(waiting: Vec<Waiting>) -> impl Iterator<Item = Vec<Waiting>> {
    let mut students: BTreeMap<Student, Vec<Waiting>> = BTreeMap::new();
    for waiting in waiting {
        students
            .entry(waiting.event.student.clone())
            .or_default()
            .push(waiting);
    }
    students.into_values()
}

/// Puts together what the same children share.
fn by_circle(shared: Vec<Vec<Waiting>>) -> impl Iterator<Item = Vec<Waiting>> {
    let mut circles: BTreeMap<BTreeSet<Student>, Vec<Waiting>> = BTreeMap::new();
    for group in shared {
        let students = group.iter().map(|waiting| waiting.event.student.clone());
        circles.entry(students.collect()).or_default().extend(group);
    }
    circles.into_values()
}

/// Takes out the groups of events that say the same of several children.
fn split_shared(waiting: Vec<Waiting>) -> (Vec<Vec<Waiting>>, Vec<Waiting>) {
    // What was found in several runs may hold several changes of one thing.
    let mut same: BTreeMap<(Key, ChangeKind), Vec<Waiting>> = BTreeMap::new();
    let mut own = Vec::new();
    for waiting in waiting {
        let event = &waiting.event;
        if event.feed.is_school_wide() {
            same.entry((event.key.clone(), event.change.kind))
                .or_default()
                .push(waiting);
        } else {
            own.push(waiting);
        }
    }
    let mut shared = Vec::new();
    for group in same.into_values() {
        if group.len() > 1 && is_one_news(&group) {
            shared.push(group);
        } else {
            own.extend(group);
        }
    }
    (shared, own)
}

fn is_one_news(group: &[Waiting]) -> bool {
    group.windows(2).all(|pair| match pair {
        [a, b] => {
            a.event.student != b.event.student
                && says_the_same(a.event.change.entry(), b.event.change.entry())
        }
        _ => true,
    })
}

fn says_the_same(a: Option<&Entry>, b: Option<&Entry>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.transition(b).is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests;

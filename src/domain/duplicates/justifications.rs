//! Messages that only repeat what the feed of justifications reports (design section 5; API.md section 8: what
//! became of one also arrives as a message).

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::diff::snapshot::Snapshot;
use crate::domain::entry::{Justification, JustificationStatus, Key, Message};
use crate::domain::{Change, ChangeKind};

/// The letters of the automatic sender "e-Usprawiedliwienia", which nobody promised to write always alike.
const SENDER: &str = "eusprawiedliwienia";

/// The justifications whose outcome the feed reports, or will.
///
/// One that was first seen when all had been decided is none of them: a new justification is no event, and
/// so its message is reported.
#[derive(Debug)]
pub struct Decisions(Vec<Decision>);

#[derive(Debug)]
struct Decision {
    justification: Justification,
    reported_at: Option<NaiveDateTime>,
}

impl Decisions {
    /// Those in `known`, the snapshot of the feed, that wait for a decision, or whose last change was reported
    /// at the time (Warsaw) in `reported_at`.
    #[must_use]
    pub fn of(known: &Snapshot, reported_at: &BTreeMap<Key, NaiveDateTime>) -> Self {
        let decisions = known.standing().filter_map(Justification::of);
        let decisions = decisions.map(|justification| Decision {
            reported_at: reported_at.get(&justification.key).copied(),
            justification: justification.clone(),
        });
        Self(decisions.collect())
    }

    /// Whether `change` is of a message that says no more than one of them. The withdrawal of a message that
    /// was not reported is not reported either.
    #[must_use]
    pub fn repeat(&self, change: &Change) -> bool {
        let Some(message) = change.entry().and_then(Message::of) else {
            return false;
        };
        may_repeat_one(message) && (change.kind != ChangeKind::Added || self.are_meant_by(message))
    }

    /// A message that names days is about a justification for one of them, or of one of them; one that
    /// names none may be about any.
    fn are_meant_by(&self, message: &Message) -> bool {
        let days = days_in(&format!("{} {}", message.topic, message.preview));
        self.0.iter().any(|decision| {
            let is_of = |day: &NaiveDate| is_of(&decision.justification, *day);
            decision.is_reported(message.sent_at) && (days.is_empty() || days.iter().any(is_of))
        })
    }
}

impl Decision {
    /// Whether the feed reports what a message sent at `sent_at` says. What it reported earlier was another
    /// decision.
    fn is_reported(&self, sent_at: Option<NaiveDateTime>) -> bool {
        let was_reported = self
            .reported_at
            .is_some_and(|reported| sent_at.is_none_or(|sent| sent <= reported));
        was_reported || waits(&self.justification)
    }
}

/// Whether a message may repeat a justification, by its sender.
#[must_use]
pub fn may_repeat_one(message: &Message) -> bool {
    let letters = message.sender.chars().filter(|c| c.is_alphabetic());
    let sender: String = letters.flat_map(char::to_lowercase).collect();
    sender.contains(SENDER)
}

/// Only the word for acceptance was ever seen: what is neither it nor a refusal may still be decided.
fn waits(one: &Justification) -> bool {
    use JustificationStatus::{Other, Pending};
    matches!(one.status, Some(Pending | Other(_)))
}

fn is_of(one: &Justification, day: NaiveDate) -> bool {
    let was_posted = one.posted_at.is_some_and(|at| at.date() == day);
    was_posted
        || one
            .period
            .is_none_or(|period| period.first <= day && day <= period.last)
}

/// The days in a text, written as the register does (`2026-12-17`) or as people do (`17.12.2026`).
fn days_in(text: &str) -> Vec<NaiveDate> {
    let starts = text.char_indices().map(|(at, _)| at);
    starts
        .filter_map(|at| text.get(at..at + 10))
        .filter(|day| day.starts_with(|c: char| c.is_ascii_digit()))
        .filter_map(|day| {
            let mut forms = ["%Y-%m-%d", "%d.%m.%Y"].into_iter();
            forms.find_map(|form| NaiveDate::parse_from_str(day, form).ok())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::Entry;
    use crate::domain::examples::{at, justification, message, october};
    use crate::domain::{Feed, Reading, Window};

    use JustificationStatus::{Accepted, Other, Pending};

    /// One justification of the 2nd in this state, a change of which was reported at this hour of the 5th.
    fn decisions(status: Option<JustificationStatus>, reported_at: Option<u32>) -> Decisions {
        let one = status.map(|status| Entry::Justification(justification("1", status)));
        let list = Snapshot::seed(Reading {
            feed: Feed::Justifications,
            entries: one.into_iter().collect(),
            window: Window::Whole,
        });
        let reported_at = reported_at.map(|hour| october(5).and_time(at(hour, 0)));
        let reported_at = reported_at.map(|at| (Key::new("justifications", "1"), at));
        Decisions::of(&list, &reported_at.into_iter().collect())
    }

    /// A change of a message that was sent on the 5th at 14:05.
    fn of_sender(kind: ChangeKind, sender: &str, text: &str) -> Change {
        let message = Message {
            preview: text.to_owned(),
            ..message("1", sender, "Usprawiedliwienie zaakceptowane")
        };
        Change {
            kind,
            before: None,
            after: Some(Entry::Message(message)),
        }
    }

    fn decided(text: &str) -> Change {
        of_sender(ChangeKind::Added, "e-Usprawiedliwienia", text)
    }

    #[test]
    fn a_message_repeats_a_pending_or_reported_justification() {
        for (status, reported_at, is_repeated) in [
            (Some(Pending), None, true),
            (Some(Other("in_progress".into())), None, true),
            (Some(Accepted), Some(15), true),
            // That was another decision.
            (Some(Accepted), Some(13), false),
            // It came decided, and nobody reported it.
            (Some(Accepted), None, false),
            (None, None, false),
        ] {
            let story = format!("{status:?} {reported_at:?}");
            let found = decisions(status, reported_at).repeat(&decided("Zaakceptowano."));
            assert_eq!(found, is_repeated, "{story}");
        }
    }

    #[test]
    fn a_message_is_about_a_justification_of_its_days() {
        let decisions = decisions(Some(Pending), None);
        for (text, is_repeated) in [
            (
                "Usprawiedliwienie z dnia 2026-10-02 zostało przyjęte.",
                true,
            ),
            (
                "Usprawiedliwienie z dnia 02.10.2026 zostało przyjęte.",
                true,
            ),
            ("Usprawiedliwienie wysłane 2026-10-04.", true),
            ("Nieobecności od 2026-09-30 do 2026-10-02.", true),
            (
                "Usprawiedliwienie z dnia 2026-09-17 zostało przyjęte.",
                false,
            ),
            ("Usprawiedliwienie zostało przyjęte.", true),
            ("żółć 2026-13-45", true),
        ] {
            assert_eq!(decisions.repeat(&decided(text)), is_repeated, "{text}");
        }
    }

    #[test]
    fn the_sender_is_known_however_the_register_writes_it() {
        let decisions = decisions(Some(Pending), None);
        for (sender, is_automatic) in [
            ("e-Usprawiedliwienia", true),
            ("E-USPRAWIEDLIWIENIA", true),
            ("eUsprawiedliwienia", true),
            ("Librus: e\u{2011}Usprawiedliwienia (automat)", true),
            ("Usprawiedliwienia", false),
            ("Ewa Usprawiedliwienia", false),
            ("Anna Kowal", false),
            ("", false),
        ] {
            let change = of_sender(ChangeKind::Added, sender, "");
            assert_eq!(decisions.repeat(&change), is_automatic, "{sender}");
        }
    }

    #[test]
    fn the_withdrawal_of_an_unreported_message_is_not_reported() {
        for (kind, is_repeated) in [
            (ChangeKind::Added, false),
            (ChangeKind::Removed, true),
            (ChangeKind::Restored, true),
        ] {
            let change = of_sender(kind, "e-Usprawiedliwienia", "");
            let found = decisions(None, None).repeat(&change);
            assert_eq!(found, is_repeated, "{kind}");
        }
    }
}

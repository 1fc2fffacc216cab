//! Phrases of the first letter.

use super::English;
use crate::domain::Cause;
use crate::locale::phrases::{Welcomes, fixed, is_numbered};

impl Welcomes for English {
    fixed! {
        first_reading: "first reading of the register",
        welcome: "Dzwonek now reads the register",
        what_comes:
            "From now on what is new comes as a letter. What was in the register before does not.",
        not_read_yet: "not read yet",
        what_comes_when: "What comes, and when",
        at_once: "At once",
        nothing_at_once: "nothing; all of it in the digest",
        first_digest: "Digest",
        no_digest: "switched off",
        nothing_is_opened:
            "Dzwonek opens nothing in the register: messages and announcements stay unread until somebody \
             opens them there.",
        why_welcome:
            "You get this letter once, because your address is among Dzwonek's recipients. The settings \
             “instant” and “digest” decide what comes next.",
    }

    fn in_class(&self, name: &str, class: &str) -> String {
        let kind = if is_numbered(class) { "class" } else { "group" };
        format!("{name}, {kind} {class}")
    }

    fn entries(&self, count: usize) -> String {
        Self::plural(count, ["entry", "entries"])
    }

    fn closed(&self, why: Cause) -> &'static str {
        match why {
            Cause::NotPublished => "Not published",
            Cause::NotFound | Cause::NoMessagesModule => "Not at this school",
            Cause::Disabled => "Switched off by the school",
            Cause::NoData => "Without data",
            _ => "Not available",
        }
    }

    fn failing(&self, why: &str) -> String {
        format!("not read this time. {why}")
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek opens new messages ({names}) to give their full text; from then on they count as read \
             in the register. It opens nothing else."
        )
    }
}

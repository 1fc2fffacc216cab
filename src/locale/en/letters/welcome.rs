//! Phrases of the first letter.

use super::{English, counted};
use crate::domain::Cause;
use crate::locale::phrases::{Welcomes, is_numbered};

impl Welcomes for English {
    fn first_reading(&self) -> &'static str {
        "first reading of the register"
    }

    fn welcome(&self) -> &'static str {
        "Dzwonek now reads the register"
    }

    fn what_comes(&self) -> &'static str {
        "From now on what is new comes as a letter. What was in the register before does not."
    }

    fn in_class(&self, name: &str, class: &str) -> String {
        let kind = if is_numbered(class) { "class" } else { "group" };
        format!("{name}, {kind} {class}")
    }

    fn entries(&self, count: usize) -> String {
        counted(count, ["entry", "entries"])
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

    fn not_read_yet(&self) -> &'static str {
        "not read yet"
    }

    fn what_comes_when(&self) -> &'static str {
        "What comes, and when"
    }

    fn at_once(&self) -> &'static str {
        "At once"
    }

    fn nothing_at_once(&self) -> &'static str {
        "nothing; all of it in the digest"
    }

    fn first_digest(&self) -> &'static str {
        "Digest"
    }

    fn no_digest(&self) -> &'static str {
        "switched off"
    }

    fn nothing_is_opened(&self) -> &'static str {
        "Dzwonek opens nothing in the register: messages and announcements stay unread until somebody \
         opens them there."
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek opens new messages ({names}) to give their full text; from then on they count as read \
             in the register. It opens nothing else."
        )
    }
}

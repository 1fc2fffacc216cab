//! Phrases of the first letter.

use super::English;
use crate::domain::{Cause, Feed};
use crate::locale::phrases::{Feeds, Welcomes, fixed, is_numbered};

impl Welcomes for English {
    fixed! {
        first_reading: "at work",
        welcome: "Dzwonek watches the register",
        what_comes:
            "From now on you get an e-mail about what is new in the register. Nothing is sent about what was already there.",
        not_read_yet: "not read yet",
        in_the_register: "In the register now",
        at_once: "At once",
        nothing_at_once: "nothing; all of it in the digest",
        first_digest: "Digest",
        no_digest: "switched off",
        nothing_is_opened:
            "Dzwonek opens nothing in the register: messages and announcements stay unread until somebody \
             opens them there.",
        why_welcome:
            "You get this e-mail once, because your address is among Dzwonek's recipients. The settings instant \
             and digest decide what comes next.",
    }

    fn in_class(&self, name: &str, class: &str) -> String {
        let kind = if is_numbered(class) { "class" } else { "group" };
        format!("{name}, {kind} {class}")
    }

    fn entries(&self, feed: Feed, count: usize) -> String {
        let forms = match feed {
            Feed::Grades => ["grade", "grades"],
            Feed::Messages => ["message", "messages"],
            Feed::Announcements => ["announcement", "announcements"],
            Feed::Agenda => ["calendar entry", "calendar entries"],
            Feed::Homework => ["piece of homework", "pieces of homework"],
            Feed::Attendance => ["attendance entry", "attendance entries"],
            Feed::Notes => ["remark", "remarks"],
            Feed::Behaviour => ["behaviour grade", "behaviour grades"],
            Feed::Justifications => ["excuse note", "excuse notes"],
            Feed::DaysOff => ["time off", "times off"],
            Feed::Conferences => ["meeting", "meetings"],
            Feed::Trips => ["trip", "trips"],
            Feed::Files => ["school file", "school files"],
            Feed::Topics => ["topic of a lesson", "topics of lessons"],
            Feed::Timetable | Feed::LuckyNumber => return self.feed(feed).to_owned(),
        };
        Self::plural(count, forms)
    }

    fn closed(&self, why: Cause) -> &'static str {
        match why {
            Cause::NotPublished => "not published",
            Cause::NotFound | Cause::NoMessagesModule => "not at this school",
            Cause::Disabled => "switched off by the school",
            Cause::NoData => "without data",
            _ => "not available",
        }
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek opens new messages ({names}) to give their full text; from then on they count as read \
             in the register. It opens nothing else."
        )
    }
}

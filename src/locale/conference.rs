//! Phrases about meetings with parents (zebrania).

use super::{English, Phrases, Polish, Sides, time};
use crate::domain::ChangeKind;
use crate::domain::entry::Conference;

/// What is said about meetings with parents.
pub trait Conferences {
    /// The news: "zebranie", "zmiana zebrania".
    fn conference_news(&self, change: ChangeKind) -> &'static str;
    /// In place of a title.
    fn conference(&self) -> &'static str;
    /// The label of the name.
    fn conference_name(&self) -> &'static str;
    /// The label of the topic.
    fn conference_topic(&self) -> &'static str;
}

/// "zebranie – Zebranie śródroczne (środa 14.10, 17:00)".
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, Conference>) -> String {
    let short = |meeting: &Conference| {
        let day = phrases.short_day(meeting.date);
        meeting
            .time
            .map_or(day.clone(), |at| format!("{day}, {}", time(at)))
    };
    let now = short(sides.now);
    let before = sides.before.map(short).filter(|before| *before != now);
    let when = before.map_or(now.clone(), |before| format!("{before} → {now}"));
    let news = phrases.conference_news(sides.kind);
    match sides.now.title() {
        "" => format!("{news} – {when}"),
        title => format!("{news} – {title} ({when})"),
    }
}

/// "środa, 14 października, 17:00", or the day alone.
#[must_use]
pub fn conference_time(phrases: &dyn Phrases, meeting: &Conference) -> String {
    match meeting.time {
        Some(at) => phrases.moment(meeting.date.and_time(at)),
        None => phrases.day(meeting.date),
    }
}

impl Conferences for Polish {
    fn conference_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "zmiana zebrania",
            ChangeKind::Removed => "zebranie usunięte",
            ChangeKind::Restored => "zebranie przywrócone",
            _ => "zebranie",
        }
    }

    fn conference(&self) -> &'static str {
        "Zebranie z rodzicami"
    }

    fn conference_name(&self) -> &'static str {
        "Nazwa"
    }

    fn conference_topic(&self) -> &'static str {
        "Temat"
    }
}

impl Conferences for English {
    fn conference_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Changed => "meeting changed",
            ChangeKind::Removed => "meeting removed",
            ChangeKind::Restored => "meeting restored",
            _ => "meeting",
        }
    }

    fn conference(&self) -> &'static str {
        "Meeting with parents"
    }

    fn conference_name(&self) -> &'static str {
        "Name"
    }

    fn conference_topic(&self) -> &'static str {
        "Topic"
    }
}

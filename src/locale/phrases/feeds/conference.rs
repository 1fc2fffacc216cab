//! Phrases about meetings with parents (zebrania).

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::Conference;
use crate::locale::{FeedWords, Phrases, time};

/// What is said about meetings with parents.
pub trait Conferences: FeedWords<Conference> {
    /// The news: "zebranie", "zmiana zebrania".
    fn conference_news(&self, change: ChangeKind) -> &'static str;
    /// In place of a title.
    fn conference(&self) -> &'static str;
    /// In place of a missing hour.
    fn no_hour(&self) -> &'static str;
    fn conference_name(&self) -> &'static str;
    fn conference_topic(&self) -> &'static str;
}

/// "zebranie – Zebranie śródroczne (środa 14.10, 17:00)"; of one that was moved first when it is:
/// "zmiana zebrania – środa 14.10 → czwartek 15.10, 17:00 (Zebranie śródroczne)".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Conference>) -> String {
    let news = phrases.conference_news(change.kind);
    let moved = change
        .before
        .and_then(|before| from_to(phrases, before, change.now));
    match (moved, change.now.title()) {
        (Some(moved), "") => format!("{news} – {moved}"),
        (Some(moved), title) => format!("{news} – {moved} ({title})"),
        (None, "") => format!("{news} – {}", short_time(phrases, change.now)),
        (None, title) => format!("{news} – {title} ({})", short_time(phrases, change.now)),
    }
}

/// On the day itself: "zebranie – Sprawy bieżące, 17:00".
#[must_use]
pub fn conference_line(phrases: &dyn Phrases, meeting: &Conference) -> String {
    let news = phrases.conference_news(ChangeKind::Added);
    let title = match meeting.title() {
        "" => news.to_owned(),
        // "Zebranie jesienne" says itself what it is.
        title if title.to_lowercase().starts_with(&news.to_lowercase()) => title.to_owned(),
        title => format!("{news} – {title}"),
    };
    match meeting.time {
        Some(at) => format!("{title}, {}", time(at)),
        None => title,
    }
}

/// "środa 14.10, 17:00", or the day alone.
fn short_time(phrases: &dyn Phrases, meeting: &Conference) -> String {
    let day = phrases.short_day(meeting.date);
    let hour = meeting.time.map(|at| format!(", {}", time(at)));
    day + &hour.unwrap_or_default()
}

/// From when to when, with nothing twice: "środa 14.10 → czwartek 15.10, 17:00", "środa 14.10, 17:00 → 17:30".
fn from_to(phrases: &dyn Phrases, before: &Conference, now: &Conference) -> Option<String> {
    let day = phrases.short_day(before.date);
    let (is_same_day, is_same_hour) = (before.date == now.date, before.time == now.time);
    match (is_same_day, is_same_hour, before.time) {
        (true, true, _) => None,
        (true, false, None) => Some(short_time(phrases, now)),
        (true, false, Some(_)) => {
            let before = short_time(phrases, before);
            Some(format!("{before} → {}", hour(phrases, now)))
        }
        (false, true, _) => Some(format!("{day} → {}", short_time(phrases, now))),
        (false, false, _) => {
            let before = short_time(phrases, before);
            Some(format!("{before} → {}", short_time(phrases, now)))
        }
    }
}

/// When it was before, if it was not at the same time; on the same day only the hour.
#[must_use]
pub fn earlier_conference_time(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, Conference>,
) -> Option<String> {
    change.earlier(|meeting| (meeting.date, meeting.time))?;
    let before = change.before?;
    Some(if before.date == change.now.date {
        hour(phrases, before)
    } else {
        conference_time(phrases, before)
    })
}

fn hour(phrases: &dyn Phrases, meeting: &Conference) -> String {
    let hour = meeting.time.map(time);
    hour.unwrap_or_else(|| phrases.no_hour().to_owned())
}

/// "środa, 14 października, 17:00", or the day alone.
#[must_use]
pub fn conference_time(phrases: &dyn Phrases, meeting: &Conference) -> String {
    match meeting.time {
        Some(at) => phrases.moment(meeting.date.and_time(at)),
        None => phrases.day(meeting.date),
    }
}

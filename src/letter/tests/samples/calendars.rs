//! Letters that bring something for a calendar.

use super::{digest, instant, zosia};
use crate::domain::calendar::FEEDS;
use crate::domain::examples::{every_change, student};
use crate::domain::letter::Letter;
use crate::domain::letter::digest::DigestChild;
use crate::domain::{ChangeKind, Event, Feed, Language};

/// The same letter to somebody with a calendar.
pub fn to_a_calendar(mut letter: Letter) -> Letter {
    letter.recipient.calendar = FEEDS.into();
    letter
}

/// Something new of each feed with days, but homework that is called off.
fn something_of_each() -> Vec<Event> {
    let all = every_change(&student("Zosia"));
    let of = |feed: Feed| {
        let kind = match feed {
            Feed::Homework => ChangeKind::Removed,
            _ => ChangeKind::Added,
        };
        let mut all = all.iter();
        all.find(move |event| event.feed == feed && event.change.kind == kind)
    };
    FEEDS.into_iter().filter_map(of).cloned().collect()
}

/// Letters with calendar files.
pub fn of_calendars(language: Language) -> [(&'static str, Letter); 2] {
    let busy = DigestChild {
        in_full: something_of_each(),
        ..zosia()
    };
    let instant = instant(language, something_of_each());
    let digest = digest(language, "06:36", vec![busy]);
    [
        ("instant-calendar", to_a_calendar(instant)),
        ("digest-calendar", to_a_calendar(digest)),
    ]
}

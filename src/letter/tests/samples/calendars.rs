//! Letters that bring something for a calendar.

use super::{digest, instant, zosia};
use crate::domain::calendar::FEEDS;
use crate::domain::examples::{every_change, student};
use crate::domain::letter::Letter;
use crate::domain::letter::digest::DigestChild;
use crate::domain::{Event, Language};

/// The same letter to somebody with a calendar.
pub fn to_a_calendar(mut letter: Letter) -> Letter {
    letter.recipient.calendar = FEEDS.into();
    letter
}

/// Letters with calendar files.
pub fn of_calendars(language: Language) -> [(&'static str, Letter); 2] {
    let dated = |event: &Event| FEEDS.contains(&event.feed);
    let everything = every_change(&student("Zosia")).into_iter().filter(dated);
    let everything: Vec<Event> = everything.collect();
    let busy = DigestChild {
        in_full: everything.clone(),
        ..zosia()
    };
    let instant = instant(language, everything);
    let digest = digest(language, "06:36", vec![busy]);
    [
        ("instant-calendar", to_a_calendar(instant)),
        ("digest-calendar", to_a_calendar(digest)),
    ]
}

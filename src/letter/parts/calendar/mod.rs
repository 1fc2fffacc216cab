//! Calendar files: those that come with a letter, and the one that a calendar subscribes to.
//!
//! What stands in a file is done in its whole by the method of the file, so that what is called off has a file of its
//! own (RFC 5546).

mod ics;
mod name;
mod words;

use chrono::{DateTime, Utc};

use crate::config::Sender;
use crate::domain::calendar::{CalendarChange, Effect, Thing, calendar_changes};
use crate::domain::letter::{Attachment, Letter};
use crate::domain::{Event, Language, Student};
use crate::letter::page::{Block, Extent, Section, Style};
use crate::locale::in_warsaw;
use ics::{Ics, Method, without_stamps};

/// A calendar file that comes with a letter.
pub(crate) struct Enclosed<'a> {
    name: String,
    method: Method,
    changes: Vec<CalendarChange<'a>>,
}

/// The calendar files of a letter: what its `news` put into the reader's calendar, and what they take away.
pub(crate) fn enclosed<'a>(
    style: &Style,
    letter: &Letter,
    news: impl IntoIterator<Item = &'a Event>,
) -> Vec<Enclosed<'a>> {
    let today = in_warsaw(letter.written_at).date();
    let changes = calendar_changes(news, &letter.recipient.calendar, today);
    let (gone, there): (Vec<_>, Vec<_>) = changes
        .into_iter()
        .partition(|change| change.effect == Effect::Removes);
    let files = [(Method::Publish, there), (Method::Cancel, gone)].into_iter();
    let files = files.filter(|(_, changes)| !changes.is_empty());
    files
        .map(|(method, changes)| Enclosed {
            name: name::file_name(style, letter, method, &changes),
            method,
            changes,
        })
        .collect()
}

/// What a letter says of its calendar files.
pub(crate) fn section(style: &Style, files: &[Enclosed<'_>]) -> Option<Section> {
    let lines = files.iter().map(|file| Block::Aside(file.line(style)));
    let blocks: Vec<Block> = lines.collect();
    (!blocks.is_empty()).then_some(Section {
        heading: None,
        blocks,
    })
}

impl Enclosed<'_> {
    /// "Do kalendarza: sprawdzian-13-10.ics".
    fn line(&self, style: &Style) -> String {
        let (phrases, file) = (style.phrases, self.name.as_str());
        let is_one = self.changes.len() == 1;
        let mut effects = self.changes.iter().map(|change| change.effect);
        let first = effects.next().unwrap_or(Effect::Adds);
        match effects.fold(first, together) {
            Effect::Adds => phrases.for_the_calendar(file),
            Effect::Moves => phrases.moves_in_calendar(file, is_one),
            Effect::Corrects => phrases.corrects_calendar(file, is_one),
            Effect::Removes => phrases.removes_from_calendar(file, is_one),
        }
    }

    /// The file itself. A letter that a server finds too large keeps it: it is small, and comes with no other letter.
    pub(crate) fn attachment(&self, style: &Style, letter: &Letter, from: &Sender) -> Attachment {
        let mut file = Ics::new(self.method, from, letter.written_at);
        for change in &self.changes {
            file.event(&words::event(style, &change.thing, from));
        }
        Attachment {
            name: self.name.clone(),
            media_type: match self.method {
                Method::Publish => "text/calendar; charset=utf-8; method=PUBLISH",
                Method::Cancel => "text/calendar; charset=utf-8; method=CANCEL",
            },
            bytes: file.finished().into_bytes().into(),
            may_be_dropped: false,
        }
    }
}

/// What a file does that does both: with anything new in it, it is there to be added.
fn together(one: Effect, other: Effect) -> Effect {
    match (one, other) {
        (one, other) if one == other => one,
        (Effect::Adds, _) | (_, Effect::Adds) => Effect::Adds,
        _ => Effect::Corrects,
    }
}

/// The calendar of a child as a file to subscribe to, with all that is known now.
#[must_use]
pub fn calendar_file(
    student: &Student,
    things: &[Thing<'_>],
    language: Language,
    from: &Sender,
    now: DateTime<Utc>,
) -> String {
    let [ample, ..] = Extent::ALL;
    let style = Style::new(language, ample);
    let mut file = Ics::new(Method::Publish, from, now);
    file.subscribed_as(&style.phrases.calendar_of(&student.name));
    for thing in things {
        file.event(&words::event(&style, thing, from));
    }
    file.finished()
}

/// Whether two calendar files say the same, whenever they were written.
#[must_use]
pub fn is_same_calendar(one: &str, other: &str) -> bool {
    without_stamps(one).eq(without_stamps(other))
}

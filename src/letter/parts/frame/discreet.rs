//! What is seen of a letter before it is opened, when its reader wants nothing of the content there
//! (`subjects = "discreet"`): the child and the kind of news. Days, times and counts may stay; values, school subjects,
//! senders and texts do not.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::preheader::{LONGEST, SHORTEST};
use crate::domain::letter::Attachment;
use crate::domain::text::shortened;
use crate::domain::{ChangeKind, Event, Feed, Student};
use crate::letter::page::Style;
use crate::locale::Phrases;

/// Stands between the news of several children.
const BETWEEN: &str = " · ";

/// What a list of letters shows.
pub(crate) struct Envelope {
    pub(crate) subject: String,
    /// What stands behind the subject.
    pub(crate) preheader: String,
}

/// Of changes: "Zosia: nowa ocena".
pub(crate) fn of_news(style: &Style, students: &[&Student], events: &[&Event]) -> Envelope {
    Envelope {
        subject: format!("{}: {}", style.names(students), kinds(style, events)),
        preheader: style.phrases.details_inside().to_owned(),
    }
}

/// Of a day of some children: "Zosia i Staś: wtorek, 6 października", and behind it the kinds of their news.
pub(crate) fn of_day(
    style: &Style,
    students: &[&Student],
    day: NaiveDate,
    events: &[&Event],
) -> Envelope {
    let names = style.names(students);
    let news = students.iter().filter_map(|student| {
        let own = events.iter().filter(|event| event.student == **student);
        let own: Vec<&Event> = own.copied().collect();
        let news = kinds(style, &own);
        match (own.as_slice(), students) {
            ([], _) => None,
            (_, [_]) => Some(news),
            _ => Some(format!("{}: {news}", style.names(&[student]))),
        }
    });
    let mut said: Vec<String> = news.collect();
    if said.join(BETWEEN).chars().count() < SHORTEST {
        said.push(style.phrases.details_inside().to_owned());
    }
    Envelope {
        subject: format!("{names}: {}", style.phrases.day(day)),
        preheader: shortened(&said.join(BETWEEN), LONGEST),
    }
}

/// Of a letter whose subject holds nothing from the register.
pub(crate) fn as_ever(style: &Style, subject: String) -> Envelope {
    Envelope {
        subject,
        preheader: style.phrases.details_inside().to_owned(),
    }
}

/// "2 nowe oceny, zmiana w planie".
fn kinds(style: &Style, events: &[&Event]) -> String {
    let mut counts: BTreeMap<(Feed, ChangeKind), usize> = BTreeMap::new();
    for event in events {
        // All changes of the timetable share their words.
        let kind = match event.feed {
            Feed::Timetable => ChangeKind::Changed,
            _ => event.change.kind,
        };
        *counts.entry((event.feed, kind)).or_default() += 1;
    }
    let kinds = counts.into_iter();
    let kinds: Vec<String> = kinds
        .map(|((feed, kind), count)| counted(style.phrases, feed, kind, count))
        .collect();
    kinds.join(", ")
}

/// "2 nowe oceny"; of one nobody says the number.
fn counted(phrases: &dyn Phrases, feed: Feed, kind: ChangeKind, count: usize) -> String {
    if (feed, count) == (Feed::Messages, 1) {
        return phrases.message_news(kind).to_owned();
    }
    let counted = phrases.counted(feed, kind, count);
    match counted.strip_prefix("1 ") {
        Some(one) => one.to_owned(),
        None => counted,
    }
}

/// The files under names that say nothing of them: "plik-1.pdf".
pub(crate) fn files(phrases: &dyn Phrases, files: Vec<Attachment>) -> Vec<Attachment> {
    let name = |number| format!("{}-{number}", phrases.some_file());
    let files = files.into_iter().zip(1..);
    files
        .map(|(file, number)| file.renamed(&name(number)))
        .collect()
}

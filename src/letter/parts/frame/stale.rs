//! What a letter about several children says of how fresh it is: that all was read, or what was not.

use chrono::{DateTime, Utc};

use super::footer::{as_of_moment, moment};
use crate::domain::letter::digest::DigestChild;
use crate::domain::letter::reminder::ReminderChild;
use crate::domain::letter::weekly::WeeklyChild;
use crate::domain::trouble::Trouble;
use crate::domain::trouble::freshness::{Freshness, STALE};
use crate::domain::{Feed, FeedState, Student};
use crate::letter::page::Style;
use crate::locale::in_warsaw;

/// More exceptions than this are only counted.
const NAMED: usize = 2;

/// More feeds of one time than this are only counted.
const FEEDS_NAMED: usize = 3;

/// How well one child's register could be read.
pub(crate) struct Watched<'a> {
    pub(crate) student: &'a Student,
    pub(crate) trouble: Option<Trouble>,
    pub(crate) freshness: &'a [Freshness],
}

impl<'a> From<&'a DigestChild> for Watched<'a> {
    fn from(child: &'a DigestChild) -> Self {
        Self {
            student: &child.student,
            trouble: child.trouble,
            freshness: &child.freshness,
        }
    }
}

impl<'a> From<&'a ReminderChild> for Watched<'a> {
    fn from(child: &'a ReminderChild) -> Self {
        Self {
            student: &child.student,
            trouble: child.trouble,
            freshness: &child.freshness,
        }
    }
}

impl<'a> From<&'a WeeklyChild> for Watched<'a> {
    fn from(child: &'a WeeklyChild) -> Self {
        Self {
            student: &child.student,
            trouble: child.trouble,
            freshness: &child.freshness,
        }
    }
}

/// "6:30, wszystko odczytane"; "6:30; plan lekcji (Staś) – ostatni odczyt: poniedziałek 5.10, 18:40". Empty when nothing
/// was ever read.
pub(crate) fn as_of(style: &Style, children: &[Watched], now: DateTime<Utc>) -> String {
    let all = children.iter().flat_map(|child| child.freshness);
    let Some(latest) = all.filter_map(|feed| feed.last_read).max() else {
        return String::new();
    };
    // What was read last of all is no exception, however long ago that is.
    let is_apart = |feed: &Freshness| feed.last_read != Some(latest) || is_failing(feed);
    let apart = exceptions(style, children, now, is_apart);
    let is_blind = children.iter().any(|child| child.trouble.is_some());
    let latest_words = as_of_moment(style, latest, now);
    if apart.is_empty() && !is_blind && now - latest <= STALE {
        return format!("{latest_words}, {}", style.phrases.all_read());
    }
    let more = apart.len().saturating_sub(NAMED);
    let mut parts: Vec<String> = apart.into_iter().take(NAMED).collect();
    parts.extend((more > 0).then(|| style.phrases.and_more(more)));
    parts.insert(0, latest_words);
    parts.join("; ")
}

/// What stands above everything: registers that cannot be read, and what is out of date of what the day needs.
pub(crate) fn alert(style: &Style, children: &[Watched], now: DateTime<Utc>) -> Vec<String> {
    let mut lines = troubles(style, children);
    let is_open = |feed: &Freshness| !matches!(feed.state, FeedState::Closed(_));
    let concerns = |feed: &Freshness| feed.concerns_the_day() && is_open(feed);
    let apart = exceptions(style, children, now, concerns);
    let out_of_date = style.phrases.out_of_date();
    lines.extend(apart.iter().map(|words| format!("{out_of_date}: {words}.")));
    lines
}

/// A line for each trouble, of all the children who have it.
fn troubles(style: &Style, children: &[Watched]) -> Vec<String> {
    let mut troubles: Vec<(Trouble, Vec<&Student>)> = Vec::new();
    for child in children {
        let Some(trouble) = child.trouble else {
            continue;
        };
        match troubles.iter_mut().find(|(other, _)| *other == trouble) {
            Some((_, students)) => students.push(child.student),
            None => troubles.push((trouble, vec![child.student])),
        }
    }
    let everybody = children.len();
    let lines = troubles.into_iter().map(|(trouble, students)| {
        let whose = (students.len() < everybody).then(|| style.names(&students));
        cannot_be_read(style, trouble, whose.as_deref())
    });
    lines.collect()
}

fn cannot_be_read(style: &Style, trouble: Trouble, whose: Option<&str>) -> String {
    let phrases = style.phrases;
    let words = phrases.cause(trouble.cause);
    let since = phrases.since(&phrases.moment(in_warsaw(trouble.since)));
    let what = phrases.cannot_be_read();
    let what = whose.map_or_else(|| what.to_owned(), |whose| format!("{whose}: {what}"));
    format!("{what}. {} {since} {}", words.what, words.does)
}

/// Feeds that are stale, as far as they count, of the children of whom the same ones were read at the same time. A
/// register that cannot be read at all has words of its own.
fn exceptions(
    style: &Style,
    children: &[Watched],
    now: DateTime<Utc>,
    counts: impl Fn(&Freshness) -> bool,
) -> Vec<String> {
    let mut groups: Vec<(LastRead, Vec<&Student>)> = Vec::new();
    for child in children.iter().filter(|child| child.trouble.is_none()) {
        let feeds = child.freshness.iter();
        let feeds = feeds.filter(|feed| feed.is_stale(now) && counts(feed));
        for last_read in LastRead::each_of(feeds) {
            match groups.iter_mut().find(|(other, _)| *other == last_read) {
                Some((_, students)) => students.push(child.student),
                None => groups.push((last_read, vec![child.student])),
            }
        }
    }
    let everybody = children.len();
    let words = groups.into_iter().map(|(last_read, students)| {
        let whose = (students.len() < everybody).then(|| style.names(&students));
        last_read.words(style, whose.as_deref(), now)
    });
    words.collect()
}

/// Feeds of one child that were last read at one time.
#[derive(PartialEq)]
struct LastRead {
    at: Option<DateTime<Utc>>,
    feeds: Vec<Feed>,
}

impl LastRead {
    fn each_of<'a>(feeds: impl Iterator<Item = &'a Freshness>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for Freshness {
            feed, last_read, ..
        } in feeds
        {
            match all.iter_mut().find(|other| other.at == *last_read) {
                Some(other) => other.feeds.push(*feed),
                None => all.push(Self {
                    at: *last_read,
                    feeds: vec![*feed],
                }),
            }
        }
        all
    }

    /// "plan lekcji (Staś) – ostatni odczyt: poniedziałek 5.10, 18:40".
    fn words(&self, style: &Style, whose: Option<&str>, now: DateTime<Utc>) -> String {
        let phrases = style.phrases;
        let named = self.feeds.iter().take(FEEDS_NAMED);
        let mut feeds: Vec<String> = named.map(|feed| phrases.feed(*feed).to_owned()).collect();
        let more = self.feeds.len().saturating_sub(FEEDS_NAMED);
        feeds.extend((more > 0).then(|| phrases.and_more(more)));
        let feeds = feeds.join(", ");
        let feeds = whose.map_or_else(|| feeds.clone(), |whose| format!("{feeds} ({whose})"));
        match self.at {
            Some(at) => phrases.last_read(&feeds, &moment(style, at, now)),
            None => format!("{feeds} – {}", phrases.not_read_yet()),
        }
    }
}

fn is_failing(feed: &Freshness) -> bool {
    matches!(feed.state, FeedState::Failing(_))
}

//! What a digest says of how fresh it is: that all was read, or what was not.

use chrono::{DateTime, Utc};

use super::footer::moment;
use crate::domain::FeedState;
use crate::domain::letter::DigestContent;
use crate::domain::letter::digest::DigestChild;
use crate::domain::trouble::freshness::Freshness;
use crate::letter::page::Style;
use crate::locale::in_warsaw;

/// More exceptions than this are only counted.
const NAMED: usize = 2;

/// "6:30, wszystko odczytane"; "6:30; plan lekcji (Staś) – ostatni odczyt: poniedziałek 5.10, 18:40". Empty when nothing
/// was ever read.
pub(crate) fn as_of(style: &Style, content: &DigestContent, now: DateTime<Utc>) -> String {
    let all = content.children.iter().flat_map(|child| &child.freshness);
    let Some(latest) = all.filter_map(|feed| feed.last_read).max() else {
        return String::new();
    };
    let latest = moment(style, latest, now);
    let stale = exceptions(style, content, now, |_| true);
    if content.children.iter().any(|child| child.trouble.is_some()) && stale.is_empty() {
        return latest;
    }
    if stale.is_empty() {
        return format!("{latest}, {}", style.phrases.all_read());
    }
    let mut parts: Vec<String> = stale.iter().take(NAMED).cloned().collect();
    let more = stale.len().saturating_sub(NAMED);
    parts.extend((more > 0).then(|| style.phrases.and_more(more)));
    format!("{latest}; {}", parts.join("; "))
}

/// What stands above everything: registers that cannot be read, and what is out of date of what the day needs.
pub(crate) fn alert(style: &Style, content: &DigestContent, now: DateTime<Utc>) -> Vec<String> {
    let blind = content.children.iter();
    let mut lines: Vec<String> = blind
        .filter_map(|child| trouble(style, content, child))
        .collect();
    let is_open = |feed: &Freshness| !matches!(feed.state, FeedState::Closed(_));
    let concerns = |feed: &Freshness| feed.concerns_the_day() && is_open(feed);
    let stale = exceptions(style, content, now, concerns);
    let out_of_date = style.phrases.out_of_date();
    lines.extend(stale.iter().map(|stale| format!("{out_of_date}: {stale}.")));
    lines
}

fn trouble(style: &Style, content: &DigestContent, child: &DigestChild) -> Option<String> {
    let (trouble, phrases) = (child.trouble?, style.phrases);
    let words = phrases.cause(trouble.cause);
    let since = phrases.since(&phrases.moment(in_warsaw(trouble.since)));
    let what = match content.children.as_slice() {
        [_] => phrases.cannot_be_read().to_owned(),
        _ => format!(
            "{}: {}",
            style.names(&[&child.student]),
            phrases.cannot_be_read()
        ),
    };
    Some(format!("{what}. {} {since} {}", words.what, words.does))
}

/// The stale feeds of each child, those of one time together. A register that cannot be read at all has words of its
/// own.
fn exceptions(
    style: &Style,
    content: &DigestContent,
    now: DateTime<Utc>,
    counts: impl Fn(&Freshness) -> bool,
) -> Vec<String> {
    let mut groups: Vec<(String, Option<String>, Vec<&'static str>)> = Vec::new();
    for child in content
        .children
        .iter()
        .filter(|child| child.trouble.is_none())
    {
        let stale = child.freshness.iter();
        for feed in stale.filter(|feed| feed.is_stale(now) && counts(feed)) {
            let at = feed.last_read.map(|at| moment(style, at, now));
            let (who, name) = (
                style.names(&[&child.student]),
                style.phrases.feed(feed.feed),
            );
            match groups
                .iter_mut()
                .find(|(a, b, _)| (&*a, &*b) == (&who, &at))
            {
                Some((_, _, feeds)) => feeds.push(name),
                None => groups.push((who, at, vec![name])),
            }
        }
    }
    let is_only = content.children.len() == 1;
    let words = groups.into_iter().map(|(who, at, feeds)| {
        let feeds = feeds.join(", ");
        let whose = if is_only {
            feeds
        } else {
            format!("{feeds} ({who})")
        };
        match at {
            Some(at) => style.phrases.last_read(&whose, &at),
            None => format!("{whose} – {}", style.phrases.not_read_yet()),
        }
    });
    words.collect()
}

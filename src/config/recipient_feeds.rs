//! What a recipient hears of, what of it at once, and what of it in a calendar.

use std::collections::BTreeSet;

use toml::Spanned;

use super::error::Mistake;
use super::raw::Text;
use super::surroundings::read;
use crate::domain::{Feed, calendar};

/// The feeds that a person hears of at all; every one by default.
pub(super) fn feeds(list: Option<&Spanned<Vec<Text>>>) -> Result<BTreeSet<Feed>, Mistake> {
    let key = "recipient.feeds";
    let Some(list) = list else {
        return Ok(Feed::ALL.into());
    };
    let allowed = named(Feed::ALL);
    if list.get_ref().is_empty() {
        return Err(Mistake::new(
            key,
            list.span(),
            "nothing to hear of",
            allowed,
        ));
    }
    let feeds = list.get_ref().iter();
    feeds.map(|text| feed(key, text, &allowed)).collect()
}

/// Those of `feeds` whose changes go out at once; the usual ones by default.
pub(super) fn instant(
    list: Option<&[Text]>,
    feeds: &BTreeSet<Feed>,
) -> Result<BTreeSet<Feed>, Mistake> {
    let Some(list) = list else {
        return Ok(&Feed::instant_by_default() & feeds);
    };
    let possible = |feed: &Feed| feed.may_be_instant();
    let others = (
        "are for the digest only",
        "[], which leaves all to the digest",
    );
    chosen("recipient.instant", list, feeds, possible, others)
}

/// Those of `feeds` whose news comes with files for a calendar.
pub(super) fn calendar(list: &[Text], feeds: &BTreeSet<Feed>) -> Result<BTreeSet<Feed>, Mistake> {
    let possible = |feed: &Feed| calendar::FEEDS.contains(feed);
    let others = ("is no feed for a calendar", "[], for none");
    chosen("recipient.calendar", list, feeds, possible, others)
}

/// The feeds that a list of some of `feeds` names. `others`: what is wrong with those that are not `possible`, and what
/// is allowed where none is.
fn chosen(
    key: &str,
    list: &[Text],
    feeds: &BTreeSet<Feed>,
    possible: impl Fn(&Feed) -> bool,
    (others, none): (&str, &str),
) -> Result<BTreeSet<Feed>, Mistake> {
    let allowed = match named(feeds.iter().copied().filter(&possible)) {
        names if names.is_empty() => none.to_owned(),
        names => names,
    };
    let read_one = |text: &Text| {
        let feed = feed(key, text, &allowed)?;
        let problem = if possible(&feed) {
            format!("{feed} is not among the `feeds` of this person")
        } else {
            format!("{feed} {others}")
        };
        let is_allowed = possible(&feed) && feeds.contains(&feed);
        read(key, text, &problem, &allowed, |_| {
            is_allowed.then_some(feed)
        })
    };
    list.iter().map(read_one).collect()
}

fn feed(key: &str, text: &Text, allowed: &str) -> Result<Feed, Mistake> {
    read(key, text, "unknown feed", allowed, |text| text.parse().ok())
}

fn named(feeds: impl IntoIterator<Item = Feed>) -> String {
    let names: Vec<_> = feeds.into_iter().map(|feed| format!("`{feed}`")).collect();
    names.join(", ")
}

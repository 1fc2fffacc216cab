//! What a recipient hears of, and what of it at once.

use std::collections::BTreeSet;

use toml::Spanned;

use super::error::Mistake;
use super::raw::Text;
use super::surroundings::read;
use crate::domain::Feed;

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
    let possible = feeds.iter().copied().filter(|feed| feed.may_be_instant());
    let allowed = named(possible);
    list.iter()
        .map(|text| feed_at_once(text, feeds, &allowed))
        .collect()
}

fn feed_at_once(text: &Text, feeds: &BTreeSet<Feed>, allowed: &str) -> Result<Feed, Mistake> {
    let key = "recipient.instant";
    let feed = feed(key, text, allowed)?;
    let problem = if feed.may_be_instant() {
        format!("{feed} is not among the `feeds` of this person")
    } else {
        format!("{feed} are for the digest only")
    };
    read(key, text, &problem, allowed, |_| {
        (feed.may_be_instant() && feeds.contains(&feed)).then_some(feed)
    })
}

fn feed(key: &str, text: &Text, allowed: &str) -> Result<Feed, Mistake> {
    read(key, text, "unknown feed", allowed, |text| text.parse().ok())
}

fn named(feeds: impl IntoIterator<Item = Feed>) -> String {
    let names: Vec<_> = feeds.into_iter().map(|feed| format!("`{feed}`")).collect();
    if names.is_empty() {
        return "[], which leaves all to the digest".to_owned();
    }
    names.join(", ")
}

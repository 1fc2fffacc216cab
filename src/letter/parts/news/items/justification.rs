//! A justification in full.

use super::is_echo;
use crate::domain::Feed;
use crate::domain::entry::Justification;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::{ChangeOf, capitalised, period};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Justification>) -> Item {
    let (justification, phrases) = (change.now, style.phrases);
    let title = capitalised(phrases.justification_news(justification.status.as_ref()));
    let when = justification.period.map(|days| period(phrases, days));
    let (text, _) = style.text(Some(phrases.justification_text()), &justification.text);
    Item {
        news: when.unwrap_or_else(|| phrases.feed(Feed::Justifications).to_owned()),
        facts: status(style, change, &title).into_iter().collect(),
        details: sent(style, justification).into_iter().collect(),
        title: title.into(),
        texts: Some(text)
            .into_iter()
            .filter(|text| !text.lines.is_empty())
            .collect(),
        ..Item::default()
    }
}

/// The word of the register for its state, or where the title says it, what it was before.
fn status(style: &Style, change: &ChangeOf<'_, Justification>, title: &str) -> Option<Detail> {
    let phrases = style.phrases;
    let now = phrases.justification_status(change.now.status.as_ref()?);
    let before = change.before.and_then(|before| before.status.as_ref());
    let before = before.map(|before| phrases.justification_status(before));
    if is_echo(title, now) {
        return before.map(|before| style.former(before));
    }
    style.labelled_detail(phrases.status(), now, before)
}

fn sent(style: &Style, justification: &Justification) -> Option<Detail> {
    let at = justification.posted_at?;
    Some(style.labelled(style.phrases.sent(), &style.phrases.moment(at)))
}

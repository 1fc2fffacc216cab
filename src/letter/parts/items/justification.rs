//! A justification in full.

use crate::domain::entry::Justification;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, capitalised, period};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Justification>) -> Item {
    let (justification, phrases) = (change.now, style.phrases);
    let news = capitalised(phrases.justification_news(justification.status.as_ref()));
    let when = justification.period.map(|days| period(phrases, days));
    let (text, _) = style.text(Some(phrases.justification_text()), &justification.text);
    Item {
        title: style.line(when.as_ref().unwrap_or(&news)),
        news,
        rows: rows(style, change),
        texts: Some(text)
            .into_iter()
            .filter(|text| !text.lines.is_empty())
            .collect(),
        ..Item::default()
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, Justification>) -> Vec<Row> {
    let (justification, phrases) = (change.now, style.phrases);
    let mut rows = Vec::new();
    if let Some(status) = &justification.status {
        let before = change.before.and_then(|before| before.status.as_ref());
        let before = before.map(|before| phrases.justification_status(before));
        rows.push(style.changed_row(
            phrases.status(),
            phrases.justification_status(status),
            before,
        ));
    }
    let sent = justification.posted_at.map(|at| phrases.moment(at));
    rows.extend(sent.map(|sent| style.row(phrases.sent(), &sent)));
    rows
}

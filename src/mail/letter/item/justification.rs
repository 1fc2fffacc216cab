//! A justification, told in full.

use crate::domain::entry::Justification;
use crate::locale::{Sides, capitalised, period};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Justification>) -> Item {
    let (justification, phrases) = (sides.now, pen.phrases);
    let news = capitalised(phrases.justification_news(justification.status.as_ref()));
    let when = justification.period.map(|days| period(phrases, days));
    let (text, _) = pen.text(Some(phrases.justification_text()), &justification.text);
    Item {
        title: pen.line(when.as_ref().unwrap_or(&news)),
        news,
        rows: rows(pen, sides),
        texts: Some(text)
            .into_iter()
            .filter(|text| !text.lines.is_empty())
            .collect(),
        ..Item::default()
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Justification>) -> Vec<Row> {
    let (justification, phrases) = (sides.now, pen.phrases);
    let mut rows = Vec::new();
    if let Some(status) = &justification.status {
        let before = sides.before.and_then(|before| before.status.as_ref());
        let before = before.map(|before| phrases.justification_status(before));
        rows.push(pen.changed_row(
            phrases.status(),
            phrases.justification_status(status),
            before,
        ));
    }
    let sent = justification.posted_at.map(|at| phrases.moment(at));
    rows.extend(sent.map(|sent| pen.row(phrases.sent(), &sent)));
    rows
}

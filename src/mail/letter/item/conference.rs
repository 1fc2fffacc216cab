//! A meeting with parents, told in full.

use super::name;
use crate::domain::entry::{Conference, Named};
use crate::domain::text::same_words;
use crate::locale::{Sides, capitalised, conference_time};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Conference>) -> Item {
    let title = match sides.now.title() {
        "" => pen.phrases.conference(),
        title => title,
    };
    let hint = sides.is_gone.then(|| pen.phrases.is_gone().to_owned());
    Item {
        news: capitalised(pen.phrases.conference_news(sides.kind)),
        title: pen.line(title),
        rows: rows(pen, sides),
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, Conference>) -> Vec<Row> {
    let (meeting, phrases) = (sides.now, pen.phrases);
    let when = |meeting: &Conference| conference_time(phrases, meeting);
    let now = when(meeting);
    let before = sides.before.map(when).filter(|before| *before != now);
    let mut rows = vec![pen.changed_row(phrases.days(), &now, before.as_deref())];
    let named = |named: &Option<Named>| name(named.as_ref()).unwrap_or_default().to_owned();
    let title = detail(pen, phrases.conference_name(), sides, |meeting| {
        meeting.name.clone()
    });
    rows.extend(title.filter(|row| row.earlier.is_some()));
    let topic = detail(pen, phrases.conference_topic(), sides, |meeting| {
        meeting.topic.clone()
    });
    rows.extend(topic.filter(|row| row.earlier.is_some() || !meeting.name.is_empty()));
    rows.extend(detail(pen, phrases.room(), sides, |meeting| {
        named(&meeting.room)
    }));
    rows.extend(detail(pen, phrases.teacher(), sides, |meeting| {
        named(&meeting.teacher)
    }));
    rows
}

/// What is told, or was told before; a dash stands for what is not told any more.
fn detail(
    pen: &Pen,
    label: &str,
    sides: &Sides<'_, Conference>,
    of: impl Fn(&Conference) -> String,
) -> Option<Row> {
    let now = of(sides.now);
    let before = sides.before.map(of);
    let before = before.filter(|before| !before.is_empty() && !same_words(before, &now));
    if now.is_empty() && before.is_none() {
        return None;
    }
    let shown = if now.is_empty() { "–" } else { &now };
    Some(pen.changed_row(label, shown, before.as_deref()))
}

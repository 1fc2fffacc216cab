//! A meeting with parents, told in full.

use super::name;
use crate::domain::entry::{Conference, Named};
use crate::locale::{Sides, capitalised, conference_time, earlier_conference_time};
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
    let now = conference_time(phrases, meeting);
    let before = earlier_conference_time(phrases, sides);
    let mut rows = vec![pen.changed_row(phrases.days(), &now, before.as_deref())];
    let title = detail(pen, phrases.conference_name(), sides, |meeting| {
        &meeting.name
    });
    rows.extend(title.filter(|row| row.earlier.is_some()));
    let topic = detail(pen, phrases.conference_topic(), sides, |meeting| {
        &meeting.topic
    });
    rows.extend(topic.filter(|row| row.earlier.is_some() || meeting.has_telling_name()));
    rows.extend(detail(pen, phrases.room(), sides, |meeting| {
        label(meeting.room.as_ref())
    }));
    rows.extend(detail(pen, phrases.teacher(), sides, |meeting| {
        label(meeting.teacher.as_ref())
    }));
    rows
}

fn label(named: Option<&Named>) -> &str {
    name(named).unwrap_or_default()
}

fn detail(
    pen: &Pen,
    label: &str,
    sides: &Sides<'_, Conference>,
    of: impl Fn(&Conference) -> &str,
) -> Option<Row> {
    pen.detail(label, of(sides.now), sides.before.map(&of))
}

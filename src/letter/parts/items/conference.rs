//! A meeting with parents, told in full.

use super::name;
use crate::domain::entry::{Conference, Named};
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{Sides, capitalised, conference_time, earlier_conference_time};

pub(super) fn item(style: &Style, sides: &Sides<'_, Conference>) -> Item {
    let title = match sides.now.title() {
        "" => style.phrases.conference(),
        title => title,
    };
    let hint = sides.is_gone.then(|| style.phrases.is_gone().to_owned());
    Item {
        news: capitalised(style.phrases.conference_news(sides.kind)),
        title: style.line(title),
        rows: rows(style, sides),
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

fn rows(style: &Style, sides: &Sides<'_, Conference>) -> Vec<Row> {
    let (meeting, phrases) = (sides.now, style.phrases);
    let now = conference_time(phrases, meeting);
    let before = earlier_conference_time(phrases, sides);
    let mut rows = vec![style.changed_row(phrases.days(), &now, before.as_deref())];
    let title = detail(style, phrases.conference_name(), sides, |meeting| {
        &meeting.name
    });
    rows.extend(title.filter(|row| row.earlier.is_some()));
    let topic = detail(style, phrases.conference_topic(), sides, |meeting| {
        &meeting.topic
    });
    rows.extend(topic.filter(|row| row.earlier.is_some() || meeting.has_telling_name()));
    rows.extend(detail(style, phrases.room(), sides, |meeting| {
        label(meeting.room.as_ref())
    }));
    rows.extend(detail(style, phrases.teacher(), sides, |meeting| {
        label(meeting.teacher.as_ref())
    }));
    rows
}

fn label(named: Option<&Named>) -> &str {
    name(named).unwrap_or_default()
}

fn detail(
    style: &Style,
    label: &str,
    sides: &Sides<'_, Conference>,
    of: impl Fn(&Conference) -> &str,
) -> Option<Row> {
    style.detail(label, of(sides.now), sides.before.map(&of))
}

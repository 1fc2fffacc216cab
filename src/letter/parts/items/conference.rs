//! A meeting with parents in full.

use super::name;
use crate::domain::entry::{Conference, Named};
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, capitalised, conference_time, earlier_conference_time};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Conference>) -> Item {
    let title = match change.now.title() {
        "" => style.phrases.conference(),
        title => title,
    };
    let hint = change.is_gone.then(|| style.phrases.is_gone().to_owned());
    Item {
        news: capitalised(style.phrases.conference_news(change.kind)),
        title: style.line(title),
        rows: rows(style, change),
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, Conference>) -> Vec<Row> {
    let (meeting, phrases) = (change.now, style.phrases);
    let now = conference_time(phrases, meeting);
    let before = earlier_conference_time(phrases, change);
    let mut rows = vec![style.changed_row(phrases.days(), &now, before.as_deref())];
    let title = detail(style, phrases.conference_name(), change, |meeting| {
        &meeting.name
    });
    rows.extend(title.filter(|row| row.earlier.is_some()));
    let topic = detail(style, phrases.conference_topic(), change, |meeting| {
        &meeting.topic
    });
    rows.extend(topic.filter(|row| row.earlier.is_some() || meeting.has_telling_name()));
    rows.extend(detail(style, phrases.room(), change, |meeting| {
        label(meeting.room.as_ref())
    }));
    rows.extend(detail(style, phrases.teacher(), change, |meeting| {
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
    change: &ChangeOf<'_, Conference>,
    of: impl Fn(&Conference) -> &str,
) -> Option<Row> {
    style.detail(label, of(change.now), change.before.map(&of))
}

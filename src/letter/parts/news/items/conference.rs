//! A meeting with parents in full.

use super::{in_room, is_echo, name};
use crate::domain::entry::{Conference, Named};
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::{ChangeOf, capitalised, conference_time, earlier_conference_time};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Conference>) -> Item {
    let (phrases, is_gone) = (style.phrases, change.is_gone);
    let before = earlier_conference_time(phrases, change);
    let moved = before.map(|before| style.former(&before));
    Item {
        news: conference_time(phrases, change.now),
        title: title(style, change).into(),
        facts: moved.into_iter().chain(names(style, change)).collect(),
        details: details(style, change),
        hints: is_gone
            .then(|| phrases.is_gone().to_owned())
            .into_iter()
            .collect(),
        ..Item::default()
    }
}

/// What happened, and what it is about, where that says more.
fn title(style: &Style, change: &ChangeOf<'_, Conference>) -> String {
    let news = capitalised(style.phrases.conference_news(change.kind));
    match change.now.title() {
        "" => news,
        title if is_echo(title, &news) => style.line(title),
        title => style.line(&format!("{news}: {title}")),
    }
}

/// A name that was another one, and the topic beside the name.
fn names(style: &Style, change: &ChangeOf<'_, Conference>) -> Vec<Detail> {
    let (meeting, phrases) = (change.now, style.phrases);
    let name = detail(style, phrases.conference_name(), change, |meeting| {
        meeting.name.clone()
    });
    let topic = detail(style, phrases.conference_topic(), change, |meeting| {
        meeting.topic.clone()
    });
    let name = name.filter(|name| name.earlier.is_some());
    let topic = topic.filter(|topic| topic.earlier.is_some() || meeting.has_telling_name());
    name.into_iter().chain(topic).collect()
}

fn detail(
    style: &Style,
    label: &str,
    change: &ChangeOf<'_, Conference>,
    of: impl Fn(&Conference) -> String,
) -> Option<Detail> {
    let before = change.before.map(&of);
    style.labelled_detail(label, &of(change.now), before.as_deref())
}

fn details(style: &Style, change: &ChangeOf<'_, Conference>) -> Vec<Detail> {
    let both = |of: &dyn Fn(&Conference) -> String| {
        style.detail(&of(change.now), change.before.map(of).as_deref())
    };
    let room = |meeting: &Conference| match label(meeting.room.as_ref()) {
        "" => String::new(),
        room => in_room(style, room),
    };
    let teacher = |meeting: &Conference| label(meeting.teacher.as_ref()).to_owned();
    [both(&room), both(&teacher)]
        .into_iter()
        .flatten()
        .collect()
}

fn label(named: Option<&Named>) -> &str {
    name(named).unwrap_or_default()
}

//! Homework in full.

use super::{changed_texts, hints, is_echo, name};
use crate::domain::entry::Homework;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::{ChangeOf, capitalised, homework_fate, homework_thing};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Homework>) -> Item {
    let (texts, is_whole) = changed_texts(style, change, |homework| &homework.text);
    let title = title(style, change);
    Item {
        news: due(style, change.now),
        facts: facts(style, change, &title),
        details: details(style, change.now, &title),
        title: title.into(),
        texts,
        hints: hints(style, change.is_gone, is_whole),
        has_more: !change.is_gone && !change.now.files.is_empty(),
        ..Item::default()
    }
}

/// What it is; first what became of it.
fn title(style: &Style, change: &ChangeOf<'_, Homework>) -> String {
    let thing = homework_thing(style.phrases, change.now);
    let is_put_off = change.earlier(|homework| homework.due).is_some();
    let put_off = is_put_off.then(|| style.phrases.agenda_moved());
    let title = match put_off.or(homework_fate(style.phrases, change)) {
        Some(fate) => format!("{fate}: {thing}"),
        None => thing,
    };
    style.line(&capitalised(&title))
}

/// "termin: piątek, 9 października"; without a day, what it is.
fn due(style: &Style, homework: &Homework) -> String {
    let due = homework.due.map(|day| style.phrases.day(day));
    due.map_or_else(
        || style.phrases.homework().to_owned(),
        |day| style.phrases.due_in_a_line(&day),
    )
}

/// The day it is due, where it was another, and the topic.
fn facts(style: &Style, change: &ChangeOf<'_, Homework>, title: &str) -> Vec<Detail> {
    let before = change.earlier(|homework| homework.due).flatten();
    let due = before.map(|day| style.former(&style.phrases.day(day)));
    let before = change.before.map(|before| before.topic.as_str());
    let topic = style.detail(&change.now.topic, before);
    let topic = topic.filter(|topic| topic.earlier.is_some() || !is_echo(title, &topic.value));
    due.into_iter().chain(topic).collect()
}

fn details(style: &Style, homework: &Homework, title: &str) -> Vec<Detail> {
    let phrases = style.phrases;
    let category = name(homework.category.as_ref()).filter(|name| !is_echo(title, name));
    let bare = category.into_iter().chain(name(homework.teacher.as_ref()));
    let mut details: Vec<Detail> = bare.map(|value| style.bare(value)).collect();
    let given = homework.given.map(|day| phrases.day(day));
    details.extend(given.map(|day| style.labelled(phrases.given_on(), &day)));
    if !homework.files.is_empty() {
        details.push(style.labelled(phrases.homework_files(), &homework.files.join(", ")));
    }
    details
}

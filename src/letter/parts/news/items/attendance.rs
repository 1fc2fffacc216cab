//! An entry of attendance in full.

use super::{is_echo, name};
use crate::domain::Feed;
use crate::domain::entry::Attendance;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item, Title, Value};
use crate::locale::{
    ChangeOf, attendance_news, attendance_title, attendance_turn, capitalised, subject,
    subject_in_a_sentence,
};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Attendance>) -> Item {
    let record = change.now;
    let is_gone = change.is_gone.then(|| style.phrases.is_gone().to_owned());
    Item {
        news: when(style, record),
        title: title(style, change),
        details: details(style, change),
        hints: is_gone.into_iter().collect(),
        has_more: !change.is_gone && record.is_open(),
        ..Item::default()
    }
}

/// What it is, and in which lesson; of an entry that turned into another one, both.
fn title(style: &Style, change: &ChangeOf<'_, Attendance>) -> Title {
    let (phrases, named) = (style.phrases, change.now.subject.as_ref());
    let Some((before, now)) = attendance_turn(change) else {
        let news = capitalised(&attendance_news(phrases, change));
        return match named {
            Some(_) => style
                .line(&format!(
                    "{news}: {}",
                    subject_in_a_sentence(phrases, named)
                ))
                .into(),
            None => news.into(),
        };
    };
    let [before, now] = [before, now].map(|kind| phrases.attendance_kind(kind).to_owned());
    let feed = || capitalised(phrases.feed(Feed::Attendance));
    Title {
        words: named.map_or_else(feed, |_| style.line(&subject(phrases, named))),
        value: Some(Value {
            before: Some(before),
            now,
            is_void: false,
        }),
    }
}

fn when(style: &Style, record: &Attendance) -> String {
    let day = record.date.map(|day| style.phrases.day(day));
    let lesson = record.lesson_no;
    let lesson = lesson.map(|number| style.phrases.lesson_number(number));
    let when: Vec<String> = day.into_iter().chain(lesson).collect();
    when.join(", ")
}

/// What the school calls it, where that says more, and the teacher.
fn details(style: &Style, change: &ChangeOf<'_, Attendance>) -> Vec<Detail> {
    let record = change.now;
    let said = format!(
        "{} {}",
        attendance_title(style.phrases, change),
        style.phrases.attendance_kind(record.kind)
    );
    let entry = name(Some(&record.category)).filter(|entry| !is_echo(&said, entry));
    let teacher = name(record.teacher.as_ref());
    let details = entry.into_iter().chain(teacher);
    details.map(|detail| style.bare(detail)).collect()
}

//! Days off in full.

use crate::domain::entry::{DayOff, Extent, Reason};
use crate::domain::text::same_words;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, capitalised, lesson_numbers, period};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, DayOff>) -> Item {
    let (day, phrases) = (change.now, style.phrases);
    let when = period(phrases, day.period);
    let hint = change.is_gone.then(|| phrases.is_gone().to_owned());
    Item {
        news: capitalised(phrases.day_off_news(day.extent(), change.kind)),
        title: style.line(day.occasion().unwrap_or(&when)),
        rows: rows(style, change, &when),
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, DayOff>, when: &str) -> Vec<Row> {
    let (day, phrases) = (change.now, style.phrases);
    let before = change.earlier(|day| day.period);
    let before = before.map(|before| period(phrases, before));
    let mut rows = vec![style.changed_row(phrases.days(), when, before.as_deref())];
    rows.extend(lessons(style, change));
    let before = change.before.and_then(DayOff::occasion);
    let now = day.occasion().unwrap_or("–");
    if let Some(before) = before.filter(|before| !same_words(before, now)) {
        rows.push(style.changed_row(phrases.occasion(), now, Some(before)));
    }
    let is_class = matches!(day.reason, Reason::OfClass(_));
    rows.push(style.row(phrases.off_for(), phrases.who_is_off(is_class)));
    rows
}

/// Which lessons are off, where it is not, or was not, the whole day.
fn lessons(style: &Style, change: &ChangeOf<'_, DayOff>) -> Option<Row> {
    let shown = |lessons: Option<(u8, u8)>| {
        lessons.map_or_else(|| style.phrases.whole_day().to_owned(), lesson_numbers)
    };
    let before = change.earlier(|day| day.lessons).map(shown);
    if change.now.extent() != Extent::Lessons && before.is_none() {
        return None;
    }
    let now = shown(change.now.lessons);
    Some(style.changed_row(style.phrases.lessons_off(), &now, before.as_deref()))
}

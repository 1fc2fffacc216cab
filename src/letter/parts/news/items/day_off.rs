//! Days off in full.

use crate::domain::entry::{DayOff, Extent, Reason};
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::{ChangeOf, capitalised, lesson_numbers, period};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, DayOff>) -> Item {
    let (day, phrases) = (change.now, style.phrases);
    let news = capitalised(phrases.day_off_news(day.extent(), change.kind));
    let title = day.occasion().map(|occasion| format!("{news}: {occasion}"));
    let hint = change.is_gone.then(|| phrases.is_gone().to_owned());
    let is_class = matches!(day.reason, Reason::OfClass(_));
    Item {
        news: period(phrases, day.period),
        title: style.line(&title.unwrap_or(news)).into(),
        facts: facts(style, change),
        details: vec![style.labelled(phrases.off_for(), phrases.who_is_off(is_class))],
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

/// The days and the occasion, where they were others, and the lessons.
fn facts(style: &Style, change: &ChangeOf<'_, DayOff>) -> Vec<Detail> {
    let before = change.earlier(|day| day.period);
    let days = before.map(|before| style.former(&period(style.phrases, before)));
    let occasion = |day: &DayOff| day.occasion().unwrap_or_default().to_owned();
    let before = change.earlier(occasion);
    let label = style.phrases.occasion();
    let reason = before
        .and_then(|before| style.labelled_detail(label, &occasion(change.now), Some(&before)));
    [days, lessons(style, change), reason]
        .into_iter()
        .flatten()
        .collect()
}

/// Which lessons are off, where it is not, or was not, the whole day.
fn lessons(style: &Style, change: &ChangeOf<'_, DayOff>) -> Option<Detail> {
    let shown = |lessons: Option<(u8, u8)>| {
        lessons.map_or_else(|| style.phrases.whole_day().to_owned(), lesson_numbers)
    };
    let before = change.earlier(|day| day.lessons).map(shown);
    if change.now.extent() != Extent::Lessons && before.is_none() {
        return None;
    }
    let now = shown(change.now.lessons);
    style.labelled_detail(style.phrases.lessons_off(), &now, before.as_deref())
}

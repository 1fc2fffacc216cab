//! Days off, told in full.

use crate::domain::entry::{DayOff, Extent, Reason};
use crate::domain::text::same_words;
use crate::locale::{Sides, capitalised, lesson_numbers, period};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, DayOff>) -> Item {
    let (day, phrases) = (sides.now, pen.phrases);
    let when = period(phrases, day.period);
    let hint = sides.is_gone.then(|| phrases.is_gone().to_owned());
    Item {
        news: capitalised(phrases.day_off_news(day.extent(), sides.kind)),
        title: pen.line(day.occasion().unwrap_or(&when)),
        rows: rows(pen, sides, &when),
        hints: hint.into_iter().collect(),
        ..Item::default()
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, DayOff>, when: &str) -> Vec<Row> {
    let (day, phrases) = (sides.now, pen.phrases);
    let before = sides.earlier(|day| day.period);
    let before = before.map(|before| period(phrases, before));
    let mut rows = vec![pen.changed_row(phrases.days(), when, before.as_deref())];
    rows.extend(lessons(pen, sides));
    let before = sides.before.and_then(DayOff::occasion);
    let now = day.occasion().unwrap_or("–");
    if let Some(before) = before.filter(|before| !same_words(before, now)) {
        rows.push(pen.changed_row(phrases.occasion(), now, Some(before)));
    }
    let is_class = matches!(day.reason, Reason::OfClass(_));
    rows.push(pen.row(phrases.off_for(), phrases.who_is_off(is_class)));
    rows
}

/// Which lessons are off, where it is not, or was not, the whole day.
fn lessons(pen: &Pen, sides: &Sides<'_, DayOff>) -> Option<Row> {
    let shown = |lessons: Option<(u8, u8)>| {
        lessons.map_or_else(|| pen.phrases.whole_day().to_owned(), lesson_numbers)
    };
    let before = sides.earlier(|day| day.lessons).map(shown);
    if sides.now.extent() != Extent::Lessons && before.is_none() {
        return None;
    }
    let now = shown(sides.now.lessons);
    Some(pen.changed_row(pen.phrases.lessons_off(), &now, before.as_deref()))
}

//! A file of the school, told in full.

use crate::domain::entry::SchoolFile;
use crate::domain::text::same_words;
use crate::locale::{Sides, capitalised};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, SchoolFile>) -> Item {
    let hint = if sides.is_gone {
        pen.phrases.is_gone()
    } else {
        pen.phrases.file_is_in_register()
    };
    Item {
        news: capitalised(pen.phrases.file_news(sides.kind)),
        title: pen.line(name(pen, sides.now)),
        rows: rows(pen, sides),
        hints: vec![hint.to_owned()],
        ..Item::default()
    }
}

fn name<'a>(pen: &Pen, file: &'a SchoolFile) -> &'a str {
    match file.name.as_str() {
        "" => pen.phrases.no_file_name(),
        name => name,
    }
}

fn rows(pen: &Pen, sides: &Sides<'_, SchoolFile>) -> Vec<Row> {
    let (file, phrases) = (sides.now, pen.phrases);
    let mut rows = Vec::new();
    let renamed = sides
        .before
        .filter(|before| !same_words(&before.name, &file.name));
    if let Some(before) = renamed {
        let (now, before) = (name(pen, file), name(pen, before));
        rows.push(pen.changed_row(phrases.file_name(), now, Some(before)));
    }
    if let Some(at) = file.added_at {
        let before = sides.earlier(|file| file.added_at).flatten();
        let before = before.map(|at| phrases.moment(at));
        rows.push(pen.changed_row(phrases.put_there(), &phrases.moment(at), before.as_deref()));
    }
    rows
}

//! A file of the school in full.

use crate::domain::entry::SchoolFile;
use crate::domain::text::same_words;
use crate::letter::page::Style;
use crate::letter::page::{Item, Row};
use crate::locale::{ChangeOf, capitalised};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, SchoolFile>) -> Item {
    let hint = if change.is_gone {
        style.phrases.is_gone()
    } else {
        style.phrases.file_is_in_register()
    };
    Item {
        news: capitalised(style.phrases.file_news(change.kind)),
        title: style.line(name(style, change.now)),
        rows: rows(style, change),
        hints: vec![hint.to_owned()],
        ..Item::default()
    }
}

fn name<'a>(style: &Style, file: &'a SchoolFile) -> &'a str {
    match file.name.as_str() {
        "" => style.phrases.no_file_name(),
        name => name,
    }
}

fn rows(style: &Style, change: &ChangeOf<'_, SchoolFile>) -> Vec<Row> {
    let (file, phrases) = (change.now, style.phrases);
    let mut rows = Vec::new();
    let renamed = change
        .before
        .filter(|before| !same_words(&before.name, &file.name));
    if let Some(before) = renamed {
        let (now, before) = (name(style, file), name(style, before));
        rows.push(style.changed_row(phrases.file_name(), now, Some(before)));
    }
    if let Some(at) = file.added_at {
        let before = change.earlier(|file| file.added_at).flatten();
        let before = before.map(|at| phrases.moment(at));
        rows.push(style.changed_row(phrases.put_there(), &phrases.moment(at), before.as_deref()));
    }
    rows
}

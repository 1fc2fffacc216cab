//! A file of the school in full.

use crate::domain::entry::SchoolFile;
use crate::domain::text::same_words;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::ChangeOf;

pub(super) fn item(style: &Style, change: &ChangeOf<'_, SchoolFile>) -> Item {
    let hint = if change.is_gone {
        style.phrases.is_gone()
    } else {
        style.phrases.file_is_in_register()
    };
    Item {
        news: style.phrases.file_news(change.kind).to_owned(),
        title: style.line(name(style, change.now)).into(),
        facts: renamed(style, change).into_iter().collect(),
        details: put_there(style, change).into_iter().collect(),
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

/// The name, where it was another one.
fn renamed(style: &Style, change: &ChangeOf<'_, SchoolFile>) -> Option<Detail> {
    let before = change.before?;
    if same_words(&before.name, &change.now.name) {
        return None;
    }
    let [now, before] = [change.now, before].map(|side| name(style, side));
    style.labelled_detail(style.phrases.file_name(), now, Some(before))
}

fn put_there(style: &Style, change: &ChangeOf<'_, SchoolFile>) -> Option<Detail> {
    let moment = |at| style.phrases.moment(at);
    let now = moment(change.now.added_at?);
    let before = change.earlier(|file| file.added_at).flatten().map(moment);
    style.detail(&now, before.as_deref())
}

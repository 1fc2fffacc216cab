//! A piece of news in one line: what it is, what it came to at the right, and everything else in a grey line.

mod details;

use super::News;
use super::items::item;
use crate::domain::entry::{Attendance, GradeKind};
use crate::domain::letter::full_message::Openings;
use crate::domain::{Change, ChangeKind, Entry, Event, Feed};
use crate::letter::page::{Brief, Item, Standing, Style, Text};
use crate::locale::{TypedChange, capitalised, subject_in_a_sentence};
use details::{before, details, says, says_all};

/// A text that holds no more is shown up to this length. A longer one was told when it was new.
const EARLIER_TEXT: usize = 60;

/// A text of no more characters than this needs no lines of its own.
const FLOWING_TEXT: usize = 240;

/// The same below a line of another part of the letter.
pub(crate) fn below(style: &Style, event: &Event, openings: &Openings, line: String) -> Brief {
    let item = News::Change(event).item(style, openings);
    Brief {
        before: before(style, &event.change, &item, &line),
        details: details(style, &event.change, &item, &line),
        texts: texts(style, &event.change, &item, &line),
        hints: hints(style, &item),
        below: Standing::New,
        ..Brief::of(line)
    }
}

/// The same of an entry that is no news.
pub(crate) fn below_entry(style: &Style, entry: &Entry, line: String) -> Brief {
    let change = Change {
        kind: ChangeKind::Added,
        before: None,
        after: Some(entry.clone()),
    };
    let item = TypedChange::of(&change).map(|change| item(style, &change, None));
    let item = item.unwrap_or_default();
    Brief {
        details: details(style, &change, &item, &line),
        texts: texts(style, &change, &item, &line),
        ..Brief::of(line)
    }
}

/// The news in short. `average`: what became of the average of its subject.
pub(crate) fn brief(
    style: &Style,
    news: &News,
    openings: &Openings,
    average: Option<String>,
) -> Brief {
    let item = news.item(style, openings);
    let line = capitalised(&news.line(style));
    match news {
        News::PlanChanges(_) => Brief::of(line),
        News::Absences(records) => Brief {
            details: subjects(style, records),
            below: Standing::New,
            ..Brief::of(line)
        },
        News::Change(event) if has_value(event, &item) => valued(style, event, item, average),
        News::Change(event) => Brief {
            remark: average,
            ..below(style, event, openings, line)
        },
    }
}

/// In what lessons a child was missed, each subject once.
fn subjects(style: &Style, records: &[&Attendance]) -> Vec<String> {
    let named = records.iter().filter_map(|record| record.subject.as_ref());
    let mut subjects: Vec<String> = Vec::new();
    for named in named {
        let subject = subject_in_a_sentence(style.phrases, Some(named));
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    let subjects = (!subjects.is_empty()).then(|| style.line(&subjects.join(", ")));
    subjects.into_iter().collect()
}

/// Whether what it came to is told beside its name, or, where it is in words, below.
fn has_value(event: &Event, item: &Item) -> bool {
    match event.feed {
        Feed::Grades => item.title.value.is_some() || !item.texts.is_empty(),
        Feed::Behaviour => item.title.value.is_some(),
        _ => false,
    }
}

/// "Matematyka", "3 → 4" at the right, and below what kind of news that is.
fn valued(style: &Style, event: &Event, mut item: Item, average: Option<String>) -> Brief {
    let value = item.title.value.take();
    let news = style.line(&capitalised(&item.news));
    let is_new = event.feed == Feed::Grades && news == capitalised(&new_grade(style));
    let mut grey: Vec<String> = (!is_new).then_some(news).into_iter().collect();
    grey.extend(details(style, &event.change, &item, &item.title.words));
    Brief {
        value,
        remark: average,
        details: grey,
        texts: texts(style, &event.change, &item, &item.title.words),
        hints: hints(style, &item),
        below: Standing::New,
        ..Brief::of(item.title.words)
    }
}

/// The news of an ordinary grade, which needs no word where everything is new.
fn new_grade(style: &Style) -> String {
    let (kind, added) = (GradeKind::Ordinary, ChangeKind::Added);
    style.phrases.grade_news(kind, added)
}

/// The hints, but that an entry is gone, and where files are: the line says so.
fn hints(style: &Style, item: &Item) -> Vec<String> {
    let known = [style.phrases.is_gone(), style.phrases.file_is_in_register()];
    let hints = item.hints.iter();
    let hints = hints.filter(|hint| !known.contains(&hint.as_str()));
    hints.cloned().collect()
}

/// The texts that the line does not say, without empty lines; what holds needs no label beside what holds no more.
fn texts(style: &Style, change: &Change, item: &Item, line: &str) -> Vec<Text> {
    if says_all(change) {
        return Vec::new();
    }
    let is_worth_it = |text: &&Text| {
        if text.is_void {
            text.words().chars().count() <= EARLIER_TEXT
        } else {
            !says(line, &text.words())
        }
    };
    let texts = item.texts.iter().filter(is_worth_it).cloned();
    let texts = texts.map(|text| {
        let label = text
            .label
            .filter(|label| *label != style.phrases.present_text());
        Text { label, ..text }.compact(FLOWING_TEXT)
    });
    texts.collect()
}

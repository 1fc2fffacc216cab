//! A grade of behaviour in full.

use super::{name, turned};
use crate::domain::ChangeKind;
use crate::domain::entry::BehaviourGrade;
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item, Title, Value};
use crate::locale::{ChangeOf, behaviour_mark, behaviour_news, capitalised, earlier_mark};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, BehaviourGrade>) -> Item {
    let value = value(style, change);
    Item {
        news: turned(style, behaviour_news(style.phrases, change), &value),
        title: Title {
            words: capitalised(style.phrases.behaviour()),
            value: Some(value),
        },
        facts: facts(style, change),
        details: details(style, change.now),
        ..Item::default()
    }
}

fn value(style: &Style, change: &ChangeOf<'_, BehaviourGrade>) -> Value {
    Value {
        before: earlier_mark(style.phrases, change).map(|before| style.line(&before)),
        now: style.line(&behaviour_mark(style.phrases, &change.now.mark)),
        is_void: change.kind == ChangeKind::Removed,
    }
}

fn facts(style: &Style, change: &ChangeOf<'_, BehaviourGrade>) -> Vec<Detail> {
    let category = |grade: &BehaviourGrade| {
        let name = name(grade.category.as_ref());
        name.unwrap_or_default().to_owned()
    };
    let both = |of: &dyn Fn(&BehaviourGrade) -> String| {
        style.detail(&of(change.now), change.before.map(of).as_deref())
    };
    let parts = [both(&category), both(&BehaviourGrade::comment)];
    parts.into_iter().flatten().collect()
}

fn details(style: &Style, grade: &BehaviourGrade) -> Vec<Detail> {
    let teacher = name(grade.teacher.as_ref()).map(|teacher| style.bare(teacher));
    let day = grade.added_at.map(|at| style.phrases.day(at.date()));
    let day = day.map(|day| style.bare(&day));
    [teacher, day].into_iter().flatten().collect()
}

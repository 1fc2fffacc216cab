//! A change of a lesson in full.

use super::{in_room, name};
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState, Named, Slot, Teaching};
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item};
use crate::locale::{
    ChangeOf, capitalised, deviation, hours, is_of_a_whole_day, lesson_title, place,
    subject_in_a_sentence,
};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, Lesson>) -> Item {
    let title = match lesson_title(style.phrases, change) {
        (deed, Some(what)) => format!("{deed}: {what}"),
        (deed, None) => deed,
    };
    let is_of_day = is_of_a_whole_day(change);
    Item {
        news: style.phrases.day(change.now.slot.date),
        title: style.line(&capitalised(&title)).into(),
        facts: if is_of_day {
            as_planned(style, change.now).into_iter().collect()
        } else {
            facts(style, change)
        },
        details: if is_of_day {
            Vec::new()
        } else {
            details(style, change)
        },
        ..Item::default()
    }
}

/// The hours of a day of which no lesson is left, or to which all came back.
fn as_planned(style: &Style, lesson: &Lesson) -> Option<Detail> {
    let planned = hours(lesson.slot.from?, lesson.slot.to);
    Some(style.labelled(style.phrases.as_planned(), &planned))
}

/// When it is, who teaches it and where, as far as that changes or is good to know; and what it replaces.
fn facts(style: &Style, change: &ChangeOf<'_, Lesson>) -> Vec<Detail> {
    let (now, before) = (change.now.taught(), change.before.map(Lesson::taught));
    let teacher = |teaching: &Teaching| named(teaching.teacher.as_ref());
    let room = |teaching: &Teaching| {
        let room = name(teaching.room.as_ref());
        room.map_or_else(String::new, |room| in_room(style, room))
    };
    let both = |of: &dyn Fn(&Teaching) -> String| {
        // A room that is not given now is none that was left.
        let now = Some(of(&now)).filter(|now| !now.is_empty())?;
        style.detail(&now, before.as_ref().map(of).as_deref())
    };
    // Another room is the news itself.
    let room = (change.kind != ChangeKind::RoomChanged).then(|| both(&room));
    let parts = [when(style, change), both(&teacher), room.flatten()];
    parts.into_iter().flatten().collect()
}

/// The hours; of a lesson that was moved those of its new place, which the title names, and those of before.
fn when(style: &Style, change: &ChangeOf<'_, Lesson>) -> Option<Detail> {
    let lesson = change.now;
    let planned = lesson.slot.from.map(|from| hours(from, lesson.slot.to));
    match &lesson.state {
        LessonState::Moved { to, .. } => {
            let known = |to: &Slot| match to.from {
                Some(from) => hours(from, to.to),
                None => capitalised(&place(style.phrases, to)),
            };
            let unknown = || capitalised(style.phrases.time_unknown());
            let to = to.as_ref().map_or_else(unknown, known);
            style.detail(&to, planned.as_deref())
        }
        _ => planned.map(|hours| style.bare(&hours)),
    }
}

/// The group, what the lesson replaces and what the school adds.
fn details(style: &Style, change: &ChangeOf<'_, Lesson>) -> Vec<Detail> {
    let phrases = style.phrases;
    let group = change.now.group.as_ref();
    let mut details: Vec<Detail> = group
        .map(|group| style.labelled(phrases.group(), group))
        .into_iter()
        .collect();
    details.extend(replaced(style, change));
    let note = change.now.note.as_ref();
    details.extend(note.map(|note| style.labelled(phrases.note_of_school(), note)));
    details
}

/// What was known of a lesson that had deviated from its plan already: "zamiast: historia (poprzednie zastępstwo)".
fn replaced(style: &Style, change: &ChangeOf<'_, Lesson>) -> Option<Detail> {
    let phrases = style.phrases;
    let before = change.before.filter(|before| !before.is_ordinary())?;
    if !matches!(before.state, LessonState::Substituted { .. }) {
        let state = deviation(phrases, before)?;
        return Some(style.labelled(phrases.earlier(), state));
    }
    let subject = subject_in_a_sentence(phrases, before.taught().subject.as_ref());
    let what = format!("{subject} ({})", phrases.earlier_substitution());
    Some(style.labelled(phrases.instead_of(), &what))
}

fn named(named: Option<&Named>) -> String {
    name(named).unwrap_or_default().to_owned()
}

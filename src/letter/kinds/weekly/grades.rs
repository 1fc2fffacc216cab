//! The grades of a week, a row for each subject.

use super::child::headed;
use crate::domain::average::{Average, CourseAverage, Forecast};
use crate::domain::entry::{Grade, GradeKind, GradeSystem};
use crate::domain::letter::weekly::{GradesOfWeek, SubjectWeek};
use crate::domain::text::beginning;
use crate::domain::{Change, ChangeKind};
use crate::letter::page::{Block, Brief, Style, Value};
use crate::letter::parts::news::averages::of_courses;
use crate::locale::{
    ChangeOf, TypedChange, grade_mark, is_in_words, short_before, subject, way_line, within_a_line,
};

/// Most characters of a grade in words.
const LONGEST_MARK: usize = 60;

/// The subjects with news, then in one line the averages of the others.
pub(super) fn blocks(style: &Style, grades: &GradesOfWeek) -> Vec<Block> {
    let shown = grades.subjects.iter().take(style.extent.lines);
    let rows = shown.map(|one| Block::Brief(row(style, one, grades)));
    let mut blocks: Vec<Block> = rows.collect();
    let more = style.more(grades.subjects.len(), style.extent.lines);
    blocks.extend(more.map(Block::Aside));
    blocks.extend(others(style, &grades.others));
    headed(style.phrases.grades_and_averages(), blocks)
}

/// "Matematyka", at the right its average before and after, below the grades and what they come to. Where there is no
/// average, a single grade stands at the right.
fn row(style: &Style, one: &SubjectWeek, grades: &GradesOfWeek) -> Brief {
    let line = style.line(&subject(style.phrases, one.subject.as_ref()));
    let changes: Vec<GradeChange> = one.grades.iter().filter_map(typed).collect();
    if let (None, [only]) = (one.now, changes.as_slice())
        && !is_in_words(only.now)
    {
        return Brief {
            value: Some(value(style, only)),
            details: about(style, only),
            ..Brief::of(line)
        };
    }
    let hundredths = |average: Average| style.phrases.hundredths(average.value());
    let value = one.now.map(|now| Value {
        before: one.moved_from().map(hundredths),
        now: hundredths(now),
        is_void: false,
    });
    let told = changes.iter().take(style.extent.items);
    Brief {
        value,
        details: told.map(|change| in_words(style, change)).collect(),
        hints: forecast(style, one, grades).into_iter().collect(),
        ..Brief::of(line)
    }
}

type GradeChange<'a> = ChangeOf<'a, Grade>;

fn typed(change: &Change) -> Option<GradeChange<'_>> {
    match TypedChange::of(change)? {
        TypedChange::Grade(change) => Some(change),
        _ => None,
    }
}

fn value(style: &Style, change: &GradeChange) -> Value {
    Value {
        before: short_before(style.phrases, change),
        now: style.line(&grade_mark(style.phrases, change.now)),
        is_void: change.kind == ChangeKind::Removed,
    }
}

/// "kartkówka 2 → 4 (poprawa, waga 2)".
fn in_words(style: &Style, change: &GradeChange) -> String {
    let (phrases, grade) = (style.phrases, change.now);
    let mark = beginning(&grade_mark(phrases, grade), LONGEST_MARK);
    let mark = match short_before(phrases, change) {
        Some(before) => format!("{before} → {mark}"),
        None => mark,
    };
    let named = match kind(style, grade) {
        Some(kind) if begins_with(&mark, &kind) => mark,
        Some(kind) if is_in_words(grade) => format!("{kind}: {mark}"),
        Some(kind) => format!("{kind} {mark}"),
        None => mark,
    };
    let remarks = remarks(style, change);
    style.line(&match remarks.as_slice() {
        [] => named,
        remarks => format!("{named} ({})", remarks.join(", ")),
    })
}

/// Whether a grade in words says itself what it was given for: "diagnoza polonistyczna".
fn begins_with(mark: &str, kind: &str) -> bool {
    mark.to_lowercase().starts_with(&kind.to_lowercase())
}

/// The same without the mark, which stands elsewhere.
fn about(style: &Style, change: &GradeChange) -> Vec<String> {
    let kind = kind(style, change.now);
    let parts = kind.into_iter().chain(remarks(style, change));
    parts.map(|part| style.line(&part)).collect()
}

/// What it was given for: the category; of a grade of a term, what that is.
fn kind(style: &Style, grade: &Grade) -> Option<String> {
    if grade.kind != GradeKind::Ordinary {
        return Some(style.phrases.grade_kind(grade.kind).to_owned());
    }
    let category = grade.category.as_ref()?.name.as_deref();
    category.map(within_a_line)
}

fn remarks(style: &Style, change: &GradeChange) -> Vec<String> {
    let (phrases, grade) = (style.phrases, change.now);
    let is_ordinary = grade.kind == GradeKind::Ordinary;
    let is_new = change.kind == ChangeKind::Added;
    let gone = change.kind == ChangeKind::Removed;
    let gone = gone.then(|| phrases.grade_news(grade.kind, change.kind));
    let correction = is_new && grade.improves.is_some();
    let correction = correction.then(|| phrases.correction().to_owned());
    let weight = grade
        .weight
        .filter(|_| is_ordinary && grade.system.is_weighed());
    let weight = weight.map(|weight| phrases.of_weight(&phrases.decimal(weight)));
    let late = grade.date.filter(|_| is_new && grade.is_late_entry());
    let late = late.map(|day| phrases.late_entry(&phrases.date(day)));
    let share = points_in_percent(grade);
    let words = grade.system.words();
    let words = (!words.is_empty() && !is_in_words(grade)).then(|| beginning(words, LONGEST_MARK));
    let parts = [gone, correction, share, weight, words, late];
    parts.into_iter().flatten().collect()
}

/// Of points, how much of the most they are: "88%".
fn points_in_percent(grade: &Grade) -> Option<String> {
    let GradeSystem::Points { most: Some(most) } = grade.system else {
        return None;
    };
    let points: f64 = grade.value.parse().ok()?;
    (most > 0.0).then(|| format!("{:.0}%", 100.0 * points / most))
}

/// "po zaokrągleniu 4 → 3, do 4: wystarczy jedna 6 (waga 1)": where the grade is another one now, or near the next one.
/// Of a subject with a goal, the goal says what is missing.
fn forecast(style: &Style, one: &SubjectWeek, grades: &GradesOfWeek) -> Option<String> {
    let Forecast { before, grade, way } = one.forecast?;
    let mut goals = grades.goals.iter().map(|goal| &goal.subject.id);
    let has_goal = goals.any(|id| {
        one.subject
            .as_ref()
            .is_some_and(|subject| subject.id == *id)
    });
    let way = way.filter(|_| !has_goal);
    let before = before.filter(|before| *before != grade);
    if way.is_none() && before.is_none() {
        return None;
    }
    let rounded = match before {
        Some(before) => format!("{before} → {grade}"),
        None => grade.to_string(),
    };
    let rounded = style.phrases.after_rounding(&rounded);
    let way = way.map(|way| way_line(style.phrases, way));
    Some(match way {
        Some(way) => format!("{rounded}, {}", style.phrases.towards(grade + 1, &way)),
        None => rounded,
    })
}

/// "Bez zmian: biologia 4,00, geografia 4,50."
fn others(style: &Style, others: &[CourseAverage]) -> Option<Block> {
    let averages = of_courses(style, others)?;
    Some(Block::Aside(style.phrases.other_averages(&averages)))
}

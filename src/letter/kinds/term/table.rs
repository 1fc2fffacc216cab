//! The table of a term: a row for each subject.

use std::cmp::Ordering;

use crate::domain::entry::Grade;
use crate::domain::letter::term::{TermContent, TermSubject};
use crate::domain::text::beginning;
use crate::letter::page::{Cell, Style, Table, TableRow};
use crate::locale::{grade_mark, is_in_words, subject};

/// More characters than these are too many for a column.
const WIDEST: usize = 10;

/// A column for what any subject has.
pub(super) fn table(style: &Style, content: &TermContent) -> Table {
    let (phrases, all) = (style.phrases, &content.subjects);
    let columns = [
        (
            phrases.average_of_term(content.term),
            all.iter().any(|one| one.average.is_some()),
        ),
        (
            phrases.proposed(),
            all.iter().any(|one| one.proposed.is_some()),
        ),
        (phrases.given(), all.iter().any(|one| one.given.is_some())),
    ];
    let kept = |index: usize| columns.get(index).is_some_and(|(_, is_kept)| *is_kept);
    let rows = all.iter().take(style.extent.lines).map(|one| {
        let cells = cells(style, one).into_iter().enumerate();
        let cells = cells.filter(|(index, _)| kept(*index));
        TableRow {
            label: style.line(&subject(phrases, one.subject.as_ref())),
            cells: cells.map(|(_, cell)| cell).collect(),
            notes: notes(style, one),
        }
    });
    let columns = columns.iter().filter(|(_, is_kept)| *is_kept);
    Table {
        of: phrases.school_subject(),
        rows: rows.collect(),
        columns: columns.map(|(column, _)| *column).collect(),
    }
}

/// The average, what is proposed, what is given; what differs from the average has an arrow.
fn cells(style: &Style, one: &TermSubject) -> [Cell; 3] {
    let average = one
        .average
        .map(|average| style.phrases.hundredths(average.value()));
    let cell = |grade: &Grade| Cell {
        mark: one
            .difference()
            .map(arrow)
            .filter(|_| one.latest() == Some(grade)),
        ..Cell::of(short_mark(style, grade))
    };
    let cell = |grade: &Option<Grade>| grade.as_ref().map(cell).unwrap_or_default();
    let average = average.map(Cell::of).unwrap_or_default();
    [average, cell(&one.proposed), cell(&one.given)]
}

fn arrow(difference: Ordering) -> &'static str {
    match difference {
        Ordering::Less => "↓",
        Ordering::Equal | Ordering::Greater => "↑",
    }
}

/// The grade; of a text, that it is one.
pub(super) fn short_mark(style: &Style, grade: &Grade) -> String {
    if is_text(style, grade) {
        return style.phrases.in_words().to_owned();
    }
    style.line(&grade_mark(style.phrases, grade))
}

fn is_text(style: &Style, grade: &Grade) -> bool {
    is_in_words(grade) || grade_mark(style.phrases, grade).chars().count() > WIDEST
}

/// The texts of a subject: "ocena: Sprawnie liczy w pamięci."
fn notes(style: &Style, one: &TermSubject) -> Vec<String> {
    let (proposed, given) = (style.phrases.proposed(), style.phrases.given());
    let grades = [(proposed, &one.proposed), (given, &one.given)].into_iter();
    let grades = grades.filter_map(|(word, grade)| Some((word, grade.as_ref()?)));
    let texts = grades.filter(|(_, grade)| is_text(style, grade));
    let texts = texts.map(|(word, grade)| {
        let text = beginning(&grade_mark(style.phrases, grade), style.extent.line);
        style.line(&format!("{word}: {text}"))
    });
    texts.collect()
}

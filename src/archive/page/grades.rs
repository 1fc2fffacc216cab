//! The grades of a school year, subject by subject.

use std::collections::BTreeMap;

use super::Words;
use super::plot::Plot;
use crate::archive::Archive;
use crate::domain::average::Average;
use crate::domain::entry::{Grade, GradeKind};
use crate::domain::{Feed, Standing};
use crate::locale::{capitalised, grade_mark, subject};

/// The grades in one subject.
pub(super) struct Course {
    pub(super) subject: String,
    pub(super) semesters: Vec<Semester>,
    pub(super) plot: Option<Plot>,
}

/// A semester of a subject.
pub(super) struct Semester {
    pub(super) title: Option<String>,
    pub(super) marks: Vec<Mark>,
    /// Proposed and final grades, with what they are.
    pub(super) results: Vec<(String, String)>,
    pub(super) average: Option<String>,
}

/// An ordinary grade.
pub(super) struct Mark {
    pub(super) value: String,
    /// What it was given for.
    pub(super) about: String,
    pub(super) is_gone: bool,
}

/// A grade, and whether it was taken away.
type Known<'a> = (&'a Grade, bool);

impl Course {
    /// The subjects in the order of the alphabet.
    pub(super) fn all(archive: &Archive, year: Option<i32>, words: Words) -> Vec<Self> {
        let mut subjects: BTreeMap<String, Vec<Known>> = BTreeMap::new();
        let of_year = archive
            .of_feed(Feed::Grades)
            .filter(|kept| kept.year == year);
        for kept in of_year {
            if let Some(grade) = Grade::of(&kept.entry) {
                let name = capitalised(&subject(words.0, grade.subject.as_ref()));
                let is_gone = kept.standing == Standing::Gone;
                subjects.entry(name).or_default().push((grade, is_gone));
            }
        }
        let subjects = subjects.into_iter();
        subjects
            .map(|(name, grades)| Self::of(archive, (name, year), &grades, words))
            .collect()
    }

    fn of(
        archive: &Archive,
        (name, year): (String, Option<i32>),
        grades: &[Known<'_>],
        words: Words,
    ) -> Self {
        let mut semesters: BTreeMap<Option<u8>, Vec<Known>> = BTreeMap::new();
        for one in grades {
            semesters.entry(one.0.semester).or_default().push(*one);
        }
        let standing = semesters
            .values()
            .map(|grades| counted(grades))
            .collect::<Vec<_>>();
        Self {
            plot: year.and_then(|year| Plot::of(&name, year, &standing, &archive.scale, words)),
            subject: name,
            semesters: semesters
                .into_iter()
                .map(|(number, grades)| Semester::of(archive, number, grades, words))
                .collect(),
        }
    }
}

/// The grades that were not taken away, oldest first.
fn counted<'a>(grades: &[Known<'a>]) -> Vec<&'a Grade> {
    let standing = grades.iter().filter(|(_, is_gone)| !is_gone);
    let mut standing: Vec<&Grade> = standing.map(|(grade, _)| *grade).collect();
    standing.sort_by_key(|grade| (grade.date, grade.added_at, grade.key.clone()));
    standing
}

impl Semester {
    fn of(archive: &Archive, number: Option<u8>, mut grades: Vec<Known<'_>>, words: Words) -> Self {
        grades.sort_by_key(|(grade, _)| (grade.kind, grade.date, grade.added_at));
        let average = Average::of(counted(&grades), &archive.scale);
        let (ordinary, results): (Vec<_>, Vec<_>) = grades
            .into_iter()
            .partition(|(grade, _)| grade.kind == GradeKind::Ordinary);
        let results = results.into_iter().filter(|(_, is_gone)| !is_gone);
        Self {
            title: number.map(|number| words.0.semester_number(number)),
            marks: ordinary
                .into_iter()
                .map(|one| Mark::of(one, words))
                .collect(),
            results: results.map(|(grade, _)| result(grade, words)).collect(),
            average: average.map(|average| words.0.hundredths(average.value())),
        }
    }
}

fn result(grade: &Grade, words: Words) -> (String, String) {
    let kind = words.0.grade_kind(grade.kind).to_owned();
    (kind, grade_mark(words.0, grade))
}

impl Mark {
    fn of((grade, is_gone): Known<'_>, words: Words) -> Self {
        Self {
            value: grade_mark(words.0, grade),
            about: about(grade, words),
            is_gone,
        }
    }
}

/// "Kartkówka · waga 2 · 5 października 2026 · Ułamki".
pub(super) fn about(grade: &Grade, words: Words) -> String {
    let category = grade
        .category
        .as_ref()
        .map(|category| category.label().to_owned());
    let weight = grade
        .weight
        .map(|weight| words.0.of_weight(&words.0.decimal(weight)));
    let day = grade.date.map(|day| words.day(day));
    let comment = Some(grade.comment()).filter(|comment| !comment.is_empty());
    let parts: Vec<String> = [category, weight, day, comment]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" · ")
}

//! Grades (oceny).

use chrono::{Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::inherit::{keep, keep_words};
use super::named::{self, Named};
use super::{GradeSystem, Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::text::same_words;

/// A grade that is entered later than this after its date is worth a word.
const PUNCTUAL: Duration = Duration::days(7);

/// What a grade is for (API.md section 6, the `Is…` flags).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GradeKind {
    /// ocena bieżąca
    Ordinary,
    /// przewidywana ocena śródroczna
    SemesterProposal,
    /// ocena śródroczna
    Semester,
    /// przewidywana ocena roczna
    FinalProposal,
    /// ocena roczna
    Final,
}

impl GradeKind {
    /// What is proposed before a grade of this kind is given.
    #[must_use]
    pub fn proposal(self) -> Option<Self> {
        match self {
            Self::Semester => Some(Self::SemesterProposal),
            Self::Final => Some(Self::FinalProposal),
            Self::Ordinary | Self::SemesterProposal | Self::FinalProposal => None,
        }
    }

    /// The name in `history`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::SemesterProposal => "semester_proposal",
            Self::Semester => "semester",
            Self::FinalProposal => "final_proposal",
            Self::Final => "final",
        }
    }
}

/// A comment of a grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GradeComment {
    /// The id in `Grades/Comments`.
    pub id: String,
    /// Its text, unless the list of comments could not be read.
    pub text: Option<String>,
}

/// The earlier grade that a correction (poprawa) improves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Improved {
    pub key: Key,
    /// Its value, when it still stands in the list.
    pub value: Option<String>,
}

/// One grade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Grade {
    /// `grades:<Id>`; the name of the list by the system of the grade: `point_grades:<Id>`.
    pub key: Key,
    pub kind: GradeKind,
    /// The system that it belongs to.
    pub system: GradeSystem,
    /// What the teacher entered: `5`, `4+`, `np`, `17.5`, a text; empty when the register gives nothing.
    pub value: String,
    pub subject: Option<Named>,
    /// The category, such as "Kartkówka"; of some systems a skill or an area of learning.
    pub category: Option<Named>,
    /// The weight of the category; 0 is legal.
    pub weight: Option<f64>,
    /// Whether the category counts to an average of ordinary grades; `None` when it could not be looked up,
    /// `Some(false)` for every grade of another system.
    pub counts_to_average: Option<bool>,
    /// The comments, in the order of the register.
    pub comments: Vec<GradeComment>,
    pub teacher: Option<Named>,
    /// The day of the graded work.
    pub date: Option<NaiveDate>,
    /// When it was entered (Warsaw).
    pub added_at: Option<NaiveDateTime>,
    /// 1 or 2.
    pub semester: Option<u8>,
    /// The grade that this one improves.
    pub improves: Option<Improved>,
    /// Of the grade of a semester or a year: the value of the proposal that stands beside it.
    pub proposed: Option<String>,
}

impl Grade {
    /// The value in full: `5`, `18/20`.
    #[must_use]
    pub fn mark(&self) -> String {
        match self.system {
            GradeSystem::Points { most: Some(most) } => format!("{}/{most}", self.value),
            _ => self.value.clone(),
        }
    }

    /// Whether it was entered long after the day of the graded work.
    #[must_use]
    pub fn is_late_entry(&self) -> bool {
        let entered = self.added_at.map(|at| at.date());
        let dates = entered.zip(self.date);
        dates.is_some_and(|(entered, date)| entered - date > PUNCTUAL)
    }

    /// All comments as one text; empty when there is none that could be read.
    #[must_use]
    pub fn comment(&self) -> String {
        let texts: Vec<&str> = self
            .comments
            .iter()
            .filter_map(|comment| comment.text.as_deref())
            .collect();
        texts.join(" · ")
    }

    /// The value of the proposal that became this grade: under the same key, as which it was known
    /// `before`, or beside it. Which of both a register does is not known (API.md section 19).
    #[must_use]
    pub fn proposal<'a>(&'a self, before: Option<&'a Self>) -> Option<&'a str> {
        let proposal = self.kind.proposal()?;
        match before {
            Some(before) if before.kind == proposal => Some(&before.value),
            Some(_) => None,
            None => self.proposed.as_deref(),
        }
    }
}

/// Whether the same comments are attached. A text that could not be read on one side says nothing about a
/// change, or a refused lookup would change every grade.
pub(super) fn same_comments(ours: &[GradeComment], others: &[GradeComment]) -> bool {
    let is_there = |mine: &GradeComment| {
        others.iter().any(|theirs| {
            mine.id == theirs.id
                && match (&mine.text, &theirs.text) {
                    (Some(a), Some(b)) => same_words(a, b),
                    _ => true,
                }
        })
    };
    ours.len() == others.len() && ours.iter().all(is_there)
}

impl Item for Grade {
    fn key(&self) -> &Key {
        &self.key
    }

    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let same = self.value == after.value
            && self.kind == after.kind
            && same_words(self.system.words(), after.system.words())
            && !Named::differ(self.category.as_ref(), after.category.as_ref())
            && same_comments(&self.comments, &after.comments);
        (!same).then_some(ChangeKind::Changed)
    }

    fn inherit(&mut self, before: &Self) {
        // One for an area may stand without a sign.
        if !matches!(self.system, GradeSystem::Area { .. }) {
            keep_words(&mut self.value, &before.value);
        }
        if self.category.is_none() {
            self.category.clone_from(&before.category);
            self.weight = before.weight;
            self.counts_to_average = before.counts_to_average;
        }
        let is_of_same_category = Named::same(self.category.as_ref(), before.category.as_ref());
        self.system.inherit(&before.system, is_of_same_category);
        keep(&mut self.subject, before.subject.as_ref());
        keep(&mut self.teacher, before.teacher.as_ref());
        keep(&mut self.date, before.date.as_ref());
        keep(&mut self.added_at, before.added_at.as_ref());
        keep(&mut self.semester, before.semester.as_ref());
    }

    fn facts(&self) -> Facts {
        let comment = self.comment();
        Facts {
            value: Some(self.mark()),
            text: Some(self.system.words().to_owned()),
            category: named::label(self.category.as_ref()),
            weight: self.weight,
            comment: (!comment.is_empty()).then_some(comment),
            subject: named::label(self.subject.as_ref()),
            teacher: named::label(self.teacher.as_ref()),
            date: self.date,
            kind: Some(self.kind.name()),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.added_at
            .or_else(|| self.date.map(|day| day.and_time(chrono::NaiveTime::MIN)))
    }
}

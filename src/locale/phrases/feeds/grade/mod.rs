//! Phrases about grades (oceny).

mod average;
mod proposal;
mod system;

pub use average::{Averages, average_change};
pub use proposal::Proposals;
pub use system::{GradeSystems, grade_mark, is_in_words};

use self::system::category_in_a_headline;

use super::{ChangeOf, LONGEST_TEXT};
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind};
use crate::domain::text::{beginning, same_words};
use crate::locale::{FeedWords, Phrases, subject_in_a_sentence};

/// What is said about grades.
pub trait Grades: FeedWords<Grade> + Averages + GradeSystems + Proposals {
    /// The news: "nowa ocena", "zmiana oceny rocznej", "ocena usunięta".
    fn grade_news(&self, kind: GradeKind, change: ChangeKind) -> String;
    /// Of a grade that was entered long after its date, which is `day`: "wpisana później, z datą 24 września".
    fn late_entry(&self, day: &str) -> String;
    /// A correction of an earlier grade, behind it.
    fn correction(&self) -> &'static str;
    /// The same as news.
    fn correction_news(&self) -> &'static str;
    /// "waga 3".
    fn of_weight(&self, weight: &str) -> String;
    /// Only the category is another one.
    fn other_category(&self) -> &'static str;
    /// Only the comment is another one.
    fn other_comment(&self) -> &'static str;
    /// There is a comment where there was none.
    fn new_comment(&self) -> &'static str;
    /// In place of a missing value.
    fn no_value(&self) -> &'static str;
    fn category(&self) -> &'static str;
    fn comment(&self) -> &'static str;
    /// The label of the number of the semester.
    fn semester(&self) -> &'static str;
    /// The kind of grade, in a word or three.
    fn grade_kind(&self, kind: GradeKind) -> &'static str;
}

/// "matematyka – 5", "matematyka 3 → 4 (zmiana oceny)", "matematyka 1 → 4- (poprawa)",
/// "matematyka – 5 (ocena śródroczna; propozycja 4)", "muzyka – 6 (Śpiew)".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> String {
    let grade = change.now;
    let subject = subject_in_a_sentence(phrases, grade.subject.as_ref());
    let value = short_mark(phrases, grade);
    if let Some(before) = short_before(phrases, change) {
        let news = turn(phrases, change);
        return format!("{subject} {before} → {value} ({news})");
    }
    match remark(phrases, change) {
        // What stands before a bracket is not over yet.
        Some(remark) => format!("{subject} – {} ({remark})", value.trim_end_matches('.')),
        None => format!("{subject} – {value}"),
    }
}

/// In a list of news: "matematyka 3 → 4", "muzyka 5", "język polski – diagnoza 85%".
pub(super) fn brief(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> String {
    let subject = subject_in_a_sentence(phrases, change.now.subject.as_ref());
    let value = short_mark(phrases, change.now);
    let is_new = change.kind == ChangeKind::Added && change.now.kind == GradeKind::Ordinary;
    match short_before(phrases, change) {
        Some(before) => format!("{subject} {before} → {value}"),
        None if is_new && !is_in_words(change.now) => format!("{subject} {value}"),
        None if is_new => format!("{subject} – {value}"),
        None => headline(phrases, change),
    }
}

/// What it is called that a grade turned into another one.
fn turn(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> String {
    match change.kind {
        ChangeKind::Added => phrases.correction().to_owned(),
        kind => phrases.grade_news(change.now.kind, kind),
    }
}

/// The symbol that the teacher entered, or that there is none.
#[must_use]
pub fn grade_value<'a>(phrases: &dyn Phrases, value: &'a str) -> &'a str {
    if value.is_empty() {
        phrases.no_value()
    } else {
        value
    }
}

fn short_mark(phrases: &dyn Phrases, grade: &Grade) -> String {
    let mark = grade_mark(phrases, grade);
    if is_in_words(grade) {
        beginning(&mark, LONGEST_TEXT)
    } else {
        mark
    }
}

/// The grade before, of one whose value changed. A proposal is not what a grade was.
#[must_use]
pub fn with_earlier_value<'a>(change: &ChangeOf<'a, Grade>) -> Option<&'a Grade> {
    let before = change.before?;
    let is_other = before.value != change.now.value && change.now.proposal(Some(before)).is_none();
    is_other.then_some(before)
}

/// The mark before, of a grade whose value changed or that improves another. Of words there is room for one side.
#[must_use]
pub fn short_before(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> Option<String> {
    if is_in_words(change.now) {
        return None;
    }
    match change.kind {
        ChangeKind::Changed => {
            let before = with_earlier_value(change)?;
            (!is_in_words(before)).then(|| short_mark(phrases, before))
        }
        ChangeKind::Added => change.now.improves.as_ref()?.value.clone(),
        _ => None,
    }
}

fn remark(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> Option<String> {
    let grade = change.now;
    match (change.kind, &grade.improves) {
        (ChangeKind::Added, _) if grade.is_late_entry() => late_entry(phrases, change),
        (ChangeKind::Added, Some(_)) => Some(phrases.correction().to_owned()),
        (ChangeKind::Added, None) if grade.kind == GradeKind::Ordinary => {
            category_in_a_headline(grade)
        }
        _ => Some(grade_news(phrases, change)),
    }
}

/// The news, as exactly as can be: of a proposal that became a grade, that it did; of a grade whose value
/// stays, what else has changed.
#[must_use]
pub fn grade_news(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> String {
    if let Some(proposal) = change.now.proposal(change.before) {
        return proposal::outcome(phrases, change.now, proposal);
    }
    let what = match (change.kind, with_earlier_value(change)) {
        (ChangeKind::Added, _) if change.now.improves.is_some() => {
            Some(phrases.correction_news().to_owned())
        }
        (ChangeKind::Changed, None) => changed_beside_value(phrases, change),
        _ => None,
    };
    let news = what.unwrap_or_else(|| phrases.grade_news(change.now.kind, change.kind));
    match late_entry(phrases, change) {
        Some(late) => format!("{news}, {late}"),
        None => news,
    }
}

/// Of a new grade that was entered long after its date: that it was, and the date.
fn late_entry(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> Option<String> {
    let is_late = change.kind == ChangeKind::Added && change.now.is_late_entry();
    let date = change.now.date.filter(|_| is_late)?;
    Some(phrases.late_entry(&phrases.date(date)))
}

fn changed_beside_value(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> Option<String> {
    let kind = phrases.grade_kind(change.now.kind);
    if change.earlier(|grade| grade.kind).is_some() {
        // What it is now is the news.
        return Some(kind.to_owned());
    }
    let detail = changed_detail(phrases, change)?;
    Some(match change.now.kind {
        GradeKind::Ordinary => detail.to_owned(),
        _ => format!("{kind}; {detail}"),
    })
}

fn changed_detail(phrases: &dyn Phrases, change: &ChangeOf<'_, Grade>) -> Option<&'static str> {
    if change
        .earlier(|grade| grade.category.as_ref().map(|named| &named.id))
        .is_some()
    {
        return Some(phrases.other_category());
    }
    let words = change.earlier(|grade| grade.system.words());
    if words.is_some_and(|before| !same_words(before, change.now.system.words())) {
        return Some(phrases.other_words());
    }
    let before = change.earlier(Grade::comment)?;
    Some(if before.is_empty() {
        phrases.new_comment()
    } else {
        phrases.other_comment()
    })
}

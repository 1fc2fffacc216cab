//! Phrases about grades (oceny).

use super::grade_system::{category_in_a_headline, grade_mark, is_in_words};
use super::{English, LONGEST_TEXT, Phrases, Polish, Sides, proposal, subject_in_a_sentence};
use crate::domain::ChangeKind;
use crate::domain::entry::{Grade, GradeKind};
use crate::domain::text::{beginning, same_words};

/// What is said about grades.
pub trait Grades {
    /// The news: "nowa ocena", "zmiana oceny rocznej", "ocena usunięta".
    fn grade_news(&self, kind: GradeKind, change: ChangeKind) -> String;
    /// A correction: "poprawa 1"; the value is not known when the earlier grade is gone.
    fn correction(&self, improved: Option<&str>) -> String;
    /// Only the category is another one.
    fn other_category(&self) -> &'static str;
    /// Only the comment is another one.
    fn other_comment(&self) -> &'static str;
    /// There is a comment where there was none.
    fn new_comment(&self) -> &'static str;
    /// In place of a value that the register does not tell.
    fn no_value(&self) -> &'static str;
    /// The label of the category.
    fn category(&self) -> &'static str;
    /// The label of the weight.
    fn weight(&self) -> &'static str;
    /// The label of the day of the graded work.
    fn graded_on(&self) -> &'static str;
    /// The label of the comment.
    fn comment(&self) -> &'static str;
    /// The label of the number of the semester.
    fn semester(&self) -> &'static str;
    /// The label of the kind of grade.
    fn grade_kind_label(&self) -> &'static str;
    /// The kind of grade, in a word or three.
    fn grade_kind(&self, kind: GradeKind) -> &'static str;
}

/// "matematyka – 5", "matematyka 3 → 4 (zmiana oceny)", "matematyka – 4- (poprawa 1)",
/// "matematyka – 5 (ocena śródroczna; propozycja 4)", "muzyka – 6 (Śpiew)".
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, Grade>) -> String {
    let grade = sides.now;
    let subject = subject_in_a_sentence(phrases, grade.subject.as_ref());
    let value = short_mark(phrases, grade);
    if let (ChangeKind::Changed, Some(before)) = (sides.kind, short_before(phrases, sides)) {
        let news = phrases.grade_news(grade.kind, sides.kind);
        return format!("{subject} {before} → {value} ({news})");
    }
    match remark(phrases, sides) {
        Some(remark) => format!("{subject} – {value} ({remark})"),
        None => format!("{subject} – {value}"),
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
pub fn with_earlier_value<'a>(sides: &Sides<'a, Grade>) -> Option<&'a Grade> {
    let before = sides.before?;
    let is_other = before.value != sides.now.value && sides.now.proposal(Some(before)).is_none();
    is_other.then_some(before)
}

/// The mark before, of a grade whose value changed. Of words there is room for one side.
fn short_before(phrases: &dyn Phrases, sides: &Sides<'_, Grade>) -> Option<String> {
    let before = with_earlier_value(sides)?;
    let is_short = !is_in_words(before) && !is_in_words(sides.now);
    is_short.then(|| short_mark(phrases, before))
}

fn remark(phrases: &dyn Phrases, sides: &Sides<'_, Grade>) -> Option<String> {
    let grade = sides.now;
    match (sides.kind, &grade.improves) {
        (ChangeKind::Added, Some(improved)) => Some(phrases.correction(improved.value.as_deref())),
        (ChangeKind::Added, None) if grade.kind == GradeKind::Ordinary => {
            category_in_a_headline(grade)
        }
        _ => Some(grade_news(phrases, sides)),
    }
}

/// The news, as exactly as can be: of a proposal that became a grade, that it did; of a grade whose value
/// stays, what else has changed.
#[must_use]
pub fn grade_news(phrases: &dyn Phrases, sides: &Sides<'_, Grade>) -> String {
    if let Some(proposal) = sides.now.proposal(sides.before) {
        return proposal::outcome(phrases, sides.now, proposal);
    }
    let what = match (sides.kind, with_earlier_value(sides)) {
        (ChangeKind::Changed, None) => changed_beside_value(phrases, sides),
        _ => None,
    };
    what.unwrap_or_else(|| phrases.grade_news(sides.now.kind, sides.kind))
}

fn changed_beside_value(phrases: &dyn Phrases, sides: &Sides<'_, Grade>) -> Option<String> {
    let kind = phrases.grade_kind(sides.now.kind);
    if sides.earlier(|grade| grade.kind).is_some() {
        // What it is now is the news.
        return Some(kind.to_owned());
    }
    let detail = changed_detail(phrases, sides)?;
    Some(match sides.now.kind {
        GradeKind::Ordinary => detail.to_owned(),
        _ => format!("{kind}; {detail}"),
    })
}

fn changed_detail(phrases: &dyn Phrases, sides: &Sides<'_, Grade>) -> Option<&'static str> {
    if sides
        .earlier(|grade| grade.category.as_ref().map(|named| &named.id))
        .is_some()
    {
        return Some(phrases.other_category());
    }
    let words = sides.earlier(|grade| grade.system.words());
    if words.is_some_and(|before| !same_words(before, sides.now.system.words())) {
        return Some(phrases.other_words());
    }
    let before = sides.earlier(Grade::comment)?;
    Some(if before.is_empty() {
        phrases.new_comment()
    } else {
        phrases.other_comment()
    })
}

impl Grades for Polish {
    fn grade_news(&self, kind: GradeKind, change: ChangeKind) -> String {
        let grade = self.grade_kind(kind);
        match (change, kind) {
            (ChangeKind::Added, GradeKind::Ordinary) => "nowa ocena".to_owned(),
            (ChangeKind::Added, _) => grade.to_owned(),
            (ChangeKind::Removed, _) => format!("{grade} usunięta"),
            (ChangeKind::Restored, _) => format!("{grade} przywrócona"),
            (_, GradeKind::Ordinary) => "zmiana oceny".to_owned(),
            (_, GradeKind::SemesterProposal) => "zmiana przewidywanej oceny śródrocznej".to_owned(),
            (_, GradeKind::Semester) => "zmiana oceny śródrocznej".to_owned(),
            (_, GradeKind::FinalProposal) => "zmiana przewidywanej oceny rocznej".to_owned(),
            (_, GradeKind::Final) => "zmiana oceny rocznej".to_owned(),
        }
    }

    fn correction(&self, improved: Option<&str>) -> String {
        improved.map_or_else(|| "poprawa".to_owned(), |value| format!("poprawa {value}"))
    }

    fn other_category(&self) -> &'static str {
        "zmiana kategorii"
    }

    fn other_comment(&self) -> &'static str {
        "zmiana komentarza"
    }

    fn new_comment(&self) -> &'static str {
        "nowy komentarz"
    }

    fn no_value(&self) -> &'static str {
        "bez stopnia"
    }

    fn category(&self) -> &'static str {
        "Kategoria"
    }

    fn weight(&self) -> &'static str {
        "Waga"
    }

    fn graded_on(&self) -> &'static str {
        "Data"
    }

    fn comment(&self) -> &'static str {
        "Komentarz"
    }

    fn semester(&self) -> &'static str {
        "Semestr"
    }

    fn grade_kind_label(&self) -> &'static str {
        "Rodzaj"
    }

    fn grade_kind(&self, kind: GradeKind) -> &'static str {
        match kind {
            GradeKind::Ordinary => "ocena",
            GradeKind::SemesterProposal => "przewidywana ocena śródroczna",
            GradeKind::Semester => "ocena śródroczna",
            GradeKind::FinalProposal => "przewidywana ocena roczna",
            GradeKind::Final => "ocena roczna",
        }
    }
}

impl Grades for English {
    fn grade_news(&self, kind: GradeKind, change: ChangeKind) -> String {
        let grade = self.grade_kind(kind);
        match (change, kind) {
            (ChangeKind::Added, GradeKind::Ordinary) => "new grade".to_owned(),
            (ChangeKind::Added, _) => grade.to_owned(),
            (ChangeKind::Removed, _) => format!("{grade} removed"),
            (ChangeKind::Restored, _) => format!("{grade} restored"),
            _ => format!("{grade} changed"),
        }
    }

    fn correction(&self, improved: Option<&str>) -> String {
        improved.map_or_else(
            || "improvement".to_owned(),
            |value| format!("improves {value}"),
        )
    }

    fn other_category(&self) -> &'static str {
        "category changed"
    }

    fn other_comment(&self) -> &'static str {
        "comment changed"
    }

    fn new_comment(&self) -> &'static str {
        "new comment"
    }

    fn no_value(&self) -> &'static str {
        "no mark"
    }

    fn category(&self) -> &'static str {
        "Category"
    }

    fn weight(&self) -> &'static str {
        "Weight"
    }

    fn graded_on(&self) -> &'static str {
        "Date"
    }

    fn comment(&self) -> &'static str {
        "Comment"
    }

    fn semester(&self) -> &'static str {
        "Semester"
    }

    fn grade_kind_label(&self) -> &'static str {
        "Kind"
    }

    fn grade_kind(&self, kind: GradeKind) -> &'static str {
        match kind {
            GradeKind::Ordinary => "grade",
            GradeKind::SemesterProposal => "predicted semester grade",
            GradeKind::Semester => "semester grade",
            GradeKind::FinalProposal => "predicted year grade",
            GradeKind::Final => "year grade",
        }
    }
}

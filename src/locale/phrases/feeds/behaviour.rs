//! Phrases about grades of behaviour (oceny zachowania).

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::{BehaviourGrade, Mark, signed};
use crate::domain::text::same_words;
use crate::locale::{FeedWords, Phrases};

/// What is said about behaviour.
pub trait Behaviours: FeedWords<BehaviourGrade> {
    /// In place of a school subject.
    fn behaviour(&self) -> &'static str;
    /// What a change of the mark is called: "ocena zachowania", "punkty ujemne", "zmiana punktów".
    fn mark_news(&self, mark: &Mark, change: ChangeKind) -> &'static str;
    /// Points with their sign: "+5 pkt".
    fn points(&self, signed: &str) -> String;
    /// A grade of the scale that is known only by its id.
    fn behaviour_by_id(&self, id: &str) -> String;
}

/// "zachowanie – bardzo dobre (Ocena miesięczna)", "zachowanie +5 pkt → +3 pkt (zmiana punktów)".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, BehaviourGrade>) -> String {
    let (grade, behaviour) = (change.now, phrases.behaviour());
    let now = behaviour_mark(phrases, &grade.mark);
    let news = behaviour_news(phrases, change);
    if let Some(before) = earlier_mark(phrases, change) {
        return format!("{behaviour} {before} → {now} ({news})");
    }
    // A sign after a dash would be hard to read.
    let dash = if matches!(grade.mark, Mark::Points(_)) {
        ""
    } else {
        "– "
    };
    let category = grade.category.as_ref();
    match category.and_then(|category| category.name.as_deref()) {
        _ if change.kind != ChangeKind::Added => format!("{behaviour} {dash}{now} ({news})"),
        Some(category) => format!("{behaviour} {dash}{now} ({category})"),
        None => format!("{behaviour} {dash}{now}"),
    }
}

/// The news, as exactly as can be: of a mark that stays, what else has changed.
#[must_use]
pub fn behaviour_news(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, BehaviourGrade>,
) -> &'static str {
    match (change.kind, earlier_mark(phrases, change)) {
        (ChangeKind::Changed, None) => changed_beside_mark(phrases, change),
        _ => phrases.mark_news(&change.now.mark, change.kind),
    }
}

fn changed_beside_mark(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, BehaviourGrade>,
) -> &'static str {
    let before = change.before.map(BehaviourGrade::comment);
    match before.filter(|before| !same_words(before, &change.now.comment())) {
        None => phrases.other_category(),
        Some(before) if before.is_empty() => phrases.new_comment(),
        Some(_) => phrases.other_comment(),
    }
}

/// What the grade said before, if that is not what it says now.
#[must_use]
pub fn earlier_mark(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, BehaviourGrade>,
) -> Option<String> {
    change.earlier(|grade| behaviour_mark(phrases, &grade.mark))
}

/// What the grade says: "bardzo dobre", "-2 pkt"; a dash when it says nothing.
#[must_use]
pub fn behaviour_mark(phrases: &dyn Phrases, mark: &Mark) -> String {
    match mark {
        Mark::Scale(grade) => match &grade.name {
            Some(name) => name.clone(),
            None => phrases.behaviour_by_id(&grade.id),
        },
        Mark::Points(points) => phrases.points(&signed(*points)),
        Mark::Word(word) if word.is_empty() => "–".to_owned(),
        Mark::Word(word) => word.clone(),
    }
}

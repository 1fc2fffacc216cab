//! What the day needs, in words: the box under the title, and what the subject says of it.

use chrono::NaiveDate;

use super::{occasions, open_absences, plan, upcoming};
use crate::domain::Student;
use crate::domain::entry::{Lesson, LessonState};
use crate::domain::letter::DigestContent;
use crate::domain::letter::digest::{Matter, Need, Urgency, needs};
use crate::letter::page::{Answer, AnswerRow, Style};
use crate::locale::{capitalised, deviation_line};

/// How many rows the box has.
const ROWS: usize = 6;

/// The box: at most six rows, and how many more there are. Of a day that needs nothing it says so, as far as that is
/// known.
pub(crate) fn answer(style: &Style, content: &DigestContent) -> Option<Answer> {
    let needs = needs(&content.children, content.day);
    let is_of_one = content.children.len() == 1;
    let mut rows: Vec<AnswerRow> = needs
        .iter()
        .take(ROWS)
        .filter_map(|need| row(style, need, content, is_of_one))
        .collect();
    if needs.is_empty() {
        rows.extend(nothing(style, content));
    }
    let more = needs.len().saturating_sub(ROWS);
    let more = (more > 0).then(|| style.phrases.and_more(more));
    (!rows.is_empty()).then_some(Answer { rows, more })
}

/// Whether the box says this of the child.
pub(crate) fn is_in_answer(content: &DigestContent, student: &Student, matter: &Matter) -> bool {
    let needs = needs(&content.children, content.day);
    let mut shown = needs.iter().take(ROWS);
    shown.any(|need| need.students.contains(&student) && need.matter == *matter)
}

fn row(style: &Style, need: &Need, content: &DigestContent, is_of_one: bool) -> Option<AnswerRow> {
    let (what, detail) = words(style, need, content)?;
    let who = (!is_of_one).then(|| style.names(&need.students));
    Some(AnswerRow {
        what: match &who {
            Some(_) => what,
            None => capitalised(&what),
        },
        who,
        detail,
    })
}

/// What it is, and what of it is detail.
fn words(style: &Style, need: &Need, content: &DigestContent) -> Option<(String, Option<String>)> {
    let day = content.day;
    Some(match &need.matter {
        Matter::Lesson(lesson) => {
            let details = plan::details(style, lesson, day).join(" · ");
            let details = (!details.is_empty()).then_some(details);
            (deviation(style, lesson, day)?, details)
        }
        Matter::Lessons(lessons) => {
            let lines = lessons.iter();
            let lines: Vec<String> = lines.filter_map(|one| deviation(style, one, day)).collect();
            let what = style.phrases.changes_in_plan(lessons.len());
            (what, Some(style.line(&lines.join(", "))))
        }
        Matter::Entry(entry) => {
            if let (true, Some(occasion)) = (
                need.urgency <= Urgency::OnTheDay,
                occasions::line(style, entry),
            ) {
                return Some((occasion, None));
            }
            let (what, detail) = upcoming::due_line(style, entry, day)?;
            (what, detail.filter(|_| need.urgency <= Urgency::DayAfter))
        }
        Matter::Absences(absences) => {
            let child = content.children.iter();
            let mut child = child.filter(|child| need.students.contains(&&child.student));
            let are_named = child.any(|child| child.names_open_absences(day));
            let days = are_named.then(|| open_absences::in_short(style, absences));
            (style.phrases.to_excuse(absences.len()), days)
        }
    })
}

fn deviation(style: &Style, lesson: &Lesson, day: NaiveDate) -> Option<String> {
    deviation_line(style.phrases, lesson, day).map(|line| style.line(&line))
}

/// Said only of what is known: of children whose register can be read.
fn nothing(style: &Style, content: &DigestContent) -> Option<AnswerRow> {
    let children = &content.children;
    if children.is_empty() || children.iter().any(|child| child.trouble.is_some()) {
        return None;
    }
    let has_plan =
        |lessons: &Option<Vec<Lesson>>| lessons.as_ref().is_some_and(|all| !all.is_empty());
    let what = if children
        .iter()
        .any(|child| has_plan(&child.lessons) && !child.is_free_day())
    {
        style.phrases.nothing_urgent()
    } else {
        style.phrases.nothing_due()
    };
    Some(AnswerRow {
        what: capitalised(what),
        ..AnswerRow::default()
    })
}

/// Whom the most urgent needs concern, and what they are, from the most exact words to the shortest. `None` when nothing
/// is called off, changed or due on the day itself.
pub(crate) fn headlines<'a>(
    style: &Style,
    content: &'a DigestContent,
) -> Option<(Vec<&'a Student>, Vec<String>)> {
    let needs = needs(&content.children, content.day);
    let urgency = needs.first()?.urgency;
    if urgency > Urgency::OnTheDay {
        return None;
    }
    let urgent: Vec<&Need> = needs
        .iter()
        .filter(|need| need.urgency == urgency)
        .collect();
    let concerns = |student: &Student| urgent.iter().any(|need| need.students.contains(&student));
    let students = content.children.iter().map(|child| &child.student);
    let students = students.filter(|student| concerns(student)).collect();
    let mut lines: Vec<String> = Vec::new();
    if let [only] = urgent.as_slice()
        && !matches!(only.matter, Matter::Lessons(_))
    {
        lines.extend(words(style, only, content).map(|(what, _)| in_brackets(&what)));
    }
    lines.push(match urgency {
        Urgency::Changed => changed(style, &urgent).to_owned(),
        _ => things(style, &urgent),
    });
    Some((students, lines))
}

/// "sprawdzian – matematyka" as "sprawdzian (matematyka)": the dash of a subject stands before the day.
fn in_brackets(what: &str) -> String {
    match what.split_once(" – ") {
        Some((thing, about)) if !about.contains(['(', '–']) => format!("{thing} ({about})"),
        _ => what.to_owned(),
    }
}

/// "odwołane lekcje", or "zmiany w planie" where not all of them are called off.
fn changed(style: &Style, needs: &[&Need]) -> &'static str {
    let lessons = || {
        needs.iter().flat_map(|need| match &need.matter {
            Matter::Lesson(lesson) => vec![*lesson],
            Matter::Lessons(lessons) => lessons.clone(),
            _ => Vec::new(),
        })
    };
    let is_off = |lesson: &&Lesson| lesson.state == LessonState::Cancelled;
    let are_off = lessons().next().is_some() && lessons().all(|lesson| is_off(&lesson));
    match (are_off, lessons().all(Lesson::is_block)) {
        (true, true) => style.phrases.blocks_called_off(),
        (true, false) => style.phrases.lessons_called_off(),
        (false, _) => style.phrases.lessons_changed(),
    }
}

/// What there is, each kind once: "sprawdzian, zadanie domowe".
fn things(style: &Style, needs: &[&Need]) -> String {
    let mut kinds: Vec<String> = Vec::new();
    for need in needs {
        if let Matter::Entry(entry) = &need.matter {
            kinds.extend(upcoming::kind(style, entry).filter(|kind| !kinds.contains(kind)));
        }
    }
    kinds.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_has_one_dash() {
        for (what, expected) in [
            (
                "sprawdzian – matematyka, 3. lekcja",
                "sprawdzian (matematyka, 3. lekcja)",
            ),
            ("odwołana 4. lekcja (muzyka)", "odwołana 4. lekcja (muzyka)"),
            (
                "wycieczka – Ojców (wtorek 6.10 – środa 7.10)",
                "wycieczka – Ojców (wtorek 6.10 – środa 7.10)",
            ),
        ] {
            assert_eq!(in_brackets(what), expected);
        }
    }
}

//! What is left to do, and what comes.

use chrono::NaiveDate;

use crate::domain::letter::digest::comes_on;
use crate::domain::letter::weekly::WeeklyContent;
use crate::domain::{Entry, Student};
use crate::letter::page::{Answer, AnswerRow, Block, Brief, Style};
use crate::letter::parts::day::{open_absences, upcoming};
use crate::locale::{capitalised, deviation_line};

/// The absences that wait for an excuse, a row for each child; `None` when there are none.
pub(super) fn to_do(style: &Style, content: &WeeklyContent) -> Option<Answer> {
    let is_of_one = content.children.len() == 1;
    let children = content.children.iter();
    let rows = children.filter(|child| !child.open_absences.is_empty());
    let rows = rows.map(|child| {
        let what = style.phrases.to_excuse(child.open_absences.len());
        let days = open_absences::lines(style, &child.open_absences).join("; ");
        AnswerRow {
            who: (!is_of_one).then(|| style.names(&[&child.student])),
            what: if is_of_one { capitalised(&what) } else { what },
            detail: Some(days),
        }
    });
    let rows: Vec<AnswerRow> = rows.collect();
    (!rows.is_empty()).then_some(Answer { rows, more: None })
}

/// Something ahead, and whom it concerns.
struct Ahead<'a> {
    day: NaiveDate,
    what: String,
    detail: Option<String>,
    students: Vec<&'a Student>,
}

/// A heading and a line for each thing of the next days, in their order; what is the same for several children once.
pub(super) fn blocks(style: &Style, content: &WeeklyContent) -> Vec<Block> {
    let ahead = all(style, content);
    if ahead.is_empty() {
        return Vec::new();
    }
    let is_of_one = content.children.len() == 1;
    let mut blocks = vec![Block::Heading(style.phrases.next_days().to_owned())];
    let shown = ahead.iter().take(style.extent.lines);
    blocks.extend(shown.map(|one| Block::Brief(row(style, one, is_of_one))));
    let more = style.more(ahead.len(), style.extent.lines);
    blocks.extend(more.map(Block::Aside));
    blocks
}

fn all<'a>(style: &Style, content: &'a WeeklyContent) -> Vec<Ahead<'a>> {
    let mut all: Vec<Ahead> = Vec::new();
    for child in &content.children {
        let lessons = child.changed_lessons.iter().filter_map(|(day, lesson)| {
            let line = deviation_line(style.phrases, lesson, *day)?;
            Some((*day, style.line(&line), None))
        });
        let entries = child.upcoming.iter();
        let entries = entries.filter_map(|entry| thing(style, entry, content));
        for (day, what, detail) in lessons.chain(entries) {
            let is_same =
                |one: &&mut Ahead| one.day == day && one.what == what && one.detail == detail;
            match all.iter_mut().find(is_same) {
                Some(one) if !one.students.contains(&&child.student) => {
                    one.students.push(&child.student);
                }
                Some(_) => {}
                None => all.push(Ahead {
                    day,
                    what,
                    detail,
                    students: vec![&child.student],
                }),
            }
        }
    }
    all.sort_by_key(|one| one.day);
    all
}

fn thing(
    style: &Style,
    entry: &Entry,
    content: &WeeklyContent,
) -> Option<(NaiveDate, String, Option<String>)> {
    let day = comes_on(entry, content.week.last)?;
    let (what, detail) = upcoming::thing(style, entry)?;
    Some((day, what, detail))
}

/// "czwartek 15.10, Zosia: sprawdzian – matematyka, 2. lekcja", and below it what it is about.
fn row(style: &Style, one: &Ahead, is_of_one: bool) -> Brief {
    let day = style.phrases.short_day(one.day);
    let line = if is_of_one {
        format!("{day}: {}", one.what)
    } else {
        format!("{day}, {}: {}", style.names(&one.students), one.what)
    };
    Brief {
        details: one.detail.iter().cloned().collect(),
        ..Brief::of(line)
    }
}

//! The letter of a term: subject by subject the average, what is proposed and what is given.

mod table;

use super::report::Report;
use super::section;
use crate::domain::Student;
use crate::domain::average::Average;
use crate::domain::entry::facts::Facts;
use crate::domain::letter::LetterKind;
use crate::domain::letter::term::{TermContent, TermSubject};
use crate::letter::page::{Answer, AnswerRow, Block, Section, Style, Title};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::letter::parts::frame::stale::Watched;
use crate::letter::parts::frame::subject::{listed_within, room_behind};
use crate::letter::parts::news::averages;
use crate::locale::{capitalised, subject, subject_in_a_sentence, within_a_line};
use table::{short_mark, table};

/// Most rows of the box.
const IN_BOX: usize = 6;

impl Report for TermContent {
    const KIND: LetterKind = LetterKind::Term;

    fn parts(&self) -> Vec<String> {
        let whose = self.student.login.0.clone();
        [self.slot.clone(), whose]
            .into_iter()
            .chain(self.matters())
            .collect()
    }

    fn students(&self) -> Vec<&Student> {
        vec![&self.student]
    }

    fn watched(&self) -> Vec<Watched<'_>> {
        vec![Watched {
            student: &self.student,
            trouble: self.trouble,
            freshness: &self.freshness,
        }]
    }

    /// "Zosia: propozycje ocen śródrocznych – matematyka 4, historia 5 i jeszcze 6", what differs first.
    fn subject(&self, style: &Style) -> String {
        let headline = headline(style, self);
        let differing = self.subjects.iter().filter(|one| differs(one));
        let others = self.subjects.iter().filter(|one| !differs(one));
        let grades = differing.chain(others).filter_map(|one| {
            let name = subject_in_a_sentence(style.phrases, one.subject.as_ref());
            Some(style.line(&format!("{name} {}", short_mark(style, one.latest()?))))
        });
        let room = room_behind(&headline).saturating_sub(1);
        let grades = listed_within(style, &grades.collect::<Vec<_>>(), room);
        format!("{headline} – {grades}")
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::as_ever(style, headline(style, self))
    }

    /// "Zosia · rok szkolny 2026/2027".
    fn kicker(&self, style: &Style) -> String {
        let label = format!("{}/{}", self.school_year, self.school_year + 1);
        let year = within_a_line(&style.phrases.school_year(&label));
        format!("{} · {year}", style.names(&[&self.student]))
    }

    fn title(&self, style: &Style) -> Title {
        capitalised(&style.phrases.term(self.term, self.stage)).into()
    }

    fn sections(&self, style: &Style) -> Vec<Section> {
        let mut blocks: Vec<Block> = answer(style, self).into_iter().collect();
        blocks.push(Block::Table(table(style, self)));
        let more = style.more(self.subjects.len(), style.extent.lines);
        blocks.extend(more.map(Block::Aside));
        let has_arrows = self.subjects.iter().any(differs);
        blocks.extend(has_arrows.then(|| Block::Aside(style.phrases.arrows().to_owned())));
        blocks.extend(others(style, self));
        vec![section(None, blocks)]
    }

    fn why(&self, style: &Style) -> String {
        let ours = self.has_averages();
        let ours = ours.then(|| style.phrases.grades_are_the_teachers());
        let why = ours.into_iter().chain([style.phrases.why_term()]);
        why.collect::<Vec<_>>().join(" ")
    }

    fn facts(&self) -> Vec<Facts> {
        TermContent::facts(self).collect()
    }
}

/// "Zosia: propozycje ocen śródrocznych".
fn headline(style: &Style, content: &TermContent) -> String {
    let what = style.phrases.term(content.term, content.stage);
    format!("{}: {what}", style.names(&[&content.student]))
}

fn differs(one: &TermSubject) -> bool {
    one.difference().is_some()
}

/// What differs, a row each: "Matematyka: średnia 4,61, propozycja 4", and behind it "po zaokrągleniu 5"; that nothing
/// does, where anything could.
fn answer(style: &Style, content: &TermContent) -> Option<Block> {
    let differing: Vec<&TermSubject> = content.subjects.iter().filter(|one| differs(one)).collect();
    if differing.is_empty() {
        let mut all = content.subjects.iter();
        let could = all.any(|one| one.beside_average().is_some());
        let nothing = style.phrases.nothing_differs();
        return could.then(|| Block::Paragraph(nothing.to_owned()));
    }
    let rows = differing.iter().take(IN_BOX).map(|one| AnswerRow {
        who: None,
        what: in_a_line(style, one, content),
        detail: one.average.map(|average| rounded(style, average)),
    });
    let left = differing.len().saturating_sub(IN_BOX);
    Some(Block::Answer(Answer {
        rows: rows.collect(),
        more: (left > 0).then(|| style.phrases.and_more(left)),
    }))
}

/// "po zaokrągleniu 5".
fn rounded(style: &Style, average: Average) -> String {
    style.phrases.after_rounding(&average.grade().to_string())
}

fn in_a_line(style: &Style, one: &TermSubject, content: &TermContent) -> String {
    let phrases = style.phrases;
    let average = one.average.map(|average| {
        let average = phrases.hundredths(average.value());
        format!("{} {average}", phrases.average_of_term(content.term))
    });
    let latest = match (&one.given, &one.proposed) {
        (Some(given), _) => Some((phrases.given(), given)),
        (None, proposed) => proposed.as_ref().map(|grade| (phrases.proposed(), grade)),
    };
    let latest = latest.map(|(word, grade)| format!("{word} {}", short_mark(style, grade)));
    let said: Vec<String> = average.into_iter().chain(latest).collect();
    style.line(&format!(
        "{}: {}",
        subject(phrases, one.subject.as_ref()),
        said.join(", ")
    ))
}

/// "Jeszcze bez propozycji (średnie): biologia 4,00, geografia 4,50."
fn others(style: &Style, content: &TermContent) -> Option<Block> {
    let averages = averages::of_courses(style, &content.others)?;
    Some(Block::Aside(
        style.phrases.still_without(content.stage, &averages),
    ))
}

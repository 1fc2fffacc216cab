//! The page of the archive: one file that needs no network, and no script but for the search.

mod attendance;
mod grades;
mod history;
mod lists;
mod messages;
mod plot;
mod timetable;
mod year;

use askama::Template;
use chrono::{Datelike, NaiveDate};

use super::{Archive, Kept};
use crate::domain::Language;
use crate::html_policy::self_contained;
use crate::locale::{self, Phrases, capitalised};

use history::Month;
use lists::List;
use messages::Note;
use timetable::Week;
use year::Year;

const STYLE: &str = include_str!("templates/archive.css");
const SCRIPT: &str = include_str!("templates/archive.js");

#[derive(Template)]
#[template(path = "archive.html")]
struct Page<'a> {
    policy: String,
    style: &'static str,
    script: &'static str,
    language: Language,
    phrases: &'static dyn Phrases,
    student: &'a str,
    class: Option<&'a str>,
    as_of: String,
    years: Vec<Year>,
    week: Option<Week>,
    messages: Vec<Note>,
    lists: Vec<List>,
    history: Vec<Month>,
}

/// Writes the page.
pub(super) fn page(archive: &Archive) -> Result<String, askama::Error> {
    let words = Words(locale::of(archive.language));
    let page = Page {
        policy: self_contained(STYLE, SCRIPT),
        style: STYLE,
        script: SCRIPT,
        language: archive.language,
        phrases: words.0,
        student: &archive.student,
        class: archive.class.as_deref(),
        as_of: words.day(archive.written_at.date()),
        years: Year::all(archive, words),
        week: Week::latest(archive, words),
        messages: Note::all(archive, words),
        lists: List::all(archive, words),
        history: Month::all(archive, words),
    };
    page.render()
}

/// What every part of the page is written with.
#[derive(Clone, Copy)]
struct Words(&'static dyn Phrases);

impl Words {
    /// "5 października 2026": an archive is read years later.
    fn day(self, day: NaiveDate) -> String {
        format!("{} {}", self.0.date(day), day.year())
    }

    /// "Październik 2026".
    fn month(self, day: NaiveDate) -> String {
        capitalised(&format!("{} {}", self.0.month(day.month()), day.year()))
    }

    /// What is to be said of how an entry stands, if anything.
    fn standing(self, kept: &Kept) -> Option<&'static str> {
        (kept.standing == crate::domain::Standing::Gone).then(|| self.0.taken_away())
    }
}

/// The lines of a text.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

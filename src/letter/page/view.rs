//! A letter as the templates see it: plain texts, already in the reader's language.

use askama::Template;

use super::brief::{Answer, Brief};
use super::chart::{Bar, DayCell};
use super::height::{SMALL, rows};
use super::quotes::Quotes;
use super::table::Table;
use super::{filters, wrap};
use crate::domain::Language;
use crate::domain::text::beginning;
use crate::locale::{capitalised, within_a_line};

/// A letter, ready to be rendered in both ways.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct View {
    pub(crate) language: Language,
    pub(crate) subject: String,
    /// What a list of letters shows after the subject.
    pub(crate) preheader: String,
    /// Above the title: whom it is about.
    pub(crate) kicker: String,
    pub(crate) title: Title,
    /// The word before what stood there until now.
    pub(crate) earlier: &'static str,
    pub(crate) sections: Vec<Section>,
    pub(crate) footer: Vec<String>,
    /// What the letter says in the words of the register.
    pub(crate) quotes: Quotes,
}

/// A heading, and the value that it is about: "Matematyka: 3 → 4".
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Title {
    pub(crate) words: String,
    pub(crate) value: Option<Value>,
}

/// What stands under one heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Section {
    pub(crate) heading: Option<String>,
    pub(crate) blocks: Vec<Block>,
}

/// The parts that letters are made of. Each has a template of its own.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    /// A heading below that of the section.
    Heading(String),
    Paragraph(String),
    /// A paragraph in grey.
    Aside(String),
    /// What may be out of date or cannot be read, before all else; a line each.
    Alert(Vec<String>),
    /// What the day needs.
    Answer(Answer),
    Brief(Brief),
    /// How far something has come, as the line before says in words.
    Bar(Bar),
    /// The days of a week.
    Days(Vec<DayCell>),
    /// Something of Dzwonek's own that must not be overlooked.
    Callout {
        title: String,
        lines: Vec<String>,
    },
    Item(Item),
    Lessons(LessonTable),
    Lines(Vec<String>),
    Rows(Vec<Row>),
    Table(Table),
    Command(String),
}

/// One change in full.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Item {
    /// What the title leaves open: the day, or what kind of news it is. A letter with this item alone has it above its
    /// title.
    pub(crate) news: String,
    pub(crate) title: Title,
    /// Whether the letter's title says it already.
    pub(crate) is_alone: bool,
    /// What else there is to know of it, in a line.
    pub(crate) facts: Vec<Detail>,
    /// What is good to know, in a grey line.
    pub(crate) details: Vec<Detail>,
    pub(crate) texts: Vec<Text>,
    pub(crate) hints: Vec<String>,
    /// Whether a parent has to go to the register: for the rest, for a file, to excuse an absence.
    pub(crate) has_more: bool,
    /// Where that is.
    pub(crate) page: Option<Page>,
}

/// What an item is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Value {
    pub(crate) before: Option<String>,
    pub(crate) now: String,
    /// Whether it holds no more.
    pub(crate) is_void: bool,
}

impl Value {
    /// Whether "3 → 4" is short enough to stay on one line of any phone.
    pub(super) fn is_short(&self) -> bool {
        let before = self.before.as_deref().unwrap_or_default();
        before.chars().chain(self.now.chars()).count() <= 16
    }
}

/// A piece of a line: with a label only where the value alone is not clear.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Detail {
    pub(crate) label: Option<String>,
    pub(crate) value: String,
    pub(crate) earlier: Option<String>,
    /// Whether it holds no more.
    pub(crate) is_void: bool,
}

/// A page of the register.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Page {
    pub(crate) label: &'static str,
    pub(crate) address: &'static str,
}

/// A label and what stands beside it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) value: String,
}

/// A text of several lines from the register.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Text {
    pub(crate) label: Option<&'static str>,
    pub(crate) lines: Vec<Line>,
    /// Whether it holds no more.
    pub(crate) is_void: bool,
}

/// The pieces of a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line(pub(super) Vec<Run>);

/// A piece of a line in one form.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) is_strong: bool,
    pub(crate) is_struck: bool,
    pub(crate) address: Option<String>,
    /// What HTML says behind it.
    pub(crate) html_note: Option<String>,
    /// What plain text, which shows no form and has no links, says behind it.
    pub(crate) text_note: Option<String>,
}

/// Today's lessons.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LessonTable {
    /// Number, time, lesson, room; of blocks, time, block, room.
    pub(crate) columns: Vec<&'static str>,
    /// The words before what the plan says.
    pub(crate) as_planned: String,
    pub(crate) rows: Vec<LessonRow>,
    pub(crate) more: Option<String>,
}

/// A lesson of today, or the place that one has left.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct LessonRow {
    pub(crate) number: Option<u8>,
    pub(crate) hours: String,
    pub(crate) subject: String,
    /// Whether it does not take place there.
    pub(crate) is_off: bool,
    /// What is not as planned.
    pub(crate) deviation: Option<String>,
    pub(crate) teacher: Option<String>,
    /// What the plan says instead.
    pub(crate) planned: Option<String>,
    /// What the school adds to the change.
    pub(crate) note: Option<String>,
    pub(crate) group: Option<String>,
    pub(crate) room: String,
    pub(crate) earlier_room: Option<String>,
}

impl From<String> for Title {
    fn from(words: String) -> Self {
        Self { words, value: None }
    }
}

impl Title {
    /// What stands below it in plain text.
    fn underline(&self) -> String {
        "=".repeat(self.line().chars().count().min(60))
    }

    /// The title in one line.
    pub(crate) fn line(&self) -> String {
        match &self.value {
            Some(value) => format!("{}: {}", self.words, value.line()),
            None => self.words.clone(),
        }
    }
}

impl Section {
    /// Whether the block at this place is a brief: one more row of a list, where the block before is one.
    fn goes_on_at(&self, place: usize) -> bool {
        matches!(self.blocks.get(place), Some(Block::Brief(_)))
    }
}

impl Row {
    /// Whether a value would be a tall column beside its label on a phone: all stand below their labels then.
    fn need_width(rows: &[Self]) -> bool {
        const LONGEST_BESIDE: usize = 80;
        let is_long = |row: &Self| row.value.chars().count() > LONGEST_BESIDE;
        rows.iter().any(is_long)
    }
}

/// Details in one line. `earlier`: the word before what stood there until now.
pub(crate) fn details_in_a_line(details: &[Detail], earlier: &str) -> String {
    let Some((first, others)) = details.split_first() else {
        return String::new();
    };
    let begin = first.leading_label() + &first.value(earlier);
    let others = others
        .iter()
        .map(|detail| detail.label() + &detail.value(earlier));
    let parts: Vec<String> = std::iter::once(begin).chain(others).collect();
    parts.join(" · ")
}

impl Item {
    /// What stands above the title, where the letter has other items as well.
    fn heading(&self) -> String {
        capitalised(&self.news)
    }
}

impl Value {
    fn line(&self) -> String {
        match &self.before {
            Some(before) => format!("{before} → {}", self.now),
            None => self.now.clone(),
        }
    }
}

impl Detail {
    /// Its label within a line, with what stands between both: "grupa: ".
    fn label(&self) -> String {
        let label = self.label.as_deref();
        label.map_or_else(String::new, |label| within_a_line(label) + ": ")
    }

    /// The same at the beginning of a line: "Grupa: ".
    fn leading_label(&self) -> String {
        capitalised(&self.label())
    }

    /// The value and what it was.
    fn value(&self, earlier: &str) -> String {
        match &self.earlier {
            Some(before) => format!("{} ({earlier}: {before})", self.value),
            None => self.value.clone(),
        }
    }
}

impl Text {
    /// The text without empty lines; in one, if it has no more characters than `flowing` and is no list.
    pub(crate) fn compact(mut self, flowing: usize) -> Self {
        self.lines.retain(|line| !line.is_empty());
        let is_list = self.lines.iter().any(Line::is_list_item);
        if is_list || self.words().chars().count() > flowing {
            return self;
        }
        let lines = std::mem::take(&mut self.lines).into_iter();
        let joined = lines.reduce(|mut all, line| {
            let gap = Run {
                text: " ".to_owned(),
                ..Run::default()
            };
            all.0.push(gap);
            all.0.extend(line.0);
            all
        });
        self.lines.extend(joined);
        self
    }

    /// Whether it goes on in the line before it.
    pub(super) fn is_flowing(&self) -> bool {
        self.lines.len() <= 1
    }

    /// How many rows of a phone it takes in small print.
    pub(super) fn rows(&self) -> usize {
        self.lines.iter().map(Line::rows).sum()
    }

    /// As much of it as takes at most so many rows, in one line unless it is a list; what was cut shows as "…".
    pub(super) fn within(self, most: usize) -> Self {
        if self.rows() <= most {
            return self;
        }
        let mut cut = self.compact(usize::MAX);
        let mut left = most;
        let mut kept: Vec<Line> = Vec::new();
        for line in std::mem::take(&mut cut.lines) {
            let rows = line.rows();
            match (left, kept.last_mut()) {
                (0, Some(last)) => {
                    last.0.push(Run {
                        text: " …".to_owned(),
                        ..Run::default()
                    });
                    break;
                }
                _ if rows > left => {
                    kept.push(line.cut_to(left * SMALL));
                    break;
                }
                _ => kept.push(line),
            }
            left -= rows;
        }
        cut.lines = kept;
        cut
    }

    /// What it says in HTML, without its form.
    pub(crate) fn words(&self) -> String {
        let words = |line: &Line| line.with_notes(|run| run.html_note.as_deref());
        let lines: Vec<String> = self.lines.iter().map(words).collect();
        lines.join("\n")
    }
}

impl Line {
    fn rows(&self) -> usize {
        rows(&self.with_notes(|run| run.html_note.as_deref()), SMALL)
    }

    /// At most so many characters of it, whole words.
    fn cut_to(self, mut room: usize) -> Self {
        let mut kept = Vec::new();
        for run in self.0 {
            let length = run.text.chars().count();
            if length > room {
                let text = beginning(&run.text, room.max(1));
                kept.push(Run {
                    text,
                    ..Run::default()
                });
                break;
            }
            room -= length;
            kept.push(run);
        }
        Self(kept)
    }

    fn is_list_item(&self) -> bool {
        let first = self.0.first();
        first.is_some_and(|run| run.text.trim_start().starts_with(['-', '–', '•', '*']))
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.trim().is_empty())
    }

    /// The line as plain text.
    fn text(&self) -> String {
        self.with_notes(|run| run.text_note.as_deref())
    }

    fn with_notes(&self, note: impl Fn(&Run) -> Option<&str>) -> String {
        let words = |run: &Run| match note(run) {
            Some(note) => format!("{} ({note})", run.text),
            None => run.text.clone(),
        };
        self.0.iter().map(words).collect()
    }
}

impl LessonRow {
    /// Whether "12 → 14" fits into the last column on a phone. Otherwise it stands below, with the notes.
    fn has_short_rooms(&self) -> bool {
        let earlier = self
            .earlier_room
            .as_ref()
            .map_or(0, |room| room.chars().count());
        earlier + self.room.chars().count() <= 8
    }

    fn has_note(&self) -> bool {
        self.deviation.is_some() || !self.has_short_rooms()
    }
}

#[derive(Template)]
#[template(path = "letter.html")]
struct HtmlLetter<'a> {
    view: &'a View,
}

#[derive(Template)]
#[template(path = "letter.txt")]
struct TextLetter<'a> {
    view: &'a View,
}

impl View {
    /// The letter as HTML.
    pub(crate) fn html(&self) -> String {
        // Writing into a string does not fail, and nothing else happens in the templates.
        let letter = HtmlLetter { view: self };
        letter.render_with_values(&self.quotes).unwrap_or_default()
    }

    /// What an element needs that holds nothing but a text of the register, in a letter of another language.
    fn lang_of_register(&self) -> &'static str {
        if self.language == Language::Pl {
            ""
        } else {
            " lang=\"pl\""
        }
    }

    /// Details in one line of plain text.
    fn line(&self, details: &[Detail]) -> String {
        details_in_a_line(details, self.earlier)
    }

    /// The letter as plain text.
    pub(crate) fn text(&self) -> String {
        let rendered = TextLetter { view: self }.render().unwrap_or_default();
        wrap::wrapped(&rendered)
    }
}

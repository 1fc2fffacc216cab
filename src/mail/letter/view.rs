//! A letter as the templates see it: plain texts, already in the reader's language.

use askama::Template;

use super::{filters, wrap};
use crate::domain::Language;

/// A letter, ready to be rendered in both ways.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct View {
    pub(super) language: Language,
    pub(super) subject: String,
    /// What a list of letters shows after the subject.
    pub(super) preheader: String,
    /// Above the title: whom it is about.
    pub(super) kicker: String,
    pub(super) title: String,
    /// The word before what stood there until now.
    pub(super) earlier: &'static str,
    pub(super) sections: Vec<Section>,
    pub(super) footer: Vec<String>,
}

/// What stands under one heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Section {
    pub(super) heading: Option<String>,
    pub(super) blocks: Vec<Block>,
}

/// The parts that letters are made of. Each has a template of its own.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    /// A heading below that of the section.
    Heading(String),
    Paragraph(String),
    /// Something of Dzwonek's own that must not be overlooked.
    Callout {
        title: String,
        lines: Vec<String>,
    },
    Item(Item),
    Lessons(LessonTable),
    Lines(Vec<String>),
    Rows(Vec<Row>),
    Command(String),
}

/// One change, told in full.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Item {
    /// What kind of news it is; also what a letter with this item alone has above its title.
    pub(super) news: String,
    pub(super) title: String,
    /// Whether the letter's title says it already.
    pub(super) is_alone: bool,
    pub(super) value: Option<Value>,
    pub(super) rows: Vec<Row>,
    pub(super) texts: Vec<Text>,
    pub(super) hints: Vec<String>,
}

/// What an item is about, in large letters.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Value {
    pub(super) before: Option<String>,
    pub(super) now: String,
    pub(super) in_words: Option<String>,
    /// Whether it holds no more.
    pub(super) is_void: bool,
}

/// A label and what stands beside it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) earlier: Option<String>,
}

/// A text of several lines from the register.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) label: Option<&'static str>,
    pub(super) lines: Vec<Line>,
    /// Whether it holds no more.
    pub(super) is_void: bool,
}

/// The pieces of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line(pub(super) Vec<Run>);

/// A piece of a line in one form.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) is_strong: bool,
    pub(super) is_struck: bool,
    pub(super) address: Option<String>,
    /// What HTML says behind it.
    pub(super) html_note: Option<String>,
    /// What plain text, which shows no form and has no links, says behind it.
    pub(super) text_note: Option<String>,
}

/// Today's lessons.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LessonTable {
    /// Number, time, lesson, room; of blocks, time, block, room.
    pub(super) columns: Vec<&'static str>,
    /// The words before what the plan says.
    pub(super) as_planned: String,
    pub(super) rows: Vec<LessonRow>,
    pub(super) more: Option<String>,
}

/// A lesson of today, or the place that one has left.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct LessonRow {
    pub(super) number: Option<u8>,
    pub(super) hours: String,
    pub(super) subject: String,
    /// Whether it does not take place there.
    pub(super) is_off: bool,
    /// What is not as planned.
    pub(super) deviation: Option<String>,
    pub(super) teacher: Option<String>,
    /// What the plan says instead.
    pub(super) planned: Option<String>,
    pub(super) group: Option<String>,
    pub(super) room: String,
    pub(super) earlier_room: Option<String>,
}

impl Value {
    /// Whether it can be shown as large as a mark in an exercise book.
    fn is_short(&self) -> bool {
        let before = self
            .before
            .as_ref()
            .map_or(0, |before| before.chars().count());
        before + self.now.chars().count() <= 8
    }
}

impl Text {
    /// What it says in HTML, without its form.
    pub(super) fn words(&self) -> String {
        let words = |line: &Line| line.with_notes(|run| run.html_note.as_deref());
        let lines: Vec<String> = self.lines.iter().map(words).collect();
        lines.join("\n")
    }
}

impl Line {
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
    pub(super) fn html(&self) -> String {
        // Writing into a string does not fail, and nothing else happens in the templates.
        HtmlLetter { view: self }.render().unwrap_or_default()
    }

    /// The letter as plain text.
    pub(super) fn text(&self) -> String {
        let rendered = TextLetter { view: self }.render().unwrap_or_default();
        wrap::wrapped(&rendered)
    }
}

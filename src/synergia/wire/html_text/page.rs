//! A page as it is read from top to bottom.

use html5ever::tokenizer::{EndTag, StartTag, Tag};

use super::link::link_to;
use crate::domain::text::rich_text::{Form, Line, Link, Run};

/// What stands between two cells of a table.
const BETWEEN_CELLS: &str = " | ";

/// What stands between the text so far and the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    #[default]
    None,
    /// A line break of the source. Beside a tag that breaks the line it is only how the source is written.
    SourceLine,
    Line,
    /// An empty line.
    Gap,
    /// The next row of a table, whatever blocks its cells are made of.
    Row,
    /// The next cell of a row, likewise.
    Cell,
}

/// What a reader would see of the page so far.
#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Vec<Line>,
    line: Line,
    /// What comes before the next text; after the last one nothing comes.
    pending: Break,
    /// "- " or "2. ", before the next text.
    marker: Option<String>,
    /// The lists that are open: the number of the last item, of those that have numbers.
    lists: Vec<Option<u32>>,
    /// Whether the row that is open has a cell with text.
    is_in_row: bool,
    strong: usize,
    struck: usize,
    link: Option<Link>,
    /// The script or style that is being left out.
    hidden: Option<String>,
}

impl Page {
    /// The lines of the whole page.
    pub(super) fn into_lines(mut self) -> Vec<Line> {
        self.lines.push(self.line);
        self.lines
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        for (number, piece) in text.split('\n').enumerate() {
            if number > 0 {
                self.source_line();
            }
            self.piece(piece);
        }
    }

    pub(super) fn tag(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if self.hide(name, tag) || self.hidden.is_some() {
            return;
        }
        match name {
            "br" => self.line_break(),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "hr" => {
                self.apart(Break::Gap);
            }
            "div" | "dt" | "dd" => self.apart(Break::Line),
            "table" => self.table(tag),
            "tr" => self.row(tag),
            "td" | "th" if tag.kind == StartTag && self.is_in_row => self.pending = Break::Cell,
            "ul" | "ol" => self.list(name, tag),
            "li" => self.item(tag),
            "img" => self.piece(attribute(tag, "alt").unwrap_or_default()),
            "a" => self.link = attribute(tag, "href").and_then(link_to),
            _ => {}
        }
        self.form(name, tag);
    }

    /// What no reader sees: scripts, styles, and the title of a window.
    fn hide(&mut self, name: &str, tag: &Tag) -> bool {
        if tag.kind == StartTag && matches!(name, "script" | "style" | "title") {
            self.hidden.get_or_insert_with(|| name.to_owned());
        } else if tag.kind == EndTag && self.hidden.as_deref() == Some(name) {
            self.hidden = None;
            return true;
        }
        false
    }

    fn form(&mut self, name: &str, tag: &Tag) {
        let depth = match name {
            "b" | "strong" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => &mut self.strong,
            "s" | "strike" | "del" => &mut self.struck,
            _ => return,
        };
        *depth = match tag.kind {
            StartTag => *depth + 1,
            EndTag => depth.saturating_sub(1),
        };
    }

    fn piece(&mut self, piece: &str) {
        if piece.trim().is_empty() {
            if self.pending == Break::None {
                self.push(piece);
            }
            return;
        }
        self.begin_text();
        self.push(piece);
    }

    fn push(&mut self, text: &str) {
        let form = Form {
            is_strong: self.strong > 0,
            is_struck: self.struck > 0,
            link: self.link.clone(),
        };
        let text = text.to_owned();
        self.line.push(Run { text, form });
    }

    /// What stands between the last text and the next.
    fn begin_text(&mut self) {
        match std::mem::take(&mut self.pending) {
            Break::None => {}
            Break::SourceLine | Break::Line | Break::Row => self.end_line(),
            Break::Gap => {
                self.end_line();
                self.end_line();
            }
            Break::Cell => self.push_bare(BETWEEN_CELLS.to_owned()),
        }
        if let Some(marker) = self.marker.take() {
            self.push_bare(marker);
        }
        self.is_in_row = true;
    }

    fn end_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
    }

    fn push_bare(&mut self, text: String) {
        let form = Form::default();
        self.line.push(Run { text, form });
    }

    fn source_line(&mut self) {
        self.pending = match self.pending {
            Break::None => Break::SourceLine,
            Break::SourceLine => Break::Gap,
            pending => pending,
        };
    }

    fn line_break(&mut self) {
        self.pending = match self.pending {
            Break::None | Break::SourceLine => Break::Line,
            Break::Line => Break::Gap,
            pending => pending,
        };
    }

    /// A block begins or ends. The first one of an item stands beside its marker.
    fn apart(&mut self, least: Break) {
        if self.marker.is_none() {
            self.pending = self.pending.max(least);
        }
    }

    fn table(&mut self, tag: &Tag) {
        match tag.kind {
            StartTag => self.apart(Break::Gap),
            EndTag => self.pending = Break::Gap,
        }
    }

    /// What the last cell ended with is no gap between two rows; what stands before the table is.
    fn row(&mut self, tag: &Tag) {
        if tag.kind == EndTag || self.pending != Break::Gap {
            self.pending = Break::Row;
        }
        self.is_in_row = false;
    }

    /// A list within an item goes on with it.
    fn list(&mut self, name: &str, tag: &Tag) {
        self.marker = None;
        if tag.kind == EndTag {
            self.lists.pop();
        }
        let is_within = !self.lists.is_empty();
        self.apart(if is_within { Break::Line } else { Break::Gap });
        if tag.kind == StartTag {
            self.lists.push((name == "ol").then_some(0));
        }
    }

    fn item(&mut self, tag: &Tag) {
        self.marker = None;
        self.apart(Break::Line);
        if tag.kind == StartTag {
            self.marker = Some(match self.lists.last_mut() {
                Some(Some(number)) => {
                    *number += 1;
                    format!("{number}. ")
                }
                _ => "- ".to_owned(),
            });
        }
    }
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    // An end tag has none that count.
    let attributes = (tag.kind == StartTag).then_some(&tag.attrs)?;
    let found = attributes.iter().find(|one| &*one.name.local == name)?;
    Some(&found.value)
}

//! A text with what matters of its form: lines, stress, what is struck out, links.
//!
//! The register writes HTML; a letter writes its own. Between them stands this: whatever a text holds, it
//! can be shown, and nothing of it can be obeyed.

use serde::{Deserialize, Serialize};

use crate::domain::text::{TEXT_CAP, shortened, visible};

/// A text of several lines, clean as [`clean_text`](crate::domain::text::clean_text) makes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RichText {
    lines: Vec<Line>,
}

/// The pieces of a line; of an empty line none.
pub type Line = Vec<Run>;

/// A piece of a line in one form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    #[serde(default, skip_serializing_if = "Form::is_ordinary")]
    pub form: Form,
}

/// What is special about a piece of text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    pub is_strong: bool,
    pub is_struck: bool,
    pub link: Option<Link>,
}

/// Where a piece of text leads. Whoever makes one has seen to it that it is an address of the web or of a
/// mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// `https://…`, `http://…` or `mailto:…`.
    pub address: String,
    /// What a reader ought to see of it: the host, or the mailbox.
    pub place: String,
}

impl Form {
    fn is_ordinary(&self) -> bool {
        *self == Self::default()
    }
}

impl RichText {
    /// Cleans what the register wrote: white space collapsed across the pieces of a line, everything
    /// invisible removed, at most one empty line in a row and none at either end, at most
    /// [`TEXT_CAP`] characters.
    #[must_use]
    pub fn clean(raw: impl IntoIterator<Item = Line>) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        for line in raw.into_iter().map(clean_runs) {
            let repeats_a_gap = line.is_empty() && lines.last().is_none_or(Vec::is_empty);
            if !repeats_a_gap {
                lines.push(line);
            }
        }
        if lines.last().is_some_and(Vec::is_empty) {
            lines.pop();
        }
        Self { lines }.shortened(TEXT_CAP)
    }

    /// A text without any form.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self::clean(text.lines().map(|line| {
            vec![Run {
                text: line.to_owned(),
                ..Run::default()
            }]
        }))
    }

    /// Its lines.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// What it says, without its form.
    #[must_use]
    pub fn words(&self) -> String {
        let words = |line: &Line| line.iter().map(|run| run.text.as_str()).collect::<String>();
        let lines: Vec<String> = self.lines.iter().map(words).collect();
        lines.join("\n")
    }

    /// As much of it as has room in `room` characters; what was cut shows as "…". The address of a link
    /// takes room too: one that has none leaves its text without a link.
    #[must_use]
    pub fn shortened(self, mut room: usize) -> Self {
        let mut lines = Vec::with_capacity(self.lines.len());
        for line in self.lines {
            let mut kept = Vec::with_capacity(line.len());
            for run in line {
                let length = run.text.chars().count();
                let Some(left) = room.checked_sub(length) else {
                    kept.push(run.cut_to(room));
                    lines.push(kept);
                    return Self { lines };
                };
                let (run, left) = run.with_link_in(left);
                kept.push(run);
                room = left;
            }
            lines.push(kept);
            // A line break is a character too.
            room = room.saturating_sub(1);
        }
        Self { lines }
    }
}

impl Run {
    fn cut_to(mut self, room: usize) -> Self {
        self.text = shortened(&self.text, room);
        self.form.link = None;
        self
    }

    /// With its link, if that has room, and the room that is left.
    fn with_link_in(mut self, room: usize) -> (Self, usize) {
        let length = self.form.link.as_ref().map_or(0, |link| link.address.len());
        let Some(left) = room.checked_sub(length) else {
            self.form.link = None;
            return (self, room);
        };
        (self, left)
    }
}

fn clean_runs(line: Line) -> Line {
    let mut clean: Line = Vec::with_capacity(line.len());
    let mut follows_space = true;
    for run in line {
        let text = single_spaced(&run.text, &mut follows_space);
        match clean.last_mut() {
            Some(last) if last.form == run.form => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => clean.push(Run { text, ..run }),
        }
    }
    // Only the last piece can end with a space: the next one would not have begun with another.
    if let Some(last) = clean.last_mut()
        && last.text.ends_with(' ')
    {
        last.text.pop();
    }
    clean.retain(|run| !run.text.is_empty());
    clean
}

fn single_spaced(raw: &str, follows_space: &mut bool) -> String {
    let mut text = String::with_capacity(raw.len());
    for c in visible(raw) {
        let is_space = c.is_whitespace();
        if !is_space {
            text.push(c);
        } else if !*follows_space {
            text.push(' ');
        }
        *follows_space = is_space;
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::text::clean_text;

    fn run(text: &str) -> Run {
        Run {
            text: text.to_owned(),
            ..Run::default()
        }
    }

    fn strong(text: &str) -> Run {
        let form = Form {
            is_strong: true,
            ..Form::default()
        };
        Run { form, ..run(text) }
    }

    fn link(text: &str, address: &str) -> Run {
        let link = Link {
            address: address.to_owned(),
            place: "example.com".to_owned(),
        };
        let form = Form {
            link: Some(link),
            ..Form::default()
        };
        Run { form, ..run(text) }
    }

    #[test]
    fn white_space_is_collapsed_across_the_pieces_of_a_line() {
        for (raw, clean) in [
            (
                vec![run("  do "), strong(" piątku ")],
                vec![run("do "), strong("piątku")],
            ),
            (
                vec![run("do"), run("\u{200b} "), run("\t środy")],
                vec![run("do środy")],
            ),
            (
                vec![strong(" "), run(" do środy"), strong(" ")],
                vec![run("do środy")],
            ),
            (vec![run("a"), strong(""), run("b")], vec![run("ab")]),
        ] {
            assert_eq!(RichText::clean([raw]).lines(), [clean]);
        }
    }

    #[test]
    fn text_without_room_is_cut_and_addresses_take_room() {
        let text = RichText::clean([vec![
            run("Zgoda: "),
            link("formularz", "https://example.com/a"),
        ]]);
        for (room, expected) in [
            (
                100,
                vec![run("Zgoda: "), link("formularz", "https://example.com/a")],
            ),
            (
                37,
                vec![run("Zgoda: "), link("formularz", "https://example.com/a")],
            ),
            (36, vec![run("Zgoda: "), run("formularz")]),
            (10, vec![run("Zgoda: "), run("fo…")]),
            (3, vec![run("Zg…")]),
        ] {
            assert_eq!(text.clone().shortened(room).lines(), [expected], "{room}");
        }
        assert_eq!(RichText::plain("raz\ndwa").shortened(4).words(), "raz\n…");
    }

    proptest! {
        #[test]
        fn a_text_without_form_is_as_clean_as_any(text in "[a-zł \n\r\t\u{202e}]{0,80}") {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(RichText::plain(&lines).words(), clean_text(&text));
        }
    }
}

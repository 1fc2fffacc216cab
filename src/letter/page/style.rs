//! What every part of a letter is written with: the language, and how much room there is.

use super::rich;
use super::view::{Detail, Row, Text};
use crate::domain::text::rich_text::RichText;
use crate::domain::text::{clean_line, same_words, shortened};
use crate::domain::{Language, Student};
use crate::locale::{self, Phrases};

/// How much a letter reports before it says "i 14 więcej w dzienniku".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Extent {
    /// Changes in full, in the whole letter.
    pub(crate) items: usize,
    /// Changes in a line each, in the whole letter.
    pub(crate) lines: usize,
    pub(crate) lessons: usize,
    /// Characters of a text of several lines.
    pub(crate) text: usize,
    pub(crate) line: usize,
}

impl Extent {
    /// From ample to tiny: a letter takes the first that keeps it small enough.
    pub(crate) const ALL: [Self; 6] = [
        Self::new(200, 200, 24, 12_000, 300),
        Self::new(60, 60, 24, 1_500, 200),
        Self::new(40, 30, 20, 1_500, 200),
        Self::new(20, 15, 16, 500, 120),
        Self::new(6, 6, 12, 200, 80),
        Self::new(2, 2, 4, 80, 40),
    ];

    const fn new(items: usize, lines: usize, lessons: usize, text: usize, line: usize) -> Self {
        Self {
            items,
            lines,
            lessons,
            text,
            line,
        }
    }

    /// The room of one of `parts` equal parts of a letter.
    pub(crate) fn shared_by(self, parts: usize) -> Self {
        let share = |whole: usize| (whole / parts.max(1)).max(1);
        Self {
            items: share(self.items),
            lines: share(self.lines),
            ..self
        }
    }
}

/// Whether a letter has the length it was meant to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edition {
    Whole,
    /// Cut down, because a server found it too long.
    Shortened,
}

/// What every part of a letter is written with.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) phrases: &'static dyn Phrases,
    pub(crate) language: Language,
    pub(crate) extent: Extent,
    pub(crate) edition: Edition,
}

impl Style {
    pub(crate) fn new(language: Language, extent: Extent) -> Self {
        Self {
            phrases: locale::of(language),
            language,
            extent,
            edition: Edition::Whole,
        }
    }

    /// The style of one of `parts` equal parts of a letter.
    pub(crate) fn shared_by(self, parts: usize) -> Self {
        Self {
            extent: self.extent.shared_by(parts),
            ..self
        }
    }

    /// One clean line. The domain has cleaned what came from the register; a letter does not rely on it.
    pub(crate) fn line(&self, text: &str) -> String {
        shortened(&clean_line(text), self.extent.line)
    }

    /// A label and its value.
    pub(crate) fn row(&self, label: &str, value: &str) -> Row {
        Row {
            label: self.line(label),
            value: self.line(value),
        }
    }

    /// A value that is clear without a label.
    pub(crate) fn bare(&self, value: &str) -> Detail {
        Detail {
            value: self.line(value),
            ..Detail::default()
        }
    }

    /// What holds no more, under the word that says so.
    pub(crate) fn former(&self, value: &str) -> Detail {
        Detail {
            is_void: true,
            ..self.labelled(self.phrases.earlier(), value)
        }
    }

    /// A value that is not, with its label.
    pub(crate) fn labelled(&self, label: &str, value: &str) -> Detail {
        Detail {
            label: Some(label.to_owned()),
            ..self.bare(value)
        }
    }

    /// What the register says or said, clear without a label; a dash stands for what it says no more.
    pub(crate) fn detail(&self, now: &str, before: Option<&str>) -> Option<Detail> {
        let before = before.filter(|before| !before.is_empty() && !same_words(before, now));
        if now.is_empty() && before.is_none() {
            return None;
        }
        let shown = match (now, before) {
            ("", _) => "–",
            // What stands before a bracket is not over yet.
            (now, Some(_)) => now.trim_end_matches('.'),
            (now, None) => now,
        };
        Some(Detail {
            earlier: before.map(|before| self.line(before)),
            ..self.bare(shown)
        })
    }

    /// The same with a label.
    pub(crate) fn labelled_detail(
        &self,
        label: &str,
        now: &str,
        before: Option<&str>,
    ) -> Option<Detail> {
        let detail = self.detail(now, before)?;
        Some(Detail {
            label: Some(label.to_owned()),
            ..detail
        })
    }

    /// A text, and whether all of it found room.
    pub(crate) fn text(&self, label: Option<&'static str>, text: &str) -> (Text, bool) {
        self.rich_text(label, &RichText::plain(text))
    }

    /// The same of a text with its form.
    pub(crate) fn rich_text(&self, label: Option<&'static str>, text: &RichText) -> (Text, bool) {
        let kept = text.clone().shortened(self.extent.text);
        let is_whole = kept == *text;
        let lines = rich::lines(self, &kept);
        (
            Text {
                label,
                lines,
                is_void: false,
            },
            is_whole,
        )
    }

    /// "i 14 więcej w dzienniku", when something found no room.
    pub(crate) fn more(&self, all: usize, shown: usize) -> Option<String> {
        (all > shown).then(|| self.phrases.more_in_register(all - shown))
    }

    /// The names of the students: "Zosia i Staś".
    pub(crate) fn names(&self, students: &[&Student]) -> String {
        let names: Vec<&str> = students
            .iter()
            .map(|student| student.name.as_str())
            .collect();
        self.line(&locale::listed(self.phrases, &names))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_is_shown_where_it_is_or_was_known() {
        let style = Style::new(Language::Pl, Extent::ALL[0]);
        for (now, before, expected) in [
            ("aula", None, Some(("aula", None))),
            ("aula", Some(""), Some(("aula", None))),
            ("aula", Some("12"), Some(("aula", Some("12")))),
            ("sala  12", Some("sala 12"), Some(("sala 12", None))),
            ("Brawo.", None, Some(("Brawo.", None))),
            ("Brawo.", Some("Tak."), Some(("Brawo", Some("Tak.")))),
            ("", Some("12"), Some(("–", Some("12")))),
            ("", Some(""), None),
            ("", None, None),
        ] {
            let detail = style.detail(now, before);
            let shown = detail
                .as_ref()
                .map(|detail| (detail.value.as_str(), detail.earlier.as_deref()));
            assert_eq!(shown, expected, "{now:?} {before:?}");
        }
    }
}

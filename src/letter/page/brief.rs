//! What a digest is made of: short rows instead of cards.

use super::height::{SMALL, rows};
use super::view::{Text, Value};
use crate::domain::text::beginning;

/// What the day needs, before everything else.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Answer {
    pub(crate) rows: Vec<AnswerRow>,
    /// "i jeszcze 3".
    pub(crate) more: Option<String>,
}

/// One thing that the day needs.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct AnswerRow {
    /// Whom it concerns, where a letter is about several children.
    pub(crate) who: Option<String>,
    pub(crate) what: String,
    /// In grey.
    pub(crate) detail: Option<String>,
}

/// One thing in a line, with what it came to at the right, and its details in a grey line below.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Brief {
    pub(crate) line: String,
    pub(crate) value: Option<Value>,
    /// Behind the value: what it did to the average; of what is due next, that it is new.
    pub(crate) remark: Option<String>,
    /// What it was until now, before all details.
    pub(crate) before: Option<String>,
    pub(crate) details: Vec<String>,
    pub(crate) texts: Vec<Text>,
    /// In grey, below the texts.
    pub(crate) hints: Vec<String>,
    pub(crate) below: Standing,
}

/// What becomes of what stands below a line, where a letter gets too long.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    #[default]
    Stays,
    /// It is new, and may be cut to a row.
    New,
    /// It was told in an earlier letter, and may go.
    Known,
}

impl AnswerRow {
    /// "Kuba: odwołane zajęcia o 9:30 (rytmika)".
    pub(crate) fn words(&self) -> String {
        match &self.who {
            Some(who) => format!("{who}: {}", self.what),
            None => self.what.clone(),
        }
    }
}

impl Brief {
    /// A line with nothing beside it.
    pub(crate) fn of(line: String) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    /// Whether what stands at the right fits beside the line unbroken.
    pub(super) fn is_narrow(&self) -> bool {
        let length = |text: &String| text.chars().count();
        let value = self.value.as_ref();
        let before = value.and_then(|value| value.before.as_ref());
        let now = value.map(|value| &value.now);
        let parts = [before, now, self.remark.as_ref()];
        parts.into_iter().flatten().map(length).sum::<usize>() <= 26
    }

    /// The grey line.
    pub(super) fn grey(&self) -> String {
        let parts: Vec<&str> = self
            .before
            .iter()
            .chain(&self.details)
            .map(String::as_str)
            .collect();
        parts.join(" · ")
    }

    /// How many rows of a phone stand below the line.
    pub(crate) fn rows_below(&self) -> usize {
        let texts = self.texts.iter();
        let (flowing, apart): (Vec<&Text>, Vec<&Text>) = texts.partition(|text| text.is_flowing());
        let flowing = flowing.into_iter().map(Text::words);
        let grey = self.before.iter().chain(&self.details);
        let parts = grey.cloned().chain(flowing);
        let parts: Vec<String> = parts.chain(self.hints.iter().cloned()).collect();
        let flowing = if parts.is_empty() {
            0
        } else {
            rows(&parts.join(" · "), SMALL)
        };
        flowing + apart.into_iter().map(Text::rows).sum::<usize>()
    }

    /// With at most so many rows below the line: a text keeps its beginning, and what is grey beside it goes first.
    pub(crate) fn within(mut self, most: usize) -> Self {
        if most == 0 {
            return Self {
                value: self.value,
                remark: self.remark,
                ..Self::of(self.line)
            };
        }
        if self.rows_below() <= most {
            return self;
        }
        self.hints.clear();
        let before = self.before.as_ref().map_or(0, |before| rows(before, SMALL));
        let kept = usize::from(self.texts.is_empty() && before == 0);
        while self.rows_below() > most && self.details.len() > kept {
            self.details.pop();
        }
        if let ([only], []) = (self.details.as_mut_slice(), self.texts.as_slice()) {
            *only = beginning(only, most * SMALL);
        }
        while self.rows_below() > most && self.texts.len() > 1 {
            self.texts.pop();
        }
        let texts = self.texts.into_iter();
        let left = most.saturating_sub(before);
        let texts = texts.filter(|_| left > 0);
        self.texts = texts.map(|text| text.within(left)).collect();
        self
    }
}

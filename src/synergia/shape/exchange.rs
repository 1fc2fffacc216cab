//! One request and what its answer looks like.

use std::fmt;
use std::time::Duration;

use serde_json::Value;

use super::lines;
use super::text;
use super::tree::Shape;

/// What separates the facts of an answer.
const COMMA: &str = ", ";
const NO_ANSWER: &str = "no answer: ";
const LEADS_TO: &str = "leads to ";
const HTML: &str = "html";
const HTML_WITH: &str = "html with ";
const MILLISECONDS: &str = " ms";
const KILOBYTES: &str = " kB";

/// One request and what its answer looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// `GET synergia /gateway/api/2.0/Grades`, with the kinds of its ids.
    pub request: String,
    pub milliseconds: u128,
    pub outcome: Outcome,
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Answer {
        status: u16,
        /// Rounded up.
        kilobytes: usize,
        /// The address that it redirects to, likewise.
        leads_to: Option<String>,
        body: Body,
    },
    /// None, for a reason in our own words.
    NoAnswer(String),
}

/// The body of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    Empty,
    Json(Shape),
    /// A page, and what is written on it, if that is the same for everybody.
    Html(Option<&'static str>),
    Text,
}

impl Outcome {
    /// What came, in short: `302, empty, leads to synergia /loguj`.
    pub(super) fn gist(&self) -> String {
        let onward = self.leads_to();
        let onward = onward.map(|place| format!("{COMMA}{LEADS_TO}{place}"));
        match self {
            Self::NoAnswer(reason) => format!("{NO_ANSWER}{reason}"),
            Self::Answer { status, body, .. } => {
                format!("{status}{COMMA}{body}{}", onward.unwrap_or_default())
            }
        }
    }

    fn leads_to(&self) -> Option<&str> {
        match self {
            Self::Answer { leads_to, .. } => leads_to.as_deref(),
            Self::NoAnswer(_) => None,
        }
    }
}

impl Body {
    /// What a body is; `is_page`: the header, or its first letter, says so.
    pub(super) fn of(text: &str, json: Option<&Value>, is_page: bool) -> Self {
        match json {
            Some(value) => Self::Json(Shape::of(value)),
            None if text.trim().is_empty() => Self::Empty,
            None if is_page => Self::Html(text::mark(text)),
            None => Self::Text,
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Json(_) => "json",
            Self::Html(_) => HTML,
            Self::Text => "text",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        if let Some(mark) = text.strip_prefix(HTML_WITH) {
            return text::mark(mark).map(|mark| Self::Html(Some(mark)));
        }
        let json = Self::Json(Shape::default());
        let all = [Self::Empty, json, Self::Html(None), Self::Text];
        all.into_iter().find(|body| body.name() == text)
    }
}

impl Exchange {
    pub(in crate::synergia) fn new(request: String, took: Duration, outcome: Outcome) -> Self {
        Self {
            request,
            milliseconds: took.as_millis(),
            outcome,
        }
    }

    /// The shape of the answer, if it is JSON.
    #[must_use]
    pub fn shape(&self) -> Option<&Shape> {
        match &self.outcome {
            Outcome::Answer {
                body: Body::Json(shape),
                ..
            } => Some(shape),
            _ => None,
        }
    }

    pub(super) fn shape_mut(&mut self) -> Option<&mut Shape> {
        match &mut self.outcome {
            Outcome::Answer {
                body: Body::Json(shape),
                ..
            } => Some(shape),
            _ => None,
        }
    }

    /// Without how long it took and how large it was.
    pub(super) fn without_measures(mut self) -> Self {
        self.milliseconds = 0;
        if let Outcome::Answer { kilobytes, .. } = &mut self.outcome {
            *kilobytes = 0;
        }
        self
    }

    /// Whether both are the same but for the inner shape of their bodies, and for what was measured.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let outline = |exchange: &Self| {
            let mut exchange = exchange.clone().without_measures();
            if let Some(shape) = exchange.shape_mut() {
                *shape = Shape::default();
            }
            exchange
        };
        outline(self) == outline(other)
    }

    /// The exchange whose first two lines are these; the shape of JSON follows line by line.
    pub(super) fn parse(request: &str, facts: &str) -> Option<Self> {
        let mut facts = facts.split(COMMA);
        let first = facts.next()?;
        let outcome = match first.strip_prefix(NO_ANSWER) {
            Some(reason) => Outcome::NoAnswer(reason.to_owned()),
            None => Outcome::Answer {
                status: first.parse().ok()?,
                body: Body::parse(facts.next()?)?,
                kilobytes: facts.next()?.strip_suffix(KILOBYTES)?.parse().ok()?,
                leads_to: None,
            },
        };
        let milliseconds = facts.next()?.strip_suffix(MILLISECONDS)?.parse().ok()?;
        let mut exchange = Self {
            request: request.to_owned(),
            milliseconds,
            outcome,
        };
        if let Outcome::Answer { leads_to, .. } = &mut exchange.outcome {
            *leads_to = facts.next().map(without_prefix).map(str::to_owned);
        }
        Some(exchange)
    }
}

fn without_prefix(fact: &str) -> &str {
    fact.strip_prefix(LEADS_TO).unwrap_or(fact)
}

impl fmt::Display for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Html(Some(mark)) => write!(f, "{HTML_WITH}{mark}"),
            _ => f.write_str(self.name()),
        }
    }
}

impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.request)?;
        let milliseconds = self.milliseconds;
        match &self.outcome {
            Outcome::NoAnswer(reason) => write!(f, "  {NO_ANSWER}{reason}")?,
            Outcome::Answer {
                status,
                body,
                kilobytes,
                ..
            } => write!(f, "  {status}{COMMA}{body}{COMMA}{kilobytes}{KILOBYTES}")?,
        }
        write!(f, "{COMMA}{milliseconds}{MILLISECONDS}")?;
        if let Some(place) = self.outcome.leads_to() {
            write!(f, "{COMMA}{LEADS_TO}{place}")?;
        }
        writeln!(f)?;
        for (place, what) in self.shape().map(lines::lines).unwrap_or_default() {
            writeln!(f, "    {place:<40}  {what}")?;
        }
        Ok(())
    }
}

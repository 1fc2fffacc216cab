//! What stands where a name of ours would: a part of a path, a value of a query, a key of an object.

use std::fmt;

use super::class::{Class, Size};
use super::text;

/// What kind of text a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyKind {
    Date,
    Number,
    Id,
    Lid,
    Text,
}

impl KeyKind {
    const ALL: [Self; 5] = [Self::Date, Self::Number, Self::Id, Self::Lid, Self::Text];

    pub(super) fn of(key: &str) -> Self {
        match text::class(key) {
            Class::Date => Self::Date,
            Class::Digits(Size::Id) => Self::Id,
            Class::Digits(_) => Self::Number,
            Class::Lid => Self::Lid,
            _ => Self::Text,
        }
    }

    /// The kind that stands so in a report: `{date}`.
    pub(super) fn parse(placeholder: &str) -> Option<Self> {
        let mut kinds = Self::ALL.into_iter();
        kinds.find(|kind| kind.to_string() == placeholder)
    }
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Date => "{date}",
            Self::Number => "{number}",
            Self::Id => "{id}",
            Self::Lid => "{LID}",
            Self::Text => "{text}",
        })
    }
}

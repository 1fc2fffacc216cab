//! What kind of value a scalar is. Nothing more of it is ever kept.

use std::fmt;

use serde_json::{Number, Value};

use super::text;

/// The class of a scalar. Bounds are rough on purpose: a list with one grade in it must not tell which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Flag,
    Number(Size),
    Negative,
    Fraction,
    EmptyText,
    /// The number stands in quotes.
    Digits(Size),
    FractionInDigits,
    IdWithLetters,
    Lid,
    Date,
    DateAndTime,
    DayMonthYear,
    Time,
    TimeWithSeconds,
    Address,
    Path,
    Base64,
    Html,
    Text(Length),
    /// One of the words and sentences that the register says to everybody.
    Word(&'static str),
    Null,
}

/// How large a whole number is; the largest are ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    UpTo10,
    UpTo100,
    UpTo1000,
    Id,
}

/// How many characters a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    UpTo20,
    UpTo100,
    UpTo1000,
    Longer,
}

/// Every class but the words, with its name in a report.
const NAMES: [(Class, &str); 29] = [
    (Class::Null, "null"),
    (Class::Flag, "true/false"),
    (Class::Number(Size::UpTo10), "number 0-10"),
    (Class::Number(Size::UpTo100), "number 11-100"),
    (Class::Number(Size::UpTo1000), "number 101-1000"),
    (Class::Number(Size::Id), "id"),
    (Class::Negative, "negative number"),
    (Class::Fraction, "fraction"),
    (Class::EmptyText, "empty text"),
    (Class::Digits(Size::UpTo10), "text of a number 0-10"),
    (Class::Digits(Size::UpTo100), "text of a number 11-100"),
    (Class::Digits(Size::UpTo1000), "text of a number 101-1000"),
    (Class::Digits(Size::Id), "text of an id"),
    (Class::FractionInDigits, "text of a fraction"),
    (Class::IdWithLetters, "id with letters"),
    (Class::Lid, "LID"),
    (Class::Date, "date"),
    (Class::DateAndTime, "date with time"),
    (Class::DayMonthYear, "date as d.m.y"),
    (Class::Time, "time"),
    (Class::TimeWithSeconds, "time with seconds"),
    (Class::Address, "web address"),
    (Class::Path, "path"),
    (Class::Base64, "base64"),
    (Class::Html, "html"),
    (Class::Text(Length::UpTo20), "text 1-20"),
    (Class::Text(Length::UpTo100), "text 21-100"),
    (Class::Text(Length::UpTo1000), "text 101-1000"),
    (Class::Text(Length::Longer), "text over 1000"),
];

/// What stands before a word of the register.
const WORD: &str = "word ";

impl Class {
    /// The kinds of texts that only look like another kind.
    pub(super) const KINDS_OF_TEXT: [&str; 4] = ["text of a number", "LID", "date", "time"];

    /// The class of a scalar; `None` of a list or an object.
    pub(super) fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(Self::Null),
            Value::Bool(_) => Some(Self::Flag),
            Value::Number(number) => Some(Self::of_number(number)),
            Value::String(text) => Some(text::class(text)),
            Value::Array(_) | Value::Object(_) => None,
        }
    }

    fn of_number(number: &Number) -> Self {
        match (number.as_u64(), number.as_f64()) {
            (Some(whole), _) => Self::Number(Size::of(whole)),
            (None, Some(negative)) if negative < 0.0 => Self::Negative,
            // Beyond what fits into 64 bits.
            (None, Some(huge)) if huge > 1e15 => Self::Number(Size::Id),
            _ => Self::Fraction,
        }
    }

    /// The class that a report calls so.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if let Some(word) = name.strip_prefix(WORD) {
            return text::word(word).map(Self::Word);
        }
        let found = NAMES.iter().find(|(_, own)| *own == name);
        found.map(|(class, _)| *class)
    }

    /// What kind it is of; of two classes of one kind neither surprises where the other was expected.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag => "true/false",
            Self::Number(_) | Self::Negative | Self::Fraction => "number",
            Self::Digits(_) | Self::FractionInDigits => "text of a number",
            Self::Lid => "LID",
            Self::Date | Self::DateAndTime | Self::DayMonthYear => "date",
            Self::Time | Self::TimeWithSeconds => "time",
            _ => "text",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Word(word) = self {
            return write!(f, "{WORD}{word}");
        }
        let found = NAMES.iter().find(|(class, _)| class == self);
        f.write_str(found.map_or("text", |(_, name)| name))
    }
}

impl Size {
    pub(super) fn of(number: u64) -> Self {
        match number {
            0..=10 => Self::UpTo10,
            11..=100 => Self::UpTo100,
            101..=1000 => Self::UpTo1000,
            _ => Self::Id,
        }
    }
}

impl Length {
    pub(super) fn of(text: &str) -> Self {
        match text.chars().count() {
            0..=20 => Self::UpTo20,
            21..=100 => Self::UpTo100,
            101..=1000 => Self::UpTo1000,
            _ => Self::Longer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scalar_leaves_its_class_and_nothing_else() {
        for (json, name) in [
            ("null", "null"),
            ("true", "true/false"),
            ("0", "number 0-10"),
            ("11", "number 11-100"),
            ("1000", "number 101-1000"),
            ("2741186", "id"),
            ("123456789012345678901234567890", "id"),
            ("-2", "negative number"),
            ("0.25", "fraction"),
            (r#""""#, "empty text"),
            (r#""5""#, "text of a number 0-10"),
            (r#""20411907""#, "text of an id"),
            (r#""00""#, "text of an id"),
            (r#""18.00""#, "text of a fraction"),
            (r#""1,5""#, "text of a fraction"),
            (r#""t41685""#, "id with letters"),
            (r#""5b""#, "text 1-20"),
            (r#""4+""#, "text 1-20"),
            (r#""LID-NBOARD-NOTICE-4127-W6Z2M8""#, "LID"),
            (r#""2026-10-05""#, "date"),
            (r#""2026-10-05 07:00:00""#, "date with time"),
            (r#""2026-10-05T07:00:00""#, "date with time"),
            (r#""05.10.2026""#, "date as d.m.y"),
            (r#""2026-13-05""#, "text 1-20"),
            (r#""8:00""#, "time"),
            (r#""08:00:00""#, "time with seconds"),
            (r#""https://api.librus.pl/2.0/Me""#, "web address"),
            (r#""/OAuth/Authorization/2FA?client_id=46""#, "path"),
            (r#""RHppZcWEIGRvYnJ5IQ==""#, "base64"),
            (r#""NauczycielMatematyki""#, "text 1-20"),
            (r#""<p>Dzień dobry</p>""#, "html"),
            (r#""Dzień dobry""#, "text 1-20"),
            (r#""a < b i c > d""#, "text 1-20"),
            (r#""TokenIsExpired""#, "word TokenIsExpired"),
            (r#""tokenisexpired""#, "text 1-20"),
        ] {
            let value = serde_json::from_str(json).unwrap();
            let class = Class::of(&value).unwrap();
            assert_eq!(class.to_string(), name, "{json}");
            assert_eq!(Class::named(name), Some(class), "{name}");
        }
        let long = |letters| Class::of(&Value::String("ż".repeat(letters))).unwrap();
        let names = [20, 100, 1000, 1001].map(|letters| long(letters).to_string());
        let expected = [
            "text 1-20",
            "text 21-100",
            "text 101-1000",
            "text over 1000",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn every_class_has_one_name() {
        for (class, name) in NAMES {
            assert_eq!(Class::named(name), Some(class), "{name}");
            assert_eq!(class.to_string(), name);
        }
        assert_eq!(Class::named("word Kowalska"), None);
    }
}

//! Values of a given shape, all of them invented, and of every kind that was met in their place.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{Days, NaiveDate};
use dzwonek::synergia::shape::{Class, KeyKind, Keyed, Length, Range, Shape, Size};
use serde_json::{Map, Value, json};

/// Where all ids begin.
const FIRST_ID: u64 = 7_000_000;
/// The first of them as a text, so that it is the login of the first child of an account.
pub const LOGIN: &str = "7000000";

/// Invents values. The ids of every place are counted from the same number, so that references lead somewhere.
#[derive(Default)]
pub struct Inventor {
    /// How often something was invented for a place.
    times: BTreeMap<String, usize>,
}

impl Inventor {
    /// A value of this shape. The first ones in a place are the odd ones, so that each kind comes once.
    pub fn value(&mut self, shape: &Shape, place: &str) -> Value {
        let time = self.time(place);
        let scalar = shape.scalars.iter().nth(time);
        let is_last = time >= shape.scalars.len();
        if let Some(class) = scalar.filter(|_| !is_last) {
            return self.scalar(*class, place);
        }
        if shape.record.is_some() || shape.map.is_some() {
            return Value::Object(self.object(shape, place));
        }
        match (&shape.list, shape.scalars.last()) {
            (Some(list), _) => {
                let place = format!("{place}[]");
                let length = self.length(list.lengths, &place);
                let items = (0..length).map(|_| self.value(&list.items, &place));
                Value::Array(items.collect())
            }
            (None, Some(class)) => self.scalar(*class, place),
            (None, None) => Value::Null,
        }
    }

    fn object(&mut self, shape: &Shape, place: &str) -> Map<String, Value> {
        let mut object = Map::new();
        for (name, field) in shape.record.iter().flatten() {
            let place = format!("{place}.{name}");
            if field.is_missing && self.time(&format!("{place} missing")) == 0 {
                continue;
            }
            object.insert(name.clone(), self.value(&field.shape, &place));
        }
        if let Some(map) = &shape.map {
            self.fill(&mut object, map, place);
        }
        object
    }

    fn fill(&mut self, object: &mut Map<String, Value>, map: &Keyed, place: &str) {
        let place = format!("{place}.*");
        for number in 0..self.length(map.sizes, &place) {
            let (kind, shape) = map.values.iter().nth(number % map.values.len()).unwrap();
            let time = self.time(&kind.to_string()) as u64;
            let key = match kind {
                KeyKind::Date => day(time).to_string(),
                KeyKind::Number => (time % 1000).to_string(),
                KeyKind::Id => (FIRST_ID + time).to_string(),
                KeyKind::Lid => lid(time),
                KeyKind::Text => format!("wymyślony klucz {time}"),
            };
            let value = self.value(shape, &format!("{place}{kind}"));
            object.insert(key, value);
        }
    }

    fn scalar(&mut self, class: Class, place: &str) -> Value {
        let number = self.time(&format!("{place} {class}")) as u64;
        match class {
            Class::Null => Value::Null,
            Class::Flag => json!(true),
            Class::Number(size) => json!(self::number(size, number)),
            Class::Negative => json!(-1),
            Class::Fraction => json!(0.5),
            Class::Digits(size) => json!(self::number(size, number).to_string()),
            Class::FractionInDigits => json!("1.50"),
            Class::IdWithLetters => json!(format!("t{}", FIRST_ID + number)),
            Class::Lid => json!(lid(number)),
            Class::Date => json!(day(0).to_string()),
            Class::DateAndTime => json!(format!("{} 08:00:00", day(0))),
            Class::DayMonthYear => json!("5.10.2026"),
            Class::Time => json!("08:00"),
            Class::TimeWithSeconds => json!("08:45:00"),
            Class::Address => json!("https://synergia.example/wymyslone"),
            Class::Path => json!("/OAuth/Authorization/2FA?client_id=46"),
            Class::Base64 => json!(STANDARD.encode("Dzień dobry, to jest wymyślone.")),
            Class::Html => json!("<p>Wymyślone</p>"),
            Class::EmptyText => json!(""),
            Class::Text(length) => json!(text(length)),
            Class::Word(word) => json!(word),
        }
    }

    /// The least for the first, the most for all others.
    fn length(&mut self, lengths: Range, place: &str) -> usize {
        match self.time(&format!("{place} lengths")) {
            0 => lengths.least,
            _ => lengths.most,
        }
    }

    /// How often it was asked before.
    fn time(&mut self, place: &str) -> usize {
        let times = self.times.entry(place.to_owned()).or_default();
        *times += 1;
        *times - 1
    }
}

/// A path with something for each placeholder.
pub fn path(path: &str) -> String {
    let mut path = path.to_owned();
    for kind in ["{date}", "{number}", "{id}", "{LID}", "{text}"] {
        while path.contains(kind) {
            let value = match kind {
                "{date}" => "2026-10-05".to_owned(),
                "{number}" => "7".to_owned(),
                "{id}" => FIRST_ID.to_string(),
                "{LID}" => lid(0),
                _ => "wymyslone".to_owned(),
            };
            path = path.replacen(kind, &value, 1);
        }
    }
    path
}

fn number(size: Size, number: u64) -> u64 {
    match size {
        Size::UpTo10 => 1 + number % 5,
        Size::UpTo100 => 11 + number % 80,
        Size::UpTo1000 => 101 + number % 800,
        Size::Id => FIRST_ID + number,
    }
}

fn lid(number: u64) -> String {
    format!("LID-AUTH-USER-{number}-A")
}

/// A day of the week in which the tests begin, or of those that follow.
fn day(number: u64) -> NaiveDate {
    let monday = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    monday + Days::new(number)
}

fn text(length: Length) -> String {
    let letters = match length {
        Length::UpTo20 => 8,
        Length::UpTo100 => 30,
        Length::UpTo1000 => 300,
        Length::Longer => 1500,
    };
    "wymyślone ".chars().cycle().take(letters).collect()
}

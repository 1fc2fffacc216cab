//! Values as the register writes them: ids as numbers or texts, numbers as texts, flags as 0 and 1, null
//! for missing, and now and then another type altogether (API.md section 4). Whatever stands in a field,
//! the item around it stays readable, except where it is what the item is about ([`essential`]).

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::de::{DeserializeOwned, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::text::Text;

/// What is no prose: an id, a date, a number, a word or an address of the register, the name of a file, a text in base64.
/// As it is written, but trimmed; `None` when missing, null, empty or of another type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code(pub Option<String>);

impl Code {
    pub fn as_deref(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// A day, as the register writes it (`2026-10-05`) or as people do (`05.10.2026`); of a day with a time the day.
pub fn day(text: &str) -> Option<NaiveDate> {
    let day = text.get(..10).unwrap_or(text);
    let as_people_do = || NaiveDate::parse_from_str(day.split(' ').next()?, "%d.%m.%Y").ok();
    let found = day.parse().ok().or_else(as_people_do);
    found.filter(|day: &NaiveDate| day.year() >= 1900)
}

/// Yes or no: `true`, `1`, `"1"`, `"true"`; everything else is no.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flag(pub bool);

/// Yes unless the register says no: `false`, `0`, `"0"`, `"false"`. What is null or missing is yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unless(pub bool);

impl Default for Unless {
    fn default() -> Self {
        Self(true)
    }
}

/// A number, also as a text with a dot or a comma.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Number(pub Option<f64>);

/// A reference `{"Id": …}`, with the names that the timetable writes beside the id; also `{"id": …, "name": …}`
/// and `{"id": …, "value": …}`, as the newer parts of the register write it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ref {
    /// The id; `None` when there is no reference.
    pub id: Option<String>,
    /// `Name`.
    pub name: Option<String>,
    /// `FirstName`.
    pub first_name: Option<String>,
    /// `LastName`.
    pub last_name: Option<String>,
}

/// Any value that fits into one field.
enum Scalar {
    Nothing,
    Bool(bool),
    Number(f64),
    Text(String),
    Ref(Ref),
    List,
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?.get();
        if is_long_number(raw) {
            return Ok(Self::Text(raw.to_owned()));
        }
        let value = serde_json::Deserializer::from_str(raw).deserialize_any(ScalarVisitor);
        value.map_err(D::Error::custom)
    }
}

/// Whether it is a whole number of more digits than any number type holds: read as one, it would be another id.
fn is_long_number(json: &str) -> bool {
    json.len() > 18 && json.bytes().all(|byte| byte.is_ascii_digit())
}

/// A key of a reference.
#[derive(Deserialize)]
#[serde(field_identifier)]
enum RefKey {
    #[serde(alias = "id")]
    Id,
    #[serde(alias = "name", alias = "value")]
    Name,
    FirstName,
    LastName,
    #[serde(other)]
    Other,
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<Scalar, E> {
        Ok(Scalar::Nothing)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Scalar, E> {
        Ok(Scalar::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Scalar, E> {
        Ok(Scalar::Text(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Scalar, E> {
        Ok(Scalar::Text(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Scalar, E> {
        Ok(Scalar::Number(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(value.trim().to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Scalar, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
        let mut found = Ref::default();
        while let Some(key) = map.next_key()? {
            let name = match key {
                RefKey::Name => &mut found.name,
                RefKey::FirstName => &mut found.first_name,
                RefKey::LastName => &mut found.last_name,
                RefKey::Id => {
                    let id = map.next_value::<Code>()?.0;
                    found.id = id.or(found.id);
                    continue;
                }
                RefKey::Other => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            let line = map.next_value::<Text>()?.line();
            *name = line.or_else(|| name.take());
        }
        Ok(Scalar::Ref(found))
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Scalar::deserialize(deserializer)? {
            Scalar::Text(text) if !text.is_empty() => Some(text),
            Scalar::Number(number) => Some(number.to_string()),
            _ => None,
        }))
    }
}

/// Only a value that could stand here. Another type spoils the item: read as nothing, it would pass for a
/// text that was deleted or a change that was withdrawn.
pub fn essential<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    match serde_json::from_str(raw.get()).map_err(D::Error::custom)? {
        Scalar::Ref(_) | Scalar::List => Err(D::Error::custom("neither text nor flag")),
        _ => serde_json::from_str(raw.get()).map_err(D::Error::custom),
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Scalar::deserialize(deserializer)? {
            Scalar::Bool(value) => value,
            Scalar::Text(text) => text == "1" || text.eq_ignore_ascii_case("true"),
            _ => false,
        }))
    }
}

impl<'de> Deserialize<'de> for Unless {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Scalar::deserialize(deserializer)? {
            Scalar::Bool(value) => value,
            Scalar::Text(text) => text != "0" && !text.eq_ignore_ascii_case("false"),
            _ => true,
        }))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Scalar::deserialize(deserializer)? {
            Scalar::Number(number) => Some(number),
            Scalar::Text(text) => text
                .replace(',', ".")
                .parse()
                .ok()
                .filter(|number: &f64| number.is_finite()),
            _ => None,
        }))
    }
}

impl<'de> Deserialize<'de> for Ref {
    /// A bare id is a reference too.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Scalar::deserialize(deserializer)? {
            Scalar::Ref(found) => found,
            Scalar::Text(id) if !id.is_empty() => Self {
                id: Some(id),
                ..Self::default()
            },
            _ => Self::default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_a_number_and_anything_else_is_none() {
        for (json, expected) in [
            ("\" t41685 \"", Some("t41685")),
            ("41685", Some("41685")),
            ("98765432109876543210", Some("98765432109876543210")),
            ("98765432109876543211", Some("98765432109876543211")),
            ("null", None),
            ("\"\"", None),
            ("[1,[2]]", None),
            ("{\"a\":{}}", None),
            ("true", None),
        ] {
            let code: Code = serde_json::from_str(json).unwrap();
            assert_eq!(code.as_deref(), expected, "{json}");
        }
    }

    #[test]
    fn a_flag_may_be_a_number_or_a_text() {
        for (json, expected) in [
            ("true", true),
            ("1", true),
            ("\"1\"", true),
            ("0", false),
            ("\"0\"", false),
            ("null", false),
            ("{}", false),
        ] {
            assert_eq!(
                serde_json::from_str::<Flag>(json).unwrap().0,
                expected,
                "{json}"
            );
        }
    }

    #[test]
    fn only_a_no_is_a_no_where_yes_is_the_rule() {
        for (json, expected) in [
            ("false", false),
            ("0", false),
            ("\"0\"", false),
            ("\"False\"", false),
            ("true", true),
            ("1", true),
            ("null", true),
            ("\"\"", true),
            ("{}", true),
        ] {
            assert_eq!(
                serde_json::from_str::<Unless>(json).unwrap().0,
                expected,
                "{json}"
            );
        }
    }

    #[test]
    fn a_number_may_be_a_text_with_a_comma() {
        for (json, expected) in [
            ("2", Some(2.0)),
            ("1.5", Some(1.5)),
            ("\"1,5\"", Some(1.5)),
            ("\"18.00\"", Some(18.0)),
            ("0", Some(0.0)),
            ("\"NaN\"", None),
            ("null", None),
        ] {
            assert_eq!(
                serde_json::from_str::<Number>(json).unwrap().0,
                expected,
                "{json}"
            );
        }
    }

    #[test]
    fn a_reference_may_be_null_or_a_bare_id() {
        for (json, expected) in [
            (r#"{"Id": 7, "Url": "x"}"#, Some("7")),
            (r#"{"Id": "7", "Name": null}"#, Some("7")),
            ("7", Some("7")),
            (r#"{"id": "LID-7", "name": "Mowa"}"#, Some("LID-7")),
            ("null", None),
            ("[]", None),
        ] {
            let found: Ref = serde_json::from_str(json).unwrap();
            assert_eq!(found.id.as_deref(), expected, "{json}");
        }
    }

    #[test]
    fn a_reference_may_bring_its_name_or_its_value() {
        for (json, expected) in [
            (r#"{"Id": 7, "Name": "Mowa"}"#, Some("Mowa")),
            (
                r#"{"id": "LID-7", "name": "Mowa", "color": "aabbcc"}"#,
                Some("Mowa"),
            ),
            (r#"{"id": "LID-7", "value": 6, "name": null}"#, Some("6")),
            (r#"{"id": "LID-7", "value": null}"#, None),
        ] {
            let found: Ref = serde_json::from_str(json).unwrap();
            assert_eq!(found.name.as_deref(), expected, "{json}");
        }
    }
}

//! Lists as the register writes them: now and then something else stands in the place of one (API.md section
//! 4).

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::document::elements;
use super::scalar::{Code, Ref};

/// What may stand in a list within an item.
pub trait InList {
    /// Whether it says nothing at all, so that whatever stands there was not understood.
    fn says_nothing(&self) -> bool {
        false
    }
}

impl InList for Ref {
    fn says_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl InList for Code {
    fn says_nothing(&self) -> bool {
        self.0.is_none()
    }
}

/// A list; also of another shape ([`elements`]), and a bare item is a list of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl List<Ref> {
    /// The ids of the references, as far as they have one.
    pub fn ids(&self) -> impl Iterator<Item = &String> {
        self.0.iter().flat_map(|one| &one.id)
    }

    /// The references in their order, without those that stand in it a second time.
    pub fn each_once(&self) -> impl Iterator<Item = &Ref> {
        let is_second = |at: usize, one: &Ref| {
            one.id.is_some() && self.0.iter().take(at).any(|met| met.id == one.id)
        };
        let all = self.0.iter().enumerate();
        all.filter(move |(at, one)| !is_second(*at, one))
            .map(|(_, one)| one)
    }
}

impl<'de, T: DeserializeOwned + InList> Deserialize<'de> for List<T> {
    /// An item of which nothing can be read spoils the list, which would pass for one from which it was taken.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?.get();
        let items = match elements(raw) {
            _ if is_nothing(raw) => Ok(Vec::new()),
            Some(elements) => elements
                .iter()
                .map(|(_, item)| item_in(item.get()))
                .collect(),
            None => item_in(raw).map(|only| vec![only]),
        };
        items.map(Self)
    }
}

fn item_in<T: DeserializeOwned + InList, E: Error>(json: &str) -> Result<T, E> {
    let item: T = serde_json::from_str(json).map_err(E::custom)?;
    if item.says_nothing() && !is_nothing(json) {
        return Err(E::custom("an item of which nothing can be read"));
    }
    Ok(item)
}

fn is_nothing(json: &str) -> bool {
    matches!(json, "null" | "\"\"" | "false" | "[]" | "{}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_may_be_an_object_or_its_only_item() {
        for (json, ids) in [
            ("[]", vec![]),
            ("null", vec![]),
            ("\"\"", vec![]),
            (r#"[{"Id":1},null,{"Id":2}]"#, vec!["1", "2"]),
            (r#"{"0":{"Id":1},"2":{"Id":2}}"#, vec!["1", "2"]),
            (r#"{"Id":1,"Url":"x"}"#, vec!["1"]),
            ("7", vec!["7"]),
            ("[7,\"8\"]", vec!["7", "8"]),
        ] {
            let list: List<Ref> = serde_json::from_str(json).unwrap();
            let found: Vec<_> = list.ids().map(String::as_str).collect();
            assert_eq!(found, ids, "{json}");
        }
        for odd in [
            r#"{"Odd":true}"#,
            "[[7]]",
            r#"[{"Id":1},{"Identyfikator":2}]"#,
            "true",
        ] {
            serde_json::from_str::<List<Ref>>(odd).unwrap_err();
        }
    }
}

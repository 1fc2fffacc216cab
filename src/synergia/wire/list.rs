//! Lists as the register writes them: now and then something else stands in the place of one (API.md section
//! 4).

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use super::scalar::Ref;

/// A list; anything else is an empty one.
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

/// A list or another value.
#[derive(Deserialize)]
#[serde(untagged)]
enum ListOrOther<T> {
    List(Vec<T>),
    Other(IgnoredAny),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match ListOrOther::deserialize(deserializer)? {
            ListOrOther::List(items) => Self(items),
            ListOrOther::Other(_) => Self::default(),
        })
    }
}

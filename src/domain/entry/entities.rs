//! Entries as versions before this one stored them: with entities in most of their texts.

use serde_json::Value;

use super::Entry;
use crate::domain::text::entities::without_entities;

impl Entry {
    /// It with each entity in its texts as the sign that it stands for; `None` when there is none.
    #[must_use]
    pub fn without_entities(&self) -> Option<Self> {
        // The form in which entries are stored shows all their texts, whatever they are called.
        let mut stored = serde_json::to_value(self).ok()?;
        let found = read_entities(&mut stored);
        found.then(|| serde_json::from_value(stored).ok())?
    }
}

/// Whether there were any.
fn read_entities(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            let read = without_entities(text).into_owned();
            let found = read != *text;
            *text = read;
            found
        }
        Value::Array(values) => values
            .iter_mut()
            .map(read_entities)
            .fold(false, |a, b| a | b),
        Value::Object(keys) => keys
            .values_mut()
            .map(read_entities)
            .fold(false, |a, b| a | b),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

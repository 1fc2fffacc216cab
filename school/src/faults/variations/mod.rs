//! Right answers, written another way: what the register is free to vary without meaning anything by it
//! (API.md section 4).

mod absence;
mod lists;
mod names;
mod read_marks;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::texts;
use crate::http::{Response, response};
use absence::Absence;

/// One way of writing an answer otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Variation {
    Reordered,
    /// Every item of a list twice.
    Doubled,
    /// Ids that were numbers are texts, and the other way round.
    RetypedIds,
    /// A key that nobody knows in every record.
    UnknownField,
    /// What an item has nothing to say about is null.
    Nulled,
    /// What an item has nothing to say about is left out.
    LeftOut,
    /// What an item has nothing to say about is empty.
    Emptied,
    /// Texts with other white space.
    Respaced,
    /// Other names, and other weights, for what the items refer to.
    Renamed,
    /// Every list is an object with numbered keys.
    Numbered,
    /// So is every list within another one.
    NumberedWithin,
    /// A list of one item is the item alone.
    Single,
    /// What was unread has been read, and the other way round.
    Reread,
}

impl Variation {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Reordered,
        Self::Doubled,
        Self::RetypedIds,
        Self::UnknownField,
        Self::Nulled,
        Self::LeftOut,
        Self::Emptied,
        Self::Respaced,
        Self::Renamed,
        Self::Numbered,
        Self::NumberedWithin,
        Self::Single,
        Self::Reread,
    ];
}

/// The answer to a request for `path`, varied. What is not JSON stays as it is.
pub fn varied(variation: Variation, path: &str, answer: Response) -> Response {
    response::rewritten(answer, |value| vary(variation, resource(path), value))
}

fn vary(variation: Variation, resource: &str, value: &mut Value) {
    match variation {
        Variation::Reordered => each_list(value, &|items| items.reverse()),
        Variation::Doubled => each_list(value, &|items| {
            *items = items
                .iter()
                .flat_map(|item| [item.clone(), item.clone()])
                .collect();
        }),
        Variation::RetypedIds => each_record(value, &retype_ids),
        Variation::UnknownField => each_record(value, &|record| {
            record.insert("Unheard".to_owned(), json!({"Of": [1, null]}));
        }),
        Variation::Nulled => absence::write(value, resource, Absence::Null),
        Variation::LeftOut => absence::write(value, resource, Absence::Missing),
        Variation::Emptied => absence::write(value, resource, Absence::Empty),
        Variation::Respaced => texts::respace(value),
        Variation::Renamed => names::rename(value, resource),
        Variation::Numbered => lists::number(value, 0),
        Variation::NumberedWithin => lists::number(value, 1),
        Variation::Single => lists::single(value),
        Variation::Reread => each_record(value, &read_marks::turn),
    }
}

/// `Grades/Categories`, `activities-types`, `inbox/messages`; without the LID of a child behind it.
fn resource(path: &str) -> &str {
    let bases = [
        "/gateway/api/2.0/",
        "/gateway/ms/kindergartens/",
        "/api/",
        "/2.0/",
        "/3.0/",
    ];
    let mut found = bases.iter().filter_map(|base| path.strip_prefix(base));
    let found = found.next().unwrap_or(path);
    found
        .split_once("/LID-")
        .map_or(found, |(before, _)| before)
}

/// Every list of records. Where the place of an item means something, the list stays as it is: that of the
/// slots of a day holds lists, and in `LessonsRange` it is the number of the lesson.
fn each_list(value: &mut Value, change: &impl Fn(&mut Vec<Value>)) {
    match value {
        Value::Array(items) => {
            for item in items.iter_mut() {
                each_list(item, change);
            }
            if items.iter().all(Value::is_object) {
                change(items);
            }
        }
        Value::Object(keys) => {
            for (_, value) in keys.iter_mut().filter(|(key, _)| *key != "LessonsRange") {
                each_list(value, change);
            }
        }
        _ => {}
    }
}

/// Every object, but for the map from dates that a timetable is.
fn each_record(value: &mut Value, change: &impl Fn(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => {
            for item in items {
                each_record(item, change);
            }
        }
        Value::Object(record) => {
            for value in record.values_mut() {
                each_record(value, change);
            }
            let is_date = |key: &String| key.starts_with(|c: char| c.is_ascii_digit());
            if !record.keys().any(is_date) {
                change(record);
            }
        }
        _ => {}
    }
}

fn retype_ids(record: &mut Map<String, Value>) {
    for key in ["Id", "id", "messageId", "UserId"] {
        let Some(id) = record.get_mut(key) else {
            continue;
        };
        *id = match &*id {
            Value::Number(number) => number.to_string().into(),
            Value::String(text) => text.parse::<u64>().map_or_else(|_| id.clone(), Value::from),
            other => other.clone(),
        };
    }
}

#[cfg(test)]
mod tests;

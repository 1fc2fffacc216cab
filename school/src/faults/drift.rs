//! Items that no client can read any more: the register has given another name to what they are known by.

use serde_json::{Map, Value};

use crate::http::{Response, response};

/// How many items of an answer are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    All,
    /// One more than half.
    Most,
    /// The first.
    One,
}

impl Extent {
    fn of(self, items: usize) -> usize {
        match self {
            Self::All => items,
            Self::Most => items / 2 + 1,
            Self::One => 1,
        }
    }
}

/// What an item may be known by, with what tells that it is such an item: the first that is there counts.
const NAMES: [(&str, &[&str]); 7] = [
    ("messageId", &["messageId"]),
    ("gradeId", &["gradeId"]),
    ("LessonNo", &["Id", "Lesson", "Subject", "Teacher"]),
    ("startTime", &["startTime"]),
    ("Id", &["Id", "AccountId"]),
    ("identifier", &["identifier"]),
    ("id", &["id"]),
];

/// The answer, in which items have another name for what they are known by. The lucky number is an item as well.
pub fn drifted(answer: Response, extent: Extent) -> Response {
    response::rewritten(answer, |root| {
        let mut items = Vec::new();
        gather(root, &mut items);
        let count = extent.of(items.len());
        for item in items.into_iter().take(count) {
            rename(item);
        }
    })
}

/// The records of lists, of lists of lists and of the days of a timetable, but for those within others.
fn gather<'v>(value: &'v mut Value, items: &mut Vec<&'v mut Map<String, Value>>) {
    let is_item = value.get("LuckyNumberDay").is_some();
    match value {
        Value::Array(list) => {
            for item in list {
                match item {
                    Value::Object(item) => items.push(item),
                    other => gather(other, items),
                }
            }
        }
        Value::Object(item) => {
            if is_item {
                items.push(item);
                return;
            }
            let meant = item.iter_mut().filter(|(key, _)| *key != "Resources");
            meant.for_each(|(_, value)| gather(value, items));
        }
        _ => {}
    }
}

fn rename(item: &mut Map<String, Value>) {
    let found = NAMES.iter().find(|(sign, _)| item.contains_key(*sign));
    let (_, names) = found.unwrap_or(&("", &["LuckyNumber"]));
    for name in *names {
        if let Some(value) = item.remove(*name) {
            item.insert(format!("new{name}"), value);
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use serde_json::json;

    use super::*;

    #[test]
    fn as_many_items_as_wanted_change_their_names() {
        let right = json!({"Grades": [{"Id": 1, "Comments": [{"Id": 7}]}, {"Id": 2}, {"Id": 3}], "Url": "x"});
        for (extent, names) in [
            (Extent::All, ["newId", "newId", "newId"]),
            (Extent::Most, ["newId", "newId", "Id"]),
            (Extent::One, ["newId", "Id", "Id"]),
        ] {
            let answer = drifted(response::json(StatusCode::OK, &right), extent);
            let found: Value = serde_json::from_slice(answer.body()).unwrap();
            for (item, name) in names.iter().enumerate() {
                assert!(
                    found["Grades"][item][*name].is_number(),
                    "{extent:?} {found}"
                );
            }
            assert_eq!(found["Grades"][0]["Comments"], json!([{"Id": 7}]));
        }
    }
}

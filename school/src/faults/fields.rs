//! Right answers with an odd field, or with empty lists.

use serde_json::{Map, Value, json};

use crate::http::{Response, response};

/// What stands in the place of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OddValue {
    /// Absence, not even its key.
    Missing,
    Null,
    Number,
    /// A text that is no date, no number and no name.
    Text,
    List,
    Record,
}

impl OddValue {
    /// Every one.
    pub const ALL: [Self; 6] = [
        Self::Missing,
        Self::Null,
        Self::Number,
        Self::Text,
        Self::List,
        Self::Record,
    ];

    fn value(self) -> Option<Value> {
        match self {
            Self::Missing => None,
            Self::Null => Some(Value::Null),
            Self::Number => Some(json!(17.5)),
            Self::Text => Some(json!("?")),
            Self::List => Some(json!([[]])),
            Self::Record => Some(json!({"Odd": true})),
        }
    }
}

/// The answer with every list in it empty. What is not JSON stays as it is.
pub fn emptied(answer: Response) -> Response {
    response::rewritten(answer, empty)
}

/// The answer with `odd` in the place of one field, the one at `place` from 0, of the first item of each of
/// its lists. Fields of records within the item count as well; beyond the last one nothing is odd.
pub fn odd_field(answer: Response, place: usize, odd: OddValue) -> Response {
    response::rewritten(answer, |root| {
        let Value::Object(roots) = root else {
            first_item(root, &|item| put(item, place, odd));
            return;
        };
        let meant = |key: &str| !matches!(key, "Resources" | "Url");
        for (_, value) in roots.iter_mut().filter(|(key, _)| meant(key)) {
            first_item(value, &|item| put(item, place, odd));
        }
    })
}

fn empty(value: &mut Value) {
    match value {
        Value::Array(items) => items.clear(),
        Value::Object(keys) => keys.values_mut().for_each(empty),
        _ => {}
    }
}

/// The first record of a list, of lists of lists, or of the days of a timetable.
fn first_item(value: &mut Value, change: &dyn Fn(&mut Map<String, Value>)) -> bool {
    let is_date = |key: &String| key.starts_with(|c: char| c.is_ascii_digit());
    match value {
        Value::Array(items) => items.iter_mut().any(|item| first_item(item, change)),
        Value::Object(days) if days.keys().any(is_date) => {
            days.values_mut().any(|day| first_item(day, change))
        }
        Value::Object(item) => {
            change(item);
            true
        }
        _ => false,
    }
}

fn put(item: &mut Map<String, Value>, place: usize, odd: OddValue) {
    let mut place = place;
    let found = field_at(item, &mut place);
    let Some((record, key)) = found else {
        return;
    };
    match odd.value() {
        Some(value) => record.insert(key, value),
        None => record.remove(&key),
    };
}

/// The record and the key of the field at `place`, which is counted down on the way.
fn field_at<'r>(
    record: &'r mut Map<String, Value>,
    place: &mut usize,
) -> Option<(&'r mut Map<String, Value>, String)> {
    let keys: Vec<String> = record.keys().cloned().collect();
    let mut inner = None;
    for key in keys {
        if *place == 0 {
            return Some((record, key));
        }
        *place -= 1;
        let fields = match record.get(&key) {
            Some(Value::Object(fields)) => fields_in(fields),
            _ => 0,
        };
        if *place < fields {
            inner = Some(key);
            break;
        }
        *place -= fields;
    }
    match record.get_mut(&inner?)? {
        Value::Object(fields) => field_at(fields, place),
        _ => None,
    }
}

fn fields_in(record: &Map<String, Value>) -> usize {
    let within = |value: &Value| match value {
        Value::Object(fields) => fields_in(fields),
        _ => 0,
    };
    record.values().map(|value| 1 + within(value)).sum()
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;

    fn body(answer: &Response) -> Value {
        serde_json::from_slice(answer.body()).unwrap()
    }

    #[test]
    fn every_list_becomes_empty_and_the_rest_stays() {
        let right = json!({"Grades": [{"Id": 1}], "Days": {"2026-10-05": [[]]}, "Url": "x"});
        let spoiled = body(&emptied(response::json(StatusCode::OK, &right)));
        let expected = json!({"Grades": [], "Days": {"2026-10-05": []}, "Url": "x"});
        assert_eq!(spoiled, expected);
    }

    #[test]
    fn one_field_of_the_first_item_becomes_odd() {
        let item = json!({"Id": 1, "Subject": {"Id": 2, "Url": "x"}, "Value": "5"});
        for (place, odd, expected) in [
            (
                0,
                OddValue::Missing,
                json!({"Subject": {"Id": 2, "Url": "x"}, "Value": "5"}),
            ),
            (
                1,
                OddValue::Null,
                json!({"Id": 1, "Subject": null, "Value": "5"}),
            ),
            (
                2,
                OddValue::Text,
                json!({"Id": 1, "Subject": {"Id": "?", "Url": "x"}, "Value": "5"}),
            ),
            (
                3,
                OddValue::Missing,
                json!({"Id": 1, "Subject": {"Id": 2}, "Value": "5"}),
            ),
            (
                4,
                OddValue::List,
                json!({"Id": 1, "Subject": {"Id": 2, "Url": "x"}, "Value": [[]]}),
            ),
            (5, OddValue::Null, item.clone()),
        ] {
            for shape in [
                |item| json!([item, {"Id": 9}]),
                |item| json!({"2026-10-05": [[], [item]]}),
            ] {
                let right = response::json(StatusCode::OK, &json!({"List": shape(item.clone())}));
                let spoiled = body(&odd_field(right, place, odd));
                assert_eq!(spoiled["List"], shape(expected.clone()), "{place}");
            }
        }
    }
}

//! Other names for what the items of an answer refer to: a subject, a teacher, a room, a category.

use serde_json::{Map, Value};

use super::each_record;

/// Keys of names.
const NAMES: [&str; 8] = [
    "Name",
    "Short",
    "Symbol",
    "CategoryName",
    "LastName",
    "VirtualClassName",
    "name",
    "symbol",
];

/// Gives other names to what a lookup lists, and, in every other answer, to what stands inline.
pub fn rename(value: &mut Value, resource: &str) {
    if is_lookup(resource) {
        each_record(value, &rename_record);
    } else {
        each_record(value, &rename_inline);
    }
}

fn is_lookup(resource: &str) -> bool {
    let last = resource.rsplit('/').next().unwrap_or_default();
    matches!(
        last,
        "Subjects"
            | "Users"
            | "Classrooms"
            | "Categories"
            | "Skills"
            | "Types"
            | "activities-types"
    )
}

fn rename_record(record: &mut Map<String, Value>) {
    for key in NAMES {
        if let Some(Value::String(name)) = record.get_mut(key) {
            name.push_str(" (II)");
        }
    }
    for key in ["Weight", "ValueTo"] {
        if let Some(number) = record.get_mut(key) {
            *number = number.as_u64().map_or(1, |number| number + 1).into();
        }
    }
}

/// A subject, a teacher or a room inside of a lesson or an entry of the agenda, or the area of a partial grade;
/// and the group of a lesson.
fn rename_inline(record: &mut Map<String, Value>) {
    for (key, value) in record.iter_mut() {
        match value {
            Value::Object(reference)
                if ["Id", "id"].iter().any(|key| reference.contains_key(*key)) =>
            {
                rename_record(reference);
            }
            Value::String(name) if key == "VirtualClassName" => name.push_str(" (II)"),
            _ => {}
        }
    }
}

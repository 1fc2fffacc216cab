//! Who has read what: the marks that everybody who opens something leaves in the register.

use serde_json::{Map, Value};

/// Takes the marks of a record for those that it has not.
pub fn turn(record: &mut Map<String, Value>) {
    if let Some(read) = record.get_mut("WasRead") {
        *read = (*read == Value::Bool(false)).into();
    }
    let sent = record.get("sendDate").cloned().unwrap_or_default();
    if let Some(read) = record.get_mut("readDate") {
        *read = if read.is_null() { sent } else { Value::Null };
    }
    let pupils = record.get("Student").cloned().unwrap_or_default();
    for key in ["StudentsWhoRead", "StudentsWhoMarkedAsDone"] {
        if let Some(Value::Array(marks)) = record.get_mut(key) {
            *marks = if marks.is_empty() {
                ids_of(&pupils)
            } else {
                Vec::new()
            };
        }
    }
}

fn ids_of(references: &Value) -> Vec<Value> {
    let references = references.as_array().into_iter().flatten();
    let ids = references.filter_map(|reference| reference.get("Id"));
    ids.cloned().collect()
}

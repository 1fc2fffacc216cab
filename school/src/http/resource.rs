//! How answers of the gateway refer to resources (API.md section 4).

use serde_json::{Value, json};

/// The address of a resource. It names the API host, even on the gateway.
pub fn url(path: &str) -> String {
    format!("https://api.librus.pl/2.0/{path}")
}

/// The object with `Resources` and `Url`, with which almost every answer ends.
pub fn with_links(mut body: Value, resource: &str) -> Value {
    if let Some(keys) = body.as_object_mut() {
        keys.insert("Resources".to_owned(), json!({"..": {"Url": url("Root")}}));
        keys.insert("Url".to_owned(), url(resource).into());
    }
    body
}

/// A reference, as answers hold them: `{"Id": …, "Url": …}`.
pub fn reference(path: &str, id: u64) -> Value {
    json!({"Id": id, "Url": url(&format!("{path}/{id}"))})
}

/// The same with the id as a string, as inside `Timetables`.
pub fn text_reference(path: &str, id: u64) -> Value {
    json!({"Id": id.to_string(), "Url": url(&format!("{path}/{id}"))})
}

/// Adds a key that is absent in other items.
pub fn put(item: &mut Value, key: &str, value: Value) {
    if let Some(keys) = item.as_object_mut() {
        keys.insert(key.to_owned(), value);
    }
}

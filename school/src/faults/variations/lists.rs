//! Lists of another shape: objects with numbered keys, as PHP writes a list with gaps, and single items.

use serde_json::Value;

/// Every list within so many others becomes an object with numbered keys. One without items stays a list, as an empty
/// map does.
pub fn number(value: &mut Value, depth: usize) {
    match value {
        Value::Array(items) => {
            for item in items.iter_mut() {
                number(item, depth.saturating_sub(1));
            }
            if depth == 0 && !items.is_empty() {
                let items = std::mem::take(items).into_iter().enumerate();
                *value = items
                    .map(|(place, item)| (place.to_string(), item))
                    .collect();
            }
        }
        Value::Object(keys) => keys.values_mut().for_each(|value| number(value, depth)),
        _ => {}
    }
}

/// Every list of one record becomes that record.
pub fn single(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.iter_mut().for_each(single);
            if let [only @ Value::Object(_)] = items.as_mut_slice() {
                *value = only.take();
            }
        }
        Value::Object(keys) => keys.values_mut().for_each(single),
        _ => {}
    }
}

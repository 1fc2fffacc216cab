//! Right answers in another dress: what the register is free to write otherwise without meaning anything by
//! it (API.md section 4).

use axum::http::Response;
use serde_json::{Value, json};

use super::answer::{self, Answer};

/// The answer with its lists in reverse order and every item in them twice, its ids as texts, and a key that
/// nobody knows in every object. What is not JSON stays as it is.
pub fn redressed(answer: Answer) -> Answer {
    let Ok(mut value) = serde_json::from_slice(answer.body()) else {
        return answer;
    };
    redress(&mut value);
    let (head, _) = answer.into_parts();
    Response::from_parts(head, answer::escaped(&value).into_bytes())
}

fn redress(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.iter_mut().for_each(redress);
            let twice = items.iter().flat_map(|item| [item.clone(), item.clone()]);
            *items = twice.rev().collect();
        }
        Value::Object(entries) => {
            entries.values_mut().for_each(redress);
            if let Some(id) = entries.get_mut("Id").filter(|id| id.is_number()) {
                *id = id.to_string().into();
            }
            entries.insert("Unheard".to_owned(), json!({"Of": [1, null]}));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;

    #[test]
    fn nothing_but_the_dress_is_another() {
        let right = json!({"Notes": [{"Id": 1}, {"Id": "t2", "Positive": 0}]});
        let answer = redressed(answer::json(StatusCode::OK, &right));
        let found: Value = serde_json::from_slice(answer.body()).unwrap();
        let notes = found["Notes"].as_array().unwrap();
        let ids: Vec<&Value> = notes.iter().map(|note| &note["Id"]).collect();
        assert_eq!(ids, ["t2", "t2", "1", "1"]);
        assert_eq!(notes[0]["Positive"], 0);
        assert!(notes[0]["Unheard"].is_object());
    }
}

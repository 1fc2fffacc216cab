//! Right answers with malicious, or differently spaced, texts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::http::{Response, response};

/// Keys that hold a name or a text in some answer of gateway, kindergartens or messages.
const TEXTS: &str = "FirstName LastName Name Short Symbol Town VirtualClassName Subject Content Text \
    SubstitutionNote CategoryName ClassroomSymbol OrgClassroomSymbol name symbol comments \
    Topic displayName destination route locomotion coordinatorName messageFromParent topic \
    senderFirstName senderLastName senderName filename Phrase Grade ShortName creatorName \
    creatorLastName justificationStatus Map";
/// Keys among them whose texts may be long.
const LONG_TEXTS: [&str; 2] = ["Content", "Text"];
/// Keys of texts in base64.
const ENCODED_TEXTS: [&str; 2] = ["content", "Message"];

/// Depth of a nested text.
const DEPTH: usize = 10_000;
/// CR, LF, NUL, a bidi override, an isolate, an escape sequence, and a header that must not come to be.
pub const HOSTILE: &str = "zło\r\nBcc: obcy@example.com\r\n\u{0}\u{202e}\u{2066}\u{1b}[31m <b>&\"'";

/// The answer with `words` before every name and text.
pub fn with_words(answer: Response, words: &str) -> Response {
    // In base64 they stand before any text when their length in bytes is a multiple of three.
    let room = words.len().next_multiple_of(3) - words.len();
    let encoded = STANDARD.encode(format!("{}{words}", " ".repeat(room)));
    rewritten(answer, &|key, text| {
        if is_encoded(key, text) {
            *text = format!("{encoded}{text}");
        } else if is_text(key) || ENCODED_TEXTS.contains(&key) {
            *text = format!("{words}{text}");
        }
    })
}

/// The answer with every long text 10 000 tags deep.
pub fn nested(answer: Response) -> Response {
    let deep = format!(
        "{}Dzień dobry{}",
        "<div>".repeat(DEPTH),
        "</div>".repeat(DEPTH)
    );
    let encoded = STANDARD.encode(&deep);
    rewritten(answer, &|key, text| {
        if is_encoded(key, text) {
            text.clone_from(&encoded);
        } else if LONG_TEXTS.contains(&key) || ENCODED_TEXTS.contains(&key) {
            text.clone_from(&deep);
        }
    })
}

/// Other white space in every name and text of `value`.
pub fn respace(value: &mut Value) {
    walk(value, "", &|key, text| {
        if ENCODED_TEXTS.contains(&key) {
            if let Ok(decoded) = STANDARD.decode(&*text) {
                *text = STANDARD.encode(respaced(&decoded));
            }
        } else if is_text(key) {
            *text = String::from_utf8_lossy(&respaced(text.as_bytes())).into_owned();
        }
    });
}

/// On bytes, because a text in base64 may be cut in the middle of a letter.
fn respaced(text: &[u8]) -> Vec<u8> {
    let words: Vec<&[u8]> = text.split(|byte| *byte == b' ').collect();
    [
        b"\n ",
        words.join("\u{a0}\r\n ".as_bytes()).as_slice(),
        b"\t",
    ]
    .concat()
}

fn is_text(key: &str) -> bool {
    TEXTS.split_whitespace().any(|text| text == key)
}

/// Whether the text is in base64; that of a partial grade has the same key and is not.
fn is_encoded(key: &str, text: &str) -> bool {
    ENCODED_TEXTS.contains(&key) && STANDARD.decode(text).is_ok()
}

type Rewrite<'a> = &'a dyn Fn(&str, &mut String);

fn rewritten(answer: Response, rewrite: Rewrite) -> Response {
    response::rewritten(answer, |value| walk(value, "", rewrite))
}

fn walk(value: &mut Value, key: &str, rewrite: Rewrite) {
    match value {
        Value::String(text) => rewrite(key, text),
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, key, rewrite)),
        Value::Object(entries) => entries
            .iter_mut()
            .for_each(|(key, value)| walk(value, key, rewrite)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use serde_json::json;

    use super::*;

    fn body(answer: &Response) -> Value {
        serde_json::from_slice(answer.body()).unwrap()
    }

    #[test]
    fn names_and_texts_become_hostile_and_ids_stay() {
        let right = json!({"data": [{"messageId": "7", "topic": "Zebranie", "content": STANDARD.encode("Dzień")}]});
        let spoiled = body(&with_words(response::json(StatusCode::OK, &right), HOSTILE));
        assert_eq!(spoiled["data"][0]["messageId"], "7");
        assert_eq!(spoiled["data"][0]["topic"], format!("{HOSTILE}Zebranie"));
        let decoded = STANDARD
            .decode(spoiled["data"][0]["content"].as_str().unwrap())
            .unwrap();
        assert_eq!(
            String::from_utf8(decoded).unwrap(),
            format!("{HOSTILE}Dzień")
        );
    }

    #[test]
    fn long_texts_become_ten_thousand_tags_deep() {
        let right = json!({"SchoolNotices": [{"Subject": "Zebranie", "Content": "x"}]});
        let spoiled = body(&nested(response::json(StatusCode::OK, &right)));
        assert_eq!(spoiled["SchoolNotices"][0]["Subject"], "Zebranie");
        assert_eq!(
            spoiled["SchoolNotices"][0]["Content"]
                .as_str()
                .unwrap()
                .matches("<div>")
                .count(),
            DEPTH
        );
    }
}

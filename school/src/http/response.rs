//! Answers before they go out: still a value, so that a fault can spoil them.

use std::fmt::Write as _;

use axum::http::header::{CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{self, HeaderName, HeaderValue, StatusCode};
use serde_json::Value;

/// A whole answer with its bytes.
pub type Response = http::Response<Vec<u8>>;

/// An answer without a body.
pub fn empty(status: StatusCode) -> Response {
    let mut answer = Response::new(Vec::new());
    *answer.status_mut() = status;
    answer
}

/// JSON as the register writes it (API.md section 4).
pub fn json(status: StatusCode, value: &Value) -> Response {
    let answer = with_header(empty(status), CONTENT_TYPE, "application/json");
    answer.map(|_| escaped(value).into_bytes())
}

/// A web page.
pub fn html(status: StatusCode, page: &str) -> Response {
    let answer = with_header(empty(status), CONTENT_TYPE, "text/html; charset=UTF-8");
    answer.map(|_| page.as_bytes().to_vec())
}

/// A 302 to `location`.
pub fn redirect(location: &str) -> Response {
    with_header(empty(StatusCode::FOUND), LOCATION, location)
}

/// The answer with one more cookie, written by [`crate::http::cookies::Cookie::set`].
pub fn with_cookie(answer: Response, cookie: &str) -> Response {
    with_header(answer, SET_COOKIE, cookie)
}

/// The answer with one more header; a value that no header can carry is left out.
pub fn with_header(mut answer: Response, name: HeaderName, value: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().append(name, value);
    }
    answer
}

/// The answer with another JSON in it. What is not JSON stays as it is.
pub fn rewritten(answer: Response, change: impl FnOnce(&mut Value)) -> Response {
    let Ok(mut value) = serde_json::from_slice(answer.body()) else {
        return answer;
    };
    change(&mut value);
    answer.map(|_| escaped(&value).into_bytes())
}

/// JSON text in which `/` and everything beyond ASCII are escaped. Both occur inside strings only.
pub fn escaped(value: &Value) -> String {
    value
        .to_string()
        .chars()
        .fold(String::new(), |mut text, letter| {
            match letter {
                '/' => text.push_str("\\/"),
                _ if letter.is_ascii() => text.push(letter),
                _ => escape_units(&mut text, letter),
            }
            text
        })
}

fn escape_units(text: &mut String, letter: char) {
    for unit in letter.encode_utf16(&mut [0; 2]) {
        // Writing to a String never fails.
        let _ = write!(text, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn slashes_and_polish_letters_are_escaped_as_php_does() {
        let value = json!({"a": "ż/😀\n"});
        assert_eq!(escaped(&value), r#"{"a":"\u017c\/\ud83d\ude00\n"}"#);
        assert_eq!(
            serde_json::from_str::<Value>(&escaped(&value)).unwrap(),
            value
        );
    }
}

//! The body of an answer, within reason.

use reqwest::Response;
use tracing::warn;

use crate::domain::text::without_byte_order_mark;

use super::request_error::{RequestError, root_of};

/// Most bytes of a body, after decompression: a bomb of gzip must not fill the memory.
const CAP: usize = 8 * 1024 * 1024;

/// The body as text.
pub(super) async fn text(response: Response) -> Result<String, RequestError> {
    Ok(as_text(bytes(response, CAP).await?))
}

/// Reads a body of at most `cap` bytes chunk by chunk, so that its size is known before its memory is
/// needed.
pub(super) async fn bytes(mut response: Response, cap: usize) -> Result<Vec<u8>, RequestError> {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > cap => {
                warn!("The register sent more than there is room for");
                return Err(RequestError::TooLarge);
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) => {
                let why = if error.is_timeout() {
                    RequestError::Unreachable
                } else {
                    RequestError::Cut
                };
                warn!(
                    error = root_of(&error),
                    "The answer of the register broke off"
                );
                return Err(why);
            }
        }
    }
}

/// The body as text, without the byte order mark that was met in front of JSON (API.md section 2).
fn as_text(body: Vec<u8>) -> String {
    let text = String::from_utf8(body)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    match without_byte_order_mark(&text) {
        rest if rest.len() < text.len() => rest.to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_loses_its_byte_order_mark_and_survives_bad_bytes() {
        for (body, text) in [
            (&b"\xef\xbb\xbf{}"[..], "{}"),
            (b"a\xffb", "a\u{fffd}b"),
            ("zażółć".as_bytes(), "zażółć"),
        ] {
            assert_eq!(as_text(body.to_vec()), text);
        }
    }
}

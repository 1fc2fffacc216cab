//! Links in whole messages (API.md section 12).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};

const HREF: &str = "<a href=\"";
const TITLE: &str = "Link został skonwertowany przez system";

/// The text with every link led through liblink.pl.
pub fn converted(text: &str) -> String {
    let mut pieces = text.split(HREF);
    let start = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(start, |converted, piece| {
        let (address, rest) = piece.split_once('"').unwrap_or((piece, ""));
        let key = key(address);
        format!("{converted}{HREF}https://liblink.pl/{key}\" title=\"{TITLE}\"{rest}")
    })
}

/// A few letters and digits, the same for the same address.
fn key(address: &str) -> String {
    let hash = digest(&SHA256, address.as_bytes());
    URL_SAFE_NO_PAD
        .encode(hash.as_ref())
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(6)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_is_converted_and_its_words_stay() {
        let text =
            "Zgoda: <a href=\"https://example.com/a\">formularz</a>, <a href=\"x\">plan</a>.";
        let converted = converted(text);
        assert!(!converted.contains("example.com"), "{converted}");
        assert_eq!(converted.matches("https://liblink.pl/").count(), 2);
        assert!(converted.ends_with("\">plan</a>."), "{converted}");
    }
}

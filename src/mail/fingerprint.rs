//! A short name for something with a long one.

use std::fmt::Write as _;

use ring::digest::{SHA256, digest};

/// The first 16 hexadecimal digits of the SHA-256 of `text`: the same for the same text on every
/// machine, and made of nothing but `0-9a-f`.
pub(super) fn fingerprint(text: &str) -> String {
    let hash = digest(&SHA256, text.as_bytes());
    hash.as_ref()
        .iter()
        .take(8)
        .fold(String::with_capacity(16), |mut hex, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_same_on_every_machine() {
        assert_eq!(fingerprint("abc"), "ba7816bf8f01cfea"); // FIPS 180-2, appendix B.1
    }
}

//! A short name for something with a long one.

use data_encoding::HEXLOWER;
use ring::digest::{SHA256, digest};

/// The first 16 hexadecimal digits of the SHA-256 of `text`: the same for the same text on every
/// machine, and made of nothing but `0-9a-f`.
pub(super) fn fingerprint(text: &str) -> String {
    let mut hex = HEXLOWER.encode(digest(&SHA256, text.as_bytes()).as_ref());
    hex.truncate(16);
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_same_on_every_machine() {
        assert_eq!(fingerprint("abc"), "ba7816bf8f01cfea"); // FIPS 180-2, appendix B.1
    }
}

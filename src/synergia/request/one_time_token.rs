//! The token that opens the web pages once.

use std::fmt;

/// The longest that is believed; the one that was seen has 24 letters.
const LONGEST: usize = 500;

/// A token of `AutoLoginToken` (PORTAL.md section 4.1): good for one use, and one part of a path. Neither printed nor
/// kept.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeToken(String);

impl OneTimeToken {
    /// The token that `text` is; `None` when it would lead elsewhere in a path.
    pub fn parse(text: &str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~=".contains(&byte);
        let fits = (1..=LONGEST).contains(&text.len()) && text.bytes().all(is_plain);
        (fits && !text.bytes().all(|byte| byte == b'.')).then(|| Self(text.to_owned()))
    }

    /// The page that takes it. Its redirect is not followed: that page was seen to end the session of a parent (API.md
    /// section 3).
    pub(super) fn path(&self) -> String {
        format!("loguj/token/{}/przenies", self.0)
    }
}

impl fmt::Debug for OneTimeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimeToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_one_part_of_a_path() {
        for (text, is_one) in [
            ("a7Kq2Zp9Xw4Rt6Ld1Vc8Nb3M", true),
            ("a-b_c.d~e=", true),
            ("", false),
            ("..", false),
            ("a/b", false),
            ("a%2Fb", false),
            ("a b", false),
        ] {
            assert_eq!(OneTimeToken::parse(text).is_some(), is_one, "{text}");
        }
        assert_eq!(
            format!("{:?}", OneTimeToken::parse("secret")),
            "Some(OneTimeToken(…))"
        );
    }
}

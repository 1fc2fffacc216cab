//! A session between two visits.

use std::fmt;

/// What outlives a visit, as the client of a register wrote it; nobody else reads it. It opens the register without a
/// password: never to be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionText(pub String);

impl fmt::Debug for SessionText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionText(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_not_printed() {
        let session = SessionText("oauth_token".to_owned());
        assert_eq!(format!("{:?}", Some(session)), "Some(SessionText(…))");
    }
}

//! What a mail server can do, as its answer to `EHLO` tells (RFC 5321, section 4.1.1.1).

/// The extensions that matter to us.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extensions {
    /// It can encrypt the connection (RFC 3207).
    pub starttls: bool,
    /// How it takes a user and a password, if it does in a way that we know.
    pub login: Option<Mechanism>,
}

/// A way to log in with a password; the later one is the better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mechanism {
    /// It asks for the user, then for the password.
    Login,
    /// Both in one word (RFC 4616).
    Plain,
}

impl Mechanism {
    fn named(name: &str) -> Option<Self> {
        match name {
            "LOGIN" => Some(Self::Login),
            "PLAIN" => Some(Self::Plain),
            _ => None,
        }
    }
}

impl Extensions {
    /// The extensions in `text`, one in a line after the first, which names the server.
    pub(super) fn of(text: &str) -> Self {
        let mut found = Self::default();
        for line in text.lines().skip(1) {
            let line = line.to_ascii_uppercase();
            let mut words = line.split_whitespace();
            match words.next() {
                Some("STARTTLS") => found.starttls = true,
                Some("AUTH") => found.login = words.filter_map(Mechanism::named).max(),
                _ => {}
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_a_later_line_in_any_case() {
        let nothing = Extensions::default();
        assert_eq!(Extensions::of("mail.example.net"), nothing);
        assert_eq!(Extensions::of("STARTTLS\n\n \nSIZE 1 STARTTLS"), nothing);
        let text = "mail\nPIPELINING\nstarttls\nSmtpUtf8\nAUTH XOAUTH2 plain login";
        let expected = Extensions {
            starttls: true,
            login: Some(Mechanism::Plain),
        };
        assert_eq!(Extensions::of(text), expected);
        let login = |text| Extensions::of(text).login;
        assert_eq!(login("mail\nAUTH CRAM-MD5 LOGIN"), Some(Mechanism::Login));
        assert_eq!(login("mail\nAUTH CRAM-MD5"), None);
    }
}

//! What a mail server can do, as its answer to `EHLO` tells (RFC 5321, section 4.1.1.1).

/// The extensions that matter to us.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extensions {
    /// It can encrypt the connection (RFC 3207).
    pub starttls: bool,
    /// How it takes a user and a password, as far as we know the ways.
    pub logins: Logins,
}

/// Ways to log in with a password.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Logins {
    /// Both in one word (RFC 4616).
    pub plain: bool,
    /// The server asks for the user, then for the password.
    pub login: bool,
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
                // Servers of the last century write the first mechanism behind a sign of equality.
                Some(offer) if offer == "AUTH" || offer.starts_with("AUTH=") => {
                    let first = offer.strip_prefix("AUTH=");
                    for mechanism in first.into_iter().chain(words) {
                        found.logins.plain |= mechanism == "PLAIN";
                        found.logins.login |= mechanism == "LOGIN";
                    }
                }
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
            logins: Logins {
                plain: true,
                login: true,
            },
        };
        assert_eq!(Extensions::of(text), expected);
    }

    #[test]
    fn a_login_is_offered_in_the_new_form_or_the_old_one() {
        for (lines, plain, login) in [
            ("AUTH CRAM-MD5 LOGIN", false, true),
            ("AUTH CRAM-MD5", false, false),
            ("AUTH=PLAIN LOGIN", true, true),
            ("auth=login", false, true),
            ("AUTH=", false, false),
            ("AUTH= PLAIN", true, false),
            ("AUTH CRAM-MD5\nAUTH=LOGIN", false, true),
            ("AUTH PLAIN\nAUTH=LOGIN", true, true),
            ("AUTHORS PLAIN", false, false),
        ] {
            let found = Extensions::of(&format!("mail\n{lines}"));
            assert_eq!(found.logins, Logins { plain, login }, "{lines}");
        }
    }
}

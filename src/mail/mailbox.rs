//! Who writes and who reads: a display name and an address.

use super::header::named;
use crate::domain::EmailAddress;
use crate::domain::text::one_line;

/// No name is cut that a person could have; longer ones are attacks or accidents.
const LONGEST_NAME: usize = 100;

/// One sender or one reader of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mailbox<'a> {
    /// The display name, as a person wrote it; any characters.
    pub name: Option<&'a str>,
    pub address: &'a EmailAddress,
}

impl Mailbox<'_> {
    /// The mailbox as the value of the field `field`, `From` or `To` (RFC 5322, section 3.4).
    pub(super) fn header_value(&self, field: &str) -> String {
        let name = one_line(self.name.unwrap_or_default(), LONGEST_NAME);
        named(field, &name, self.address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_the_header_encoded_when_it_must_be() {
        let address = &"a@example.com".parse().unwrap();
        let case = |name: Option<&str>, expected| {
            let mailbox = Mailbox { name, address };
            assert_eq!(mailbox.header_value("To"), expected, "{name:?}");
        };
        case(None, "<a@example.com>");
        case(Some(" \r\n"), "<a@example.com>");
        case(Some("Dzwonek"), "Dzwonek <a@example.com>");
        case(
            Some("Babcia Łucja"),
            "=?utf-8?q?Babcia_=C5=81ucja?= <a@example.com>",
        );
        case(
            Some("Eve <eve@example.com>,"),
            "=?utf-8?q?Eve_=3Ceve=40example=2Ecom=3E=2C?= <a@example.com>",
        );
        case(
            Some("a\0b\r\nBcc: c"),
            "=?utf-8?q?a_b_Bcc=3A_c?= <a@example.com>",
        );
    }
}

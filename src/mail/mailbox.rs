//! Who writes and who reads: a display name and an address.

use url::Host;

use super::header::{is_atom_text, named};
use crate::domain::text::one_line;

/// No name is cut that a person could have; longer ones are attacks or accidents.
const LONGEST_NAME: usize = 100;

/// One sender or one reader of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The display name, as a person wrote it; any characters.
    pub name: Option<String>,
    /// The address, `local@domain`; the domain may be written with any letters.
    pub address: String,
}

impl Mailbox {
    /// The mailbox as the value of the field `field`, `From` or `To` (RFC 5322, section 3.4): ASCII,
    /// unless the part before the `@` is not. `None` when the address is none.
    pub(super) fn header_value(&self, field: &str) -> Option<String> {
        let address = wire_address(&self.address)?;
        let name = one_line(self.name.as_deref().unwrap_or_default(), LONGEST_NAME);
        Some(named(field, &name, address.as_ref()))
    }
}

/// The address as mail servers take it, its domain in ASCII (RFC 5891). `None` when `address` is none.
#[must_use]
pub fn wire_address(address: &str) -> Option<lettre::Address> {
    let (local, domain) = address.rsplit_once('@')?;
    // A quoted local part is legal, and nobody has one; without it nothing in an address needs care.
    if !local.chars().all(|c| c == '.' || is_atom_text(c)) {
        return None;
    }
    lettre::Address::new(local, ascii_domain(domain)?).ok()
}

/// The domain in ASCII (RFC 5891), `None` when it is none. One that is in ASCII, or an address literal
/// like `[127.0.0.1]`, stays as it is.
#[must_use]
pub fn ascii_domain(domain: &str) -> Option<String> {
    let ascii = if domain.is_ascii() {
        domain.to_owned()
    } else {
        idna(domain)?
    };
    let is_literal = ascii.starts_with('[');
    let is_name = ascii
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b));
    let is_valid = (is_literal || is_name) && lettre::Address::new("a", &ascii).is_ok();
    is_valid.then_some(ascii)
}

fn idna(domain: &str) -> Option<String> {
    match Host::parse(domain).ok()? {
        // The parser is made for URLs, where "%41" means "A".
        Host::Domain(ascii) if !domain.contains('%') => Some(ascii),
        _ => None,
    }
}

/// Whether a server must know SMTPUTF8 (RFC 6531) to carry letters for this address: the part before
/// the `@` has letters beyond ASCII. A domain never needs it.
#[must_use]
pub fn needs_smtputf8(address: &str) -> bool {
    address
        .rsplit_once('@')
        .is_some_and(|(local, _)| !local.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_goes_out_with_an_ascii_domain_or_not_at_all() {
        let case = |address, expected: Option<&str>| {
            let wire = wire_address(address).map(|address| address.to_string());
            assert_eq!(wire.as_deref(), expected, "{address:?}");
        };
        case("mama@example.com", Some("mama@example.com"));
        case("mama+szkoła@example.com", Some("mama+szkoła@example.com"));
        case("tata@żółw.example", Some("tata@xn--w-uga1v8h.example"));
        case("a@[127.0.0.1]", Some("a@[127.0.0.1]"));
        case("a@localhost", Some("a@localhost"));
        case("Mama@Example.COM", Some("Mama@Example.COM"));
        case("a@b%2Ec.example", None);
        case("a@ż%2Ec.example", None);
        case("a@b@example.com", None);
        case("\"a b\"@example.com", None);
        case("mama@example.com\r\nRCPT TO:<eve@example.com>", None);
        case("mama\r\nBcc: eve@example.com", None);
        case("a>b@example.com", None);
        case("mama", None);
        case("@example.com", None);
        case("mama@", None);
        case("", None);
    }

    #[test]
    fn only_the_part_before_the_at_sign_asks_for_smtputf8() {
        assert!(needs_smtputf8("żółw@example.com"));
        assert!(!needs_smtputf8("mama@żółw.example"));
        assert!(!needs_smtputf8("mama@example.com"));
    }

    #[test]
    fn a_name_stands_in_the_header_encoded_when_it_must_be() {
        let case = |name: Option<&str>, expected| {
            let mailbox = Mailbox {
                name: name.map(str::to_owned),
                address: "a@example.com".to_owned(),
            };
            assert_eq!(mailbox.header_value("To").unwrap(), expected, "{name:?}");
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

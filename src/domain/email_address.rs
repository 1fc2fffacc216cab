//! Addresses of e-mail.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use url::Host;

/// The longest part before the `@`, the longest label of a domain and the longest domain (RFC 5321, section 4.5.3.1;
/// RFC 1035, section 2.3.4).
const LONGEST_LOCAL_PART: usize = 64;
const LONGEST_LABEL: usize = 63;
const LONGEST_DOMAIN: usize = 254;

/// An e-mail address as every mail server takes it: the local part an ASCII dot-atom (RFC 5321, section 4.1.2), the
/// domain in lower case and, where it has other letters, in Punycode (RFC 3492). The case of the local part is kept for
/// the server, which alone may know what it means; it makes no other address ([`EmailAddress::is_same`]).
///
/// It is text that was proven once, by parsing: nothing in it can end a header field, an SMTP command or an argument.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress {
    text: String,
    at: usize,
}

/// Why a text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// The part before the `@` has letters that most servers refuse. They need SMTPUTF8 (RFC 6531), which each server
    /// on the way must know: a letter that one of them returns would reach nobody.
    #[error("only ASCII letters can stand before the `@`")]
    LocalPartNotAscii,
    #[error("not an e-mail address")]
    Malformed,
}

impl EmailAddress {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What all spellings of the address have in common: hardly a server takes case for a difference.
    #[must_use]
    pub fn identity(&self) -> String {
        self.text.to_ascii_lowercase()
    }

    /// Whether it is the same address, perhaps with other capitals.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.text.eq_ignore_ascii_case(&other.text)
    }

    /// What stands before the `@`.
    #[must_use]
    pub fn local_part(&self) -> &str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// What stands after the `@`: ASCII, in lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.text.get(self.at + 1..).unwrap_or_default()
    }
}

impl FromStr for EmailAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (local, domain) = text.rsplit_once('@').ok_or(AddressError::Malformed)?;
        if !local.is_ascii() {
            return Err(AddressError::LocalPartNotAscii);
        }
        let domain = ascii_domain(domain).filter(|_| is_dot_atom(local));
        let domain = domain.ok_or(AddressError::Malformed)?;
        Ok(Self {
            text: format!("{local}@{domain}"),
            at: local.len(),
        })
    }
}

impl Deref for EmailAddress {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Whether this character can stand in an atom (RFC 5322, section 3.2.3).
pub(crate) fn is_atom_text(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)
}

/// A quoted local part is legal too, and nobody has one; without it nothing in an address needs care.
fn is_dot_atom(local: &str) -> bool {
    let is_atom = |part: &str| !part.is_empty() && part.chars().all(is_atom_text);
    local.len() <= LONGEST_LOCAL_PART && local.split('.').all(is_atom)
}

/// The domain in lower case and in Punycode. Numbers are no domain, and neither are the percent signs that
/// the rules for addresses of the web would decode.
fn ascii_domain(domain: &str) -> Option<String> {
    match Host::parse(domain) {
        Ok(Host::Domain(ascii)) if !domain.contains('%') && is_domain(&ascii) => Some(ascii),
        _ => None,
    }
}

fn is_domain(ascii: &str) -> bool {
    let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let is_label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && label.chars().all(is_inner)
            && !label.starts_with(['-', '_'])
            && !label.ends_with(['-', '_'])
    };
    ascii.len() <= LONGEST_DOMAIN && ascii.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_make_no_other_address() {
        let address = |text: &str| text.parse::<EmailAddress>().unwrap();
        for (one, other, same) in [
            ("mama@example.net", "MAMA@Example.net", true),
            ("mama@żółw.example", "Mama@ŻÓŁW.example", true),
            ("mama@example.net", "tata@example.net", false),
            ("mama@example.net", "mama@example.org", false),
            ("mama+a@example.net", "mama@example.net", false),
        ] {
            let (one, other) = (address(one), address(other));
            assert_eq!(one.is_same(&other), same, "{one} {other}");
            assert_eq!(one.identity() == other.identity(), same, "{one} {other}");
        }
    }

    #[test]
    fn an_address_is_ascii_with_its_domain_in_lower_case() {
        let case = |text: &str, expected: &str, domain: &str| {
            let address: EmailAddress = text.parse().unwrap();
            assert_eq!((address.as_str(), address.domain()), (expected, domain));
        };
        case("mama@example.com", "mama@example.com", "example.com");
        case(
            "Mama.K+szkola@Example.COM",
            "Mama.K+szkola@example.com",
            "example.com",
        );
        case(
            "tata@żółw.example",
            "tata@xn--w-uga1v8h.example",
            "xn--w-uga1v8h.example",
        );
        case("root@localhost", "root@localhost", "localhost");
    }

    #[test]
    fn malformed_addresses_are_refused() {
        let (long_part, long_label) = ("a".repeat(65), "a".repeat(64));
        let long_domain = ["a".repeat(63).as_str(); 4].join(".");
        for text in [
            "",
            "mama",
            "@example.com",
            "mama@",
            "ma ma@example.com",
            "mama@exa mple.com",
            "mama@example..com",
            "mama@example.com.",
            "mama@-example.com",
            "mama@ex%61mple.com",
            "a@b%2Ec.example",
            "a@ż%2Ec.example",
            "mama@[127.0.0.1]",
            "mama@127.0.0.1",
            "mama@example.com\r\nBcc: x@example.com",
            "mama@example.com\r\nRCPT TO:<eve@example.com>",
            "a@example.org>\r\nRCPT TO:<eve@example.org",
            "mama\r\nBcc: eve@example.com",
            "\"a\nb\"@example.com",
            "\"a b\"@example.com",
            "\"a,b\"@example.com",
            "<mama@example.com>",
            "a>b@example.com",
            "a@b@example.com",
            ".mama@example.com",
            &format!("{long_part}@example.com"),
            &format!("a@{long_label}.example"),
            &format!("a@{long_domain}"),
        ] {
            let expected = Err(AddressError::Malformed);
            assert_eq!(text.parse::<EmailAddress>(), expected, "{text:?}");
        }
    }

    #[test]
    fn letters_beyond_ascii_cannot_stand_before_the_at_sign() {
        let expected = Err(AddressError::LocalPartNotAscii);
        assert_eq!("żona@example.com".parse::<EmailAddress>(), expected);
        assert_eq!("mama+szkoła@example.com".parse::<EmailAddress>(), expected);
    }
}

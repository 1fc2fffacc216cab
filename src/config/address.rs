//! Addresses of e-mail.

use std::fmt;

use url::Host;

/// An e-mail address as a mail server takes it without extensions: the local part in ASCII, the domain in
/// lower case and, where it has other letters, in Punycode (RFC 3492). Case of the local part is kept for the
/// server, which alone may know what it means, and means nothing to [`EmailAddress::is_same`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress {
    text: String,
    at: usize,
}

/// A name and an address: `Mama <mama@example.com>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The name to show.
    pub name: Option<String>,
    pub address: EmailAddress,
}

/// Why a text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// The part before the `@` has letters that most servers refuse (they need SMTPUTF8, RFC 6531).
    #[error("only ASCII letters can stand before the `@`")]
    LocalPartNotAscii,
    #[error("not an e-mail address")]
    Malformed,
}

impl EmailAddress {
    /// Reads `local@domain`.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let (local, domain) = text.rsplit_once('@').ok_or(AddressError::Malformed)?;
        if !local.is_ascii() {
            return Err(AddressError::LocalPartNotAscii);
        }
        let domain = ascii_domain(domain).ok_or(AddressError::Malformed)?;
        // Judged by the library that will send to it. It takes spaces and controls between quotes.
        if local.contains(|c: char| !c.is_ascii_graphic())
            || lettre::Address::new(local, &domain).is_err()
        {
            return Err(AddressError::Malformed);
        }
        Ok(Self {
            text: format!("{local}@{domain}"),
            at: local.len(),
        })
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What all spellings of the address have in common: hardly a server takes case for a difference.
    pub(super) fn identity(&self) -> String {
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

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Mailbox {
    /// Reads `local@domain` or `Name <local@domain>`; the name may stand in double quotes.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let Some((name, address)) = text
            .strip_suffix('>')
            .and_then(|rest| rest.rsplit_once('<'))
        else {
            return Ok(Self {
                name: None,
                address: EmailAddress::parse(text)?,
            });
        };
        let name = name.trim().trim_matches('"').trim();
        Ok(Self {
            name: (!name.is_empty()).then(|| name.to_owned()),
            address: EmailAddress::parse(address)?,
        })
    }
}

/// The domain in lower case and in Punycode. Numbers are no domain, and neither are the percent signs that
/// the rules for addresses of the web would decode.
fn ascii_domain(domain: &str) -> Option<String> {
    match Host::parse(domain) {
        Ok(Host::Domain(ascii)) if !domain.contains('%') => Some(ascii),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_ascii_with_its_domain_in_lower_case() {
        let case = |text: &str, expected: &str| {
            let address = EmailAddress::parse(text).unwrap();
            assert_eq!(address.as_str(), expected);
            assert_eq!(
                format!("{}@{}", address.local_part(), address.domain()),
                expected
            );
        };
        case("mama@example.com", "mama@example.com");
        case("Mama.K+szkola@Example.COM", "Mama.K+szkola@example.com");
        case("tata@żółw.example", "tata@xn--w-uga1v8h.example");
        case("root@localhost", "root@localhost");
    }

    #[test]
    fn capitals_make_no_other_address() {
        let address = |text| EmailAddress::parse(text).unwrap();
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
    fn what_is_no_address_is_refused() {
        let case = |text: &str, expected| {
            assert_eq!(EmailAddress::parse(text), Err(expected), "{text:?}");
        };
        for text in [
            "",
            "mama",
            "@example.com",
            "mama@",
            "ma ma@example.com",
            "mama@exa mple.com",
            "mama@example..com",
            "mama@ex%61mple.com",
            "mama@[127.0.0.1]",
            "mama@127.0.0.1",
            "mama@example.com\r\nBcc: x@example.com",
            "\"a\nb\"@example.com",
            "<mama@example.com>",
            "a@b@example.com",
            ".mama@example.com",
        ] {
            case(text, AddressError::Malformed);
        }
        case("żona@example.com", AddressError::LocalPartNotAscii);
    }

    #[test]
    fn a_mailbox_may_have_a_name() {
        let case = |text: &str, name: Option<&str>| {
            let mailbox = Mailbox::parse(text).unwrap();
            assert_eq!(mailbox.name.as_deref(), name);
            assert_eq!(mailbox.address.as_str(), "dzwonek@example.com");
        };
        case("dzwonek@example.com", None);
        case("<dzwonek@Example.com>", None);
        case("Dzwonek <dzwonek@example.com>", Some("Dzwonek"));
        case(
            " \"Dzwonek, szkolny\"  <dzwonek@example.com> ",
            Some("Dzwonek, szkolny"),
        );
        assert_eq!(
            Mailbox::parse("Dzwonek <dzwonek>"),
            Err(AddressError::Malformed)
        );
        assert_eq!(
            Mailbox::parse("Dzwonek dzwonek@example.com"),
            Err(AddressError::Malformed)
        );
    }
}

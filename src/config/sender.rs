//! Who the letters are from.

use std::str::FromStr;

use crate::domain::email_address::{AddressError, EmailAddress};

/// A name and an address: `Dzwonek <dzwonek@example.com>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The name to show.
    pub name: Option<String>,
    pub address: EmailAddress,
}

impl FromStr for Sender {
    type Err = AddressError;

    /// Reads `local@domain` or `Name <local@domain>`; the name may stand in double quotes.
    fn from_str(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let bracketed = text.strip_suffix('>');
        let (name, address) = bracketed
            .and_then(|rest| rest.rsplit_once('<'))
            .unwrap_or(("", text));
        let name = name.trim().trim_matches('"').trim();
        Ok(Self {
            name: (!name.is_empty()).then(|| name.to_owned()),
            address: address.parse()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_may_have_a_name() {
        let case = |text: &str, name: Option<&str>| {
            let sender: Sender = text.parse().unwrap();
            assert_eq!(sender.name.as_deref(), name);
            assert_eq!(sender.address.as_str(), "dzwonek@example.com");
        };
        case("dzwonek@example.com", None);
        case("<dzwonek@Example.com>", None);
        case("Dzwonek <dzwonek@example.com>", Some("Dzwonek"));
        case(
            " \"Dzwonek, szkolny\"  <dzwonek@example.com> ",
            Some("Dzwonek, szkolny"),
        );
        for text in ["Dzwonek <dzwonek>", "Dzwonek dzwonek@example.com"] {
            let malformed = Err(AddressError::Malformed);
            assert_eq!(text.parse::<Sender>(), malformed);
        }
    }
}

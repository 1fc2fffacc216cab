//! LIDs, the long ids by which the newer parts of the register know a user.

use serde::{Deserialize, Serialize};

/// What every one begins with (API.md section 4).
const PREFIX: &str = "LID-AUTH-USER-";

/// The longest that is believed; those that were seen are half as long.
const LONGEST: usize = 100;

/// A LID of a user: letters, digits and hyphens, so that it is one part of a path and no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UserLid(String);

impl UserLid {
    /// The LID that `text` is.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(PREFIX)?;
        let is_plain = !rest.is_empty() && rest.chars().all(is_of_a_lid) && text.len() <= LONGEST;
        is_plain.then(|| Self(text.to_owned()))
    }

    /// Each LID that stands in a text, in order.
    pub fn all_in(text: &str) -> Vec<Self> {
        let starts = text.match_indices(PREFIX).map(|(start, _)| start);
        let lids = starts.filter_map(|start| {
            let rest = text.get(start..)?;
            let end = rest.find(|c| !is_of_a_lid(c)).unwrap_or(rest.len());
            Self::parse(rest.get(..end)?)
        });
        lids.collect()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_of_a_lid(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

impl TryFrom<String> for UserLid {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no LID of a user")
    }
}

impl From<UserLid> for String {
    fn from(lid: UserLid) -> Self {
        lid.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lid_is_one_part_of_a_path() {
        for (text, is_one) in [
            ("LID-AUTH-USER-4127-KG5P2W8D4S7X9C1V6B3N", true),
            ("LID-AUTH-USER-", false),
            ("LID-NBOARD-NOTICE-4127-W6Z2M8", false),
            ("LID-AUTH-USER-1/../2", false),
            ("LID-AUTH-USER-1?x=2", false),
            ("4127", false),
        ] {
            assert_eq!(UserLid::parse(text).is_some(), is_one, "{text}");
        }
        assert_eq!(
            UserLid::parse(&format!("{PREFIX}{}", "A".repeat(100))),
            None
        );
    }

    #[test]
    fn every_lid_of_a_text_is_found() {
        let text = r#"{"Me":{"User":{"UserLid":"LID-AUTH-USER-1-A"},"Other":["LID-AUTH-USER-2-B","LID-AUTH-USER-"]}}"#;
        let found: Vec<String> = UserLid::all_in(text)
            .into_iter()
            .map(String::from)
            .collect();
        assert_eq!(found, ["LID-AUTH-USER-1-A", "LID-AUTH-USER-2-B"]);
    }
}

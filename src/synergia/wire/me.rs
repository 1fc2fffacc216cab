//! Who the child is, and what hangs on that alone (API.md sections 5 and 10).

use serde::Deserialize;

use super::scalar::{Ref, Text};

/// `Me`. Its class may be null in the gap between two school years.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Me {
    pub account: Account,
    pub class: Ref,
}

/// `Me.Account`. Its `UserId` is that of the child, also in the account of a parent.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Account {
    pub user_id: Text,
}

/// `Users/<id>` of the child.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Pupil {
    pub class_register_number: Text,
}

/// `LuckyNumbers`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LuckyNumber {
    pub lucky_number: Text,
    pub lucky_number_day: Text,
}

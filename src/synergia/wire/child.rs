//! Who the child is (API.md section 5).

use serde::Deserialize;

use super::scalar::{Code, Ref};
use super::text::Text;

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
    pub id: Code,
    pub user_id: Code,
    pub login: Code,
}

/// `Classes`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Class {
    pub id: Code,
    pub unit: Ref,
    pub number: Text,
    pub symbol: Text,
    pub begin_school_year: Code,
}

/// `Users/<id>` of the child.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Pupil {
    /// A LID.
    pub account_id: Code,
    pub class_register_number: Code,
}

/// `Auth/TokenInfo`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct TokenInfo {
    /// The LID of the owner of the login.
    pub user_identifier: Code,
}

/// `Auth/UserInfo/<LID>`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UserInfo {
    /// The LID of the child.
    pub identifier_of_student_assigned_with_user: Code,
}

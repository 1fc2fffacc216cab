//! What the portal of Konto LIBRUS says (PORTAL.md sections 1.3 and 2).

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::document::{Document, Items, Root};
use super::scalar::Code;
use super::text::Text;
use crate::domain::Login;
use crate::domain::text::one_line;

/// A Synergia account that is linked to a Konto LIBRUS (PORTAL.md section 2.2). Of a parent's account the name is the
/// child's all the same.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LinkedAccount {
    pub id: Code,
    pub login: Code,
    pub group: Code,
    pub student_name: Text,
    pub access_token: Token,
    pub state: Code,
}

/// What opens something to whoever shows it: opaque, but it has to stand in a header (PORTAL.md section 2.2).
#[derive(Clone, Default)]
pub struct Token(pub Option<String>);

/// The pair of tokens of the mobile route (PORTAL.md section 1.3).
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TokenPair {
    pub access_token: Token,
    pub refresh_token: Token,
}

/// The one-time token (PORTAL.md section 4.1).
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AutoLogin {
    pub token: Code,
}

/// A refusal of the portal; the word stands in one of these (PORTAL.md section 2.3).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Refusal {
    reason: Code,
    message: Code,
    hint: Code,
    #[serde(rename = "Code")]
    code: Code,
    error: Code,
}

impl LinkedAccount {
    /// The accounts in an answer: under `accounts`, or the bare list. `None` when it is no such list.
    pub fn all_in(document: &Document) -> Option<Items<Self>> {
        let list = match document.root("accounts") {
            Root::Value(list) => list,
            Root::Missing if !document.is_object() => document.text(),
            Root::Null | Root::Missing => return None,
        };
        let accounts = Items::of(list)?;
        let has_login = |account: &Self| account.login.0.as_ref().map(|_| true);
        Some(accounts.only(|account| &account.id, has_login))
    }

    /// The account with this login in an answer about it, which older answers wrap (PORTAL.md section 2.3).
    pub fn of(login: &Login, document: &Document) -> Option<Self> {
        let bare = document.is_object().then_some(document.text());
        let bare = bare.and_then(|text| serde_json::from_str(text).ok());
        let wrapped = document.record("account");
        let listed = Self::all_in(document).map(|accounts| accounts.read);
        let accounts = bare.into_iter().chain(wrapped);
        let mut accounts = accounts.chain(listed.into_iter().flatten());
        accounts.find(|account: &Self| account.is_of(login))
    }

    /// Whether it is the account with this login.
    pub fn is_of(&self, login: &Login) -> bool {
        self.login.as_deref() == Some(&login.0)
    }

    /// The name of the child, in one line.
    pub fn name(&self) -> Option<String> {
        const LONGEST: usize = 80;
        let name = one_line(self.student_name.as_deref()?, LONGEST);
        (!name.is_empty()).then_some(name)
    }
}

impl<'de> Deserialize<'de> for Token {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Code(token) = Code::deserialize(deserializer)?;
        let breaks_header = |c: char| c.is_control() || c.is_whitespace();
        Ok(Self(token.filter(|token| !token.contains(breaks_header))))
    }
}

impl fmt::Debug for LinkedAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkedAccount(…)")
    }
}

/// The words of a refusal, in the order in which they count.
pub fn refusal_words(document: &Document) -> Vec<String> {
    let refusal: Refusal = serde_json::from_str(document.text()).unwrap_or_default();
    let Refusal {
        reason,
        message,
        hint,
        code,
        error,
    } = refusal;
    let words = [reason, message, hint, code, error];
    words.into_iter().filter_map(|word| word.0).collect()
}

//! What the portal of Konto LIBRUS says (PORTAL.md sections 1.3 and 2).

use std::fmt;

use serde::Deserialize;

use super::document::{Document, Items, Root};
use super::scalar::Code;
use super::text::Text;
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
    pub access_token: Code,
    pub state: Code,
}

/// The pair of tokens of the mobile route (PORTAL.md section 1.3).
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TokenPair {
    pub access_token: Code,
    pub refresh_token: Code,
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

    /// The one account in an answer, which older answers wrap (PORTAL.md section 2.3).
    pub fn only_in(document: &Document) -> Option<Self> {
        let bare: Self = serde_json::from_str(document.text()).ok()?;
        if bare.login.0.is_some() {
            return Some(bare);
        }
        let wrapped = document.record::<Self>("account");
        let wrapped = wrapped.filter(|account| account.login.0.is_some());
        wrapped.or_else(|| Self::all_in(document)?.read.into_iter().next())
    }

    /// The name of the child, in one line.
    pub fn name(&self) -> Option<String> {
        const LONGEST: usize = 80;
        let name = one_line(self.student_name.as_deref()?, LONGEST);
        (!name.is_empty()).then_some(name)
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

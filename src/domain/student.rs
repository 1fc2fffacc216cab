//! A child in one register.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The Synergia login of a student: the identity. Opaque text (API.md section 1).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Login(pub String);

impl Login {
    /// A login that a form could take: one word in ASCII.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(text.to_owned()))
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login(…)")
    }
}

/// One child: one login, and the name that letters and `status` call the child by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Student {
    pub login: Login,
    /// The label from the configuration.
    pub name: String,
    /// The name in ASCII, for `List-Id`.
    pub slug: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_that_is_logged_by_mistake_does_not_show() {
        let student = Student {
            login: Login("1234567".to_owned()),
            name: "Zosia".to_owned(),
            slug: "zosia".to_owned(),
        };
        let logged = format!("{student:?}");
        assert!(!logged.contains("1234567"), "{logged}");
    }
}

//! What a Konto LIBRUS is asked for by itself: who its children are.

use chrono::{DateTime, Utc};

use crate::domain::visit::SessionText;
use crate::domain::visit::login::LoginLedger;
use crate::domain::{Cause, EmailAddress, Login};

/// One visit to a Konto LIBRUS.
#[derive(Debug)]
pub struct AccountVisit<'a> {
    pub email: &'a EmailAddress,
    pub now: DateTime<Utc>,
    /// The session of the last visit, as its client wrote it.
    pub session: Option<SessionText>,
    /// The password logins so far.
    pub ledger: LoginLedger,
    /// Whether the password is sent though the session may live: nobody knows whether it is right.
    pub proves_password: bool,
}

/// What it found.
#[derive(Debug)]
pub struct AccountVisited {
    /// Its children, unless something kept them from being read.
    pub children: Vec<LinkedChild>,
    /// What that was.
    pub trouble: Option<Cause>,
    /// What the portal said with it, where nobody here knows what that means.
    pub said: Option<String>,
    /// When the password may be sent again, where that takes nothing but time.
    pub next_login: Option<DateTime<Utc>>,
}

/// A child that a Konto LIBRUS knows (PORTAL.md section 2.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedChild {
    pub login: Login,
    /// The child's name, in one line, if the account says it.
    pub name: Option<String>,
    /// Whose login it is: "parent", "student", or another word of the register.
    pub group: Option<String>,
}

impl LinkedChild {
    /// The login of a parent that shows the same child, where this one is the pupil's own: with it the parent's own
    /// mailbox is read (PORTAL.md section 5). Never are both to be read.
    #[must_use]
    pub fn parents_login<'a>(&self, children: &'a [Self]) -> Option<&'a Login> {
        let name = self.name.as_ref().filter(|_| self.is_of("student"))?;
        let mut children = children.iter();
        let parents =
            children.find(|other| other.is_of("parent") && other.name.as_ref() == Some(name));
        parents.map(|other| &other.login)
    }

    fn is_of(&self, group: &str) -> bool {
        self.group.as_deref() == Some(group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn child(login: &str, name: Option<&str>, group: Option<&str>) -> LinkedChild {
        LinkedChild {
            login: Login(login.to_owned()),
            name: name.map(str::to_owned),
            group: group.map(str::to_owned),
        }
    }

    #[test]
    fn of_two_logins_for_one_child_the_parents_goes_first() {
        let children = [
            child("5183207u", Some("Zofia Wrona"), Some("student")),
            child("5183207", Some("Zofia Wrona"), Some("parent")),
            child("5183208u", Some("Stanisław Wrona"), Some("student")),
            child("5183209", Some("Zofia Wrona"), None),
            child("5183210", None, Some("student")),
            child("5183211", None, Some("parent")),
        ];
        let parents = children.iter().map(|child| child.parents_login(&children));
        let parents: Vec<_> = parents.map(|login| login.map(|it| it.0.as_str())).collect();
        assert_eq!(parents, [Some("5183207"), None, None, None, None, None]);
    }
}

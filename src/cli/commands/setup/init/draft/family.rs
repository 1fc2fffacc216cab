//! The children and the accounts that they are linked to, as they were answered.

use secrecy::{ExposeSecret, SecretString};

use crate::cli::commands::setup::init::form::Section;

/// A Konto LIBRUS.
#[derive(Debug, Clone)]
pub struct Account {
    pub email: String,
    pub password: SecretString,
}

/// A child, with a login to the register.
#[derive(Debug, Clone)]
pub struct Child {
    pub name: String,
    pub login: String,
    pub access: Access,
}

/// What opens the register of a child.
#[derive(Debug, Clone)]
pub enum Access {
    /// The password of its login.
    Password(SecretString),
    /// The Konto LIBRUS with this address.
    KontoLibrus(String),
}

impl Account {
    /// An account of which no more is known yet.
    pub fn of(email: String) -> Self {
        Self {
            email,
            password: unknown(),
        }
    }

    pub(super) fn fill(&self, section: Section) -> Section {
        section
            .in_force()
            .with("email", self.email.as_str())
            .instead("password_file", "password", self.password.expose_secret())
    }
}

impl Child {
    /// A child of whom no more is known yet.
    pub fn named(name: String) -> Self {
        Self {
            name,
            login: "unknown".to_owned(),
            access: Access::Password(unknown()),
        }
    }

    /// Its account is written down also where it is the only one: so the file says by itself how the child comes in.
    pub(super) fn fill(&self, section: Section) -> Section {
        let section = section
            .with("name", self.name.as_str())
            .with("login", self.login.as_str())
            .without("password_credential");
        match &self.access {
            Access::Password(password) => section.with("password", password.expose_secret()),
            Access::KontoLibrus(email) => section.with("konto_librus", email.as_str()),
        }
    }
}

fn unknown() -> SecretString {
    SecretString::from("unknown")
}

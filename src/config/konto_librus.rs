//! The tables `[[konto_librus]]`: accounts of the portal, the second door into the register.

use toml::Spanned;

use super::error::Mistake;
use super::password::PasswordSource;
use super::password_keys::{ONE_PASSWORD, PasswordKeys};
use super::raw;
use super::surroundings::{Surroundings, read};
use crate::domain::EmailAddress;

/// A Konto LIBRUS, which a family has linked its children to (PORTAL.md section 1).
#[derive(Debug, Clone)]
pub struct KontoLibrus {
    /// What it logs in with, and how students name it. Unique, whatever its capitals.
    pub email: EmailAddress,
    pub password: PasswordSource,
}

impl KontoLibrus {
    /// Reads all accounts.
    pub(super) fn read_all(
        tables: &[Spanned<raw::KontoLibrus>],
        around: &Surroundings<'_>,
    ) -> Result<Vec<Self>, Mistake> {
        let mut accounts: Vec<Self> = Vec::new();
        for table in tables {
            let account = Self::read(table, around)?;
            if Self::of(&accounts, &account.email).is_some() {
                let email = &table.get_ref().email;
                return Err(Mistake::new(
                    "konto_librus.email",
                    email.span(),
                    "this account is given twice",
                    "one table for each account; all its children share it",
                ));
            }
            accounts.push(account);
        }
        Ok(accounts)
    }

    /// The account with this address.
    pub(super) fn of<'a>(accounts: &'a [Self], email: &EmailAddress) -> Option<&'a Self> {
        accounts.iter().find(|account| account.email.is_same(email))
    }

    fn read(table: &Spanned<raw::KontoLibrus>, around: &Surroundings<'_>) -> Result<Self, Mistake> {
        let raw = table.get_ref();
        let email = email("konto_librus.email", &raw.email)?;
        let Some((password, _)) = PasswordKeys::from(raw).source("konto_librus", around)? else {
            return Err(Mistake::new(
                "konto_librus",
                table.span(),
                "no password",
                ONE_PASSWORD,
            ));
        };
        Ok(Self { email, password })
    }
}

/// The address of an account.
pub(super) fn email(key: &str, text: &raw::Text) -> Result<EmailAddress, Mistake> {
    let allowed = "the e-mail address with which you log in at portal.librus.pl";
    read(key, text, "not an e-mail address", allowed, |text| {
        text.parse().ok()
    })
}

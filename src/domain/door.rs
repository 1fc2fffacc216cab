//! The ways into the register.

use crate::domain::EmailAddress;

/// How a student is read: with the login from school, or by a Konto LIBRUS that the child is linked to (PORTAL.md). The
/// account that logs in is the student's own at the first door, and one for all its children at the second.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Door {
    #[default]
    Synergia,
    /// The account's address.
    KontoLibrus(EmailAddress),
}

impl Door {
    /// Its name in `status`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Synergia => "synergia",
            Self::KontoLibrus(_) => "konto_librus",
        }
    }
}

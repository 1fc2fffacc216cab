//! Programs that Dzwonek starts.

use std::path::PathBuf;

use super::raw;

/// A program, and what is none of its business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// A path, or a name to be looked for in `$PATH`.
    pub path: PathBuf,
    /// The environment variables that hold passwords (`password_env`). It does not inherit them.
    pub withheld: Vec<String>,
}

/// Every environment variable that the file names as the place of a password.
pub(super) fn password_variables(root: &raw::Root) -> Vec<String> {
    let students = root
        .student
        .iter()
        .map(|student| &student.get_ref().password_env);
    let accounts = root
        .konto_librus
        .iter()
        .map(|account| &account.get_ref().password_env);
    let smtp = root
        .mail
        .iter()
        .filter_map(|mail| mail.get_ref().smtp.as_ref());
    let smtp = smtp.map(|smtp| &smtp.get_ref().password_env);
    students
        .chain(accounts)
        .chain(smtp)
        .flatten()
        .map(|name| name.get_ref().clone())
        .collect()
}

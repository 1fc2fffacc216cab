//! The five keys that name a password, in the tables that have them.

use std::ops::Range;

use secrecy::SecretString;
use toml::Spanned;

use super::error::Mistake;
use super::password::PasswordSource;
use super::raw::{self, Text};
use super::surroundings::{Surroundings, is_open_to_all, mode_of};

/// The five keys of one table.
pub(super) struct PasswordKeys<'a> {
    password: Option<&'a Spanned<SecretString>>,
    file: Option<&'a Text>,
    variable: Option<&'a Text>,
    command: Option<&'a Spanned<Vec<String>>>,
    credential: Option<&'a Text>,
}

/// What is allowed where a password is needed.
pub(super) const ONE_PASSWORD: &str = "exactly one of `password`, `password_file`, `password_env`, `password_command`, `password_credential`";

/// Each table names the five keys: with a table in common the positions of the values would be lost.
macro_rules! password_keys_of {
    ($table:ty) => {
        impl<'a> From<&'a $table> for PasswordKeys<'a> {
            fn from(table: &'a $table) -> Self {
                Self {
                    password: table.password.as_ref(),
                    file: table.password_file.as_ref(),
                    variable: table.password_env.as_ref(),
                    command: table.password_command.as_ref(),
                    credential: table.password_credential.as_ref(),
                }
            }
        }
    };
}

password_keys_of!(raw::KontoLibrus);
password_keys_of!(raw::Student);
password_keys_of!(raw::Smtp);

impl PasswordKeys<'_> {
    /// The source that is given, with its place; `None` when there is none, a mistake when there are two.
    pub(super) fn source(
        self,
        table: &str,
        around: &Surroundings<'_>,
    ) -> Result<Option<(PasswordSource, Range<usize>)>, Mistake> {
        let given = [
            self.password
                .map(|password| inline(table, password, around)),
            self.file.map(|path| file(table, path, around)),
            self.variable.map(|name| variable(table, name)),
            self.command.map(|words| command(table, words, around)),
            self.credential.map(|name| credential(table, name, around)),
        ];
        let given: Vec<_> = given.into_iter().flatten().collect::<Result<_, _>>()?;
        let last = given
            .iter()
            .map(|(_, span)| span.clone())
            .max_by_key(|span| span.start);
        match (given.len(), last) {
            (2.., Some(last)) => Err(Mistake::new(
                table,
                last,
                "more than one password",
                ONE_PASSWORD,
            )),
            _ => Ok(given.into_iter().next()),
        }
    }
}

type Given = Result<(PasswordSource, Range<usize>), Mistake>;

fn inline(table: &str, password: &Spanned<SecretString>, around: &Surroundings<'_>) -> Given {
    let key = format!("{table}.password");
    if is_open_to_all(around.mode) {
        let problem = format!(
            "all users can read this file (mode {:04o}), and it holds a password",
            around.mode & 0o7777
        );
        let allowed =
            "mode 0600 for the file (`chmod 600 FILE`), or a key that names another place";
        return Err(Mistake::new(&key, password.span(), problem, allowed));
    }
    Ok((
        PasswordSource::Inline(password.get_ref().clone()),
        password.span(),
    ))
}

/// The file need not exist yet; if it does, it must not be open to all.
fn file(table: &str, path: &Text, around: &Surroundings<'_>) -> Given {
    let key = format!("{table}.password_file");
    let file = around.path(&key, path)?;
    if mode_of(&file).is_some_and(is_open_to_all) {
        let problem = format!("all users can read {}", file.display());
        return Err(Mistake::new(
            &key,
            path.span(),
            problem,
            "a file with mode 0600 or 0640",
        ));
    }
    Ok((PasswordSource::File(file), path.span()))
}

fn variable(table: &str, name: &Text) -> Given {
    if name.get_ref().is_empty() || name.get_ref().contains(['=', '\0']) {
        let key = format!("{table}.password_env");
        return Err(Mistake::new(
            &key,
            name.span(),
            "not a name",
            "the name of an environment variable",
        ));
    }
    Ok((
        PasswordSource::Variable(name.get_ref().clone()),
        name.span(),
    ))
}

fn command(table: &str, words: &Spanned<Vec<String>>, around: &Surroundings<'_>) -> Given {
    match words.get_ref().split_first() {
        Some((program, arguments)) if !program.is_empty() => {
            let source = PasswordSource::Command {
                program: around.program(program),
                arguments: arguments.to_vec(),
            };
            Ok((source, words.span()))
        }
        _ => {
            let key = format!("{table}.password_command");
            let allowed = "a program and its arguments, such as [\"pass\", \"librus\"]";
            Err(Mistake::new(&key, words.span(), "no program", allowed))
        }
    }
}

fn credential(table: &str, name: &Text, around: &Surroundings<'_>) -> Given {
    if name.get_ref().is_empty() || name.get_ref().starts_with('.') || name.get_ref().contains('/')
    {
        let key = format!("{table}.password_credential");
        let allowed = "the name of a systemd credential (`LoadCredential=NAME:…`), without a path";
        return Err(Mistake::new(&key, name.span(), "not a name", allowed));
    }
    let source = PasswordSource::Credential {
        name: name.get_ref().clone(),
        directory: around.environment.credentials_directory.clone(),
    };
    Ok((source, name.span()))
}

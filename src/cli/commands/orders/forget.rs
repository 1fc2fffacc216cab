//! `forget`: erases a child who has left the configuration.

use std::io;

use crate::cli::args::ForgetOptions;
use crate::cli::error::CommandError;
use crate::cli::output::{complain, say};
use crate::cli::requests::ask_or_act;
use crate::clock::Clock;
use crate::domain::Login;
use crate::exit_code::ExitCode;
use crate::pipeline::{Household, recorded};
use crate::store::{Request, Store, StoreError};

/// Erases a child, after its name was given once more.
pub fn forget(
    household: &Household,
    options: &ForgetOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let name = &options.student;
    let logins = logins_of(household, name)?;
    confirm(name)?;
    let mut store = Store::open(household.state_directory())?;
    let mut is_done = true;
    for login in logins {
        let lock = ask_or_act(household, &mut store, &Request::Forget(login), clock)?;
        is_done &= lock.is_some();
    }
    report(name, is_done)?;
    Ok(ExitCode::AllWell)
}

/// The logins by which the child was known; never one that the configuration still has.
fn logins_of(household: &Household, name: &str) -> Result<Vec<Login>, CommandError> {
    let usage = |what: String| Err(CommandError::Usage(what));
    if household.member(name).is_some() {
        return usage(format!(
            "{name} is still in the configuration; take that [[student]] out first"
        ));
    }
    let store = Store::open_copy(household.state_directory())?;
    let students = store.read(|tx| recorded(household, tx, name))?;
    if students.is_empty() {
        let left = store.read(|tx| left_children(household, tx))?;
        return usage(format!("nothing is known of {name}; {left}"));
    }
    Ok(students
        .into_iter()
        .map(|(_, student)| student.login)
        .collect())
}

/// Who could be forgotten.
fn left_children(household: &Household, tx: &crate::store::Tx<'_>) -> Result<String, StoreError> {
    let students = tx
        .recorded_students()?
        .into_iter()
        .map(|(_, student)| student);
    let left = students.filter(|student| !household.has_login(&student.login));
    let names: Vec<String> = left.map(|student| student.name).collect();
    Ok(if names.is_empty() {
        "every child that is known is in the configuration".to_owned()
    } else {
        format!("there are: {}", names.join(", "))
    })
}

/// Goes on only when the name was given once more.
fn confirm(name: &str) -> Result<(), CommandError> {
    complain(format_args!(
        "everything that is known of {name} will be erased, here and in the backups, for good\n  \
         To keep it, stop now and run `dzwonek export` first. To go on, type the name and Enter:"
    ));
    let mut line = String::new();
    io::stdin()
        .read_line(&mut line)
        .map_err(|source| CommandError::Io {
            what: "cannot read the name".to_owned(),
            source,
        })?;
    if line.trim() == name {
        return Ok(());
    }
    Err(CommandError::Usage(
        "that is another name: nothing was erased".to_owned(),
    ))
}

fn report(name: &str, is_done: bool) -> Result<(), CommandError> {
    if is_done {
        say(format_args!("{name} is forgotten."))?;
    } else {
        say(format_args!(
            "{name} is forgotten within a minute, by the dzwonek that is at work."
        ))?;
    }
    say(
        "The backups are rewritten without the child; those that held nobody else are removed. Letters that were \
         already sent are out of reach, and so are exports, files of the calendar and the log of the system.",
    )
}

//! `check --offline`: what can be proven of a configuration without a network, and beside a daemon that has the state.
//!
//! Each password is read and thrown away. Nothing is written, and the state is not opened.

use std::env;
use std::fs::File;
use std::path::Path;

use comfy_table::Table;

use crate::cli::error::CommandError;
use crate::cli::output::{say, table};
use crate::config::{ChosenTransport, PasswordSource, Smtp, Student};
use crate::domain::Door;
use crate::exit_code::ExitCode;
use crate::pipeline::Household;

/// What a path of the configuration has to be.
#[derive(Debug, Clone, Copy)]
enum Place {
    File,
    /// A folder, or nothing yet in a folder that is there.
    Folder,
    /// A file that is written anew, in a folder that is there.
    NewFile,
    /// An executable file, or a name that is looked for in `$PATH`.
    Program,
}

/// Proves passwords and paths: 0, or 2 where one of them is a mistake.
pub(super) async fn check_offline(household: &Household) -> Result<ExitCode, CommandError> {
    let config = &household.config;
    let mut lines = table(&["what", "state", "hint"]);
    lines.add_row([config.file.display().to_string().as_str(), "ok", ""]);
    let mut is_right = true;
    for (what, password) in passwords(household) {
        if password.is_of_the_service() {
            lines.add_row([
                what.as_str(),
                "not tried",
                "only the service has its credentials",
            ]);
            continue;
        }
        let read = password.read().await;
        let mistake = read.err().map(|error| error.to_string());
        is_right &= mistake.is_none();
        add(&mut lines, &what, "no password", mistake);
    }
    for (key, path, place) in paths(household) {
        let mistake = place.mistake(path);
        is_right &= mistake.is_none();
        let mistake = mistake.map(|mistake| format!("{}: {mistake}", path.display()));
        add(&mut lines, key, "no such path", mistake);
    }
    say(lines)?;
    let code = if is_right {
        ExitCode::AllWell
    } else {
        ExitCode::Usage
    };
    Ok(code)
}

fn add(lines: &mut Table, what: &str, state: &str, mistake: Option<String>) {
    let state = mistake.as_ref().map_or("ok", |_| state);
    lines.add_row([what, state, &mistake.unwrap_or_default()]);
}

/// Each password once, by what it lets in; the children of an account have none of their own.
fn passwords(household: &Household) -> impl Iterator<Item = (String, &PasswordSource)> {
    let config = &household.config;
    let accounts = config.accounts.iter();
    let accounts = accounts.map(|account| (format!("konto {}", account.email), &account.password));
    let own = |student: &&Student| matches!(student.door, Door::Synergia);
    let students = config.students.iter().filter(own);
    let students = students.map(|student| (student.name.clone(), &student.password));
    let login = smtp(household).and_then(|smtp| smtp.login.as_ref());
    let mail = login.map(|login| ("mail".to_owned(), &login.password));
    accounts.chain(students).chain(mail)
}

/// Each path by its key in the configuration.
fn paths(household: &Household) -> impl Iterator<Item = (&'static str, &Path, Place)> {
    let config = &household.config;
    let state = (
        "state_directory",
        household.state_directory(),
        Place::Folder,
    );
    let mail = match &config.mail.transport {
        ChosenTransport::Smtp(smtp) => {
            let file = smtp.ca_file.as_deref();
            file.map(|file| ("mail.smtp.ca_file", file, Place::File))
        }
        ChosenTransport::Sendmail { command } => Some((
            "mail.sendmail.command",
            command.path.as_path(),
            Place::Program,
        )),
        ChosenTransport::Directory { path } => {
            Some(("mail.directory.path", path.as_path(), Place::Folder))
        }
    };
    let calendars = config.students.iter().filter_map(|student| {
        let file = student.calendar_file.as_deref()?;
        Some(("student.calendar_file", file, Place::NewFile))
    });
    [state].into_iter().chain(mail).chain(calendars)
}

fn smtp(household: &Household) -> Option<&Smtp> {
    match &household.config.mail.transport {
        ChosenTransport::Smtp(smtp) => Some(smtp),
        ChosenTransport::Sendmail { .. } | ChosenTransport::Directory { .. } => None,
    }
}

impl Place {
    /// What is wrong with a path.
    fn mistake(self, path: &Path) -> Option<String> {
        match self {
            Self::File => File::open(path).err().map(|error| error.to_string()),
            Self::Folder if path.exists() => not_a_folder(path),
            Self::Folder => path
                .ancestors()
                .find(|above| above.exists())
                .and_then(not_a_folder),
            Self::NewFile if path.is_dir() => Some("it is a folder".to_owned()),
            Self::NewFile => path.parent().and_then(not_a_folder),
            Self::Program if found(path) => None,
            Self::Program => Some("there is no such program".to_owned()),
        }
    }
}

fn not_a_folder(path: &Path) -> Option<String> {
    let is_folder = path.is_dir();
    (!is_folder).then(|| format!("{} is no folder", path.display()))
}

fn found(program: &Path) -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    let is_bare = program.components().count() == 1;
    let mut folders = env::split_paths(&folders).filter(|_| is_bare);
    program.is_file() || folders.any(|folder| folder.join(program).is_file())
}

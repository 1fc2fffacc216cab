//! The configuration: one TOML file, parsed into types once.
//!
//! `raw` has the shapes of the file and the defaults; each section is turned into values by its own module,
//! so that after loading nothing can be missing or impossible. Every mistake points at its line. Loading has
//! no side effects and does not ask for passwords: a [`PasswordSource`] is read when it is needed.
//!
//! Relative paths in the file start at the directory of the file.

mod encoding;
mod environment;
mod error;
mod excerpt;
mod goals;
mod konto_librus;
mod mail;
mod opening_permit;
mod password;
mod password_keys;
mod poll;
mod program;
mod provider;
mod raw;
mod reader;
mod recipient;
mod recipient_feeds;
mod sender;
mod smtp;
mod student;
mod surroundings;
mod synergia;
mod term;
mod words;

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use secrecy::zeroize::Zeroizing;
use serde::Deserialize;
use url::Url;

pub use encoding::NotUtf8;
pub use environment::Environment;
pub use error::{ConfigError, LocatedMistake};
pub use konto_librus::KontoLibrus;
pub use mail::{ChosenTransport, Mail};
pub use opening_permit::OpeningPermit;
pub use password::{PasswordError, PasswordSource};
pub use poll::Poll;
pub use program::Program;
pub use provider::{Provider, other_user_name};
pub use recipient::{Owner, Recipient};
pub use sender::Sender;
pub use smtp::{Security, Smtp, SmtpAccount};
pub use student::Student;
pub use synergia::{SynergiaUrls, is_this_machine};

use crate::domain::Language;
use crate::domain::text::without_byte_order_mark;
use error::Mistake;
use program::password_variables;
use surroundings::{Surroundings, read};

/// Everything the file says, and the defaults for what it does not say.
#[derive(Debug, Clone)]
pub struct Config {
    /// The file, for messages to its owner.
    pub file: PathBuf,
    /// The language of whoever names no other.
    pub language: Language,
    /// For schedules and quiet hours. The register has its own, which is always Warsaw's.
    pub zone: Tz,
    /// Where the database lives. Need not exist.
    pub state_directory: PathBuf,
    pub owner: Owner,
    /// What to call after each run.
    pub heartbeat_url: Option<Url>,
    /// When to visit the register.
    pub poll: Poll,
    pub mail: Mail,
    /// The accounts of the portal by which students come in; they hold their passwords.
    pub accounts: Vec<KontoLibrus>,
    /// Never empty.
    pub students: Vec<Student>,
    /// Never empty.
    pub recipients: Vec<Recipient>,
    pub synergia: SynergiaUrls,
}

impl Config {
    /// Loads the file at `path`, or without one the first of [`Environment::config_files`] that exists.
    pub fn load(path: Option<&Path>, environment: &Environment) -> Result<Self, ConfigError> {
        let path = match path {
            Some(path) => path.to_owned(),
            None => find(environment)?,
        };
        let (bytes, mode) = match read_file(&path) {
            Ok(read) => read,
            Err(cause) => {
                let remedy = reader::remedy(&path, &cause);
                return Err(ConfigError::Unreadable {
                    path,
                    cause,
                    remedy,
                });
            }
        };
        match encoding::text_of(&bytes) {
            Ok(text) => Self::parse(without_byte_order_mark(text), &path, mode, environment),
            Err(problem) => Err(ConfigError::NotText { path, problem }),
        }
    }

    /// Reads a configuration that is no file but a text, as private as memory is; relative paths in it
    /// start at the working directory.
    pub fn from_text(text: &str) -> Result<Self, ConfigError> {
        Self::draft(text, Path::new("built-in.toml"), &Environment::default())
    }

    /// Reads a text as if it already stood in the file at `path`, for its owner only.
    pub fn draft(text: &str, path: &Path, environment: &Environment) -> Result<Self, ConfigError> {
        Self::parse(text, path, 0o600, environment)
    }

    fn parse(
        text: &str,
        path: &Path,
        mode: u32,
        environment: &Environment,
    ) -> Result<Self, ConfigError> {
        let state_directory = environment.default_state_directory();
        let root = parse_shape(text).map_err(|mistake| mistake.locate(path, text))?;
        let around = Surroundings {
            directory: path.parent().unwrap_or(Path::new("")),
            mode,
            environment,
            password_variables: &password_variables(&root),
        };
        if root.state_directory.is_none() && state_directory.is_none() {
            return Err(ConfigError::NoStateDirectory(path.to_owned()));
        }
        Self::read(&root, &around, path, state_directory.unwrap_or_default())
            .map_err(|mistake| mistake.locate(path, text))
    }

    fn read(
        root: &raw::Root,
        around: &Surroundings<'_>,
        file: &Path,
        state_directory: PathBuf,
    ) -> Result<Self, Mistake> {
        let language = recipient::read_language("language", &root.language)?;
        let allowed = "a name of the IANA time zone database, such as \"Europe/Warsaw\"";
        let zone = read(
            "timezone",
            &root.timezone,
            "unknown time zone",
            allowed,
            |name| name.parse().ok(),
        )?;
        let given_directory = root.state_directory.as_ref();
        let mail = root.mail.as_ref().ok_or_else(no_mail)?;
        let accounts = KontoLibrus::read_all(&root.konto_librus, around)?;
        let students = Student::read_all(&root.student, &accounts, around)?;
        let recipients = Recipient::read_all(&root.recipient, language, &students)?;
        Ok(Self {
            file: file.to_owned(),
            language,
            zone,
            state_directory: given_directory.map_or(Ok(state_directory), |text| {
                around.path("state_directory", text)
            })?,
            owner: Owner::read(root.owner.as_ref(), &recipients, language)?,
            heartbeat_url: root.heartbeat_url.as_ref().map(heartbeat_url).transpose()?,
            poll: Poll::read(&root.poll)?,
            mail: Mail::read(mail, around)?,
            accounts,
            students,
            recipients,
            synergia: SynergiaUrls::read(&root.synergia)?,
        })
    }
}

fn find(environment: &Environment) -> Result<PathBuf, ConfigError> {
    let files = environment.config_files();
    match files.iter().find(|file| !is_missing(file)) {
        Some(file) => Ok(file.clone()),
        None => Err(ConfigError::NotFound {
            is_machine_wide: Path::new(environment::SERVICE_FOLDER).is_dir(),
            files,
        }),
    }
}

/// Whether it is certain that there is no such file: one in a folder that nobody else may look into can be there.
fn is_missing(file: &Path) -> bool {
    let missing = [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory];
    file.metadata()
        .is_err_and(|error| missing.contains(&error.kind()))
}

/// The bytes, which may hold passwords and so is wiped after use, and the permission bits of the file.
fn read_file(path: &Path) -> io::Result<(Zeroizing<Vec<u8>>, u32)> {
    let mut file = File::open(path)?;
    let mode = file.metadata()?.mode();
    let mut bytes = Zeroizing::new(Vec::new());
    file.read_to_end(&mut bytes)?;
    Ok((bytes, mode))
}

fn parse_shape(text: &str) -> Result<raw::Root, Mistake> {
    let document =
        toml::Deserializer::parse(text).map_err(|error| Mistake::in_notation(&error, text))?;
    raw::Root::deserialize(document).map_err(|error| Mistake::in_shape(&error))
}

fn heartbeat_url(text: &raw::Text) -> Result<Url, Mistake> {
    let allowed = "an address with http or https, without a name and a password";
    read(
        "heartbeat_url",
        text,
        "not such an address",
        allowed,
        synergia::web_url,
    )
}

fn no_mail() -> Mistake {
    Mistake::new(
        "mail",
        0..0,
        "the section [mail] is missing",
        "[mail] with `from`, and [mail.smtp] with `host`",
    )
}

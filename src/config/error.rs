//! What can be wrong with a configuration, and how it is shown.

use std::fmt;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::encoding::NotUtf8;
use super::excerpt::{Excerpt, within_long_string};
use super::words;

/// Why there is no configuration. The text may have several lines and never shows a password.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// No file was named, and none stands where one is looked for.
    #[error(
        "there is no configuration file: looked for {}\nTo write one: {}",
        list(files),
        init(*is_machine_wide)
    )]
    NotFound {
        files: Vec<PathBuf>,
        /// Whether the folder of the service is there.
        is_machine_wide: bool,
    },
    /// The file cannot be read.
    #[error("cannot read the configuration {}: {cause}{remedy}", path.display())]
    Unreadable {
        path: PathBuf,
        cause: io::Error,
        /// A line of its own, or nothing.
        remedy: String,
    },
    /// The file is text of another kind.
    #[error("{}: {problem}", path.display())]
    NotText { path: PathBuf, problem: NotUtf8 },
    /// Neither the configuration nor the environment says where the state is kept.
    #[error(
        "{}: state_directory: missing, and $STATE_DIRECTORY, $XDG_STATE_HOME and $HOME are not set\nallowed: a directory, such as \"/var/lib/dzwonek\"",
        .0.display()
    )]
    NoStateDirectory(PathBuf),
    /// Something in the file is wrong.
    #[error("{0}")]
    Mistake(Box<LocatedMistake>),
}

/// The process or the machine has too many files open (`EMFILE`, `ENFILE`; std has no stable names for them).
const TOO_MANY_FILES: [i32; 2] = [24, 23];

impl ConfigError {
    /// Whether it is no mistake of the owner and may be gone the next time.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Unreadable { cause, .. } => cause
                .raw_os_error()
                .is_some_and(|code| TOO_MANY_FILES.contains(&code)),
            _ => false,
        }
    }

    /// What is wrong and what would be right, without the place in the file: for whoever was just asked.
    #[must_use]
    pub fn advice(&self) -> String {
        match self {
            Self::Mistake(located) => {
                let Mistake {
                    problem, allowed, ..
                } = &located.mistake;
                format!("{problem}; allowed: {allowed}")
            }
            other => other.to_string(),
        }
    }
}

/// A mistake, with the file and the line where it stands.
#[derive(Debug)]
pub struct LocatedMistake {
    path: PathBuf,
    mistake: Mistake,
    excerpt: Excerpt,
}

impl fmt::Display for LocatedMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Excerpt { line, column, .. } = self.excerpt;
        write!(f, "{}: line {line}, column {column}: ", self.path.display())?;
        if !self.mistake.key.is_empty() {
            write!(f, "{}: ", self.mistake.key)?;
        }
        write!(f, "{}\n{}", self.mistake.problem, self.excerpt)?;
        match self.mistake.allowed.as_str() {
            "" => Ok(()),
            allowed => write!(f, "\nallowed: {allowed}"),
        }
    }
}

/// A mistake at a place of the text. Must not quote what may be a password.
#[derive(Debug)]
pub(super) struct Mistake {
    /// The key, with its tables: `mail.smtp.port`. Empty for a mistake of the notation.
    key: String,
    problem: String,
    /// What would be right, or nothing when the problem says so.
    allowed: String,
    /// Where, in bytes of the text.
    span: Range<usize>,
    /// Whether the text is not even TOML, so that nobody knows where its values begin and end.
    broken: bool,
}

impl Mistake {
    /// A mistake in the value of a key.
    pub(super) fn new(
        key: &str,
        span: Range<usize>,
        problem: impl Into<String>,
        allowed: impl Into<String>,
    ) -> Self {
        Self {
            key: key.to_owned(),
            problem: problem.into(),
            allowed: allowed.into(),
            span,
            broken: false,
        }
    }

    /// A text that is not TOML.
    pub(super) fn in_notation(error: &toml::de::Error, text: &str) -> Self {
        let span = error.span().unwrap_or_default();
        let key = key_around(text, span.start).unwrap_or_default();
        let (value, rest) = (value_at(text, span.start), text.get(span.start..));
        let (problem, allowed) = words::of_notation(split(error), value, rest.unwrap_or_default());
        Self {
            broken: true,
            ..Self::new(key, span, problem, allowed)
        }
    }

    /// An unknown or missing key, or a value of the wrong type.
    pub(super) fn in_shape(error: &toml::de::Error) -> Self {
        let (problem, allowed) = split(error);
        // What was found stands in the excerpt, where a password can be distinguished from other values.
        let problem = match problem.split_once(": ") {
            Some(("invalid type" | "invalid value", _)) => "wrong type".to_owned(),
            _ => problem.replace(" field ", " key "),
        };
        let (span, key) = (error.span().unwrap_or_default(), key_of(error));
        let allowed = match allowed {
            "" if problem.starts_with("missing key") => {
                "a value for it: it has no default".to_owned()
            }
            expected => words::of_type(expected, &key),
        };
        Self::new(&key, span, problem, allowed)
    }

    pub(super) fn locate(self, path: &Path, text: &str) -> ConfigError {
        ConfigError::Mistake(Box::new(LocatedMistake {
            path: path.to_owned(),
            excerpt: Excerpt::new(text, self.span.clone(), self.broken),
            mistake: self,
        }))
    }
}

/// What is wrong, and what was expected.
fn split(error: &toml::de::Error) -> (&str, &str) {
    let message = error.message();
    message.split_once(", expected ").unwrap_or((message, ""))
}

/// What stands after the `=` in the line around a byte of the text.
fn value_at(text: &str, index: usize) -> &str {
    let before = text.get(..index).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..).unwrap_or_default().lines().next();
    let value = line.and_then(|line| line.split_once('='));
    value.map_or("", |(_, value)| value.trim())
}

/// The key of the line around a byte of the text, if that line has a plain one.
fn key_around(text: &str, index: usize) -> Option<&str> {
    let start = text
        .get(..index)?
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let (before, line) = text.split_at_checked(start)?;
    let (key, _) = line.lines().next()?.split_once('=')?;
    if within_long_string(before) {
        return None;
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    Some(key.trim()).filter(|key| key.chars().all(plain))
}

/// The key an error belongs to. `toml` shows it only in the rendering of an error without a source text.
fn key_of(error: &toml::de::Error) -> String {
    let mut error = error.clone();
    error.set_input(None);
    let text = error.to_string();
    let key = text.trim_end().rsplit_once("\nin `").map(|(_, key)| key);
    key.unwrap_or_default().trim_end_matches('`').to_owned()
}

/// The command that asks for everything and writes a configuration.
fn init(is_machine_wide: bool) -> &'static str {
    if is_machine_wide {
        "sudo dzwonek --config /etc/dzwonek/config.toml init"
    } else {
        "dzwonek init"
    }
}

fn list(paths: &[PathBuf]) -> String {
    let paths: Vec<_> = paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    paths.join(", then ")
}

//! The conversation with whoever is at stdin, a person or a script: questions go to stderr, answers are lines.

use std::fmt::Display;
use std::io::{self, BufRead, IsTerminal, Write};
use std::thread;

use secrecy::SecretString;
use secrecy::zeroize::Zeroizing;
use tokio::sync::oneshot;

use crate::cli::error::CommandError;
use crate::cli::output::trimmed;

/// Stands for "none" where an empty answer stands for something else.
pub const NONE: &str = "-";

/// Says a line, or a table.
pub fn tell(line: impl Display) {
    // Whoever does not listen may still answer.
    let _ = io::stderr().write_all(trimmed(&line.to_string()).as_bytes());
}

/// The answer to a question; an empty one stands for `default`, which may be empty as well.
pub async fn ask(question: &str, default: &str) -> Result<String, CommandError> {
    match default {
        "" => prompt(&format!("{question}: ")),
        _ => prompt(&format!("{question} [{default}]: ")),
    }
    let line = read_line().await?;
    let answer = line.trim();
    Ok(if answer.is_empty() { default } else { answer }.to_owned())
}

/// A password, which a terminal does not show. Never empty.
///
/// A terminal is read by the one thread that there is: it hears of Ctrl-C after the terminal was put right.
pub async fn ask_password(question: &str) -> Result<SecretString, CommandError> {
    loop {
        prompt(&format!("{question}: "));
        let password = if io::stdin().is_terminal() {
            rpassword::read_password()
                .map(Zeroizing::new)
                .map_err(cannot_read)?
        } else {
            read_line().await?
        };
        if !password.is_empty() {
            return Ok(SecretString::from(password.as_str()));
        }
        tell("It is empty.");
    }
}

/// Whether the answer is yes; an empty one is no.
pub async fn agrees(question: &str) -> Result<bool, CommandError> {
    let answer = ask(&format!("{question} (y/N)"), "").await?;
    Ok(is_yes(&answer))
}

/// Whether something is wanted that nobody needs: where the answers have ended, it is not.
pub async fn wants(question: &str) -> Result<bool, CommandError> {
    prompt(&format!("{question} (y/N): "));
    let answer = next_line().await?;
    Ok(answer.is_some_and(|answer| is_yes(&answer)))
}

fn is_yes(answer: &str) -> bool {
    matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}

fn prompt(text: &str) {
    let mut stderr = io::stderr();
    let _ = write!(stderr, "{text}").and_then(|()| stderr.flush());
}

/// A line without its end.
async fn read_line() -> Result<Zeroizing<String>, CommandError> {
    next_line().await?.ok_or_else(left_early)
}

/// The next line without its end, or none after the last. The thread that waits for it is left behind when somebody interrupts: a read from
/// a terminal cannot be called off.
async fn next_line() -> Result<Option<Zeroizing<String>>, CommandError> {
    let (sender, line) = oneshot::channel();
    thread::spawn(move || sender.send(line_of_stdin()));
    let line = line.await.unwrap_or_else(|_| Ok(None));
    if !io::stdin().is_terminal() {
        // Nobody pressed Enter.
        tell("");
    }
    line.map_err(cannot_read)
}

fn line_of_stdin() -> io::Result<Option<Zeroizing<String>>> {
    let mut line = Zeroizing::new(String::new());
    if io::stdin().lock().read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let end = line.trim_end_matches(['\n', '\r']).len();
    line.truncate(end);
    Ok(Some(line))
}

/// Why there is no configuration after Ctrl-C, or at the end of the answers.
pub fn left_early() -> CommandError {
    CommandError::Usage("left before the last question; no configuration is written".to_owned())
}

fn cannot_read(source: io::Error) -> CommandError {
    match source.kind() {
        // Ctrl-C, or Ctrl-D, where a password is asked for.
        io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof => left_early(),
        _ => CommandError::Io {
            what: "cannot read the answer".to_owned(),
            source,
        },
    }
}

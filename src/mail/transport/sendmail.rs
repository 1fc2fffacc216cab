//! To a local `sendmail`, or what behaves like it.

use std::convert::Infallible;
use std::future::pending;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStderr, ChildStdin, Command};
use tokio::time::timeout;

use super::attempt::Attempt;
use super::{Outgoing, Unready};

/// `EX_TEMPFAIL` of `sysexits.h`: try again later.
const TRY_AGAIN_LATER: i32 = 75;

/// More of what a command complains about is not looked at.
const LONGEST_COMPLAINT: u64 = 4096;

pub(super) async fn deliver(
    command: &Path,
    withheld: &[String],
    letter: &Outgoing,
    patience: Duration,
) -> Attempt {
    let (from, to) = (&letter.envelope_from, &letter.to);
    let child = match start(command, withheld, from, to) {
        Ok(child) => child,
        Err(error) => {
            let cause = format!("{} cannot be started: {error}", command.display());
            return Attempt::held(&cause);
        }
    };
    match timeout(patience, converse(child, unix_lines(&letter.bytes))).await {
        Ok(Ok((status, complaint))) => verdict(status, &complaint),
        Ok(Err(error)) => Attempt::in_doubt(&format!("{}: {error}", command.display())),
        Err(_) => Attempt::in_doubt(&format!("{} did not end in time", command.display())),
    }
}

/// `-i`: a line with a single dot does not end the letter. `--`: an address is no option.
fn start(command: &Path, withheld: &[String], from: &str, to: &str) -> io::Result<Child> {
    let mut command = Command::new(command);
    for variable in withheld {
        command.env_remove(variable);
    }
    command
        .arg("-i")
        .arg("-f")
        .arg(from)
        .arg("--")
        .arg(to)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
}

/// The command is text in a Unix pipe: it expects LF, and makes CRLF of it where the wire wants that.
fn unix_lines(bytes: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .copied()
        .filter(|&byte| byte != b'\r')
        .collect()
}

/// Gives the command the letter, and waits for its end and what it complained about until then.
async fn converse(mut child: Child, letter: Vec<u8>) -> io::Result<(ExitStatus, String)> {
    let (stdin, stderr) = (child.stdin.take(), child.stderr.take());
    let mut complaint = Vec::new();
    let talk = async {
        tokio::join!(feed(stdin, &letter), listen(stderr, &mut complaint));
        pending::<Infallible>().await
    };
    // Its end counts, not the end of its output: what it leaves running in the background may keep
    // the pipe open. `biased`, so that all it said is read before its end is seen.
    let status = tokio::select! {
        biased;
        never = talk => match never {},
        status = child.wait() => status?,
    };
    Ok((status, String::from_utf8_lossy(&complaint).into_owned()))
}

/// A command that does not want to read all of it says why by its exit status.
async fn feed(stdin: Option<ChildStdin>, letter: &[u8]) {
    if let Some(mut stdin) = stdin {
        let _ = stdin.write_all(letter).await;
    }
}

/// The beginning of what it says is kept, the rest only read, so that it is not left standing.
async fn listen(stderr: Option<ChildStderr>, complaint: &mut Vec<u8>) {
    if let Some(mut stderr) = stderr {
        let _ = (&mut stderr)
            .take(LONGEST_COMPLAINT)
            .read_to_end(complaint)
            .await;
        let _ = tokio::io::copy(&mut stderr, &mut tokio::io::sink()).await;
    }
}

/// Exit 75 is retried, other failures reject (design section 4). To be killed is no opinion about the
/// letter.
fn verdict(status: ExitStatus, complaint: &str) -> Attempt {
    let said = format!("{status}: {complaint}");
    match status.code() {
        Some(0) => Attempt::sent(&said),
        Some(TRY_AGAIN_LATER) | None => Attempt::delayed(&said),
        Some(_) => Attempt::rejected(&said),
    }
}

pub(super) fn probe(command: &Path) -> Result<String, Unready> {
    let cannot = |why: &str| {
        Err(Unready::OwnerMustAct(format!(
            "{}: {why}",
            command.display()
        )))
    };
    match std::fs::metadata(command) {
        Err(error) => cannot(&error.to_string()),
        Ok(meta) if !meta.is_file() || meta.permissions().mode() & 0o111 == 0 => {
            cannot("is not a program")
        }
        Ok(_) => Ok(format!("{} is there", command.display())),
    }
}

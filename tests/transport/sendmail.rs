//! A letter to a local command.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dzwonek::mail::transport::{Attempt, Outgoing, Patience, Transport, Unready};

use crate::support::script::script as script_at;
use crate::{LONG, PATIENT, SHORT, kind, letter};

/// A program of two lines in place of `sendmail`.
fn script(directory: &Path, body: &str) -> PathBuf {
    let path = directory.join("sendmail");
    script_at(&path, body);
    path
}

fn sendmail(command: PathBuf) -> Transport {
    Transport::Sendmail {
        command,
        withheld: Vec::new(),
    }
}

#[tokio::test]
async fn sendmail_gets_the_letter_and_both_addresses() {
    let directory = tempfile::tempdir().unwrap();
    let command = script(directory.path(), "echo \"$@\" > arguments; cat > letter");
    let transport = sendmail(command);
    transport.probe(PATIENT).await.unwrap();
    let attempt = transport.courier(PATIENT).deliver(&letter(1)).await;
    assert_eq!(kind(&attempt), "sent", "{attempt:?}");
    let arguments = fs::read_to_string(directory.path().join("arguments")).unwrap();
    assert_eq!(arguments, "-i -f dzwonek@example.com -- mama@example.org\n");
    let received = fs::read_to_string(directory.path().join("letter")).unwrap();
    assert_eq!(received.replace('\n', "\r\n").into_bytes(), letter(1).bytes);
}

#[tokio::test]
async fn the_exit_status_of_sendmail_has_its_meaning() {
    let directory = tempfile::tempdir().unwrap();
    let long = Outgoing {
        bytes: vec![b'x'; 1 << 20],
        ..letter(1)
    };
    for (body, expected) in [
        ("exit 0", "sent"),
        ("exit 75", "delayed"),
        ("exit 1", "rejected"),
        ("exit 67", "rejected"),
        ("kill -9 $$", "delayed"),
        ("cat > /dev/null; sleep 1000 & exit 0", "sent"),
        ("head -c 1000000 /dev/zero >&2; cat > /dev/null", "sent"),
    ] {
        let command = script(directory.path(), body);
        let attempt = sendmail(command).courier(PATIENT).deliver(&long).await;
        assert_eq!(kind(&attempt), expected, "{body}: {attempt:?}");
    }
    let command = script(
        directory.path(),
        "printf 'no\\033[1m such\\nuser' >&2; exit 67",
    );
    let attempt = sendmail(command).courier(PATIENT).deliver(&long).await;
    let reply = "exit status: 67: no [1m such user".to_owned();
    assert_eq!(attempt, Attempt::Rejected { reply });
}

#[tokio::test]
async fn a_missing_sendmail_is_not_the_letters_fault() {
    let directory = tempfile::tempdir().unwrap();
    let missing = sendmail(directory.path().join("missing"));
    assert_eq!(
        kind(&missing.courier(PATIENT).deliver(&letter(1)).await),
        "held"
    );
    assert!(matches!(
        missing.probe(PATIENT).await,
        Err(Unready::OwnerMustAct(_))
    ));
}

/// It may have accepted the letter. If it stayed, another would join it every hour.
#[tokio::test]
async fn a_hanging_sendmail_is_killed() {
    let directory = tempfile::tempdir().unwrap();
    let command = script(directory.path(), "echo $$ > pid; exec sleep 1000");
    // It must have started by then, on a busy machine too.
    let patience = Patience {
        final_dot: Duration::from_secs(1),
        ..PATIENT
    };
    let mut courier = sendmail(command.clone()).courier(patience);
    let attempt = courier.deliver(&letter(1)).await;
    let cause = format!("{} did not end in time", command.display());
    let in_doubt = true;
    assert_eq!(attempt, Attempt::RoundEnded { cause, in_doubt });
    let pid = fs::read_to_string(directory.path().join("pid")).unwrap();
    // A dead process that nobody has reaped yet has no command line.
    let line = format!("/proc/{}/cmdline", pid.trim());
    let is_alive = || fs::read(&line).is_ok_and(|line| !line.is_empty());
    let begin = Instant::now();
    while is_alive() {
        assert!(begin.elapsed() < LONG, "{line}");
        tokio::time::sleep(SHORT).await;
    }
}

//! Letters on their way to a mail server that is there, broken, or hostile; to `sendmail`; into a
//! directory.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use dzwonek::mail::transport::{
    Attempt, Outgoing, Patience, Security, SmtpLogin, SmtpSettings, Transport, Unready,
};
use support::smtp_server::{Behaviour, Options, SmtpServer, Stage, Tls};

/// Long enough for a busy machine: no test waits for the end of it.
const LONG: Duration = Duration::from_secs(60);
/// The end of this one is waited for.
const SHORT: Duration = Duration::from_millis(50);
const PATIENT: Patience = Patience {
    step: LONG,
    final_dot: LONG,
};

const LOGIN: (&str, &str) = ("dzwonek@example.com", "correct horse");

fn letter(number: u32) -> Outgoing {
    let body = format!("Subject: {number}\r\n\r\n.\r\n..\r\nZosia\r\n.kropka\r\n");
    Outgoing {
        envelope_from: "dzwonek@example.com".to_owned(),
        to: "mama@example.org".to_owned(),
        bytes: body.into_bytes(),
        message_id: format!("<{number}@example.com>"),
        created_at: "2026-10-05T06:30:00Z".parse().unwrap(),
    }
}

fn settings(server: &SmtpServer) -> SmtpSettings {
    SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: server.port(),
        security: Security::None,
        login: None,
        ca_file: None,
        hello_domain: "example.com".to_owned(),
    }
}

fn login(password: &str) -> Option<SmtpLogin> {
    let (username, password) = (LOGIN.0.to_owned(), password.into());
    Some(SmtpLogin { username, password })
}

/// Sends one letter in a round of its own.
async fn send(settings: SmtpSettings, patience: Patience) -> Attempt {
    let mut courier = Transport::Smtp(settings).courier(patience);
    let attempt = courier.deliver(&letter(1)).await;
    courier.close().await;
    attempt
}

fn kind(attempt: &Attempt) -> &'static str {
    match attempt {
        Attempt::Sent { .. } => "sent",
        Attempt::Delayed { .. } => "delayed",
        Attempt::RoundEnded { .. } => "round ended",
        Attempt::Held { .. } => "held",
        Attempt::Rejected { .. } => "rejected",
        Attempt::TooLarge { .. } => "too large",
    }
}

#[tokio::test]
async fn a_letter_arrives_byte_for_byte() {
    let server = SmtpServer::start(Options::default());
    let attempt = send(settings(&server), PATIENT).await;
    assert_eq!(
        attempt,
        Attempt::Sent {
            reply: "250 2.0.0 queued".to_owned()
        }
    );
    let letters = server.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].bytes, letter(1).bytes);
    assert_eq!(letters[0].from, "dzwonek@example.com");
    assert_eq!(letters[0].to, ["mama@example.org"]);
}

#[tokio::test]
async fn the_letters_of_a_round_share_a_connection_that_says_nothing_of_the_machine() {
    let server = SmtpServer::start(Options::default());
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    for number in 1..=3 {
        assert_eq!(kind(&courier.deliver(&letter(number)).await), "sent");
    }
    courier.close().await;
    let commands = server.commands();
    let (mail, rcpt) = (
        "MAIL FROM:<dzwonek@example.com>",
        "RCPT TO:<mama@example.org>",
    );
    assert_eq!(
        commands,
        [
            "EHLO example.com",
            mail,
            rcpt,
            "DATA",
            "RSET",
            mail,
            rcpt,
            "DATA",
            "RSET",
            mail,
            rcpt,
            "DATA",
            "QUIT",
        ]
    );
}

#[tokio::test]
async fn every_failure_of_a_mail_server_has_its_meaning() {
    use Behaviour::{Answer, Cut};
    use Stage::{Auth, Banner, Data, Dot, Ehlo, Mail, Rcpt};
    let options = Options {
        login: Some(LOGIN),
        ..Options::default()
    };
    let server = SmtpServer::start(options);
    let cases = [
        (Answer(Banner, "421 4.3.2 busy"), "round ended"),
        (Answer(Banner, "554 5.7.1 not from you"), "held"),
        (Answer(Ehlo, "421 4.3.2 busy"), "round ended"),
        (Answer(Ehlo, "450 4.3.2 busy"), "round ended"),
        (Answer(Ehlo, "550 5.7.1 not from you"), "held"),
        (
            Answer(Ehlo, "250-mail.example.net\r\n250- \r\n250 AUTH PLAIN"),
            "round ended",
        ),
        (Answer(Auth, "421 4.3.2 busy"), "round ended"),
        (Answer(Auth, "454 4.7.0 later"), "round ended"),
        (Answer(Auth, "535 5.7.8 no"), "held"),
        (Answer(Auth, "250 2.0.0 ok"), "round ended"),
        (Answer(Mail, "421 4.3.2 busy"), "round ended"),
        (Answer(Mail, "451 4.3.0 later"), "delayed"),
        (Answer(Mail, "550 5.7.1 policy"), "held"),
        (Answer(Rcpt, "421 4.3.2 busy"), "round ended"),
        (Answer(Rcpt, "450 4.2.0 greylisted"), "delayed"),
        (Answer(Rcpt, "550 5.1.1 nobody"), "rejected"),
        (Answer(Rcpt, "552 5.2.2 full"), "rejected"),
        (Answer(Data, "421 4.3.2 busy"), "round ended"),
        (Answer(Data, "451 4.3.0 later"), "delayed"),
        (Answer(Data, "554 5.6.0 no"), "rejected"),
        (Answer(Data, "250 2.0.0 ok"), "round ended"),
        (Answer(Dot, "421 4.3.2 busy"), "round ended"),
        (Answer(Dot, "451 4.3.0 later"), "delayed"),
        (Answer(Dot, "550 5.7.1 spam"), "rejected"),
        (Answer(Dot, "552 5.3.4 too big"), "too large"),
        (Answer(Dot, "252 2.0.0 perhaps"), "round ended"),
        (Answer(Dot, "354 what"), "round ended"),
        (Answer(Banner, "HTTP/1.1 400 Bad Request"), "round ended"),
        (Answer(Dot, "okay"), "round ended"),
        (Cut(Banner), "round ended"),
        (Cut(Ehlo), "round ended"),
        (Cut(Auth), "round ended"),
        (Cut(Mail), "round ended"),
        (Cut(Rcpt), "round ended"),
        (Cut(Data), "round ended"),
        (Cut(Dot), "round ended"),
    ];
    for (behaviour, expected) in cases {
        server.behave(behaviour.clone());
        let login = login(LOGIN.1);
        let attempt = send(
            SmtpSettings {
                login,
                ..settings(&server)
            },
            PATIENT,
        )
        .await;
        assert_eq!(kind(&attempt), expected, "{behaviour:?}: {attempt:?}");
    }
    assert_eq!(server.letters(), []);
}

#[tokio::test]
async fn a_server_that_is_not_there_ends_the_round() {
    let server = SmtpServer::start(Options::default());
    let settings = settings(&server);
    drop(server);
    assert_eq!(kind(&send(settings.clone(), PATIENT).await), "round ended");
    let host = "no-such-host.invalid".to_owned();
    let attempt = send(SmtpSettings { host, ..settings }, PATIENT).await;
    assert_eq!(kind(&attempt), "round ended");
}

#[tokio::test]
async fn silence_ends_the_round() {
    let server = SmtpServer::start(Options::default());
    for stage in [
        Stage::Banner,
        Stage::Ehlo,
        Stage::Mail,
        Stage::Rcpt,
        Stage::Data,
    ] {
        server.behave(Behaviour::Silent(stage));
        let patience = Patience {
            step: SHORT,
            ..PATIENT
        };
        let attempt = send(settings(&server), patience).await;
        assert_eq!(kind(&attempt), "round ended", "{stage:?}");
    }
    server.behave(Behaviour::Silent(Stage::Dot));
    let patience = Patience {
        final_dot: SHORT,
        ..PATIENT
    };
    let cause = "the mail server was silent at the letter".to_owned();
    assert_eq!(
        send(settings(&server), patience).await,
        Attempt::RoundEnded { cause }
    );
}

#[tokio::test]
async fn a_late_reply_is_never_taken_for_the_next_letters() {
    let server = SmtpServer::start(Options::default());
    let patience = Patience {
        final_dot: SHORT,
        ..PATIENT
    };
    let mut courier = Transport::Smtp(settings(&server)).courier(patience);
    server.behave_once(Behaviour::Late(Stage::Dot));
    assert_eq!(kind(&courier.deliver(&letter(1)).await), "round ended");
    server.behave(Behaviour::Answer(Stage::Dot, "550 5.7.1 spam"));
    assert_eq!(kind(&courier.deliver(&letter(2)).await), "rejected");
}

#[tokio::test]
async fn a_reply_nobody_asked_for_never_makes_a_letter_sent() {
    let server = SmtpServer::start(Options::default());
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    assert_eq!(kind(&courier.deliver(&letter(1)).await), "sent");
    // From here on each reply is one too early, and the last one is a refusal.
    server.behave_once(Behaviour::Answer(Stage::Mail, "250 ok\r\n250 ok"));
    assert_eq!(kind(&courier.deliver(&letter(2)).await), "round ended");
    assert_eq!(server.letters().len(), 1);
}

#[tokio::test]
async fn after_a_refusal_the_next_letter_goes_over_a_new_connection() {
    let server = SmtpServer::start(Options::default());
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    let reply = "550 5.1.1 nobody";
    server.behave(Behaviour::AnswerTo {
        recipient: "nobody@example.org".to_owned(),
        reply,
    });
    let to_nobody = Outgoing {
        to: "nobody@example.org".to_owned(),
        ..letter(1)
    };
    let rejected = Attempt::Rejected {
        reply: reply.to_owned(),
    };
    assert_eq!(courier.deliver(&to_nobody).await, rejected);
    assert_eq!(kind(&courier.deliver(&letter(2)).await), "sent");
    assert_eq!(server.letters().len(), 1);
}

#[tokio::test]
async fn a_connection_that_the_server_closed_between_two_letters_is_replaced() {
    let server = SmtpServer::start(Options::default());
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    assert_eq!(kind(&courier.deliver(&letter(1)).await), "sent");
    server.behave_once(Behaviour::Cut(Stage::Reset));
    assert_eq!(kind(&courier.deliver(&letter(2)).await), "sent");
    assert_eq!(server.letters().len(), 2);
}

#[tokio::test]
async fn a_letter_whose_reply_was_lost_is_the_same_letter_again() {
    let server = SmtpServer::start(Options::default());
    server.behave_once(Behaviour::AcceptThenCut);
    assert_eq!(kind(&send(settings(&server), PATIENT).await), "round ended");
    assert_eq!(kind(&send(settings(&server), PATIENT).await), "sent");
    let letters = server.letters();
    assert_eq!(letters.len(), 2);
    assert_eq!(letters[0], letters[1]);
}

#[tokio::test]
async fn letters_go_over_tls_and_starttls_with_either_login() {
    for (tls, security) in [
        (Tls::Implicit, Security::Tls),
        (Tls::StartTls, Security::StartTls),
    ] {
        for mechanisms in ["PLAIN", "LOGIN", "CRAM-MD5 LOGIN PLAIN"] {
            let options = Options {
                tls,
                mechanisms,
                login: Some(LOGIN),
                ..Options::default()
            };
            let server = SmtpServer::start(options);
            let ca_file = Some(server.ca_file());
            let (base, login) = (settings(&server), login(LOGIN.1));
            for host in ["127.0.0.1", "localhost"] {
                let (host, base) = (host.to_owned(), base.clone());
                let (ca_file, login) = (ca_file.clone(), login.clone());
                let attempt = send(
                    SmtpSettings {
                        host,
                        security,
                        ca_file,
                        login,
                        ..base
                    },
                    PATIENT,
                );
                assert_eq!(kind(&attempt.await), "sent", "{security:?} {mechanisms}");
            }
            assert_eq!(server.letters().len(), 2);
        }
    }
}

#[tokio::test]
async fn nothing_is_said_over_a_connection_that_is_not_as_safe_as_wanted() {
    let with = |tls, names| {
        SmtpServer::start(Options {
            tls,
            names,
            ..Options::default()
        })
    };
    let ours = || vec!["127.0.0.1"];
    let case = async |server: SmtpServer, change: fn(SmtpSettings) -> SmtpSettings, expected| {
        let trusting = SmtpSettings {
            ca_file: Some(server.ca_file()),
            ..settings(&server)
        };
        let attempt = send(change(trusting), PATIENT).await;
        assert_eq!(kind(&attempt), expected, "{attempt:?}");
        let commands = server.commands();
        assert!(
            !commands.iter().any(|line| line.starts_with("MAIL")),
            "{commands:?}"
        );
    };
    let tls: fn(_) -> _ = |settings| SmtpSettings {
        security: Security::Tls,
        ..settings
    };
    let starttls: fn(_) -> _ = |settings| SmtpSettings {
        security: Security::StartTls,
        ..settings
    };
    // The certificate is somebody else's, or by an authority that we do not know.
    case(with(Tls::Implicit, vec!["other.example"]), tls, "held").await;
    case(with(Tls::StartTls, vec!["other.example"]), starttls, "held").await;
    let unknown: fn(_) -> _ = |settings| SmtpSettings {
        ca_file: None,
        security: Security::Tls,
        ..settings
    };
    case(with(Tls::Implicit, ours()), unknown, "held").await;
    // The offer of STARTTLS is missing, was taken away, or is withdrawn.
    case(with(Tls::None, ours()), starttls, "held").await;
    let server = with(Tls::StartTls, ours());
    server.behave(Behaviour::HideStartTls);
    case(server, starttls, "held").await;
    let server = with(Tls::StartTls, ours());
    server.behave(Behaviour::Answer(Stage::StartTls, "454 4.7.0 later"));
    case(server, starttls, "round ended").await;
    // The wrong port.
    case(with(Tls::None, ours()), tls, "round ended").await;
}

#[tokio::test]
async fn a_ca_file_that_cannot_be_used_holds_the_letters() {
    let server = SmtpServer::start(Options {
        tls: Tls::Implicit,
        ..Options::default()
    });
    let directory = tempfile::tempdir().unwrap();
    let empty = directory.path().join("empty.pem");
    fs::write(&empty, "no certificate").unwrap();
    for ca_file in [empty, directory.path().join("missing.pem")] {
        let ca_file = Some(ca_file);
        let settings = SmtpSettings {
            ca_file,
            security: Security::Tls,
            ..settings(&server)
        };
        assert_eq!(kind(&send(settings, PATIENT).await), "held");
    }
}

#[tokio::test]
async fn a_refused_or_impossible_login_holds_the_letters_and_names_no_password() {
    let case = async |options: Options, password: &str| {
        let server = SmtpServer::start(options);
        let login = login(password);
        let attempt = send(
            SmtpSettings {
                login,
                ..settings(&server)
            },
            PATIENT,
        )
        .await;
        assert_eq!(kind(&attempt), "held", "{attempt:?}");
        assert!(!format!("{attempt:?}").contains(password), "{attempt:?}");
    };
    let wanted = Options {
        login: Some(LOGIN),
        ..Options::default()
    };
    case(wanted.clone(), "wrong horse").await;
    case(
        Options {
            mechanisms: "CRAM-MD5",
            ..wanted
        },
        LOGIN.1,
    )
    .await;
    case(Options::default(), LOGIN.1).await;
}

#[tokio::test]
async fn the_words_of_a_refused_login_are_not_kept() {
    let server = SmtpServer::start(Options {
        login: Some(LOGIN),
        ..Options::default()
    });
    server.behave(Behaviour::Answer(
        Stage::Auth,
        "535 5.7.8 correct horse is not right",
    ));
    let login = login(LOGIN.1);
    let cause = "the mail server answered the login with 535 5.7.8".to_owned();
    let attempt = send(
        SmtpSettings {
            login,
            ..settings(&server)
        },
        PATIENT,
    )
    .await;
    assert_eq!(attempt, Attempt::Held { cause });
}

#[tokio::test]
async fn an_address_beyond_ascii_needs_a_server_that_takes_it() {
    for (smtputf8, expected) in [(false, "rejected"), (true, "sent")] {
        let server = SmtpServer::start(Options {
            smtputf8,
            ..Options::default()
        });
        let transport = Transport::Smtp(settings(&server));
        let to = "łucja@żółw.example".to_owned();
        let attempt = transport
            .courier(PATIENT)
            .deliver(&Outgoing { to, ..letter(1) })
            .await;
        assert_eq!(kind(&attempt), expected, "{attempt:?}");
        let readiness = transport.probe(PATIENT).await.unwrap();
        assert_eq!(readiness.takes_any_address, smtputf8);
    }
}

#[tokio::test]
async fn an_address_that_is_none_is_never_sent_to_a_server() {
    let server = SmtpServer::start(Options::default());
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    let to = "a@example.org>\r\nRCPT TO:<eve@example.org".to_owned();
    assert_eq!(
        kind(&courier.deliver(&Outgoing { to, ..letter(1) }).await),
        "rejected"
    );
    let envelope_from = "nobody".to_owned();
    let from_nobody = Outgoing {
        envelope_from,
        ..letter(1)
    };
    assert_eq!(kind(&courier.deliver(&from_nobody).await), "held");
    assert_eq!(server.commands(), Vec::<String>::new());
}

#[tokio::test]
async fn a_probe_says_what_works_and_who_must_act_when_it_does_not() {
    let options = Options {
        tls: Tls::Implicit,
        login: Some(LOGIN),
        ..Options::default()
    };
    let server = SmtpServer::start(options);
    let (ca_file, security) = (Some(server.ca_file()), Security::Tls);
    let right = SmtpSettings {
        ca_file,
        security,
        login: login(LOGIN.1),
        ..settings(&server)
    };
    let readiness = Transport::Smtp(right.clone()).probe(PATIENT).await.unwrap();
    let port = server.port();
    let expected = format!("127.0.0.1:{port} with TLS, logged in as dzwonek@example.com");
    assert_eq!(readiness.summary, expected);
    assert_eq!(server.commands().last().unwrap(), "QUIT");

    let wrong = SmtpSettings {
        login: login("wrong"),
        ..right
    };
    let unready = Transport::Smtp(wrong).probe(PATIENT).await.unwrap_err();
    assert!(matches!(unready, Unready::OwnerMustAct(_)), "{unready:?}");
    let plain = settings(&server);
    drop(server);
    let unready = Transport::Smtp(plain).probe(PATIENT).await.unwrap_err();
    assert!(matches!(unready, Unready::NotNow(_)), "{unready:?}");
}

/// A program of two lines in place of `sendmail`.
fn script(directory: &Path, body: &str) -> PathBuf {
    let path = directory.join("sendmail");
    fs::write(
        &path,
        format!("#!/bin/sh\ncd \"$(dirname \"$0\")\"\n{body}\n"),
    )
    .unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

#[tokio::test]
async fn sendmail_gets_the_letter_and_both_addresses() {
    let directory = tempfile::tempdir().unwrap();
    let command = script(directory.path(), "echo \"$@\" > arguments; cat > letter");
    let transport = Transport::Sendmail { command };
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
        let attempt = Transport::Sendmail { command }
            .courier(PATIENT)
            .deliver(&long)
            .await;
        assert_eq!(kind(&attempt), expected, "{body}: {attempt:?}");
    }
    let command = script(
        directory.path(),
        "printf 'no\\033[1m such\\nuser' >&2; exit 67",
    );
    let attempt = Transport::Sendmail { command }
        .courier(PATIENT)
        .deliver(&long)
        .await;
    let reply = "exit status: 67: no [1m such user".to_owned();
    assert_eq!(attempt, Attempt::Rejected { reply });
}

#[tokio::test]
async fn a_sendmail_that_is_missing_or_hangs_is_no_fault_of_the_letter() {
    let directory = tempfile::tempdir().unwrap();
    let missing = Transport::Sendmail {
        command: directory.path().join("missing"),
    };
    assert_eq!(
        kind(&missing.courier(PATIENT).deliver(&letter(1)).await),
        "held"
    );
    assert!(matches!(
        missing.probe(PATIENT).await,
        Err(Unready::OwnerMustAct(_))
    ));
    let hanging = Transport::Sendmail {
        command: script(directory.path(), "exec sleep 1000"),
    };
    let patience = Patience {
        step: SHORT,
        ..PATIENT
    };
    assert_eq!(
        kind(&hanging.courier(patience).deliver(&letter(1)).await),
        "round ended"
    );
}

fn files(directory: &Path) -> Vec<String> {
    let names = fs::read_dir(directory).unwrap();
    let mut names: Vec<_> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_directory_gets_one_private_file_per_letter_however_often_it_is_tried() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a/b");
    let transport = Transport::Directory { path: path.clone() };
    transport.probe(PATIENT).await.unwrap();
    assert_eq!(files(&path), Vec::<String>::new());
    let mut courier = transport.courier(PATIENT);
    let later = "2026-10-06T06:30:00Z".parse().unwrap();
    let second = Outgoing {
        created_at: later,
        ..letter(2)
    };
    for letter in [&second, &letter(1), &letter(1)] {
        assert_eq!(kind(&courier.deliver(letter).await), "sent");
    }
    let names = files(&path);
    assert_eq!(names.len(), 2);
    assert!(
        names[0].starts_with("20261005T063000Z-") && names[0].ends_with(".eml"),
        "{names:?}"
    );
    let file = path.join(&names[0]);
    assert_eq!(fs::read(&file).unwrap(), letter(1).bytes);
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[tokio::test]
async fn half_a_letter_from_an_attempt_that_was_cut_short_is_replaced() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().to_owned();
    let mut courier = Transport::Directory { path: path.clone() }.courier(PATIENT);
    courier.deliver(&letter(1)).await;
    let name = files(&path).remove(0);
    fs::rename(path.join(&name), path.join(format!(".{name}.unfinished"))).unwrap();
    assert_eq!(kind(&courier.deliver(&letter(1)).await), "sent");
    assert_eq!(files(&path), [name]);
}

#[tokio::test]
async fn a_directory_that_cannot_be_written_ends_the_round_and_leaves_nothing() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("file");
    fs::write(&path, "").unwrap();
    let transport = Transport::Directory { path };
    assert_eq!(
        kind(&transport.courier(PATIENT).deliver(&letter(1)).await),
        "round ended"
    );
    assert!(transport.probe(PATIENT).await.is_err());
    // `/dev/full` cannot be a directory; a name that is taken by a directory stands for any write
    // that fails at its end.
    let path = root.path().join("letters");
    let transport = Transport::Directory { path: path.clone() };
    transport.courier(PATIENT).deliver(&letter(1)).await;
    let name = files(&path).remove(0);
    fs::remove_file(path.join(&name)).unwrap();
    fs::create_dir(path.join(&name)).unwrap();
    assert_eq!(
        kind(&transport.courier(PATIENT).deliver(&letter(1)).await),
        "round ended"
    );
    assert_eq!(files(&path), [name]);
}

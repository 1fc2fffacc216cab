//! The replies of a mail server, in whatever form they come.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use dzwonek::config::Security;
use dzwonek::mail::transport::{Attempt, Outgoing, SmtpSettings, Transport};

use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};
use crate::{LOGIN, PATIENT, kind, letter, login, send, settings};

/// An accepted letter is never sent a second time because of the wording of the reply.
#[tokio::test]
async fn a_letter_accepted_with_odd_bytes_is_accepted() {
    let server = SmtpServer::start(Options::default());
    let cases: [(&'static [u8], &str); 6] = [
        (b"250", "250"),
        (b"250 ", "250"),
        (b"250-\r\n250", "250"),
        (b"250 przyj\xeato\r\0\x1b[2J", "250 przyj\u{fffd}to [2J"),
        (
            b"250-\xff\xfe\r\n250 2.0.0 ok",
            "250 \u{fffd}\u{fffd} 2.0.0 ok",
        ),
        (b"250-ends\n250 like this", "250 ends like this"),
    ];
    for (words, expected) in cases {
        server.behave(Behaviour::GrantSaying(Stage::Dot, words));
        let reply = expected.to_owned();
        assert_eq!(
            send(settings(&server), PATIENT).await,
            Attempt::Sent { reply }
        );
    }
    assert_eq!(server.letters().len(), cases.len());
}

#[tokio::test]
async fn a_letter_accepted_at_length_is_accepted() {
    let server = SmtpServer::start(Options::default());
    let line = format!("250 {}", "x".repeat(50_000));
    server.behave(Behaviour::GrantSaying(Stage::Dot, line.leak().as_bytes()));
    let Attempt::Sent { reply } = send(settings(&server), PATIENT).await else {
        panic!("not sent");
    };
    assert_eq!(reply.chars().count(), 300);
}

#[tokio::test]
async fn a_greeting_with_empty_lines_is_a_greeting() {
    let server = SmtpServer::start(Options {
        login: Some(LOGIN),
        ..Options::default()
    });
    let greeting = "250-mail.example.net\r\n250- \r\n250-\r\n250 auth plain";
    server.behave(Behaviour::Answer(Stage::Ehlo, greeting));
    let login = Some(login(LOGIN.1));
    let settings = settings(&server);
    let attempt = send(SmtpSettings { login, ..settings }, PATIENT).await;
    assert_eq!(kind(&attempt), "sent", "{attempt:?}");
}

/// It would fill the memory until the time is up.
#[tokio::test]
async fn an_endless_line_is_not_read_to_the_end() {
    let server = SmtpServer::start(Options {
        login: Some(LOGIN),
        ..Options::default()
    });
    for (stage, expected) in [
        (Stage::Banner, "unreachable"),
        (Stage::Ehlo, "unreachable"),
        (Stage::Auth, "unreachable"),
        (Stage::Mail, "round ended"),
        (Stage::Dot, "round ended"),
    ] {
        server.behave(Behaviour::Endless(stage));
        let login = Some(login(LOGIN.1));
        let settings = settings(&server);
        let attempt = send(SmtpSettings { login, ..settings }, PATIENT).await;
        assert_eq!(kind(&attempt), expected, "{attempt:?}");
        let outcome = format!("{attempt:?}");
        assert!(outcome.contains("something that is not SMTP"), "{outcome}");
    }
}

/// Somebody in between could have said it: it must not answer a question asked under the protection of TLS.
#[tokio::test]
async fn what_was_said_before_tls_answers_nothing_after_it() {
    let server = SmtpServer::start(Options {
        security: Security::StartTls,
        ..Options::default()
    });
    let words = b"220 2.0.0 go ahead\r\n250 8BITMIME";
    server.behave(Behaviour::GrantSaying(Stage::StartTls, words));
    assert_eq!(kind(&send(settings(&server), PATIENT).await), "unreachable");
    assert_eq!(server.commands(), ["EHLO example.com", "STARTTLS"]);
}

#[tokio::test]
async fn a_server_that_repeats_the_password_is_not_quoted() {
    let password = "correct  horse";
    let forms = [
        password.to_owned(),
        "correct \u{200b}horse".to_owned(),
        BASE64.encode(password),
        BASE64.encode(format!("\0{}\0{password}", LOGIN.0)),
    ];
    for form in forms {
        for (stage, code) in [
            (Stage::Auth, 535),
            (Stage::Mail, 451),
            (Stage::Mail, 550),
            (Stage::Rcpt, 550),
            (Stage::Data, 421),
            (Stage::Dot, 250),
            (Stage::Dot, 552),
        ] {
            let server = SmtpServer::start(Options {
                login: Some((LOGIN.0, password)),
                ..Options::default()
            });
            let reply = format!("{code}-5.7.1 you said:\r\n{code} {form}, that is odd").leak();
            server.behave(match (stage, code) {
                (Stage::Dot, 250) => Behaviour::GrantSaying(stage, reply.as_bytes()),
                _ => Behaviour::Answer(stage, reply),
            });
            let login = Some(login(password));
            let settings = settings(&server);
            let attempt = send(SmtpSettings { login, ..settings }, PATIENT).await;
            let outcome = format!("{attempt:?}");
            assert!(outcome.contains(&code.to_string()), "{outcome}");
            assert!(
                !outcome.contains("horse") && !outcome.contains(&form),
                "{outcome}"
            );
            let is_quoted = outcome.contains("you said: [password], that is odd");
            assert_eq!(is_quoted, stage != Stage::Auth, "{outcome}");
        }
    }
}

/// A line with only a dot would end the letter, and what follows would be commands.
#[tokio::test]
async fn no_line_of_a_letter_ends_it() {
    let server = SmtpServer::start(Options::default());
    let dots = b"Subject: .\r\n\r\n.\r\n..\r\n.QUIT\r\nend".to_vec();
    let bytes = dots.clone();
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    let attempt = courier.deliver(&Outgoing { bytes, ..letter(1) }).await;
    assert_eq!(kind(&attempt), "sent");
    let received = &server.letters()[0].bytes;
    assert_eq!(*received, [dots, b"\r\n".to_vec()].concat());
}

//! What a mail server can do to a letter.

use std::time::Duration;

use dzwonek::mail::transport::{Attempt, Outgoing, Patience, SmtpSettings, Transport};

use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};
use crate::{LOGIN, PATIENT, SHORT, kind, letter, login, send, settings};

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

/// It says nothing of this machine.
#[tokio::test]
async fn the_letters_of_a_round_share_an_anonymous_connection() {
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
        (Answer(Banner, "421 4.3.2 busy"), "unreachable"),
        (Answer(Banner, "554 5.7.1 not from you"), "held"),
        (Answer(Ehlo, "421 4.3.2 busy"), "unreachable"),
        (Answer(Ehlo, "450 4.3.2 busy"), "unreachable"),
        (Answer(Ehlo, "550 5.7.1 not from you"), "held"),
        (Answer(Auth, "421 4.3.2 busy"), "unreachable"),
        (Answer(Auth, "454 4.7.0 later"), "unreachable"),
        (Answer(Auth, "535 5.7.8 no"), "held"),
        (Answer(Auth, "250 2.0.0 ok"), "unreachable"),
        (Answer(Mail, "421 4.3.2 busy"), "round ended"),
        (Answer(Mail, "451 4.3.0 later"), "delayed"),
        (Answer(Mail, "550 5.7.1 policy"), "held"),
        (Answer(Rcpt, "421 4.3.2 busy"), "round ended"),
        (Answer(Rcpt, "450 4.2.0 greylisted"), "delayed"),
        (Answer(Rcpt, "550 5.1.1 nobody"), "rejected"),
        (Answer(Rcpt, "552 5.2.2 full"), "rejected"),
        (Answer(Rcpt, "504 5.5.2 <x>: Helo command rejected"), "held"),
        (Answer(Rcpt, "554 5.7.1 Client host rejected"), "held"),
        (Answer(Rcpt, "554 5.7.1 Relay access denied"), "rejected"),
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
        (Answer(Banner, "HTTP/1.1 400 Bad Request"), "unreachable"),
        (Answer(Dot, "okay"), "round ended"),
        (Cut(Banner), "unreachable"),
        (Cut(Ehlo), "unreachable"),
        (Cut(Auth), "unreachable"),
        (Cut(Mail), "round ended"),
        (Cut(Rcpt), "round ended"),
        (Cut(Data), "round ended"),
        (Cut(Dot), "round ended"),
    ];
    for (behaviour, expected) in cases {
        server.behave(behaviour.clone());
        let login = Some(login(LOGIN.1));
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
async fn a_missing_server_is_unreachable_and_no_letter_was_offered() {
    let server = SmtpServer::start(Options::default());
    let settings = settings(&server);
    drop(server);
    assert_eq!(kind(&send(settings.clone(), PATIENT).await), "unreachable");
    let host = "no-such-host.invalid".to_owned();
    let attempt = send(SmtpSettings { host, ..settings }, PATIENT).await;
    assert_eq!(kind(&attempt), "unreachable");
    let words = "its name has no address; check `host`";
    assert!(attempt.words().contains(words), "{attempt:?}");
}

#[tokio::test]
async fn silence_ends_the_round() {
    let server = SmtpServer::start(Options::default());
    for (stage, expected) in [
        (Stage::Banner, "unreachable"),
        (Stage::Ehlo, "unreachable"),
        (Stage::Mail, "round ended"),
        (Stage::Rcpt, "round ended"),
        (Stage::Data, "round ended"),
    ] {
        server.behave(Behaviour::Silent(stage));
        let patience = Patience {
            step: SHORT,
            ..PATIENT
        };
        let attempt = send(settings(&server), patience).await;
        assert_eq!(kind(&attempt), expected, "{stage:?}");
    }
    server.behave(Behaviour::Silent(Stage::Dot));
    let patience = Patience {
        final_dot: SHORT,
        ..PATIENT
    };
    let cause = "the mail server was silent at the letter".to_owned();
    assert_eq!(
        send(settings(&server), patience).await,
        Attempt::RoundEnded {
            cause,
            in_doubt: true
        }
    );
}

#[tokio::test]
async fn a_late_reply_is_never_taken_for_the_next_letters() {
    let server = SmtpServer::start(Options::default());
    // The next letter's reply must arrive within it, on a busy machine too.
    let patience = Patience {
        final_dot: Duration::from_secs(1),
        ..PATIENT
    };
    let mut courier = Transport::Smtp(settings(&server)).courier(patience);
    server.behave_once(Behaviour::Late(Stage::Dot));
    assert_eq!(kind(&courier.deliver(&letter(1)).await), "round ended");
    server.behave(Behaviour::Answer(Stage::Dot, "550 5.7.1 spam"));
    assert_eq!(kind(&courier.deliver(&letter(2)).await), "rejected");
}

#[tokio::test]
async fn an_unsolicited_reply_never_makes_a_letter_sent() {
    let server = SmtpServer::start(Options::default());
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    assert_eq!(kind(&courier.deliver(&letter(1)).await), "sent");
    // From here on each reply is one step early, and the last one is a refusal.
    server.behave_once(Behaviour::Answer(Stage::Mail, "250 ok\r\n250 ok"));
    assert_eq!(kind(&courier.deliver(&letter(2)).await), "round ended");
    assert_eq!(server.letters().len(), 1);
}

#[tokio::test]
async fn after_a_refusal_the_next_letter_gets_a_new_connection() {
    let server = SmtpServer::start(Options::default());
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    let reply = "550 5.1.1 nobody";
    server.behave(Behaviour::AnswerTo {
        recipient: "nobody@example.org".to_owned(),
        reply,
    });
    let to_nobody = Outgoing {
        to: "nobody@example.org".parse().unwrap(),
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
async fn a_connection_closed_between_two_letters_is_replaced() {
    let server = SmtpServer::start(Options::default());
    let mut courier = Transport::Smtp(settings(&server)).courier(PATIENT);
    assert_eq!(kind(&courier.deliver(&letter(1)).await), "sent");
    server.behave_once(Behaviour::Cut(Stage::Reset));
    assert_eq!(kind(&courier.deliver(&letter(2)).await), "sent");
    assert_eq!(server.letters().len(), 2);
}

#[tokio::test]
async fn a_letter_with_a_lost_reply_is_resent_unchanged() {
    let server = SmtpServer::start(Options::default());
    server.behave_once(Behaviour::AcceptThenCut);
    assert_eq!(kind(&send(settings(&server), PATIENT).await), "round ended");
    assert_eq!(kind(&send(settings(&server), PATIENT).await), "sent");
    let letters = server.letters();
    assert_eq!(letters.len(), 2);
    assert_eq!(letters[0], letters[1]);
}

//! Who is given a letter and a password.

use std::fs;
use std::time::Duration;

use dzwonek::config::Security;
use dzwonek::mail::transport::{Attempt, Patience, SmtpSettings, Transport, Unready};

use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};
use crate::{LOGIN, PATIENT, SHORT, kind, login, send, settings};

fn server(security: Security) -> SmtpServer {
    SmtpServer::start(Options {
        security,
        ..Options::default()
    })
}

#[tokio::test]
async fn letters_go_over_tls_and_starttls_with_either_login() {
    for security in [Security::Tls, Security::StartTls] {
        for mechanisms in ["PLAIN", "LOGIN", "CRAM-MD5 LOGIN PLAIN"] {
            let server = SmtpServer::start(Options {
                security,
                mechanisms,
                login: Some(LOGIN),
                ..Options::default()
            });
            for host in ["127.0.0.1", "localhost"] {
                let (host, login) = (host.to_owned(), Some(login(LOGIN.1)));
                let settings = SmtpSettings {
                    host,
                    login,
                    ..settings(&server)
                };
                let attempt = send(settings, PATIENT).await;
                assert_eq!(kind(&attempt), "sent", "{security:?} {mechanisms}");
            }
            assert_eq!(server.letters().len(), 2);
        }
    }
}

/// Sends a letter that must not even be announced.
async fn refuse(server: &SmtpServer, settings: SmtpSettings) -> &'static str {
    let attempt = send(settings, PATIENT).await;
    let commands = server.commands();
    assert!(
        !commands.iter().any(|line| line.starts_with("MAIL")),
        "{commands:?}"
    );
    kind(&attempt)
}

#[tokio::test]
async fn a_server_with_a_bad_certificate_gets_nothing() {
    for security in [Security::Tls, Security::StartTls] {
        let names = vec!["other.example"];
        let of_another = SmtpServer::start(Options {
            security,
            names,
            ..Options::default()
        });
        assert_eq!(refuse(&of_another, settings(&of_another)).await, "held");

        let by_nobody = server(security);
        let ca_file = None;
        let trusting_others = SmtpSettings {
            ca_file,
            ..settings(&by_nobody)
        };
        assert_eq!(refuse(&by_nobody, trusting_others).await, "held");
    }
}

#[tokio::test]
async fn without_the_wanted_encryption_nothing_is_sent() {
    let plain = server(Security::None);
    let wanting = |security| SmtpSettings {
        security,
        ..settings(&plain)
    };
    assert_eq!(refuse(&plain, wanting(Security::StartTls)).await, "held");
    assert_eq!(refuse(&plain, wanting(Security::Tls)).await, "held");

    let starttls = server(Security::StartTls);
    starttls.behave(Behaviour::HideStartTls);
    assert_eq!(refuse(&starttls, settings(&starttls)).await, "held");
    starttls.behave(Behaviour::Answer(Stage::StartTls, "454 4.7.0 later"));
    assert_eq!(refuse(&starttls, settings(&starttls)).await, "unreachable");
    starttls.behave(Behaviour::Answer(Stage::StartTls, "502 5.5.1 never"));
    assert_eq!(refuse(&starttls, settings(&starttls)).await, "held");
}

/// What a probe of the server with these settings complains of.
async fn complaint(settings: SmtpSettings, patience: Patience) -> Unready {
    let probed = Transport::Smtp(settings).probe(patience).await;
    probed.unwrap_err()
}

#[tokio::test]
async fn an_encryption_of_the_other_kind_names_the_other_port() {
    let starttls = server(Security::StartTls);
    let security = Security::Tls;
    let wrong = SmtpSettings {
        security,
        ..settings(&starttls)
    };
    let unready = complaint(wrong, PATIENT).await;
    assert!(matches!(unready, Unready::OwnerMustAct(_)), "{unready:?}");
    assert!(unready.to_string().contains("(usually 587)"), "{unready}");

    let tls = server(Security::Tls);
    let patience = Patience {
        step: SHORT,
        ..PATIENT
    };
    for security in [Security::StartTls, Security::None] {
        let wrong = SmtpSettings {
            security,
            ..settings(&tls)
        };
        let unready = complaint(wrong, patience).await;
        // It may be busy all the same.
        assert!(matches!(unready, Unready::NotNow(_)), "{unready:?}");
        assert!(unready.to_string().contains("(usually 465)"), "{unready}");
    }
    // A server that is silent after TLS expects none.
    tls.behave(Behaviour::Silent(Stage::Banner));
    let patience = Patience {
        step: Duration::from_secs(1),
        ..PATIENT
    };
    let unready = complaint(settings(&tls), patience).await;
    assert!(
        unready.to_string().ends_with("silent at the greeting"),
        "{unready}"
    );
}

/// The clock runs ahead whenever everybody waits.
#[tokio::test(start_paused = true)]
async fn a_probe_waits_ten_seconds_for_the_greeting_and_a_letter_a_minute() {
    let server = server(Security::None);
    server.behave(Behaviour::Silent(Stage::Banner));
    let patience = Patience::default();
    let begun = tokio::time::Instant::now();
    complaint(settings(&server), patience).await;
    assert_eq!(begun.elapsed().as_secs(), 10);
    send(settings(&server), patience).await;
    assert_eq!(begun.elapsed().as_secs(), 10 + 60);
}

#[tokio::test]
async fn an_unknown_authority_and_a_foreign_name_say_the_next_step() {
    let server = server(Security::Tls);
    let ca_file = None;
    let trusting_others = SmtpSettings {
        ca_file,
        ..settings(&server)
    };
    let unready = complaint(trusting_others, PATIENT).await;
    assert!(
        unready.to_string().ends_with("name it as `ca_file`"),
        "{unready}"
    );

    let names = vec!["other.example"];
    let security = Security::Tls;
    let of_another = SmtpServer::start(Options {
        security,
        names,
        ..Options::default()
    });
    let unready = complaint(settings(&of_another), PATIENT).await;
    assert!(
        unready.to_string().contains("is for other.example;"),
        "{unready}"
    );
}

#[tokio::test]
async fn a_byte_order_mark_in_front_of_a_ca_file_is_dropped() {
    let server = server(Security::Tls);
    let trusting = settings(&server);
    let certificates = fs::read_to_string(trusting.ca_file.as_ref().unwrap()).unwrap();
    let directory = tempfile::tempdir().unwrap();
    let marked = directory.path().join("marked.pem");
    fs::write(&marked, format!("\u{feff}{certificates}")).unwrap();
    let settings = SmtpSettings {
        ca_file: Some(marked),
        ..trusting
    };
    assert_eq!(kind(&send(settings, PATIENT).await), "sent");
}

#[tokio::test]
async fn an_unusable_ca_file_holds_the_letters() {
    let server = server(Security::Tls);
    let directory = tempfile::tempdir().unwrap();
    let empty = directory.path().join("empty.pem");
    fs::write(&empty, "no certificate").unwrap();
    for ca_file in [empty, directory.path().join("missing.pem")] {
        let ca_file = Some(ca_file);
        let settings = SmtpSettings {
            ca_file,
            ..settings(&server)
        };
        let Attempt::Held { cause } = send(settings, PATIENT).await else {
            panic!("not held")
        };
        assert!(cause.starts_with("ca_file"), "{cause}");
    }
}

#[tokio::test]
async fn a_password_is_not_sent_in_clear_to_another_machine() {
    let server = SmtpServer::start(Options {
        login: Some(LOGIN),
        ..Options::default()
    });
    // A socket reaches this machine by this name too, but it is not a loopback name.
    let (host, login) = ("0.0.0.0".to_owned(), Some(login(LOGIN.1)));
    let attempt = send(
        SmtpSettings {
            host,
            login,
            ..settings(&server)
        },
        PATIENT,
    )
    .await;
    assert_eq!(kind(&attempt), "held", "{attempt:?}");
    assert_eq!(server.commands(), ["EHLO example.com"]);
}

/// No message quotes the password.
#[tokio::test]
async fn a_refused_or_impossible_login_holds_the_letters() {
    let case = async |options: Options, password: &str| {
        let server = SmtpServer::start(options);
        let login = Some(login(password));
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

/// A server that offers both, and does not know one of them.
#[tokio::test]
async fn a_login_that_is_not_understood_is_tried_the_other_way() {
    for (mechanisms, reply, expected) in [
        ("PLAIN LOGIN", "504 5.5.4 unrecognized type", "sent"),
        ("PLAIN LOGIN", "501 5.5.2 cannot decode", "sent"),
        ("PLAIN", "504 5.5.4 unrecognized type", "held"),
        // Of the password something is said: it does not go out again.
        ("PLAIN LOGIN", "535 5.7.8 no", "held"),
        ("PLAIN LOGIN", "454 4.7.0 later", "unreachable"),
    ] {
        let server = SmtpServer::start(Options {
            login: Some(LOGIN),
            mechanisms,
            ..Options::default()
        });
        server.behave(Behaviour::AnswerAuth("PLAIN", reply));
        let login = Some(login(LOGIN.1));
        let settings = settings(&server);
        let attempt = send(SmtpSettings { login, ..settings }, PATIENT).await;
        assert_eq!(kind(&attempt), expected, "{mechanisms} {reply}");
        let commands = server.commands();
        let asked = commands
            .iter()
            .filter(|line| line.starts_with("AUTH LOGIN"));
        assert_eq!(asked.count(), usize::from(expected == "sent"), "{reply}");
    }
}

#[tokio::test]
async fn a_login_that_is_offered_in_the_old_form_is_read() {
    let server = SmtpServer::start(Options {
        login: Some(LOGIN),
        ..Options::default()
    });
    let greeting = "250-mail.example.net\r\n250 AUTH=PLAIN LOGIN";
    server.behave(Behaviour::Answer(Stage::Ehlo, greeting));
    let login = Some(login(LOGIN.1));
    let settings = settings(&server);
    let attempt = send(SmtpSettings { login, ..settings }, PATIENT).await;
    assert_eq!(kind(&attempt), "sent", "{attempt:?}");
}

#[tokio::test]
async fn a_server_without_ehlo_is_greeted_the_old_way_when_nothing_else_is_wanted() {
    let unknown = "502 5.5.1 what?";
    let server = server(Security::None);
    server.behave(Behaviour::Answer(Stage::Ehlo, unknown));
    assert_eq!(kind(&send(settings(&server), PATIENT).await), "sent");
    assert_eq!(server.commands()[1], "HELO example.com");

    // Nobody hears the password, and nothing goes out unprotected.
    let login = Some(login(LOGIN.1));
    let with_login = SmtpSettings {
        login,
        ..settings(&server)
    };
    let with_starttls = SmtpSettings {
        security: Security::StartTls,
        ..settings(&server)
    };
    for wanting in [with_login, with_starttls] {
        let Attempt::Held { cause } = send(wanting, PATIENT).await else {
            panic!("not held")
        };
        assert!(cause.contains("does not know EHLO"), "{cause}");
    }
    server.behave(Behaviour::Answer(Stage::Ehlo, "550 5.7.1 not from you"));
    assert_eq!(kind(&send(settings(&server), PATIENT).await), "held");
}

#[tokio::test]
async fn the_reply_to_a_refused_login_is_not_kept() {
    let server = SmtpServer::start(Options {
        login: Some(LOGIN),
        ..Options::default()
    });
    server.behave(Behaviour::Answer(
        Stage::Auth,
        "535 5.7.8 correct horse is not right",
    ));
    let login = Some(login(LOGIN.1));
    let cause = "the mail server answered the login with 535 5.7.8: the user name or the password is not \
                 accepted; many providers want the whole address, an app password instead of your own, or that external \
                 programs are switched on first"
        .to_owned();
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
async fn a_probe_says_what_works_or_who_must_act() {
    let server = SmtpServer::start(Options {
        login: Some(LOGIN),
        ..Options::default()
    });
    let with = |password| {
        let login = Some(login(password));
        Transport::Smtp(SmtpSettings {
            login,
            ..settings(&server)
        })
    };
    let summary = with(LOGIN.1).probe(PATIENT).await.unwrap();
    let port = server.port();
    let expected = format!("127.0.0.1:{port} without encryption, logged in as dzwonek@example.com");
    assert_eq!(summary, expected);
    assert_eq!(server.commands().last().unwrap(), "QUIT");

    let unready = with("wrong").probe(PATIENT).await.unwrap_err();
    assert!(matches!(unready, Unready::LoginRefused(_)), "{unready:?}");
    server.behave(Behaviour::Answer(Stage::Auth, "454 4.7.0 later"));
    let unready = with(LOGIN.1).probe(PATIENT).await.unwrap_err();
    assert!(matches!(unready, Unready::NotNow(_)), "{unready:?}");
    server.behave(Behaviour::Answer(Stage::Ehlo, "550 5.7.1 not from you"));
    let unready = with(LOGIN.1).probe(PATIENT).await.unwrap_err();
    assert!(matches!(unready, Unready::OwnerMustAct(_)), "{unready:?}");
    server.behave(Behaviour::Answer(Stage::Banner, "421 4.3.2 busy"));
    let unready = with(LOGIN.1).probe(PATIENT).await.unwrap_err();
    assert!(matches!(unready, Unready::NotNow(_)), "{unready:?}");
}

//! Opening a message, and what may come instead of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dzwonek::domain::letter::full_message::{FilePlace, FullMessage, Opening};
use dzwonek::synergia::OpenedMessage;

use crate::scripted::{Register, Reply, ok, status, to};

const MESSAGE: &str = "GET /api/inbox/messages/5012";
const LINK: &str = "GET /api/attachments/771/messages/5012";

/// An answer to the request for message 5012, with these attachments.
fn message(attachments: &str) -> Reply {
    let text = STANDARD.encode("<Message><Content><![CDATA[Dzień<br>dobry]]></Content></Message>");
    ok(&format!(
        r#"{{"data":{{"messageId":"5012","Message":"{text}","attachments":{attachments}}}}}"#
    ))
}

fn link_to(address: &str) -> Reply {
    ok(&format!(
        r#"{{"data":{{"status":"ok","downloadLink":"{address}"}}}}"#
    ))
}

async fn opened(register: &Register) -> OpenedMessage {
    let mut family = register.family();
    family.visit().await;
    family.open("5012").await
}

/// What a message holds that could be opened.
fn read(opened: OpenedMessage) -> FullMessage {
    match opened.opening {
        Opening::Read(message) => message,
        Opening::Failed => panic!("not opened"),
    }
}

#[tokio::test]
async fn an_odd_answer_is_no_message_and_spares_the_others() {
    for (reply, is_over) in [
        (ok(r#"{"data":[]}"#), false),
        (ok(r#"{"data":null}"#), false),
        (
            ok(r#"{"data":{"messageId":"5013","Message":"QQ=="}}"#),
            false,
        ),
        (ok(r#"[{"messageId":"5012"}]"#), false),
        (ok("5012"), false),
        (ok(""), false),
        (status(404, ""), false),
        (status(403, ""), false),
        (status(401, ""), false),
        (status(500, ""), true),
        (status(503, ""), true),
    ] {
        let register = Register::open().await;
        register.script(MESSAGE, std::slice::from_ref(&reply));
        let opened = opened(&register).await;
        assert_eq!(opened.opening, Opening::Failed, "{reply:?}");
        assert_eq!(opened.is_over, is_over, "{reply:?}");
        assert!(register.asked(MESSAGE).len() <= 3, "{reply:?}");
        assert_eq!(register.asked("POST ").len(), 1, "{reply:?}");
    }
}

#[tokio::test]
async fn no_password_is_sent_to_open_a_message() {
    let register = Register::open().await;
    let mut family = register.family();
    family.visit().await;
    register.script(MESSAGE, &[status(401, "")]);
    register.script("GET /wiadomosci3", &[to("/loguj")]);
    register.script("GET /refreshToken", &[status(401, "")]);
    family.wait(60);
    let opened = family.open("5012").await;
    assert_eq!((opened.opening, opened.is_over), (Opening::Failed, true));
    assert_eq!(register.asked("POST ").len(), 1, "that of the visit");
}

#[tokio::test]
async fn attachments_may_be_absent_or_partly_unreadable() {
    for (attachments, names) in [
        ("[]", vec![]),
        ("null", vec![]),
        ("{}", vec![]),
        (
            r#"["x",{"id":771,"filename":"a.pdf"},{"filename":"b.pdf"},{"id":"../7","filename":"c.pdf"}]"#,
            vec!["a.pdf", "b.pdf", "c.pdf"],
        ),
    ] {
        let register = Register::open().await;
        register.script(MESSAGE, &[message(attachments)]);
        let message = read(opened(&register).await);
        assert_eq!(message.text.words(), "Dzień\ndobry");
        let found: Vec<_> = message
            .files
            .iter()
            .map(|file| file.name.as_str())
            .collect();
        assert_eq!(found, names, "{attachments}");
        assert!(
            message
                .files
                .iter()
                .all(|file| file.place == FilePlace::Missing)
        );
        let asked = register.asked("GET /api/attachments/");
        assert!(asked.iter().all(|asked| asked == LINK), "{asked:?}");
    }
}

#[tokio::test]
async fn files_are_fetched_only_from_the_sandbox() {
    let register = Register::open().await;
    let one_file = message(r#"[{"id":"771","filename":"zgoda.pdf"}]"#);
    register.script(MESSAGE, &[one_file]);
    for elsewhere in [
        register.at(1, "/GetFile/key"),
        register.at(3, "/api/inbox/messages/5013"),
        "https://sandbox.librus.pl/GetFile/key".to_owned(),
        "http://example.com/GetFile/key".to_owned(),
        "/GetFile/key".to_owned(),
        String::new(),
    ] {
        register.script(LINK, &[link_to(&elsewhere)]);
        let message = read(opened(&register).await);
        assert_eq!(message.files[0].place, FilePlace::Missing, "{elsewhere}");
    }
    assert_eq!(register.asked("GET /GetFile/"), [""; 0]);
    assert_eq!(register.asked("GET /api/inbox/messages/5013"), [""; 0]);

    // No waiting page: the file is there at once.
    register.script(LINK, &[link_to(&register.at(4, "/GetFile/key"))]);
    register.script("GET /GetFile/key", &[ok("PDF")]);
    let message = read(opened(&register).await);
    assert_eq!(message.files[0].place, FilePlace::Here(b"PDF"[..].into()));
    assert_eq!(register.asked("GET /GetFile/").len(), 1);
}

//! A line to the register that is cut, slow, or leads elsewhere.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::iter;
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use dzwonek::config::Security;
use dzwonek::exit_code::ExitCode;
use school::Who;

use crate::support::mail::Mail;
use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};
use crate::support::world::{MAMA, World, warsaw};

const ZOSIA: Who = Who::Zosia;

/// What sits at the other end of the line.
#[derive(Debug, Clone)]
enum Peer {
    /// Answers each request with this, and hangs up.
    Says(String),
    /// Answers with a head and this many bytes.
    Sends(&'static str, usize),
    /// Answers byte by byte, without end.
    Drips,
    /// Takes the request and is silent.
    Silent,
    /// Hangs up in the middle of the request, so that the connection is reset.
    Resets,
}

impl Peer {
    /// The address at which it listens, until the tests are over.
    fn listen(self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for stream in listener.incoming() {
                // Errors are clients that gave up.
                let peer = self.clone();
                thread::spawn(move || peer.answer(stream?));
            }
            Ok::<_, std::io::Error>(())
        });
        format!("http://{address}")
    }

    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        if matches!(self, Self::Resets) {
            // The kernel answers what was sent and not read with a reset.
            thread::sleep(Duration::from_millis(20));
            return Ok(());
        }
        let mut request = [0; 4096];
        let _ = stream.read(&mut request)?;
        match self {
            Self::Says(answer) => stream.write_all(answer.as_bytes()),
            Self::Sends(head, bytes) => {
                stream.write_all(head.as_bytes())?;
                (0..bytes / 4096).try_for_each(|_| stream.write_all(&[b' '; 4096]))
            }
            Self::Drips => {
                let head = b"HTTP/1.1 200 OK\r\nX: ".iter();
                for byte in head.chain(iter::repeat(&b'x')) {
                    stream.write_all(&[*byte])?;
                    thread::sleep(Duration::from_millis(20));
                }
                Ok(())
            }
            Self::Silent | Self::Resets => loop {
                thread::sleep(Duration::from_mins(1));
            },
        }
    }
}

const ENDLESS: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
const TOO_LONG: &str = "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n";
/// Every kind of line, and what `status` says about the child.
fn lines() -> Vec<(String, String, &'static str)> {
    let peers = [
        ("silent", Peer::Silent, "unreachable"),
        ("a byte at a time", Peer::Drips, "unreachable"),
        ("reset", Peer::Resets, "unreachable"),
        ("hangs up at once", Peer::Says(String::new()), "unreachable"),
        (
            "no HTTP",
            Peer::Says("220 mail.example.com ESMTP\r\n".into()),
            "unreachable",
        ),
        (
            "cut in the head",
            Peer::Says("HTTP/1.1 200 OK\r\nContent-Ty".into()),
            "unreachable",
        ),
        (
            "cut in the body",
            Peer::Says("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"Gr".into()),
            "bad_answer",
        ),
        (
            "cut in a chunk",
            Peer::Says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"Gr".into()),
            "bad_answer",
        ),
        (
            "more than can be right",
            Peer::Sends(ENDLESS, 9 * 1024 * 1024),
            "bad_answer",
        ),
        (
            "longer than can be right",
            Peer::Sends(TOO_LONG, 4096),
            "bad_answer",
        ),
    ];
    let mut lines: Vec<_> = peers
        .into_iter()
        .map(|(story, peer, reason)| (story.to_owned(), peer.listen(), reason))
        .collect();
    for later in [
        "120",
        "Wed, 21 Oct 2026 07:28:00 GMT",
        "-1",
        "99999999999999999999",
        "soon",
    ] {
        for (code, reason) in [
            ("429 Too Many", "unreachable"),
            ("503 Later", "maintenance"),
        ] {
            let answer =
                format!("HTTP/1.1 {code}\r\nRetry-After: {later}\r\nContent-Length: 0\r\n\r\n");
            lines.push((answer.clone(), Peer::Says(answer).listen(), reason));
        }
    }
    lines.push((
        "no such name".into(),
        "https://synergia.invalid".into(),
        "unreachable",
    ));
    lines.push((
        "nobody there".into(),
        "http://127.0.0.1:1".into(),
        "unreachable",
    ));
    lines
}

/// The next visit makes up for what was missed.
#[tokio::test]
async fn whatever_the_line_does_nothing_is_lost_or_invented() {
    let mut world = World::settled().await;
    let silent_tls = Peer::Silent.listen().replace("http:", "https:");
    let stranger = SmtpServer::start(Options {
        security: Security::Tls,
        ..Options::default()
    });
    let mut lines = lines();
    lines.push(("no handshake".into(), silent_tls, "unreachable"));
    lines.push((
        "a stranger".into(),
        format!("https://127.0.0.1:{}", stranger.port()),
        "untrusted",
    ));
    for (count, (story, url, reason)) in (1..).zip(lines) {
        world.grade(ZOSIA, "5");
        world.line_leads_to(&url);
        assert_eq!(world.once().await.code, ExitCode::TryAgain, "{story}");
        let (code, status) = world.status_json();
        let student = &status["students"][0];
        assert_eq!(
            (code, &student["state"], &student["reason"]),
            (ExitCode::TryAgain, &"waiting".into(), &reason.into()),
            "{story}"
        );
        assert_eq!(world.events().len(), count - 1, "{story}");
        world.no_letters();
        world.line_is_mended();
        world.minutes(20);
        assert_eq!(world.once().await.code, ExitCode::AllWell, "{story}");
        assert_eq!(world.only_letter().changes, "grades.added=1", "{story}");
        world.minutes(20);
    }
    assert!(world.passwords_posted() <= 2, "the session lives on");
}

/// From Monday noon to Thursday noon nobody at home can reach the register.
async fn three_days_offline(world: &mut World) {
    world.at("2026-10-05T12:00");
    world.line_leads_to("http://127.0.0.1:1");
    while world.now() < warsaw("2026-10-08T12:00") {
        world.poll().await;
        world.minutes(20);
    }
    world.line_is_mended();
    // A grade and a message came every day meanwhile.
    for id in 1..=3 {
        world.grade(ZOSIA, "5");
        world.message(ZOSIA, 20_500_000 + id, "Zebranie");
    }
    world.mail.behave(Behaviour::Good);
    for _ in 0..6 {
        world.poll().await;
        world.minutes(20);
    }
}

fn count(letters: &[Mail], kind: &str) -> usize {
    letters.iter().filter(|letter| letter.kind == kind).count()
}

#[tokio::test]
async fn three_days_offline_and_their_end_are_reported_once_each() {
    let mut world = World::of(&[ZOSIA, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    three_days_offline(&mut world).await;
    let letters = world.letters();
    let notices: Vec<_> = letters
        .iter()
        .filter(|letter| letter.kind == "notice")
        .collect();
    // For each child, one that it began and one that it is over.
    let subjects: BTreeSet<_> = notices.iter().map(|letter| &letter.subject).collect();
    let threads: BTreeSet<_> = notices.iter().map(|letter| &letter.thread).collect();
    assert_eq!(
        (notices.len(), subjects.len(), threads.len()),
        (4, 4, 2),
        "{subjects:?}"
    );
    // Each morning's digest says what cannot be read.
    assert_eq!(count(&letters, "digest"), 3);
    assert_eq!(world.events().len(), 6);
    assert_eq!(
        count(&letters, "instant"),
        4,
        "three messages, and the grades together"
    );
    let (code, _) = world.status_json();
    assert_eq!(code, ExitCode::AllWell);
}

/// No letter mentions them.
#[tokio::test]
async fn three_days_without_any_network_end_with_one_digest() {
    let mut world = World::settled().await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    three_days_offline(&mut world).await;
    let letters = world.letters();
    assert_eq!(count(&letters, "notice"), 0);
    assert_eq!(count(&letters, "digest"), 1);
    assert_eq!(world.events().len(), 6);
    let ids: BTreeSet<_> = letters.iter().map(|letter| &letter.message_id).collect();
    assert_eq!(ids.len(), letters.len());
    for fate in world.fates() {
        assert!(fate.ends_with(" sent"), "{fate}");
    }
}

//! Whom the program accepts as the register.

use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use crate::home::{Ended, Home, ended};
use crate::support::certificate::{acceptor, expired};

/// A server that answers over TLS that there is nothing, and knows whether a client accepted its
/// certificate.
struct Somebody {
    url: String,
    was_asked: Arc<AtomicBool>,
    _end: oneshot::Sender<()>,
}

impl Somebody {
    fn with(acceptor: TlsAcceptor) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("https://{}", listener.local_addr().unwrap());
        let was_asked = Arc::new(AtomicBool::new(false));
        let (end, ended) = oneshot::channel();
        let serve = serve(listener, acceptor, Arc::clone(&was_asked));
        thread::spawn(move || {
            let mut runtime = tokio::runtime::Builder::new_current_thread();
            let runtime = runtime.enable_all().build().unwrap();
            runtime.block_on(async {
                tokio::select! {
                    () = serve => {}
                    _ = ended => {}
                }
            });
        });
        Self {
            url,
            was_asked,
            _end: end,
        }
    }

    fn was_asked(&self) -> bool {
        self.was_asked.load(Ordering::SeqCst)
    }
}

async fn serve(listener: TcpListener, acceptor: TlsAcceptor, was_asked: Arc<AtomicBool>) {
    listener.set_nonblocking(true).unwrap();
    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
    while let Ok((stream, _)) = listener.accept().await {
        let Ok(mut stream) = acceptor.accept(stream).await else {
            continue;
        };
        let mut request = [0; 1024];
        if matches!(stream.read(&mut request).await, Ok(1..)) {
            was_asked.store(true, Ordering::SeqCst);
            let nothing =
                b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            // A client that hangs up sooner did not want it.
            let _ = stream.write_all(nothing).await;
            let _ = stream.shutdown().await;
        }
    }
}

/// How a server gets its certificate.
type Make = fn(&[&str], &Path) -> TlsAcceptor;

/// A family whose register is at `url`, and who trusts the authority in this file.
fn visit(url: &str, ca_file: &Path) -> (Ended, serde_json::Value) {
    let home = Home::new();
    let mut text = home.config_text();
    let urls = home.school.urls();
    for real in [urls.synergia, urls.api, urls.messages, urls.sandbox] {
        text = text.replace(&format!("{real:?}"), &format!("{url:?}"));
    }
    home.configure(&text);
    let ended = ended(home.command(&["once"]).env("SSL_CERT_FILE", ca_file));
    (ended, home.status())
}

#[test]
fn a_register_with_a_bad_certificate_is_reported_not_asked() {
    let directory = tempfile::tempdir().unwrap();
    let file = |name: &str| directory.path().join(name);
    let (own, others) = (file("own.pem"), file("others.pem"));
    acceptor(&["127.0.0.1"], &others);
    let here = &["127.0.0.1"];
    for (make, names, ca_file, why) in [
        (expired as Make, here, &own, "certificate expired"),
        (acceptor, &["other.example"], &own, "not valid for name"),
        (acceptor, here, &others, "invalid peer certificate"),
    ] {
        let acceptor = make(names, &own);
        let somebody = Somebody::with(acceptor);
        let (ended, status) = visit(&somebody.url, ca_file);
        ended.with(1).complains(why);
        assert!(!somebody.was_asked(), "{why}");
        for student in status["students"].as_array().unwrap() {
            assert_eq!(student["state"], "waiting", "{why}");
            assert_eq!(student["reason"], "untrusted", "{why}");
        }
    }
}

#[test]
fn a_register_that_the_system_trusts_is_visited() {
    let directory = tempfile::tempdir().unwrap();
    let own = directory.path().join("own.pem");
    let somebody = Somebody::with(acceptor(&["127.0.0.1"], &own));
    let (ended, status) = visit(&somebody.url, &own);
    ended.with(1);
    assert!(somebody.was_asked());
    assert_eq!(status["students"][0]["reason"], "unreachable");
}

#[test]
fn a_system_without_authorities_is_told_what_to_install() {
    let directory = tempfile::tempdir().unwrap();
    let nobody = directory.path().join("empty.pem");
    std::fs::write(&nobody, "").unwrap();
    let home = Home::new();
    let text = home.config_text();
    let text = text.replace(
        &format!("{:?}", home.school.urls().api),
        "\"https://127.0.0.1:9\"",
    );
    home.configure(&text);
    let ended = ended(home.command(&["once"]).env("SSL_CERT_FILE", &nobody));
    assert_ne!(ended.code, 0);
    ended.complains("ca-certificates");
}

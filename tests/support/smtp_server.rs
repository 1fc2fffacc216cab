//! A mail server for tests: a real conversation over TCP, on loopback, that can be told to misbehave.
//!
//! It runs in a thread of its own, so that tests with and without an async runtime can use it.

mod conversation;

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use dzwonek::config::Security;
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use super::certificate::acceptor;

/// What kind of server it is.
#[derive(Clone)]
pub struct Options {
    /// How connections are protected.
    pub security: Security,
    /// The names in its certificate.
    pub names: Vec<&'static str>,
    /// User and password, required before sending.
    pub login: Option<(&'static str, &'static str)>,
    /// The login mechanisms that it offers.
    pub mechanisms: &'static str,
}

impl Default for Options {
    /// A server without encryption or login that accepts everything.
    fn default() -> Self {
        Self {
            security: Security::None,
            names: vec!["localhost", "127.0.0.1"],
            login: None,
            mechanisms: "PLAIN LOGIN",
        }
    }
}

/// The places of a conversation where it can misbehave. After `STARTTLS` there is a second `Ehlo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Banner,
    Ehlo,
    StartTls,
    Auth,
    Mail,
    Rcpt,
    Data,
    Dot,
    Reset,
}

/// What it does wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behaviour {
    /// Nothing.
    Good,
    /// Says this instead; after a 421 it hangs up. Several lines are separated by CRLF.
    Answer(Stage, &'static str),
    /// Says this instead to one recipient.
    AnswerTo {
        recipient: String,
        reply: &'static str,
    },
    /// Says this to a login of this kind.
    AnswerAuth(&'static str, &'static str),
    /// Hangs up instead of answering.
    Cut(Stage),
    /// Does what it was asked, and says so with these bytes.
    GrantSaying(Stage, &'static [u8]),
    /// Answers with a line that never ends, until the client hangs up.
    Endless(Stage),
    /// Accepts the letter and hangs up before it says so.
    AcceptThenCut,
    /// Does not answer until the client hangs up.
    Silent(Stage),
    /// Does what it was asked, and answers when the client has asked the next thing.
    Late(Stage),
    /// Does what it was asked, and answers after this time.
    Slow(Stage, Duration),
    /// Does not offer STARTTLS, as if someone in between had removed the offer.
    HideStartTls,
}

impl Behaviour {
    fn is_at(&self, at: Stage) -> bool {
        match self {
            Self::Answer(stage, _)
            | Self::GrantSaying(stage, _)
            | Self::Endless(stage)
            | Self::Cut(stage)
            | Self::Silent(stage)
            | Self::Late(stage)
            | Self::Slow(stage, _) => *stage == at,
            Self::AcceptThenCut => at == Stage::Dot,
            Self::HideStartTls => at == Stage::Ehlo,
            Self::AnswerTo { .. } => at == Stage::Rcpt,
            Self::AnswerAuth(..) => at == Stage::Auth,
            Self::Good => false,
        }
    }
}

/// A letter it has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// Without the dots that were added for the journey.
    pub bytes: Vec<u8>,
}

/// A mail server. It ends, with all its connections, when it is dropped.
pub struct SmtpServer {
    port: u16,
    state: Arc<State>,
    certificates: TempDir,
    _end: oneshot::Sender<()>,
}

struct State {
    options: Options,
    behaviour: Mutex<(Behaviour, bool)>,
    /// How it behaves once it has this many letters.
    later: Mutex<Option<(usize, Behaviour)>>,
    letters: Mutex<Vec<Received>>,
    commands: Mutex<Vec<String>>,
}

impl SmtpServer {
    /// Starts it on a free port of 127.0.0.1.
    pub fn start(options: Options) -> Self {
        let certificates = tempfile::tempdir().unwrap();
        let acceptor = acceptor(&options.names, &certificates.path().join("ca.pem"));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State {
            options,
            behaviour: Mutex::new((Behaviour::Good, false)),
            later: Mutex::default(),
            letters: Mutex::default(),
            commands: Mutex::default(),
        });
        let (end, ended) = oneshot::channel();
        let serve = serve(listener, acceptor, Arc::clone(&state), ended);
        thread::spawn(move || {
            let mut runtime = tokio::runtime::Builder::new_current_thread();
            runtime.enable_all().build().unwrap().block_on(serve);
        });
        Self {
            port,
            state,
            certificates,
            _end: end,
        }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn security(&self) -> Security {
        self.state.options.security
    }

    /// The certificate to trust, as a PEM file.
    pub fn ca_file(&self) -> PathBuf {
        self.certificates.path().join("ca.pem")
    }

    /// From now on.
    pub fn behave(&self, behaviour: Behaviour) {
        *self.state.behaviour.lock().unwrap() = (behaviour, false);
    }

    /// Once; then it behaves well again. (`AnswerTo` stays.)
    pub fn behave_once(&self, behaviour: Behaviour) {
        *self.state.behaviour.lock().unwrap() = (behaviour, true);
    }

    /// After it has accepted this many more letters.
    pub fn behave_after(&self, letters: usize, behaviour: Behaviour) {
        self.behave(Behaviour::Good);
        let letters = self.letters().len() + letters;
        *self.state.later.lock().unwrap() = Some((letters, behaviour));
    }

    /// What it has accepted so far.
    pub fn letters(&self) -> Vec<Received> {
        self.letters_after(0)
    }

    /// The letters after this many of the first.
    pub fn letters_after(&self, known: usize) -> Vec<Received> {
        self.state.letters.lock().unwrap()[known..].to_vec()
    }

    /// Every line that it received outside of letters, over all connections.
    pub fn commands(&self) -> Vec<String> {
        self.state.commands.lock().unwrap().clone()
    }
}

async fn serve(
    listener: TcpListener,
    acceptor: TlsAcceptor,
    state: Arc<State>,
    mut ended: oneshot::Receiver<()>,
) {
    listener.set_nonblocking(true).unwrap();
    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
    loop {
        tokio::select! {
            _ = &mut ended => return,
            connection = listener.accept() => {
                let (state, acceptor) = (Arc::clone(&state), acceptor.clone());
                // Errors are clients hanging up, or ourselves.
                tokio::spawn(async move { conversation::hold(connection?.0, acceptor, state).await });
            }
        }
    }
}

impl State {
    fn behaviour_at(&self, stage: Stage) -> Behaviour {
        let mut current = self.behaviour.lock().unwrap();
        if !current.0.is_at(stage) {
            return Behaviour::Good;
        }
        let behaviour = current.0.clone();
        if current.1 {
            *current = (Behaviour::Good, false);
        }
        behaviour
    }

    fn keep(&self, letter: Received) {
        let mut letters = self.letters.lock().unwrap();
        letters.push(letter);
        let mut later = self.later.lock().unwrap();
        if let Some((_, behaviour)) = later.take_if(|(count, _)| *count == letters.len()) {
            *self.behaviour.lock().unwrap() = (behaviour, false);
        }
    }

    /// Whether the next letter will be kept, whatever the client is told.
    fn accepts_letters(&self) -> bool {
        let (behaviour, _) = &*self.behaviour.lock().unwrap();
        let kept = matches!(
            behaviour,
            Behaviour::AcceptThenCut
                | Behaviour::GrantSaying(..)
                | Behaviour::Late(_)
                | Behaviour::Slow(..)
        );
        kept || !behaviour.is_at(Stage::Dot)
    }
}

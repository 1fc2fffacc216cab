//! One connection to the mail server: the server's side of RFC 5321.

use std::io;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use dzwonek::config::Security;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufStream};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;

use super::{Behaviour, Received, Stage, State};

/// Talks with one client until either of them hangs up.
pub async fn hold(tcp: TcpStream, acceptor: TlsAcceptor, state: Arc<State>) -> io::Result<()> {
    let implicit = state.options.security == Security::Tls;
    let mut conversation = Conversation {
        state,
        acceptor,
        stream: BufStream::new(Box::new(tcp)),
        encrypted: false,
        logged_in: false,
        from: String::new(),
        to: Vec::new(),
        late: None,
    };
    if implicit {
        conversation = conversation.encrypt().await?;
    }
    conversation
        .answer(Stage::Banner, "220 mail.example.net ESMTP")
        .await?;
    loop {
        let line = conversation.line().await?;
        let verb = line
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        match verb.as_str() {
            "STARTTLS" => {
                if conversation
                    .answer(Stage::StartTls, "220 2.0.0 go ahead")
                    .await?
                {
                    conversation = conversation.encrypt().await?;
                }
            }
            "QUIT" => return conversation.say("221 2.0.0 bye").await,
            _ => conversation.command(&verb, &line).await?,
        }
    }
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<S: AsyncRead + AsyncWrite + Unpin + Send> Stream for S {}

struct Conversation {
    state: Arc<State>,
    acceptor: TlsAcceptor,
    stream: BufStream<Box<dyn Stream>>,
    encrypted: bool,
    logged_in: bool,
    from: String,
    to: Vec<String>,
    /// A reply that is held back.
    late: Option<String>,
}

impl Conversation {
    async fn encrypt(self) -> io::Result<Self> {
        let stream = self.acceptor.accept(self.stream.into_inner()).await?;
        let stream = BufStream::new(Box::new(stream) as Box<dyn Stream>);
        Ok(Self {
            stream,
            encrypted: true,
            ..self
        })
    }

    async fn command(&mut self, verb: &str, line: &str) -> io::Result<()> {
        match verb {
            "EHLO" => self.ehlo().await,
            "HELO" => self.say("250 mail.example.net").await,
            "AUTH" => self.auth(line).await,
            "MAIL" => self.mail(line).await,
            "RCPT" => self.rcpt(line).await,
            "DATA" => self.data().await,
            "RSET" => self.answer(Stage::Reset, "250 2.0.0 ok").await.map(drop),
            "NOOP" => self.say("250 2.0.0 ok").await,
            _ => self.say("500 5.5.1 what?").await,
        }
    }

    async fn ehlo(&mut self) -> io::Result<()> {
        let options = &self.state.options;
        let mut lines = vec!["250-mail.example.net".to_owned()];
        let hidden = self.state.behaviour.lock().unwrap().0 == Behaviour::HideStartTls;
        if options.security == Security::StartTls && !self.encrypted && !hidden {
            lines.push("250-STARTTLS".to_owned());
        }
        if options.login.is_some() {
            lines.push(format!("250-AUTH {}", options.mechanisms));
        }
        lines.push("250 8BITMIME".to_owned());
        self.answer(Stage::Ehlo, &lines.join("\r\n")).await?;
        Ok(())
    }

    async fn auth(&mut self, line: &str) -> io::Result<()> {
        let words: Vec<&str> = line.split(' ').collect();
        let (behaviour, _) = self.state.behaviour.lock().unwrap().clone();
        if let Behaviour::AnswerAuth(mechanism, reply) = behaviour
            && words.get(1) == Some(&mechanism)
        {
            return self.say(reply).await;
        }
        let given = match words.as_slice() {
            [_, "PLAIN", response] => decode(response).trim_start_matches('\0').replace('\0', " "),
            [_, "LOGIN"] => {
                self.say("334 VXNlcm5hbWU6").await?;
                let user = self.line().await?;
                self.say("334 UGFzc3dvcmQ6").await?;
                let password = self.line().await?;
                format!("{} {}", decode(&user), decode(&password))
            }
            _ => String::new(),
        };
        let (user, password) = self.state.options.login.unwrap_or_default();
        if given != format!("{user} {password}") {
            return self.say("535 5.7.8 no such user or password").await;
        }
        self.logged_in = self.answer(Stage::Auth, "235 2.7.0 welcome").await?;
        Ok(())
    }

    async fn mail(&mut self, line: &str) -> io::Result<()> {
        if self.state.options.login.is_some() && !self.logged_in {
            return self.say("530 5.7.0 log in first").await;
        }
        if self.answer(Stage::Mail, "250 2.1.0 ok").await? {
            self.from = between_brackets(line);
            self.to.clear();
        }
        Ok(())
    }

    async fn rcpt(&mut self, line: &str) -> io::Result<()> {
        let to = between_brackets(line);
        let (behaviour, _) = self.state.behaviour.lock().unwrap().clone();
        match behaviour {
            Behaviour::AnswerTo { recipient, reply } if recipient == to => self.say(reply).await,
            Behaviour::AnswerTo { .. } => {
                self.to.push(to);
                self.say("250 2.1.5 ok").await
            }
            _ => {
                if self.answer(Stage::Rcpt, "250 2.1.5 ok").await? {
                    self.to.push(to);
                }
                Ok(())
            }
        }
    }

    async fn data(&mut self) -> io::Result<()> {
        if self.to.is_empty() {
            return self.say("503 5.5.1 for whom?").await;
        }
        if !self.answer(Stage::Data, "354 go ahead").await? {
            return Ok(());
        }
        let letter = Received {
            from: self.from.clone(),
            to: std::mem::take(&mut self.to),
            bytes: self.letter().await?,
        };
        // Before the 250: whoever receives it may look at once.
        if self.state.accepts_letters() {
            self.state.keep(letter);
        }
        self.answer(Stage::Dot, "250 2.0.0 queued").await?;
        Ok(())
    }

    /// RFC 5321, section 4.5.2.
    async fn letter(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.stream.read_until(b'\n', &mut line).await? == 0 {
                return Err(hung_up());
            }
            match line.strip_prefix(b".") {
                Some(b"\r\n") => return Ok(bytes),
                Some(unstuffed) => bytes.extend_from_slice(unstuffed),
                None => bytes.extend_from_slice(&line),
            }
        }
    }

    /// Answers, or misbehaves as instructed. Returns whether the client's request was granted.
    async fn answer(&mut self, stage: Stage, usual: &str) -> io::Result<bool> {
        match self.state.behaviour_at(stage) {
            Behaviour::Answer(_, reply) => {
                self.say(reply).await?;
                if reply.starts_with("421") {
                    Err(hung_up())
                } else {
                    Ok(false)
                }
            }
            Behaviour::GrantSaying(_, bytes) => {
                self.write(&[bytes, b"\r\n"].concat()).await?;
                Ok(true)
            }
            Behaviour::Endless(_) => {
                self.write(b"250 ").await?;
                loop {
                    self.write(&[b'x'; 4096]).await?;
                }
            }
            Behaviour::Cut(_) | Behaviour::AcceptThenCut => Err(hung_up()),
            Behaviour::Silent(_) => {
                self.stream.read_to_end(&mut Vec::new()).await?;
                Err(hung_up())
            }
            Behaviour::Slow(_, time) => {
                tokio::time::sleep(time).await;
                self.say(usual).await.map(|()| true)
            }
            Behaviour::Late(_) => {
                self.late = Some(usual.to_owned());
                Ok(true)
            }
            Behaviour::Good
            | Behaviour::AnswerTo { .. }
            | Behaviour::AnswerAuth(..)
            | Behaviour::HideStartTls => {
                self.say(usual).await?;
                Ok(true)
            }
        }
    }

    async fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line).await? == 0 {
            return Err(hung_up());
        }
        if let Some(late) = self.late.take() {
            self.say(&late).await?;
        }
        let line = line.trim_end().to_owned();
        self.state.commands.lock().unwrap().push(line.clone());
        Ok(line)
    }

    async fn say(&mut self, reply: &str) -> io::Result<()> {
        self.write(format!("{reply}\r\n").as_bytes()).await
    }

    async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await?;
        self.stream.flush().await
    }
}

fn between_brackets(line: &str) -> String {
    let inner = line
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inner
        .map(|(address, _)| address.to_owned())
        .unwrap_or_default()
}

fn decode(text: &str) -> String {
    String::from_utf8(BASE64.decode(text).unwrap_or_default()).unwrap_or_default()
}

fn hung_up() -> io::Error {
    io::ErrorKind::ConnectionAborted.into()
}

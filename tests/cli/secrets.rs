//! Passwords, cookies and keys never leave the program: a life with every kind of trouble, through the real
//! program, at the finest level of its log.

use std::collections::BTreeSet;
use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use dzwonek::domain::Login;
use dzwonek::store::Store;
use school::register::LoginAnswer;
use school::{FaultKind, Who};

use crate::home::{Ended, Home, ended};
use crate::support::script::script;
use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};

const ZOSIAS: &str = "canary-zosia-5Gh1";
const ANTEKS: &str = "canary-antek-8Kq2";
const MAILS: &str = "canary-mail-3Zx9";
const MONITORS: &str = "canary-monitoring-7Tr4";
const LOGIN: (&str, &str) = ("dzwonek", MAILS);

/// A home, and everything that it put out.
struct Life {
    home: Home,
    server: SmtpServer,
    heard: String,
    cookies: BTreeSet<String>,
}

impl Life {
    /// Each password comes from another source, and started programs write down what they see.
    fn begin() -> Self {
        let server = SmtpServer::start(Options {
            login: Some(LOGIN),
            ..Options::default()
        });
        let home = Home::mailing(&server);
        for (who, password) in [(Who::Zosia, ZOSIAS), (Who::Antek, ANTEKS)] {
            home.school.edit(who, |pupil| {
                password.clone_into(&mut pupil.account.password);
            });
        }
        fs::write(home.path("anteks"), ANTEKS).unwrap();
        script(&home.path("ask"), &format!("{WITNESS}; cat anteks"));
        let text = home
            .config_text()
            .replace(
                &format!("password = {ZOSIAS:?}"),
                "password_env = \"ZOSIAS\"",
            )
            .replace(
                &format!("password = {ANTEKS:?}"),
                "password_command = [\"./ask\", \"librus\"]",
            )
            .replace(
                "security = \"none\"",
                "security = \"none\"\nusername = \"dzwonek\"\npassword_env = \"MAILS\"",
            );
        let monitoring = format!("heartbeat_url = \"http://127.0.0.1:1/{MONITORS}\"\n");
        home.configure(&format!("{monitoring}{text}"));
        Self {
            home,
            server,
            heard: String::new(),
            cookies: BTreeSet::new(),
        }
    }

    /// Runs a command and keeps its output, whatever its exit code.
    fn run(&mut self, arguments: &[&str]) -> i32 {
        let mut command = self.home.command(&["--log", "trace"]);
        command
            .args(arguments)
            .env("ZOSIAS", ZOSIAS)
            .env("MAILS", MAILS);
        let Ended {
            code,
            stdout,
            stderr,
        } = ended(&mut command);
        assert!(!stderr.contains("panicked"), "{stderr}");
        self.heard += &stdout;
        self.heard += &stderr;
        self.collect_cookies();
        code
    }

    /// The values of all cookies are long words.
    fn collect_cookies(&mut self) {
        let Ok(store) = Store::open_copy(&self.home.path("state")) else {
            return;
        };
        for who in [Who::Zosia, Who::Antek] {
            let login = Login(self.home.school.login_of(who).login);
            let row = store.read(|tx| tx.student(&login)).unwrap();
            let session = row
                .and_then(|row| row.session)
                .map(|text| text.0)
                .unwrap_or_default();
            let words = session.split(|c: char| !c.is_ascii_alphanumeric());
            self.cookies
                .extend(words.filter(|word| word.len() >= 20).map(str::to_owned));
        }
    }

    /// The commands that show something.
    fn look_around(&mut self) {
        for arguments in [
            ["status"].as_slice(),
            &["status", "--json"],
            &["history"],
            &["history", "--json"],
            &["outbox", "list"],
            &["preview", "digest"],
            &["once", "--dry-run"],
            &["check"],
        ] {
            self.run(arguments);
        }
    }

    /// All letters, decoded and as they are.
    fn letters(&self) -> String {
        let letters = self.server.letters();
        let decoded = letters.iter().map(|letter| {
            let mail = crate::support::mail::Mail::read(letter);
            let raw = String::from_utf8_lossy(&letter.bytes).into_owned();
            raw + &mail.text + &mail.html
        });
        decoded.collect()
    }
}

/// What a program was given.
const WITNESS: &str = "{ printf '%s\\n' \"$0\" \"$@\"; env; } >> witness";

fn life_with_the_mail_server(life: &mut Life) {
    life.server.behave(Behaviour::Cut(Stage::Banner));
    assert_eq!(life.run(&["once"]), 1);
    life.look_around();
    let echo = BASE64.encode(format!("\0dzwonek\0{MAILS}"));
    for (stage, code) in [
        (Stage::Auth, "535 5.7.8"),
        (Stage::Mail, "550 5.7.1"),
        (Stage::Rcpt, "450 4.2.0"),
    ] {
        let echo = format!("{code} AUTH PLAIN {echo} is not {MAILS}").leak();
        life.server.behave(Behaviour::Answer(stage, echo));
        assert_ne!(life.run(&["once"]), 0);
        life.look_around();
    }
    life.server.behave(Behaviour::Answer(
        Stage::Auth,
        "235 2.7.0 hello\r\n235 again",
    ));
    life.run(&["once"]);
    let echo = format!("550 5.1.1 who is {MAILS}?").leak();
    life.server
        .behave_once(Behaviour::Answer(Stage::Rcpt, echo));
    life.home.grade(99_000_001);
    assert_eq!(life.run(&["once"]), 3);
    life.run(&["outbox", "retry", "1"]);
    life.run(&["check", "--send"]);
}

fn life_with_sendmail(life: &mut Life) {
    let text = life.home.configuration();
    let transport =
        "transport = \"sendmail\"\nsendmail = { command = \"./sendmail\" }\n[mail.smtp]";
    life.home.configure(&text.replace("[mail.smtp]", transport));
    for (grade, ending) in (99_000_002..).zip(["exit 1", "exit 75", "cat > /dev/null"]) {
        script(&life.home.path("sendmail"), &format!("{WITNESS}; {ending}"));
        life.home.grade(grade);
        life.run(&["once"]);
    }
    life.look_around();
    life.home.configure(&text);
}

fn life_with_the_register(life: &mut Life) {
    for kind in [
        FaultKind::Html,
        FaultKind::HalfBody,
        FaultKind::Status500,
        FaultKind::Hostile,
        FaultKind::Logout,
        FaultKind::Unauthorized,
    ] {
        for path in [
            "/gateway/api/2.0/Grades",
            "/api/inbox/messages",
            "/refreshToken",
            "/OAuth/Authorization",
        ] {
            life.home.school.fault(kind, path, 1);
        }
        life.run(&["once", "--all"]);
        life.home.school.mend();
        life.home.school.end_sessions(Who::Zosia);
    }
    life.home.school.edit(Who::Antek, |antek| {
        antek.account.answer = LoginAnswer::Refused;
    });
    life.home.school.end_sessions(Who::Antek);
    life.run(&["once"]);
    life.look_around();
    life.run(&["resume", "Antek"]);
}

#[test]
fn no_secret_leaks_in_any_kind_of_trouble() {
    let mut life = Life::begin();
    life_with_the_mail_server(&mut life);
    life_with_sendmail(&mut life);
    life_with_the_register(&mut life);

    let witness = fs::read_to_string(life.home.path("witness")).unwrap();
    assert!(witness.contains("librus") && witness.contains("mama@example.com"));
    assert!(life.heard.contains("Polled") && life.heard.contains("535"));
    assert!(life.cookies.len() > 10, "{:?}", life.cookies);
    let encoded = [format!("\0dzwonek\0{MAILS}"), MAILS.to_owned()].map(|text| BASE64.encode(text));
    let secrets = [ZOSIAS, ANTEKS, MAILS, MONITORS].map(str::to_owned);
    let secrets: Vec<_> = secrets
        .into_iter()
        .chain(encoded)
        .chain(life.cookies.clone())
        .collect();
    for (what, text) in [
        ("the output", life.heard.clone()),
        ("the letters", life.letters()),
        ("what a program was given", witness),
    ] {
        for secret in &secrets {
            let found = text.lines().find(|line| line.contains(secret));
            assert_eq!(found, None, "{secret} in {what}");
        }
    }
}

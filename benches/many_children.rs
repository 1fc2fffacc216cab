//! What a quiet round costs with many children, at a fifth of a second for each answer: wall and processor time, and memory,
//! of the whole command `once`.
//!
//! `cargo bench --bench many_children`
#![allow(
    // A bench may fail loudly.
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::format_push_string,
    clippy::unnecessary_debug_formatting
)]

mod year;

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use school::{School, Who};

const ANSWER: Duration = Duration::from_millis(200);
const CHILDREN: [usize; 3] = [1, 10, 100];
/// How often the round is measured once it is quiet.
const ROUNDS: usize = 3;
/// The login of the first child; they are as long as Zosia's.
const FIRST_LOGIN: usize = 1_000_000;
const BUFFER: usize = 64 * 1024;

fn main() {
    let school = School::start(0, Arc::new(chrono::Utc::now)).unwrap();
    let today = chrono::Utc::now().date_naive();
    school.edit(Who::Zosia, |zosia| year::fill(zosia, today));
    let line = Line::to(&school);
    for children in CHILDREN {
        let home = home(children, &school, line.port);
        // The first reads everything, and the next two find out that nothing changes.
        for _ in 0..3 {
            once(&home);
        }
        for _ in 0..ROUNDS {
            let cost = once(&home);
            println!("{children} children: {cost}");
        }
        fs::remove_dir_all(&home).unwrap();
    }
}

/// A slow line to the school, whose every login is Zosia's.
#[derive(Clone)]
struct Line {
    port: u16,
    to: u16,
    login: String,
}

impl Line {
    fn to(school: &School) -> Self {
        let url = school.urls().synergia;
        let to = url.rsplit(':').next().unwrap().parse().unwrap();
        let first = TcpListener::bind("127.0.0.1:0").unwrap();
        let line = Self {
            port: first.local_addr().unwrap().port(),
            to,
            login: school.login_of(Who::Zosia).login,
        };
        line.serve(first, 1);
        for host in 2..=5 {
            let listener = TcpListener::bind(format!("127.0.0.{host}:{}", line.port));
            line.serve(listener.unwrap(), host);
        }
        line
    }

    fn serve(&self, listener: TcpListener, host: u8) {
        let line = self.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let line = line.clone();
                thread::spawn(move || line.carry(&mut stream?, host));
            }
            Ok::<_, std::io::Error>(())
        });
    }

    /// Carries the requests of one connection.
    fn carry(&self, near: &mut TcpStream, host: u8) -> std::io::Result<()> {
        let mut waiting = Vec::new();
        while let Some(request) = next_request(near, &mut waiting)? {
            let mut far = TcpStream::connect(format!("127.0.0.{host}:{}", self.to))?;
            far.write_all(self.as_zosia(&request).as_bytes())?;
            let mut answer = Vec::new();
            far.read_to_end(&mut answer)?;
            thread::sleep(ANSWER);
            let answer = String::from_utf8(answer).unwrap();
            let answer = answer.replacen("connection: close\r\n", "", 1);
            near.write_all(self.here(&answer).as_bytes())?;
        }
        Ok(())
    }

    fn as_zosia(&self, request: &str) -> String {
        let request = request.replace(&format!(":{}", self.port), &format!(":{}", self.to));
        let request = match request.find("&login=1").or_else(|| request.find("login=1")) {
            Some(place) => {
                let place = place + request[place..].find('1').unwrap();
                format!(
                    "{}{}{}",
                    &request[..place],
                    self.login,
                    &request[place + 7..]
                )
            }
            None => request,
        };
        request.replacen("\r\n", "\r\nconnection: close\r\n", 1)
    }

    /// The links of an answer lead back here; the ports are of one length.
    fn here(&self, answer: &str) -> String {
        let here = format!("{:5}", self.port);
        answer.replace(&format!(":{}", self.to), &format!(":{}", here.trim()))
    }
}

/// The next request of a connection: its head, and as much of a body as the head declares.
fn next_request(stream: &mut TcpStream, waiting: &mut Vec<u8>) -> std::io::Result<Option<String>> {
    let mut buffer = vec![0; BUFFER];
    loop {
        let text = String::from_utf8_lossy(waiting).into_owned();
        if let Some(end) = text.find("\r\n\r\n") {
            let length = text[..end].to_lowercase();
            let length = length.split("content-length: ").nth(1);
            let length = length.and_then(|rest| rest.lines().next()?.parse::<usize>().ok());
            let whole = end + 4 + length.unwrap_or(0);
            if text.len() >= whole {
                waiting.drain(..whole);
                return Ok(Some(text[..whole].to_owned()));
            }
        }
        match stream.read(&mut buffer)? {
            0 => return Ok(None),
            read => waiting.extend_from_slice(&buffer[..read]),
        }
    }
}

/// A family of so many children.
fn home(children: usize, school: &School, port: u16) -> PathBuf {
    let home = std::env::temp_dir().join(format!("dzwonek-many-{}", std::process::id()));
    fs::create_dir_all(&home).unwrap();
    let password = school.login_of(Who::Zosia).password;
    let (state, letters) = (home.join("state"), home.join("letters"));
    let mut text = format!(
        "state_directory = {state:?}\n[mail]\nfrom = \"Dzwonek <dzwonek@example.com>\"\n\
         transport = \"directory\"\n[mail.directory]\npath = {letters:?}\n[synergia]\n"
    );
    let names = ["synergia", "api", "messages", "sandbox", "portal"];
    for (host, name) in (1..).zip(names) {
        text += &format!("{name}_url = \"http://127.0.0.{host}:{port}\"\n");
    }
    for child in 0..children {
        let login = FIRST_LOGIN + child;
        text += &format!(
            "[[student]]\nname = \"Child {child}\"\nlogin = \"{login}\"\npassword = {password:?}\n"
        );
    }
    text += "[[recipient]]\nemail = \"mama@example.com\"\n";
    let config = home.join("config.toml");
    fs::write(&config, text).unwrap();
    Command::new("chmod")
        .arg("600")
        .arg(&config)
        .status()
        .unwrap();
    home
}

/// Runs `once`, and watches what it takes.
fn once(home: &Path) -> String {
    let begin = Instant::now();
    let mut process = Command::new(env!("CARGO_BIN_EXE_dzwonek"))
        .arg("--config")
        .arg(home.join("config.toml"))
        .arg("once")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (mut memory, mut processor) = (0, 0);
    let place = format!("/proc/{}", process.id());
    while process.try_wait().unwrap().is_none() {
        memory = kilobytes(&place).unwrap_or(memory).max(memory);
        processor = ticks(&place).unwrap_or(processor).max(processor);
        thread::sleep(Duration::from_millis(2));
    }
    let code = process.wait().unwrap().code();
    let took = begin.elapsed();
    // A tick is a hundredth of a second.
    format!(
        "{took:.2?}, {} ms of processor time, {} MB, exit code {code:?}",
        processor * 10,
        memory / 1024
    )
}

/// The most memory that a process ever had.
fn kilobytes(place: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("{place}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Its processor time.
fn ticks(place: &str) -> Option<u64> {
    let stat = fs::read_to_string(format!("{place}/stat")).ok()?;
    let fields: Vec<_> = stat.rsplit(')').next()?.split_whitespace().collect();
    let number = |place: usize| fields.get(place)?.parse::<u64>().ok();
    Some(number(11)? + number(12)?)
}

//! `heartbeat_url`: a monitoring service hears how each run went.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use dzwonek::demo::school::{FaultKind, School};

use crate::home::Home;

/// A monitoring service for one heartbeat: its address, and the path it was asked for.
fn monitoring() -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/ping/xyz", listener.local_addr().unwrap());
    let heard = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = String::new();
        BufReader::new(&stream).read_line(&mut request).unwrap();
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            .unwrap();
        request.trim_end().to_owned()
    });
    (url, heard)
}

/// What a monitoring service hears after a `once` that ends with `code`.
fn heard_after(trouble: impl Fn(&School), code: i32) -> String {
    let (url, heard) = monitoring();
    let home = Home::settled();
    home.configure(&format!("heartbeat_url = {url:?}\n{}", home.config_text()));
    trouble(&home.school);
    home.run(&["once"]).with(code);
    heard.join().unwrap()
}

#[test]
fn a_good_run_and_a_bad_one_are_told_apart() {
    let quiet = |_: &School| {};
    assert_eq!(heard_after(quiet, 0), "GET /ping/xyz HTTP/1.1");
    let broken = |school: &School| school.fault(FaultKind::Status500, "/gateway/api/2.0/Grades", 9);
    assert_eq!(heard_after(broken, 1), "GET /ping/xyz/fail HTTP/1.1");
}

#[test]
fn a_monitoring_service_that_is_away_is_no_trouble() {
    let home = Home::settled();
    let url = "heartbeat_url = \"http://127.0.0.1:1/secret-key\"\n";
    home.configure(&format!("{url}{}", home.config_text()));
    let ended = home.run(&["once"]).with(0).complains("No heartbeat");
    assert!(!ended.stderr.contains("secret-key"), "{ended:?}");
}

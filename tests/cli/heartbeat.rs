//! `heartbeat_url`: a monitoring service hears how each run went.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use dzwonek::demo::school::{FaultKind, School};

use crate::home::{Ended, Home};

/// A monitoring service for one heartbeat: its address, and the path it was asked for.
fn monitoring(answer: &str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/ping/xyz", listener.local_addr().unwrap());
    let answer = format!("HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n");
    let heard = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = String::new();
        BufReader::new(&stream).read_line(&mut request).unwrap();
        stream.write_all(answer.as_bytes()).unwrap();
        request.trim_end().to_owned()
    });
    (url, heard)
}

/// What a monitoring service hears after a `once` that ends with `code`.
fn heard_after(trouble: impl Fn(&School), code: i32) -> String {
    let (url, heard) = monitoring("200 OK");
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

/// What a `once` that goes well says of a monitoring service at `url`.
fn once_beside(url: &str) -> Ended {
    let home = Home::settled();
    home.configure(&format!("heartbeat_url = {url:?}\n{}", home.config_text()));
    let ended = home.run(&["--log", "trace", "once"]).with(0);
    assert!(!ended.stderr.contains("xyz"), "{ended:?}");
    ended
}

#[test]
fn a_monitoring_service_that_fails_is_no_trouble() {
    let (url, heard) = monitoring("500 Internal Server Error");
    once_beside(&url).complains("No heartbeat: the monitoring service answered 500");
    heard.join().unwrap();
}

#[test]
fn the_words_of_a_monitoring_service_are_not_read() {
    let (url, heard) = monitoring("200 OK\r\nContent-Length: 1000000000000\r\n\r\nand so on");
    let ended = once_beside(&url);
    assert!(!ended.stderr.contains("No heartbeat"), "{ended:?}");
    heard.join().unwrap();
}

/// The path is the key of the check: it is not carried to whomever a redirect names.
#[test]
fn a_heartbeat_goes_nowhere_else() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    let other = elsewhere.local_addr().unwrap();
    let (url, heard) = monitoring(&format!("302 Found\r\nLocation: http://{other}/ping/xyz"));
    once_beside(&url).complains("No heartbeat: the monitoring service answered 302");
    heard.join().unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let nobody = elsewhere.accept().unwrap_err();
    assert_eq!(nobody.kind(), std::io::ErrorKind::WouldBlock);
}

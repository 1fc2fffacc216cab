//! `heartbeat_url`: a monitoring service is told how each run went.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use chrono::{TimeDelta, Utc};
use dzwonek::store::{OutboxPause, PauseKind, Store, StoreError};
use school::{FaultKind, School};

use crate::home::{Ended, Home};
use crate::run::{Service, comes_true};
use crate::support::script::script;

/// A monitoring service for one heartbeat: its address, and the path of the request.
pub fn monitoring(answer: &str) -> (String, JoinHandle<String>) {
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

/// The request that a monitoring service got within a minute, if any.
pub fn asked_for(heard: JoinHandle<String>) -> String {
    assert!(comes_true(|| heard.is_finished()), "no heartbeat");
    heard.join().unwrap()
}

/// What a monitoring service receives after a `once` that exits with `code`.
fn heartbeat_after(trouble: impl Fn(&School), code: i32) -> String {
    let (url, heard) = monitoring("200 OK");
    let home = Home::settled();
    home.configure(&format!("heartbeat_url = {url:?}\n{}", home.config_text()));
    trouble(&home.school);
    home.run(&["once"]).with(code);
    asked_for(heard)
}

#[test]
fn good_and_bad_runs_are_distinguished() {
    let quiet = |_: &School| {};
    assert_eq!(heartbeat_after(quiet, 0), "GET /ping/xyz HTTP/1.1");
    let broken = |school: &School| school.fault(FaultKind::Status500, "/gateway/api/2.0/Grades", 9);
    assert_eq!(heartbeat_after(broken, 1), "GET /ping/xyz/fail HTTP/1.1");
}

#[test]
fn an_unreachable_monitoring_service_does_no_harm() {
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
fn a_failing_monitoring_service_does_no_harm() {
    let (url, heard) = monitoring("500 Internal Server Error");
    once_beside(&url).complains("No heartbeat: the monitoring service answered 500");
    heard.join().unwrap();
}

#[test]
fn the_reply_of_a_monitoring_service_is_not_read() {
    let (url, heard) = monitoring("200 OK\r\nContent-Length: 1000000000000\r\n\r\nand so on");
    let ended = once_beside(&url);
    assert!(!ended.stderr.contains("No heartbeat"), "{ended:?}");
    heard.join().unwrap();
}

/// The path is the key of the check: no redirect may carry it elsewhere.
#[test]
fn a_heartbeat_follows_no_redirect() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    let other = elsewhere.local_addr().unwrap();
    let (url, heard) = monitoring(&format!("302 Found\r\nLocation: http://{other}/ping/xyz"));
    once_beside(&url).complains("No heartbeat: the monitoring service answered 302");
    heard.join().unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let nobody = elsewhere.accept().unwrap_err();
    assert_eq!(nobody.kind(), std::io::ErrorKind::WouldBlock);
}

/// The service ends then, and would send nothing else.
#[test]
fn a_lost_state_is_reported_as_a_bad_run() {
    let (url, heard) = monitoring("200 OK");
    let home = Home::settled();
    home.configure(&format!("heartbeat_url = {url:?}\n{}", home.config_text()));
    fs::write(home.path("state/dzwonek.db"), [7; 8192]).unwrap();
    home.run(&["run"]).with(3);
    assert_eq!(asked_for(heard), "GET /ping/xyz/fail HTTP/1.1");
}

#[test]
fn a_run_whose_letters_nobody_accepts_is_bad() {
    let (url, heard) = monitoring("200 OK");
    let home = Home::by_sendmail();
    script(&home.path("sendmail"), "exit 75");
    home.configure(&format!("heartbeat_url = {url:?}\n{}", home.config_text()));
    home.run(&["once"]).with(1);
    assert_eq!(asked_for(heard), "GET /ping/xyz/fail HTTP/1.1");
}

/// The first heartbeat of a service in a home prepared like this.
fn first_heartbeat(prepare: impl Fn(&Home, &mut Store)) -> String {
    let (url, heard) = monitoring("200 OK");
    let home = Home::new();
    home.configure(&format!("heartbeat_url = {url:?}\n{}", home.config_text()));
    prepare(&home, &mut Store::open(&home.path("state")).unwrap());
    let service = Service::start(&home);
    let said = asked_for(heard);
    assert_eq!(service.end(), 0);
    said
}

#[test]
fn the_service_reports_good_and_bad_runs() {
    assert_eq!(first_heartbeat(|_, _| {}), "GET /ping/xyz HTTP/1.1");
    let broken = |home: &Home, _: &mut Store| {
        let grades = "/gateway/api/2.0/Grades";
        home.school.fault(FaultKind::Status500, grades, 9);
    };
    let mail_is_away = |_: &Home, store: &mut Store| {
        let pause = OutboxPause {
            kind: PauseKind::Held,
            until: Utc::now() + TimeDelta::hours(1),
            since: Utc::now(),
            failures: 1,
            cause: "535 5.7.8 no".to_owned(),
        };
        let paused: Result<(), StoreError> = store.write(|tx| tx.set_outbox_pause(Some(&pause)));
        paused.unwrap();
    };
    let clock_is_wrong = |_: &Home, store: &mut Store| {
        let next_year = Utc::now() + TimeDelta::days(365);
        let kept: Result<(), StoreError> = store.write(|tx| tx.set_last_run(next_year));
        kept.unwrap();
    };
    let bad = "GET /ping/xyz/fail HTTP/1.1";
    assert_eq!(first_heartbeat(broken), bad);
    assert_eq!(first_heartbeat(mail_is_away), bad);
    assert_eq!(first_heartbeat(clock_is_wrong), bad);
}

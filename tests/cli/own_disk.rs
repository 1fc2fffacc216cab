//! The state has a disk of its own that becomes full or read-only. Only root may mount one.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use dzwonek::store::Store;
use school::Who;

use crate::heartbeat::{asked_for, monitoring};
use crate::home::{Ended, Home, ended};
use crate::run::{comes_true, signal};
use crate::service::can_confine;

/// Mounts a small disk for whoever joins this process, and reports when it is done.
const HOLDS: &str = r#"
    set -e
    mkdir "$1"
    mount -t tmpfs -o size=32m,mode=0700 tmpfs "$1"
    echo ready
    exec sleep 600
"#;

/// The disk under the state of a home; it exists as long as this value.
struct Disk<'h> {
    home: &'h Home,
    holder: Child,
}

impl<'h> Disk<'h> {
    fn mount(home: &'h Home) -> Self {
        let mut holder = Command::new("unshare")
            .args(["--mount", "sh", "-c", HOLDS, "sh"])
            .arg(home.path("state"))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        let mut answers = BufReader::new(holder.stdout.take().unwrap());
        answers.read_line(&mut said).unwrap();
        assert_eq!(said, "ready\n");
        Self { home, holder }
    }

    /// This path as those see it who have the disk.
    fn path(&self, name: &str) -> PathBuf {
        let here = self.home.path(name);
        let root = format!("/proc/{}/root", self.holder.id());
        PathBuf::from(root).join(here.strip_prefix("/").unwrap())
    }

    /// A command run by somebody who has the disk.
    fn join(&self, command: &Command) -> Command {
        let mut joined = Command::new("nsenter");
        joined
            .arg(format!("--mount=/proc/{}/ns/mnt", self.holder.id()))
            .arg(command.get_program())
            .args(command.get_args());
        joined
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let ended = ended(&mut self.join(&self.home.command(arguments)));
        assert!(!ended.stderr.contains("panicked"), "{ended:?}");
        ended
    }

    fn remount(&self, how: &str) {
        let mut mount = Command::new("mount");
        mount
            .args(["-o", &format!("remount,{how}")])
            .arg(self.home.path("state"));
        let done = self.join(&mount).status();
        assert!(done.unwrap().success());
    }

    /// Somebody else takes all the room that is left.
    fn fill(&self) {
        let mut film = File::create(self.path("state/film")).unwrap();
        for size in [1 << 16, 1 << 12, 1] {
            while film.write_all(&vec![0; size]).is_ok() {}
        }
    }

    fn tidy(&self) {
        fs::remove_file(self.path("state/film")).unwrap();
    }

    fn keys(&self) -> Vec<String> {
        let events = self.run(&["history", "--json"]).with(0).json_lines();
        let key = |event: &serde_json::Value| event["key"].as_str().unwrap().to_owned();
        events.iter().map(key).collect()
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}

/// With room again everything is reported, and the reserve is restored.
#[test]
fn a_full_disk_uses_the_reserve_and_loses_nothing() {
    if !can_confine() {
        return;
    }
    let home = Home::new();
    let disk = Disk::mount(&home);
    disk.run(&["once"]).with(0);
    disk.fill();
    home.grade(99_000_001);
    for command in [&["status"][..], &["history"], &["preview", "digest"]] {
        disk.run(command).with(1).complains("No space left");
    }
    disk.run(&["once"]).with(0).complains("gave up the reserve");
    let expected = ["instant", "notice", "welcome", "welcome"];
    assert_eq!(home.distinct_kinds(), expected);
    // Now there is no room at all.
    disk.fill();
    home.grade(99_000_002);
    let requests = home.school.requests().len();
    for command in ["once", "run", "check"] {
        disk.run(&[command]).with(1).complains("No space left");
    }
    assert_eq!(home.school.requests().len(), requests);
    disk.tidy();
    disk.run(&["once"]).with(0);
    assert_eq!(disk.keys(), ["grades:99000002", "grades:99000001"]);
    let expected = ["instant", "instant", "notice", "welcome", "welcome"];
    assert_eq!(home.distinct_kinds(), expected);
    assert!(disk.path("state/reserve").exists());
}

#[test]
fn commands_beside_the_service_work_on_a_full_disk() {
    if !can_confine() {
        return;
    }
    let home = Home::new();
    let disk = Disk::mount(&home);
    disk.run(&["once"]).with(0);
    let mut run = disk.join(&home.command(&["run"]));
    let mut service = run.stderr(Stdio::piped()).spawn().unwrap();
    let mut log = BufReader::new(service.stderr.take().unwrap()).lines();
    assert!(log.any(|line| line.unwrap().contains("Dzwonek is at work")));
    disk.fill();
    for command in [&["status"][..], &["history"], &["preview", "digest"]] {
        disk.run(command).with(0);
    }
    signal(&service, "TERM");
    assert_eq!(service.wait().unwrap().code(), Some(0));
    disk.tidy();
    disk.run(&["once"]).with(0).says("0 written");
}

#[test]
fn a_read_only_disk_stops_all_requests_and_loses_nothing() {
    if !can_confine() {
        return;
    }
    let home = Home::new();
    let disk = Disk::mount(&home);
    disk.run(&["once"]).with(0);
    home.grade(99_000_001);
    let requests = home.school.requests().len();
    disk.remount("ro");
    for command in [
        &["once"][..],
        &["once", "--dry-run"],
        &["run"],
        &["check"],
        &["restore"],
        &["resume", "Zosia"],
        &["status"],
        &["history"],
        &["preview", "digest"],
        &["outbox"],
    ] {
        disk.run(command).with(1).complains("Read-only file system");
    }
    assert_eq!(home.school.requests().len(), requests);
    disk.remount("rw");
    disk.run(&["once"]).with(0);
    assert_eq!(disk.keys(), ["grades:99000001"]);
    assert_eq!(home.distinct_kinds(), ["instant", "welcome", "welcome"]);
}

/// Fills the disk, once, as somebody else would in the middle of the work.
fn fills(home: &Home) -> String {
    let (film, is_full) = (home.path("state/film"), home.path("was_full"));
    let (film, is_full) = (film.display(), is_full.display());
    format!("test -e {is_full} || {{ cat /dev/zero > {film}; touch {is_full}; }}")
}

#[test]
fn a_disk_filling_up_during_a_run_is_reported_once() {
    if !can_confine() {
        return;
    }
    for command in ["once", "run"] {
        let home = Home::new();
        home.asks_for(Who::Zosia, &format!("{} 2>&-", fills(&home)));
        // Antek, who comes in beside Zosia, comes too late.
        home.asks_for(Who::Antek, "until test -e was_full; do sleep 0.01; done");
        let disk = Disk::mount(&home);
        Store::keep_reserve(&disk.path("state")).unwrap();
        if command == "once" {
            disk.run(&["once"]).with(1).complains("gave up the reserve");
        } else {
            let (url, heard) = monitoring("200 OK");
            let heartbeat = format!("heartbeat_url = {url:?}\n");
            home.configure(&format!("{heartbeat}{}", home.configuration()));
            let mut service = disk.join(&home.command(&["run"])).spawn().unwrap();
            assert_eq!(asked_for(heard), "GET /ping/xyz/fail HTTP/1.1");
            let is_reported = comes_true(|| home.distinct_kinds().contains(&"notice".to_owned()));
            signal(&service, "TERM");
            assert_eq!(service.wait().unwrap().code(), Some(0));
            assert!(is_reported);
        }
        disk.tidy();
        disk.run(&["once"]).with(0);
        assert_eq!(home.distinct_kinds(), ["notice", "welcome", "welcome"]);
    }
}

/// Each letter about it would use up the reserve again, so the reserve is taken only while there is plenty of room.
#[test]
fn a_disk_full_every_other_hour_is_reported_once() {
    if !can_confine() {
        return;
    }
    let home = Home::new();
    let disk = Disk::mount(&home);
    disk.run(&["once"]).with(0);
    for room in [0, 8 * 1024 * 1024] {
        disk.fill();
        disk.run(&["once"]);
        let film = File::options().write(true).open(disk.path("state/film"));
        let film = film.unwrap();
        film.set_len(film.metadata().unwrap().len() - room).unwrap();
        if room > 0 {
            disk.run(&["once"]).with(0);
            assert!(!disk.path("state/reserve").exists());
        }
    }
    assert_eq!(home.distinct_kinds(), ["notice", "welcome", "welcome"]);
}

//! The disk is full while the service is at work. A limit on the size of files stands for it: what does not
//! fit is an error, not a signal.

use std::fs;
use std::process::Command;

use school::Who;

use crate::home::Home;
use crate::run::{Service, signal};
use crate::support::script::script;

/// Whoever runs this can write no file from here on. It works once.
const FILLS: &str =
    "test -e was_full || { prlimit --pid $PPID --fsize=0:unlimited; touch was_full; }";

impl Service<'_> {
    /// As if somebody had tidied up.
    fn has_room_again(&self) {
        let process = self.process.id().to_string();
        let ended = Command::new("prlimit")
            .args(["--fsize=unlimited", "--pid", &process])
            .status();
        assert!(ended.unwrap().success());
    }

    /// Makes it look at everything now, and waits until it has logged that this often.
    fn looks_again(&self, times: usize) {
        signal(&self.process, "HUP");
        self.wait_until("a look", || {
            self.log().matches("Read the configuration again").count() == times
        });
    }
}

fn letters(home: &Home) -> usize {
    let letters = fs::read_to_string(home.path("letters.txt")).unwrap_or_default();
    letters.matches("X-Dzwonek-Letter").count()
}

#[test]
fn letters_accepted_on_a_full_disk_are_not_offered_again() {
    let home = Home::by_sendmail();
    script(
        &home.path("sendmail"),
        &format!("ulimit -S -f unlimited; cat >> letters.txt; {FILLS}"),
    );
    let service = Service::start(&home);
    service.wait_for("cannot be used for now");
    for looks in 1..=3 {
        service.looks_again(looks);
    }
    assert_eq!(letters(&home), 1);
    service.has_room_again();
    service.looks_again(4);
    service.wait_until("the other welcome", || letters(&home) == 2);
    service.wait_for("It works again");
    service.wait_until("both are known to be sent", || {
        home.status()["outbox"]["queued"] == 0
    });
    assert_eq!(service.end(), 0);
    assert_eq!(letters(&home), 2);
}

#[test]
fn a_full_disk_means_no_password_and_no_early_visit() {
    let home = Home::new();
    home.asks_for(Who::Zosia, FILLS);
    // Antek, who comes in beside Zosia, comes too late.
    home.asks_for(Who::Antek, "until test -e was_full; do sleep 0.01; done");
    let service = Service::start(&home);
    service.wait_for("cannot be used for now");
    let requests = home.school.requests().len();
    service.looks_again(1);
    service.has_room_again();
    service.looks_again(2);
    assert_eq!(home.school.requests().len(), requests);
    assert_eq!(service.end(), 0);
    // The login could not be recorded, so the password was not sent.
    assert_eq!(home.logins(), 0);
    home.run(&["once"]).with(0).says("2 sent");
}

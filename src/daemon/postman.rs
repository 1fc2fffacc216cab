//! The task that offers letters to the mail server.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, watch};

use crate::clock::Clock;
use crate::domain::letter::StateCause;
use crate::mail::transport::Patience;
use crate::pipeline::{Household, Postbag, Urgency, hold_outbox, is_round_due, tell_of_state};
use crate::store::{Store, StoreError};

use super::complaint::Complaint;

/// How often the outbox is looked at without being asked to.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Offers letters when the bell rings, and looks for those that were put off.
pub struct Postman {
    store: Store,
    family: watch::Receiver<Arc<Household>>,
    bell: Arc<Notify>,
    stopping: watch::Receiver<bool>,
    clock: Clock,
    postbag: Postbag,
    complaint: Complaint,
}

impl Postman {
    /// A postman with an own connection to the state.
    pub fn new(
        store: Store,
        family: watch::Receiver<Arc<Household>>,
        bell: Arc<Notify>,
        stopping: watch::Receiver<bool>,
        clock: Clock,
    ) -> Self {
        Self {
            store,
            family,
            bell,
            stopping,
            clock,
            postbag: Postbag::default(),
            complaint: Complaint::default(),
        }
    }

    /// Works until it is to stop; the letter that is on its way is finished first.
    pub async fn work(mut self) {
        while !*self.stopping.borrow() {
            if let Err(error) = self.round().await {
                let trouble = format!("The outbox cannot be used for now: {error}");
                self.complaint.say(&trouble);
                self.make_room(&error).await;
            }
            tokio::select! {
                () = self.bell.notified() => {},
                () = tokio::time::sleep(LOOK_EVERY) => {},
                _ = self.stopping.changed() => {},
            }
        }
    }

    /// On a full disk there is a reserve to give up; the owner is told when that is done.
    async fn make_room(&self, error: &StoreError) {
        let household = self.family.borrow().clone();
        if Store::make_room(household.state_directory(), error) {
            tell_of_state(&household, StateCause::DiskFull, &self.clock).await;
        }
    }

    async fn round(&mut self) -> Result<(), StoreError> {
        let now = self.clock.now();
        if !is_round_due(&mut self.store, now)? {
            return Ok(());
        }
        let household = self.family.borrow().clone();
        let transport = match household.open_transport().await {
            Ok(transport) => transport,
            // Nothing can be asked of the mail server: as if it had refused the login.
            Err(error) => {
                return hold_outbox(&mut self.store, &error.to_string(), self.clock.now());
            }
        };
        let stopping = self.stopping.clone();
        let is_stopping = || *stopping.borrow();
        let courier = transport.courier(Patience::default());
        let due = Urgency::WhatIsDue;
        let (store, clock) = (&mut self.store, &self.clock);
        let round = self
            .postbag
            .deliver(&household, store, courier, due, clock, &is_stopping);
        round.await?;
        self.complaint.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::clock::Hands;
    use crate::config::Config;
    use crate::domain::letter::LetterKind;
    use crate::store::{LetterState, NewLetter, PauseKind};

    /// A postman of a family whose password of the mail server comes from this shell command, with one
    /// letter to be sent when `has_letter`.
    fn postman(command: &str, has_letter: bool) -> (Postman, Hands) {
        let (_, family) = watch::channel(family(command));
        let (_, stopping) = watch::channel(false);
        let (clock, hands) = Clock::stopped_at(DateTime::UNIX_EPOCH);
        let mut store = Store::in_memory().unwrap();
        if has_letter {
            let letter = NewLetter {
                recipient: "mama@example.com".to_owned(),
                kind: LetterKind::Instant,
                subject: "Zosia: matematyka – 5".to_owned(),
                message_id: "<1@example.com>".to_owned(),
                bytes: Vec::new(),
                short: None,
            };
            let queued = store.write(|tx| tx.queue_letter(&letter, clock.now()));
            queued.unwrap();
        }
        let postman = Postman::new(store, family, Arc::default(), stopping, clock);
        (postman, hands)
    }

    fn family(command: &str) -> Arc<Household> {
        let config = format!(
            r#"
            state_directory = "unused"
            [mail]
            from = "dzwonek@example.com"
            [mail.smtp]
            host = "127.0.0.1"
            port = 1
            security = "none"
            username = "dzwonek"
            password_command = ["sh", "-c", {command:?}]
            [[student]]
            name = "Zosia"
            login = "1234567"
            password = "x"
            [[recipient]]
            email = "mama@example.com"
            "#
        );
        Arc::new(Household::new(Config::from_text(&config).unwrap()))
    }

    /// The command may unlock a safe, or ask a person to touch a key.
    #[tokio::test]
    async fn the_password_of_the_mail_server_is_asked_for_only_when_a_letter_is_due() {
        let home = tempfile::tempdir().unwrap();
        let asked = home.path().join("asked");
        let command = format!("touch {}; echo secret", asked.display());
        for (has_letter, minutes, is_asked) in [
            (false, 0, false),
            (true, 0, true),
            // Nobody listens at that port, so the outbox pauses for a minute.
            (true, 2, true),
        ] {
            let (mut postman, hands) = postman(&command, has_letter);
            if minutes > 0 {
                postman.round().await.unwrap();
                fs::remove_file(&asked).unwrap();
                postman.round().await.unwrap();
                assert!(!asked.exists());
                hands.advance(TimeDelta::minutes(minutes));
            }
            postman.round().await.unwrap();
            assert_eq!(asked.exists(), is_asked, "{has_letter} {minutes}");
            let _ = fs::remove_file(&asked);
        }
    }

    #[tokio::test]
    async fn a_password_that_cannot_be_read_holds_the_outbox_for_an_hour() {
        let (mut postman, _hands) = postman("exit 1", true);
        postman.round().await.unwrap();
        let pause = postman.store.read(|tx| tx.outbox_pause()).unwrap().unwrap();
        assert_eq!(pause.kind, PauseKind::Held);
        assert_eq!(pause.until, DateTime::UNIX_EPOCH + TimeDelta::hours(1));
        let outbox = postman.store.read(|tx| tx.outbox()).unwrap();
        assert_eq!(outbox[0].state, LetterState::Queued);
    }

    /// Whoever writes into the directory's trial writes into the file that is always full.
    #[tokio::test]
    async fn of_a_full_disk_the_owner_is_told_as_long_as_there_is_room_to_give_up() {
        let home = tempfile::tempdir().unwrap();
        let (mut postman, _hands) = postman("exit 1", false);
        let config = format!(
            r#"
            state_directory = {:?}
            [mail]
            from = "dzwonek@example.com"
            transport = "directory"
            [mail.directory]
            path = {:?}
            [[student]]
            name = "Zosia"
            login = "1234567"
            password = "x"
            [[recipient]]
            email = "mama@example.com"
            "#,
            home.path(),
            home.path().join("letters"),
        );
        let family = Household::new(Config::from_text(&config).unwrap());
        postman.family = watch::channel(Arc::new(family)).1;
        let letters = || fs::read_dir(home.path().join("letters")).map_or(0, Iterator::count);
        Store::keep_reserve(home.path()).unwrap();
        let failed = StoreError::Io {
            path: home.path().to_owned(),
            source: std::io::ErrorKind::Other.into(),
        };
        for (is_full, told) in [(false, 0), (true, 1), (true, 1)] {
            if is_full {
                // Each trial removes it.
                std::os::unix::fs::symlink("/dev/full", home.path().join("trial")).unwrap();
            }
            postman.make_room(&failed).await;
            assert_eq!(letters(), told, "{is_full}");
        }
    }
}

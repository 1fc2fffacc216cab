//! The task that offers letters to the mail server.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, watch};

use crate::clock::Clock;
use crate::mail::transport::Patience;
use crate::pipeline::{
    DeliveryRounds, Household, Urgency, hold_outbox, is_round_due, make_room, obey_requests,
};
use crate::store::{About, Store, StoreError};

use super::repeated_error::RepeatedError;

/// How often the loop looks at the outbox unasked.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Offers letters when the bell rings, and looks for delayed ones.
pub struct DeliveryLoop {
    store: Store,
    household: watch::Receiver<Arc<Household>>,
    bell: Arc<Notify>,
    stopping: watch::Receiver<bool>,
    clock: Clock,
    rounds: DeliveryRounds,
    repeated_error: RepeatedError,
}

impl DeliveryLoop {
    /// A loop with its own connection to the state.
    pub fn new(
        store: Store,
        household: watch::Receiver<Arc<Household>>,
        bell: Arc<Notify>,
        stopping: watch::Receiver<bool>,
        clock: Clock,
    ) -> Self {
        Self {
            store,
            household,
            bell,
            stopping,
            clock,
            rounds: DeliveryRounds::default(),
            repeated_error: RepeatedError::default(),
        }
    }

    /// Runs until it is stopped; a letter that is on its way is finished first.
    pub async fn work(mut self) {
        while !*self.stopping.borrow() {
            if let Err(error) = self.round().await {
                let trouble = format!("The outbox cannot be used for now: {error}");
                self.repeated_error.report(&trouble);
                let household = self.household.borrow().clone();
                make_room(&household, &error, &self.clock).await;
            }
            tokio::select! {
                () = self.bell.notified() => {},
                () = tokio::time::sleep(LOOK_EVERY) => {},
                _ = self.stopping.changed() => {},
            }
        }
    }

    async fn round(&mut self) -> Result<(), StoreError> {
        let now = self.clock.now();
        let household = self.household.borrow().clone();
        // Reading a slow register may take minutes, and only this loop obeys meanwhile.
        obey_requests(&household, &mut self.store, About::Outbox, now)?;
        if !is_round_due(&household, &mut self.store, now)? {
            return Ok(());
        }
        let transport = match household.open_transport().await {
            Ok(transport) => transport,
            // Without it the mail server cannot be asked: as if it had refused the login.
            Err(error) => {
                return hold_outbox(
                    &household,
                    &mut self.store,
                    &error.to_string(),
                    self.clock.now(),
                );
            }
        };
        let stopping = self.stopping.clone();
        let is_stopping = || *stopping.borrow();
        let courier = transport.courier(Patience::default());
        let due = Urgency::WhatIsDue;
        let (store, clock) = (&mut self.store, &self.clock);
        let round = self
            .rounds
            .deliver(&household, store, courier, due, clock, &is_stopping);
        round.await?;
        self.repeated_error.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::clock::Hands;
    use crate::domain::Login;
    use crate::pipeline::examples::{MAMA, household_of, letter_to};
    use crate::store::{LetterState, PauseKind, Request};

    /// The loop of a household whose password of the mail server comes from this shell command, with one
    /// letter to be sent when `has_letter`.
    fn delivery_loop(command: &str, has_letter: bool) -> (DeliveryLoop, Hands) {
        let (_, household) = watch::channel(household(command));
        let (_, stopping) = watch::channel(false);
        let (clock, hands) = Clock::stopped_at(DateTime::UNIX_EPOCH);
        let store = Store::in_memory().unwrap();
        if has_letter {
            let letter = letter_to("mama@example.com");
            let queued = store.write(|tx| tx.queue_letter(&letter, clock.now()));
            queued.unwrap();
        }
        let bell = Arc::default();
        let delivery_loop = DeliveryLoop::new(store, household, bell, stopping, clock);
        (delivery_loop, hands)
    }

    fn household(command: &str) -> Arc<Household> {
        let mail = format!(
            r#"
            [mail.smtp]
            host = "127.0.0.1"
            port = 1
            security = "none"
            username = "dzwonek"
            password_command = ["sh", "-c", {command:?}]
            "#
        );
        Arc::new(household_of(Path::new("unused"), &mail, MAMA))
    }

    /// The command may unlock a safe, or ask a person to touch a key.
    #[tokio::test]
    async fn the_mail_password_is_read_when_a_letter_is_due() {
        let home = tempfile::tempdir().unwrap();
        let asked = home.path().join("asked");
        let command = format!("touch {}; echo secret", asked.display());
        let (mut nothing_to_send, _) = delivery_loop(&command, false);
        nothing_to_send.round().await.unwrap();
        assert!(!asked.exists());
        let (mut delivery_loop, hands) = delivery_loop(&command, true);
        // Nobody listens at that port, so the outbox pauses for a minute.
        for (minutes, is_asked) in [(0, true), (0, false), (2, true)] {
            hands.advance(TimeDelta::minutes(minutes));
            delivery_loop.round().await.unwrap();
            assert_eq!(asked.exists(), is_asked, "{minutes}");
            let _ = fs::remove_file(&asked);
        }
    }

    /// Such as during a poll of a register that is slow.
    #[tokio::test]
    async fn the_delivery_loop_obeys_the_owner_who_drops_a_letter() {
        let (mut delivery_loop, _hands) = delivery_loop("exit 1", true);
        let letter = delivery_loop
            .store
            .read(|tx| tx.outbox())
            .unwrap()
            .remove(0);
        for request in [
            Request::Resume(Login("1234567".into())),
            Request::DropLetter(letter.id),
        ] {
            let left = delivery_loop.store.write(|tx| tx.leave_request(&request));
            left.unwrap();
        }
        delivery_loop.round().await.unwrap();
        let state = delivery_loop
            .store
            .read(|tx| tx.letter(letter.id))
            .unwrap()
            .unwrap()
            .state;
        assert_eq!(state, LetterState::Dropped);
        let left = delivery_loop
            .store
            .write(|tx| tx.take_requests(About::Everything))
            .unwrap();
        assert_eq!(left.len(), 1, "the other one is for the poll loop");
    }

    #[tokio::test]
    async fn an_unreadable_password_holds_the_outbox_for_an_hour() {
        let (mut delivery_loop, _hands) = delivery_loop("exit 1", true);
        delivery_loop.round().await.unwrap();
        let pause = delivery_loop
            .store
            .read(|tx| tx.outbox_pause())
            .unwrap()
            .unwrap();
        assert_eq!(pause.kind, PauseKind::Held);
        assert_eq!(pause.until, DateTime::UNIX_EPOCH + TimeDelta::hours(1));
        let outbox = delivery_loop.store.read(|tx| tx.outbox()).unwrap();
        assert_eq!(outbox[0].state, LetterState::Queued);
    }
}

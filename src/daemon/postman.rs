//! The task that offers letters to the mail server.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tracing::error;

use crate::clock::Clock;
use crate::mail::transport::Patience;
use crate::pipeline::{Household, Urgency, deliver};
use crate::store::Store;

/// How often the outbox is looked at without being asked to.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Offers letters when the bell rings, and looks for those that were put off.
pub struct Postman {
    store: Store,
    family: watch::Receiver<Arc<Household>>,
    bell: Arc<Notify>,
    stopping: watch::Receiver<bool>,
    clock: Clock,
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
        }
    }

    /// Works until it is to stop; the letter that is on its way is finished first.
    pub async fn work(mut self) {
        while !*self.stopping.borrow() {
            self.round().await;
            tokio::select! {
                () = self.bell.notified() => {},
                () = tokio::time::sleep(LOOK_EVERY) => {},
                _ = self.stopping.changed() => {},
            }
        }
    }

    async fn round(&mut self) {
        let household = self.family.borrow().clone();
        let transport = match household.open_transport().await {
            Ok(transport) => transport,
            Err(error) => return error!("No letter can be sent: {error}"),
        };
        let stopping = self.stopping.clone();
        let is_stopping = || *stopping.borrow();
        let delivered = deliver(
            &mut self.store,
            transport.courier(Patience::default()),
            household.config.mail.from.address.as_str(),
            Urgency::WhatIsDue,
            &self.clock,
            &is_stopping,
        );
        if let Err(error) = delivered.await {
            error!("The outbox cannot be used: {error}");
        }
    }
}

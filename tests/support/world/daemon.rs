//! The service, whose clock somebody else moves.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use dzwonek::config::{Config, Environment};
use dzwonek::daemon::{ConfigSource, PollLoop, Signals};
use dzwonek::pipeline::{DeliveryRounds, Household, PipelineError, Urgency};
use dzwonek::store::Store;
use tokio::sync::{Notify, watch};

use super::{World, client_of};

/// The task of the service that looks at the clock, and the work in hand of the other task.
pub struct Service {
    poll_loop: PollLoop,
    signals: Signals,
    rounds: DeliveryRounds,
}

impl World {
    /// Starts the service.
    pub fn service(&mut self) -> Service {
        let household = Household::new(Config::from_text(&self.config_text()).unwrap());
        let source = ConfigSource {
            path: None,
            environment: Environment::of_process(),
        };
        let (families, _) = watch::channel(Arc::new(household));
        let mut poll_loop = PollLoop::new(
            source,
            families,
            client_of(&self.school),
            Store::open(&self.state_directory()).unwrap(),
            self.clock.clone(),
            Arc::new(Notify::new()),
        );
        poll_loop.start().unwrap();
        let signals = Signals::listen().unwrap();
        Service {
            poll_loop,
            signals,
            rounds: DeliveryRounds::default(),
        }
    }

    /// The service looks at the clock and does what is due. Returns when it polled, if it did.
    pub async fn look_of(&mut self, service: &mut Service) -> Option<DateTime<Utc>> {
        let (polled, outcome) = self.try_look_of(service).await;
        outcome.unwrap();
        polled
    }

    /// The same, where the state may be in trouble. Also returns what the service has to wait for.
    pub async fn try_look_of(
        &mut self,
        service: &mut Service,
    ) -> (Option<DateTime<Utc>>, Result<(), PipelineError>) {
        let before = self.school.requests().len();
        let looked = service.poll_loop.look(&mut service.signals).await;
        let delivered = self.try_deliver(&mut service.rounds).await;
        let polled = (self.school.requests().len() > before).then(|| self.now());
        (polled, looked.map(drop).and(delivered))
    }

    async fn try_deliver(&mut self, rounds: &mut DeliveryRounds) -> Result<(), PipelineError> {
        let transport = self.household.open_transport().await.unwrap();
        let courier = transport.courier(self.patience);
        let (store, due) = (self.store.as_mut().unwrap(), Urgency::WhatIsDue);
        let round = rounds.deliver(&self.household, store, courier, due, &self.clock, &|| false);
        Ok(round.await.map(drop)?)
    }
}

//! The service, whose clock somebody else moves.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use dzwonek::config::{Config, Environment};
use dzwonek::daemon::{ConfigSource, Keeper, Signals};
use dzwonek::pipeline::{Household, Urgency};
use dzwonek::store::Store;
use tokio::sync::{Notify, watch};

use super::{World, client_of};

/// The task of the service that looks at the clock.
pub struct Service {
    keeper: Keeper,
    signals: Signals,
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
        let mut keeper = Keeper::new(
            source,
            families,
            client_of(&self.school),
            Store::open(&self.state_directory()).unwrap(),
            self.clock.clone(),
            Arc::new(Notify::new()),
        );
        keeper.start().unwrap();
        let signals = Signals::listen().unwrap();
        Service { keeper, signals }
    }

    /// The service looks at the clock and does what is due. Returns when it polled, if it did.
    pub async fn look_of(&mut self, service: &mut Service) -> Option<DateTime<Utc>> {
        let before = self.school.requests().len();
        let Service { keeper, signals } = service;
        keeper.look(signals).await.unwrap();
        self.deliver(Urgency::WhatIsDue).await;
        (self.school.requests().len() > before).then(|| self.now())
    }
}

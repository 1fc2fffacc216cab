//! The polls of a run: several students are visited at a time, and kept one after the other.

use std::collections::BTreeMap;

use futures_util::future::try_join_all;
use tokio::sync::{AcquireError, Mutex, MutexGuard, Semaphore, SemaphorePermit, watch};

use crate::clock::Clock;
use crate::domain::visit::tiers::Reach;
use crate::domain::{Door, EmailAddress};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::{Household, Member};
use crate::store::Store;
use crate::synergia::Synergia;

use super::found::go;
use super::openings::open_messages;
use super::report::PollReport;

/// So many students are visited at a time, at most: the register answers a household, not a crowd.
const AT_ONCE: usize = 4;

/// One round of polls.
pub struct Round<'a> {
    household: &'a Household,
    store: &'a Store,
    synergia: &'a Synergia,
    clock: &'a Clock,
    line: Semaphore,
    /// The accounts that several students share. Each has one session, and sends one request at a time.
    accounts: BTreeMap<&'a EmailAddress, Mutex<()>>,
    /// How many students are kept.
    kept: watch::Sender<usize>,
}

/// Leave to ask the register, until it is dropped.
struct Line<'r> {
    _account: Option<MutexGuard<'r, ()>>,
    // The semaphore is never closed.
    _place: Result<SemaphorePermit<'r>, AcquireError>,
}

impl<'a> Round<'a> {
    pub fn new(
        household: &'a Household,
        store: &'a Store,
        synergia: &'a Synergia,
        clock: &'a Clock,
    ) -> Self {
        let shared = household.members.iter().filter_map(account_of);
        Self {
            household,
            store,
            synergia,
            clock,
            line: Semaphore::new(AT_ONCE),
            accounts: shared.map(|email| (email, Mutex::default())).collect(),
            kept: watch::Sender::new(0),
        }
    }

    /// Polls every student. Those who share an account are visited in the order of the configuration, and all are kept in
    /// it: the same answers make the same state, however fast they came.
    ///
    /// # Errors
    ///
    /// Only those of the state; the first ends the other visits too.
    pub async fn polls(
        &self,
        reach: Reach,
        opens_messages: bool,
    ) -> Result<Vec<PollReport>, PipelineError> {
        let members = self.household.members.iter().enumerate();
        let polls = members.map(async |(place, member)| {
            let mut polled = self.poll(place, member, reach).await?;
            if opens_messages && polled.trouble.is_none() {
                polled.requests += self.open_messages(member).await?;
            }
            Ok(polled)
        });
        try_join_all(polls).await
    }

    async fn poll(
        &self,
        place: usize,
        member: &Member,
        reach: Reach,
    ) -> Result<PollReport, PipelineError> {
        let line = self.line_for(member).await;
        let now = self.clock.now();
        let found = go(member, self.store, self.synergia, reach, now).await?;
        drop(line);
        self.turn_of(place).await;
        let polled = found.keep(self.household, self.store)?;
        self.kept.send_modify(|kept| *kept += 1);
        Ok(polled)
    }

    async fn open_messages(&self, member: &Member) -> Result<u32, PipelineError> {
        if member.config.opening_permit().is_none() {
            return Ok(0);
        }
        let _line = self.line_for(member).await;
        open_messages(member, self.store, self.synergia, self.clock.now()).await
    }

    /// The account first: who waits for a sibling takes no place from the others.
    async fn line_for(&self, member: &Member) -> Line<'_> {
        let account = account_of(member).and_then(|email| self.accounts.get(email));
        let account = match account {
            Some(account) => Some(account.lock().await),
            None => None,
        };
        Line {
            _account: account,
            _place: self.line.acquire().await,
        }
    }

    /// Waits until everybody before is kept.
    async fn turn_of(&self, place: usize) {
        let mut kept = self.kept.subscribe();
        // The sender lives as long as this round.
        let _ = kept.wait_for(|kept| *kept == place).await;
    }
}

/// The account that a student shares with siblings.
fn account_of(member: &Member) -> Option<&EmailAddress> {
    match &member.config.door {
        Door::Synergia => None,
        Door::KontoLibrus(email) => Some(email),
    }
}

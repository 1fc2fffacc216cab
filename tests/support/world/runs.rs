//! What the program does: runs, polls and deliveries, and dying in the middle of them.

use dzwonek::domain::visit::tiers::Reach;
use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::{
    Delivered, DeliveryRounds, DigestWish, OnceReport, Order, RunReport, Urgency, once, run, upkeep,
};
use dzwonek::store::Lock;
use school::School;

use super::World;

/// The outcome of a `once`.
#[derive(Debug)]
pub struct Once {
    pub report: RunReport,
    pub delivered: Delivered,
    pub code: ExitCode,
}

impl Once {
    /// How many changes the polls found.
    pub fn changes(&self) -> usize {
        self.report.polls.iter().map(|poll| poll.changes).sum()
    }
}

impl World {
    /// What the command `once` does.
    pub async fn once(&mut self) -> Once {
        self.once_with(DigestWish::Due).await
    }

    /// What the command `once --all` does.
    pub async fn once_all(&mut self) -> Once {
        self.once_reaching(Reach::Open, DigestWish::Due).await
    }

    /// What the command `once --digest` does.
    pub async fn once_with(&mut self, digests: DigestWish) -> Once {
        self.once_reaching(Reach::Due, digests).await
    }

    async fn once_reaching(&mut self, reach: Reach, digests: DigestWish) -> Once {
        let _lock = Lock::take(self.household.state_directory(), "the story").unwrap();
        let order = Order {
            poll: Some(reach),
            opens_messages: true,
            digests,
        };
        let (store, synergia) = (self.store.as_mut().unwrap(), &self.synergia);
        let once = once(
            &self.household,
            store,
            synergia,
            order,
            self.patience,
            &self.clock,
        );
        let OnceReport {
            run: report,
            delivered,
            exit_code: code,
        } = once.await.unwrap();
        Once {
            report,
            delivered,
            code,
        }
    }

    /// What the daemon does at a moment without a poll.
    pub async fn tick(&mut self) -> RunReport {
        self.look(false).await
    }

    /// What the daemon does at a moment with a poll.
    pub async fn poll(&mut self) -> RunReport {
        self.look(true).await
    }

    async fn look(&mut self, poll: bool) -> RunReport {
        self.obey();
        let order = Order {
            poll: poll.then_some(Reach::Due),
            opens_messages: true,
            digests: DigestWish::Due,
        };
        let report = self.run(order).await;
        self.deliver(Urgency::WhatIsDue).await;
        report
    }

    /// What the daemon and `once` do after their polls.
    pub fn upkeep(&mut self) {
        upkeep(
            &self.household,
            self.store.as_mut().unwrap(),
            self.clock.now(),
        );
    }

    /// A poll that the state does not take.
    pub async fn fails_to_poll(&mut self) {
        let order = Order {
            poll: Some(Reach::Due),
            opens_messages: true,
            digests: DigestWish::Due,
        };
        let store = self.store.as_mut().unwrap();
        let run = run(&self.household, store, &self.synergia, order, &self.clock);
        run.await.unwrap_err();
    }

    /// Polls and commits, and is killed before a letter is written.
    pub async fn poll_and_crash(&mut self) {
        for member in &self.household.members {
            let store = self.store.as_mut().unwrap();
            let now = self.clock.now();
            dzwonek::pipeline::poll(
                &self.household,
                member,
                store,
                &self.synergia,
                Reach::Open,
                now,
            )
            .await
            .unwrap();
        }
        self.restart();
    }

    /// Polls and writes letters, and is killed before one is offered.
    pub async fn write_and_crash(&mut self) -> RunReport {
        let order = Order {
            poll: Some(Reach::Open),
            opens_messages: true,
            digests: DigestWish::Due,
        };
        let report = self.run(order).await;
        self.restart();
        report
    }

    pub async fn run(&mut self, order: Order) -> RunReport {
        let store = self.store.as_mut().unwrap();
        run(&self.household, store, &self.synergia, order, &self.clock)
            .await
            .unwrap()
    }

    /// The daemon polls, and is told to stop as soon as the school has seen this.
    pub async fn poll_until(&mut self, has_seen: impl Fn(&School) -> bool) {
        let order = Order {
            poll: Some(Reach::Due),
            opens_messages: true,
            digests: DigestWish::Due,
        };
        let store = self.store.as_mut().unwrap();
        let run = run(&self.household, store, &self.synergia, order, &self.clock);
        let seen = async {
            while !has_seen(&self.school) {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            report = run => panic!("nothing was withheld: {report:?}"),
            () = seen => {}
        }
    }

    pub async fn deliver(&mut self, urgency: Urgency) -> Delivered {
        let transport = self.household.open_transport().await.unwrap();
        let courier = transport.courier(self.patience);
        let store = self.store.as_mut().unwrap();
        let mut rounds = DeliveryRounds::default();
        let round = rounds.deliver(
            &self.household,
            store,
            courier,
            urgency,
            &self.clock,
            &|| false,
        );
        round.await.unwrap()
    }
}

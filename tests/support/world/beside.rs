//! What another process does beside the service, or without leaving a trace.

use dzwonek::domain::visit::tiers::Reach;
use dzwonek::pipeline::{DigestWish, Order, keep_logins, look, look_at_account, run};
use dzwonek::store::Store;

use super::World;

impl World {
    /// What the command `check` does, beside whatever else runs.
    pub async fn check_beside(&mut self) {
        let (household, now) = (&self.household, self.clock.now());
        let store = Store::open(household.state_directory()).unwrap();
        for account in &household.config.accounts {
            let looked = look_at_account(account, &store, &self.synergia, now);
            looked.await.unwrap();
        }
        for member in &household.members {
            look(member, &store, &self.synergia, now).await.unwrap();
        }
    }

    /// What the command `once --dry-run` does: it keeps nothing but the logins.
    pub async fn dry_run(&mut self) {
        let household = &self.household;
        let mut copy = Store::open_copy(household.state_directory()).unwrap();
        let order = Order {
            poll: Some(Reach::Open),
            opens_messages: false,
            digests: DigestWish::Due,
        };
        let tried = run(household, &mut copy, &self.synergia, order, &self.clock);
        tried.await.unwrap();
        keep_logins(household, &copy, self.store.as_ref().unwrap()).unwrap();
    }
}

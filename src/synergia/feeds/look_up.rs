//! Makes sure that the names of what entries refer to are known.

use std::collections::BTreeSet;

use tracing::warn;

use super::Reader;
use crate::domain::Cause;
use crate::synergia::lookups::{Lookup, NoRows, References};
use crate::synergia::session::{NotRead, answered};
use crate::synergia::wire::{self, Items};

impl Reader<'_, '_> {
    /// Looks up what `items` name. Some name their lesson alone, and only the lesson names the subject.
    pub(super) async fn look_up<T>(
        &mut self,
        items: &[T],
        references: impl Fn(&T, &mut References),
    ) -> Result<(), NotRead> {
        for (lookup, ids) in References::of(items, references).by_lookup() {
            self.look_up_ids(lookup, ids).await?;
            if lookup == Lookup::Lessons {
                let subjects = self.lookups.of(Lookup::Lessons).subjects(ids);
                self.look_up_ids(Lookup::Subjects, &subjects).await?;
            }
        }
        Ok(())
    }

    /// The rows of a lookup. One that says nothing leaves what is known of it as it is.
    async fn rows(&mut self, lookup: Lookup) -> Result<Items<wire::Row>, NotRead> {
        let resource = lookup.resource();
        let name = resource.full_name();
        let rows = self.list::<wire::Row>(resource).await;
        self.gateway.hearing.forget(&name);
        let rows = rows?;
        answered(lookup.tally(&rows))?;
        Ok(rows)
    }

    /// Makes sure that a lookup knows these ids, as far as it can: what cannot be looked up hides nothing.
    async fn look_up_ids(&mut self, lookup: Lookup, ids: &BTreeSet<String>) -> Result<(), NotRead> {
        let now = self.gateway.now;
        let table = self.lookups.table(lookup);
        let is_wanted = if lookup.is_huge() {
            table.lacks(ids, now)
        } else {
            table.is_wanted(ids, now)
        };
        if is_wanted {
            self.read_lookup(lookup, ids).await?;
        }
        let good = self.lookups.of(lookup).suffices_until(ids, now);
        self.good_until = self.good_until.min(good);
        Ok(())
    }

    async fn read_lookup(&mut self, lookup: Lookup, ids: &BTreeSet<String>) -> Result<(), NotRead> {
        let now = self.gateway.now;
        self.names = None;
        let read = self.rows(lookup).await;
        let today = self.today();
        let table = self.lookups.table(lookup);
        let is_an_answer = matches!(read, Ok(_) | Err(NotRead::Closed(_)));
        if is_an_answer && lookup.is_forgetful() {
            table.forget();
        }
        match read {
            Ok(rows) => {
                let rows = rows.read.into_iter().filter(|row| !row.is_over(today));
                table.take(lookup.kept(rows.collect(), ids), ids, now);
            }
            Err(NotRead::Closed(_) | NotRead::Failed(Cause::BadAnswer)) => {
                warn!(lookup = lookup.resource().path(), "A lookup was refused");
                table.rest(NoRows::Refused, now);
            }
            Err(NotRead::Failed(_) | NotRead::Over(_)) => table.rest(NoRows::Trouble, now),
            Err(NotRead::NotKept(error)) => return Err(NotRead::NotKept(error)),
        }
        Ok(())
    }
}

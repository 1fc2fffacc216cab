//! What reading any feed takes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use tracing::warn;

use super::{Entries, FeedRead, FeedRow, Refer, unreadable};
use crate::domain::visit::basis::{Basis, Digest};
use crate::domain::visit::tiers::Reach;
use crate::domain::visit::{KnownFeeds, Outcome};
use crate::domain::{
    Cause, Feed, FeedState, Key, Reading, SchoolYear, Snapshot, Unreadable, Window,
};
use crate::locale::{end_of_day_in_warsaw, in_warsaw};
use crate::synergia::convert::Converted;
use crate::synergia::lookups::{Found, Lookups, Pace};
use crate::synergia::messages::Ladder;
use crate::synergia::request::Resource;
use crate::synergia::session::{Gateway, NotRead, SessionStoreError, answered};
use crate::synergia::wire::{Document, Items, Root};

/// Reads feeds through the gateway.
pub struct Reader<'a, 'v> {
    pub gateway: &'a mut Gateway<'v>,
    pub lookups: &'a mut Lookups,
    /// What is known, of the feeds where it was asked for.
    pub known: BTreeMap<Feed, &'a Snapshot>,
    pub memory: &'a dyn KnownFeeds,
    pub bases: &'a BTreeMap<Feed, Basis>,
    /// The program that reads; another version may read otherwise.
    pub program: &'a str,
    /// How each feed stood before the visit.
    pub stood: &'a BTreeMap<Feed, FeedState>,
    pub reach: Reach,
    /// What this visit has found so far.
    pub outcomes: Vec<(Feed, Outcome)>,
    /// The school year that what is known belongs to.
    pub known_year: &'a SchoolYear,
    /// The school year, if this visit could read it.
    pub year: Option<SchoolYear>,
    /// From when on the answers of the feed that is being read may mean something else.
    pub good_until: DateTime<Utc>,
    /// What the names that are known look like; none once one was looked up.
    pub names: Option<Digest>,
    pub ladder: Ladder,
}

/// Most ids of unreadable items that the log names.
const MOST_NAMED: usize = 20;

/// Whether an id is one of those that the register numbers. Anything else could be a text, and no text of the
/// register gets into the log.
fn is_number(id: &str) -> bool {
    let digits = id.strip_prefix('t').unwrap_or(id);
    !digits.is_empty() && digits.len() <= 20 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

impl Reader<'_, '_> {
    /// Reads one feed. Only a state that cannot be written is an error: all else is an outcome, but of a feed
    /// that rests there is none.
    pub async fn read(&mut self, row: &FeedRow) -> Result<(), SessionStoreError> {
        let feed = row.feed;
        let plan = (row.plan)(self)?;
        self.good_until = end_of_day_in_warsaw(self.gateway.now);
        if self.is_as_before(feed, &plan).await? {
            self.outcomes.push((feed, Outcome::Unchanged));
            return Ok(());
        }
        self.recall(feed)?;
        let answer = (row.read)(self).await.and_then(|read| {
            let answer = read.map(|(converted, window)| Ok((answered(converted)?, window)));
            answer.transpose()
        });
        let outcome = match answer {
            Ok(None) => return Ok(()),
            Ok(Some((converted, window))) => {
                let basis = self.basis_of(&plan)?;
                self.outcome(feed, converted, window, basis)
            }
            Err(NotRead::Closed(cause)) => Outcome::Closed(cause),
            Err(NotRead::Failed(cause) | NotRead::Over(cause)) => Outcome::Failed(cause),
            Err(NotRead::NotKept(error)) => return Err(error),
        };
        self.outcomes.push((feed, outcome));
        Ok(())
    }

    /// A feed that is one list.
    pub async fn whole<T: DeserializeOwned>(
        &mut self,
        resource: Resource,
        references: Refer<T>,
        entries: Entries<T>,
    ) -> FeedRead {
        let converted = self.converted(resource, references, entries).await?;
        Ok(Some((converted, Window::Whole)))
    }

    /// The entries of a list, after what its items name was looked up.
    pub async fn converted<T: DeserializeOwned>(
        &mut self,
        resource: Resource,
        references: Refer<T>,
        entries: Entries<T>,
    ) -> Result<Converted, NotRead> {
        let items = self.list(resource).await?;
        self.look_up(&items.read, references).await?;
        Ok(entries(items, self.lookups))
    }

    /// Makes sure that what is known of a feed is at hand.
    pub fn recall(&mut self, feed: Feed) -> Result<(), SessionStoreError> {
        if let Some(known) = self.memory.recall(feed).map_err(SessionStoreError)? {
            self.known.insert(feed, known);
        }
        Ok(())
    }

    /// Whether what is known belongs to a school year that is over.
    pub fn is_another_year(&self) -> bool {
        let year = self.year.as_ref();
        year.is_some_and(|year| self.known_year.gives_way_to(year))
    }

    fn outcome(
        &self,
        feed: Feed,
        converted: Converted,
        window: Window,
        basis: Option<Box<Basis>>,
    ) -> Outcome {
        let Converted {
            mut entries,
            skipped,
            missed,
            ..
        } = converted;
        if !skipped.is_empty() {
            let numbers: Vec<&str> = skipped
                .iter()
                .map(Key::id)
                .filter(|id| is_number(id))
                .take(MOST_NAMED)
                .collect();
            let (items, ids) = (skipped.len(), numbers.join(" "));
            warn!(%feed, items, ids, "Skipped what could not be read");
            if let Some(known) = self.known.get(&feed) {
                unreadable::stay(&mut entries, &skipped, known, &window, self.today());
            }
        }
        let unreadable = Unreadable {
            keys: skipped,
            at: in_warsaw(self.gateway.now),
        };
        let reading = Reading {
            feed,
            entries,
            window,
            unreadable,
        };
        Outcome::Read {
            reading,
            missed,
            basis,
        }
    }

    /// That one of `places` of a feed, in which entries stand, is refused now: of what is read in the others
    /// alone, silence means nothing.
    pub fn lost_part<'p>(
        &self,
        feed: Feed,
        places: impl IntoIterator<Item = &'p str>,
    ) -> Option<Cause> {
        let standing = self.known.get(&feed).into_iter();
        let sources: BTreeSet<&str> = standing
            .flat_map(|known| known.standing())
            .map(|entry| entry.key().source())
            .collect();
        let mut refused = places.into_iter();
        let is_lost =
            refused.any(|place| sources.contains(place) && self.lookups.places.is_refused(place));
        is_lost.then_some(Cause::PartlyClosed)
    }

    /// Whether it is the turn of a place of a feed.
    pub fn is_due(&self, source: &str, pace: Pace) -> bool {
        let now = self.gateway.now;
        self.lookups.places.is_due(source, pace, self.reach, now)
    }

    /// Remembers what came of asking it.
    pub fn note(&mut self, source: &str, found: Found) {
        self.lookups.places.note(source, found, self.gateway.now);
    }

    /// The day in Warsaw, wherever this runs.
    pub fn today(&self) -> NaiveDate {
        in_warsaw(self.gateway.now).date()
    }

    pub async fn list<T: DeserializeOwned>(
        &mut self,
        resource: Resource,
    ) -> Result<Items<T>, NotRead> {
        let document = self.gateway.read(&resource).await?;
        Items::of(root(&document, &resource)?).ok_or(NotRead::BAD_ANSWER)
    }

    pub async fn record<T: DeserializeOwned>(&mut self, resource: Resource) -> Result<T, NotRead> {
        let document = self.gateway.read(&resource).await?;
        serde_json::from_str(root(&document, &resource)?).map_err(|_| NotRead::BAD_ANSWER)
    }
}

/// What the answer holds. A root that is null or missing means a module that is off (API.md section 4), and
/// never an empty list; an answer without roots is odd.
pub(super) fn root<'d>(document: &'d Document, resource: &Resource) -> Result<&'d str, NotRead> {
    if resource.root().is_empty() {
        return Ok(document.text());
    }
    match document.root(resource.root()) {
        Root::Value(value) => Ok(value),
        Root::Missing if !document.is_object() => Err(NotRead::BAD_ANSWER),
        Root::Null | Root::Missing => Err(NotRead::Closed(Cause::NoData)),
    }
}

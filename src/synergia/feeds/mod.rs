//! Reads the feeds that are due, one request at a time.

mod child;
mod grades;
mod messages;
mod school_life;
mod several_places;
mod timetable;
mod unreadable;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use tracing::warn;

use crate::locale::in_warsaw;

use crate::domain::turn::Reach;
use crate::domain::visit::Outcome;
use crate::domain::{Cause, Feed, FeedState, Reading, SchoolYear, Snapshot, Window};
use crate::synergia::convert::{self, AgendaIds, AttendanceIds, Converted, HomeworkIds, NoteIds};
use crate::synergia::lookups::{Found, Lookup, Lookups, NoRows, Pace};
use crate::synergia::request::Resource;
use crate::synergia::session::{Gateway, NotRead, SessionStoreError};
use crate::synergia::wire::{self, Document, Items, Root};

/// Reads feeds through the gateway.
pub(in crate::synergia) struct Reader<'a, 'v> {
    pub gateway: &'a mut Gateway<'v>,
    pub lookups: &'a mut Lookups,
    pub known: &'a BTreeMap<Feed, Snapshot>,
    /// How each feed stood before the visit.
    pub stood: &'a BTreeMap<Feed, FeedState>,
    pub reach: Reach,
    /// What this visit has brought so far.
    pub outcomes: Vec<(Feed, Outcome)>,
    /// The school year, if this visit could read it.
    pub year: Option<SchoolYear>,
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
    pub async fn read(&mut self, feed: Feed) -> Result<(), SessionStoreError> {
        let outcome = self.read_feed(feed).await?;
        self.outcomes.extend(outcome.map(|outcome| (feed, outcome)));
        Ok(())
    }

    async fn read_feed(&mut self, feed: Feed) -> Result<Option<Outcome>, SessionStoreError> {
        let read = match feed {
            Feed::Grades => match self.grades().await.transpose() {
                Some(read) => read,
                None => return Ok(None),
            },
            Feed::Announcements => self.announcements().await,
            Feed::Timetable => self.timetable().await,
            Feed::Agenda => self.agenda().await,
            Feed::Homework => self.homework().await,
            Feed::LuckyNumber => self.lucky_number().await,
            Feed::Behaviour => self.behaviour().await,
            Feed::Justifications => self.justifications().await,
            Feed::Conferences => self.conferences().await,
            Feed::DaysOff => self.days_off().await,
            Feed::Trips => self.trips().await,
            Feed::Files => self.files().await,
            Feed::Messages => self.messages().await,
            Feed::Attendance => self.attendance().await,
            Feed::Notes => self.notes().await,
            Feed::Topics => self.topics().await,
        };
        Ok(match read {
            Ok((converted, window)) => Some(self.outcome(feed, converted, window)),
            Err(NotRead::Closed(cause)) => Some(Outcome::Closed(cause)),
            Err(NotRead::Failed(cause) | NotRead::Over(cause)) => Some(Outcome::Failed(cause)),
            Err(NotRead::NotKept(error)) => return Err(error),
        })
    }

    async fn announcements(&mut self) -> Result<(Converted, Window), NotRead> {
        let items: Items<wire::Notice> = self.list(Resource::SchoolNotices).await?;
        let authors = convert::author_ids(&items.read);
        self.look_up(Lookup::Users, &authors).await?;
        Ok((convert::announcements(items, self.lookups), Window::Whole))
    }

    async fn agenda(&mut self) -> Result<(Converted, Window), NotRead> {
        let items: Items<wire::AgendaEntry> = self.list(Resource::HomeWorks).await?;
        let ids = AgendaIds::of(&items.read);
        self.look_up(Lookup::Subjects, &ids.subjects).await?;
        self.look_up(Lookup::Users, &ids.teachers).await?;
        self.look_up(Lookup::AgendaCategories, &ids.categories)
            .await?;
        Ok((convert::agenda(items, self.lookups), Window::Whole))
    }

    async fn homework(&mut self) -> Result<(Converted, Window), NotRead> {
        let items: Items<wire::Homework> = self.list(Resource::HomeWorkAssignments).await?;
        let ids = HomeworkIds::of(&items.read);
        self.look_up_lessons(&ids.lessons).await?;
        self.look_up(Lookup::Users, &ids.teachers).await?;
        self.look_up(Lookup::HomeworkCategories, &ids.categories)
            .await?;
        Ok((convert::homework(items, self.lookups), Window::Whole))
    }

    async fn attendance(&mut self) -> Result<(Converted, Window), NotRead> {
        let items: Items<wire::Attendance> = self.list(Resource::Attendances).await?;
        let ids = AttendanceIds::of(&items.read);
        self.look_up(Lookup::AttendanceTypes, &ids.types).await?;
        self.look_up_lessons(&ids.lessons).await?;
        self.look_up(Lookup::Users, &ids.teachers).await?;
        Ok((convert::attendances(items, self.lookups), Window::Whole))
    }

    async fn notes(&mut self) -> Result<(Converted, Window), NotRead> {
        let items: Items<wire::Note> = self.list(Resource::Notes).await?;
        let ids = NoteIds::of(&items.read);
        self.look_up(Lookup::NoteCategories, &ids.categories)
            .await?;
        self.look_up(Lookup::Users, &ids.teachers).await?;
        Ok((convert::notes(items, self.lookups), Window::Whole))
    }

    /// Some entries name their lesson alone, and only the lesson names the subject.
    async fn look_up_lessons(&mut self, ids: &BTreeSet<String>) -> Result<(), NotRead> {
        self.look_up(Lookup::Lessons, ids).await?;
        let subjects = self.lookups.lessons.subjects(ids);
        self.look_up(Lookup::Subjects, &subjects).await
    }

    fn outcome(&self, feed: Feed, converted: Converted, window: Window) -> Outcome {
        let Converted {
            mut entries,
            skipped,
            missed,
            ..
        } = converted;
        if !skipped.is_empty() {
            let numbers: Vec<&str> = skipped
                .iter()
                .map(String::as_str)
                .filter(|id| is_number(id))
                .take(MOST_NAMED)
                .collect();
            let (items, ids) = (skipped.len(), numbers.join(" "));
            warn!(%feed, items, ids, "Skipped what could not be read");
            if let Some(known) = self.known.get(&feed) {
                unreadable::stay(&mut entries, &skipped, known, &window, self.today());
            }
        }
        let skipped = u32::try_from(skipped.len()).unwrap_or(u32::MAX);
        let reading = Reading {
            feed,
            entries,
            window,
        };
        Outcome::Read {
            reading,
            skipped,
            missed,
        }
    }

    /// That one of `places` of a feed, in which entries stand, is refused now: of what is read in the others
    /// alone, silence means nothing.
    fn lost_part<'p>(
        &self,
        feed: Feed,
        places: impl IntoIterator<Item = &'p str>,
    ) -> Option<Cause> {
        let standing = self.known.get(&feed).into_iter();
        let sources: BTreeSet<&str> = standing
            .flat_map(Snapshot::standing)
            .map(|entry| entry.key().source())
            .collect();
        let mut refused = places.into_iter();
        let is_lost =
            refused.any(|place| sources.contains(place) && self.lookups.places.is_refused(place));
        is_lost.then_some(Cause::PartlyClosed)
    }

    /// Whether it is the turn of a place of a feed.
    fn is_due(&self, source: &str, pace: Pace) -> bool {
        let now = self.gateway.now;
        self.lookups.places.is_due(source, pace, self.reach, now)
    }

    /// Remembers what came of asking it.
    fn note(&mut self, source: &str, found: Found) {
        self.lookups.places.note(source, found, self.gateway.now);
    }

    /// The day in Warsaw, wherever this runs.
    fn today(&self) -> NaiveDate {
        in_warsaw(self.gateway.now).date()
    }

    async fn list<T: DeserializeOwned>(&mut self, resource: Resource) -> Result<Items<T>, NotRead> {
        let document = self.gateway.read(&resource).await?;
        Items::of(root(&document, &resource)?).ok_or(NotRead::BAD_ANSWER)
    }

    async fn record<T: DeserializeOwned>(&mut self, resource: Resource) -> Result<T, NotRead> {
        let document = self.gateway.read(&resource).await?;
        serde_json::from_str(root(&document, &resource)?).map_err(|_| NotRead::BAD_ANSWER)
    }

    /// Makes sure that a lookup knows these ids, as far as it can: what cannot be looked up hides nothing.
    async fn look_up(&mut self, lookup: Lookup, ids: &BTreeSet<String>) -> Result<(), NotRead> {
        let now = self.gateway.now;
        let table = self.lookups.table(lookup);
        let is_wanted = if lookup.is_huge() {
            table.lacks(ids, now)
        } else {
            table.is_wanted(ids, now)
        };
        if !is_wanted {
            return Ok(());
        }
        let read = self.list::<wire::Row>(lookup.resource()).await;
        let table = self.lookups.table(lookup);
        match read {
            Ok(rows) => table.take(lookup.kept(rows.read, ids), ids, now),
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

/// What the answer holds. A root that is null or missing means a module that is off (API.md section 4), and
/// never an empty list; an answer without roots is odd.
fn root<'d>(document: &'d Document, resource: &Resource) -> Result<&'d str, NotRead> {
    if resource.root().is_empty() {
        return Ok(document.text());
    }
    match document.root(resource.root()) {
        Root::Value(value) => Ok(value),
        Root::Missing if !document.is_object() => Err(NotRead::BAD_ANSWER),
        Root::Null | Root::Missing => Err(NotRead::Closed(Cause::NoData)),
    }
}

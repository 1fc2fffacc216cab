//! Reads what happens around the lessons: days, numbers, trips, files (API.md section 10).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Reader;
use crate::domain::entry::days_absent;
use crate::domain::visit::Outcome;
use crate::domain::{Cause, Feed, FeedState, Snapshot, Window};
use crate::synergia::convert::{self, Converted};
use crate::synergia::feeds::several_places;
use crate::synergia::lookups::Lookup;
use crate::synergia::request::Resource;
use crate::synergia::session::NotRead;
use crate::synergia::wire;

impl Reader<'_, '_> {
    /// The number of the day, once it is known which number is the child's own.
    pub(super) async fn lucky_number(&mut self) -> Result<(Converted, Window), NotRead> {
        let lucky: wire::LuckyNumber = self.record(Resource::LuckyNumbers).await?;
        let own = self.register_number().await?;
        Ok((convert::lucky_number(&lucky, own), Window::Whole))
    }

    /// The days off of the school and of the own class.
    pub(super) async fn days_off(&mut self) -> Result<(Converted, Window), NotRead> {
        let own = self.own_class().await;
        let answers = vec![
            (convert::OF_SCHOOL, self.school_free_days().await),
            (convert::OF_CLASS, self.class_free_days(own).await),
        ];
        several_places::joined(answers)
    }

    async fn school_free_days(&mut self) -> Result<Converted, NotRead> {
        let items = self.list(Resource::SchoolFreeDays).await?;
        let unit = self.lookups.enrolment.unit.as_deref();
        Ok(convert::school_free_days(items, unit))
    }

    async fn class_free_days(
        &mut self,
        own: Result<String, NotRead>,
    ) -> Result<Converted, NotRead> {
        let own = own?;
        let items = self.list(Resource::ClassFreeDays).await?;
        let reasons = convert::reason_ids(&items.read);
        self.look_up(Lookup::FreeDayTypes, &reasons).await?;
        Ok(convert::class_free_days(items, &own, self.lookups))
    }

    /// The trips of the school.
    pub(super) async fn trips(&mut self) -> Result<(Converted, Window), NotRead> {
        let items = self.list(Resource::SchoolTrips).await?;
        Ok((convert::trips(items), Window::Whole))
    }

    /// The files of the school. A known one that is being put there anew is not gone.
    pub(super) async fn files(&mut self) -> Result<(Converted, Window), NotRead> {
        let items = self.list(Resource::SchoolFiles).await?;
        let unready = convert::unready_files(&items.read);
        let mut converted = convert::school_files(items);
        let known = self.known.get(&Feed::Files).into_iter();
        let known = known.flat_map(Snapshot::standing);
        let still_there = known.filter(|entry| unready.contains(entry.key()));
        converted.entries.extend(still_there.cloned());
        Ok((converted, Window::Whole))
    }

    /// The meetings of the parents of the own class.
    pub(super) async fn conferences(&mut self) -> Result<(Converted, Window), NotRead> {
        let own = self.own_class().await?;
        let items = self.list(Resource::ParentTeacherConferences).await?;
        let ids = convert::ConferenceIds::of(&items.read);
        self.look_up(Lookup::Users, &ids.teachers).await?;
        self.look_up(Lookup::Classrooms, &ids.rooms).await?;
        let converted = convert::conferences(items, &own, self.lookups);
        Ok((converted, Window::Whole))
    }

    /// The topics of the lessons that were held on days of absence.
    pub(super) async fn topics(&mut self) -> Result<(Converted, Window), NotRead> {
        let days = self.days_absent()?;
        let items = self.list(Resource::Realizations).await?;
        let items = convert::missed_lessons(items, &days);
        let ids = convert::TopicIds::of(&items.read);
        self.look_up_lessons(&ids.lessons).await?;
        self.look_up(Lookup::Users, &ids.teachers).await?;
        Ok((convert::topics(items, self.lookups), Window::Whole))
    }

    /// The days of absence, as far as this visit has read them, or else as they are known. While nothing is known of
    /// attendance there are no topics to speak of either: an empty list would make all of them new.
    fn days_absent(&self) -> Result<BTreeSet<NaiveDate>, NotRead> {
        let mut outcomes = self.outcomes.iter();
        let read = outcomes.find(|(feed, _)| *feed == Feed::Attendance);
        if let Some((_, Outcome::Read { reading, .. })) = read {
            return Ok(days_absent(reading.entries.iter()));
        }
        if let Some(known) = self.known.get(&Feed::Attendance) {
            return Ok(days_absent(known.standing()));
        }
        Err(match (read, self.stood.get(&Feed::Attendance)) {
            (Some((_, Outcome::Failed(cause))), _) | (None, Some(FeedState::Failing(cause))) => {
                NotRead::Failed(*cause)
            }
            (Some((_, Outcome::Closed(cause))), _) | (None, Some(FeedState::Closed(cause))) => {
                NotRead::Closed(*cause)
            }
            _ => NotRead::Failed(Cause::NoData),
        })
    }

    /// What the parents sent, with what became of it.
    pub(super) async fn justifications(&mut self) -> Result<(Converted, Window), NotRead> {
        let items = self.list(Resource::Justifications).await?;
        Ok((convert::justifications(items), Window::Whole))
    }

    /// The grades of behaviour.
    pub(super) async fn behaviour(&mut self) -> Result<(Converted, Window), NotRead> {
        let items = self.list(Resource::BehaviourPoints).await?;
        let ids = convert::BehaviourIds::of(&items.read);
        self.look_up(Lookup::Users, &ids.teachers).await?;
        self.look_up(Lookup::BehaviourTypes, &ids.types).await?;
        self.look_up(Lookup::BehaviourCategories, &ids.categories)
            .await?;
        self.look_up(Lookup::BehaviourComments, &ids.comments)
            .await?;
        Ok((convert::behaviour(items, self.lookups), Window::Whole))
    }
}

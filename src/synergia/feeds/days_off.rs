//! Reads the days off of the school and of the class (API.md section 10).

use super::{FeedRead, Reader, several_places};
use crate::domain::duplicates::days_off;
use crate::domain::visit::Outcome;
use crate::domain::{Feed, FeedState};
use crate::synergia::convert::Converted;
use crate::synergia::convert::days_off::{
    OF_CLASS, OF_SCHOOL, class_free_days, references, school_free_days,
};
use crate::synergia::request::Resource;
use crate::synergia::session::{NotRead, answered};

impl Reader<'_, '_> {
    /// The days off of the school and of the own class.
    pub(super) async fn days_off(&mut self) -> FeedRead {
        let own = self.own_class().await;
        let answers = vec![
            (OF_SCHOOL, self.school_free_days().await),
            (OF_CLASS, self.class_free_days(own).await),
        ];
        several_places::joined(answers).map(Some)
    }

    /// Whether that feed is asked for out of its turn: the days off, when a day without lessons may be a new one.
    pub fn is_wanted_now(&self, feed: Feed) -> bool {
        let is_closed = matches!(self.stood.get(&feed), Some(FeedState::Closed(_)));
        feed == Feed::DaysOff && !is_closed && self.lost_a_day_of_lessons()
    }

    fn lost_a_day_of_lessons(&self) -> bool {
        let known = self.known.get(&Feed::Timetable);
        let mut outcomes = self.outcomes.iter().map(|(_, outcome)| outcome);
        outcomes.any(|outcome| match (known, outcome) {
            (Some(known), Outcome::Read { reading, .. }) => {
                days_off::may_be_new(known, reading, self.today())
            }
            _ => false,
        })
    }

    async fn school_free_days(&mut self) -> Result<Converted, NotRead> {
        let items = self.list(Resource::SchoolFreeDays).await?;
        let unit = self.lookups.enrolment.unit.as_deref();
        answered(school_free_days(items, unit))
    }

    async fn class_free_days(
        &mut self,
        own: Result<String, NotRead>,
    ) -> Result<Converted, NotRead> {
        let own = own?;
        let items = self.list(Resource::ClassFreeDays).await?;
        self.look_up(&items.read, references).await?;
        answered(class_free_days(items, &own, self.lookups))
    }
}

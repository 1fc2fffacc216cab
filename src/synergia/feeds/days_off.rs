//! Reads the days off of the school and of the class (API.md section 10).

use super::{FeedRead, Reader, several_places};
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

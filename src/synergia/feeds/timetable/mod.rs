//! Reads the timetable of the school (API.md section 9).

mod kindergarten;

use chrono::{Days, NaiveDate};

use super::plan::Plan;
use super::reader::root;
use super::{FeedRead, Reader};
use crate::domain::feed::window::monday_of;
use crate::domain::{Cause, Window};
use crate::synergia::convert::Converted;
use crate::synergia::convert::timetable::{TIMETABLE, lessons, references};
use crate::synergia::lookups::Found;
use crate::synergia::request::Resource;
use crate::synergia::session::{NotRead, answered};
use crate::synergia::wire;

impl Reader<'_, '_> {
    /// This week and the next: the lessons of the school, or the blocks of the kindergarten where there are none.
    ///
    /// `Calendars/Substitutions` would take one request instead of two, but it cannot stand in for the weeks: it
    /// names neither the group nor the hours, may list other groups of the class, and holds no ordinary
    /// lessons, which the digest shows and by which a change of the plan and a withdrawn change are found.
    /// Beside the weeks it would add nothing, for one more request.
    pub async fn timetable(&mut self) -> FeedRead {
        if !self.goes_to_kindergarten_today() {
            match self.lessons().await {
                Err(NotRead::Closed(Cause::NotPublished)) => {}
                read => return read.map(Some),
            }
            self.note(TIMETABLE, Found::Refused);
        }
        self.kindergarten().await.map(Some)
    }

    /// What reading it will ask for, of a child who goes to school.
    pub fn plan_of_timetable(&self) -> Plan {
        if self.goes_to_kindergarten_today() {
            return Plan::default();
        }
        Plan::of(self.mondays().map(|monday| Resource::Timetables { monday }))
    }

    async fn lessons(&mut self) -> Result<(Converted, Window), NotRead> {
        let weeks = self.weeks().await?;
        let with_lessons = weeks.iter().filter(|(_, week)| !week.lessons.is_empty());
        let mondays = with_lessons.map(|(monday, _)| *monday).collect();
        let mut found = Vec::new();
        let mut skipped = 0;
        for (_, week) in weeks {
            found.extend(week.lessons);
            skipped += week.skipped;
        }
        self.look_up(&found, references).await?;
        let (converted, others) = lessons(&found, self.lookups);
        let window = Window::of_weeks(TIMETABLE, mondays).but_for(others);
        Ok((converted.beside(skipped, TIMETABLE), window))
    }

    async fn week(&mut self, monday: NaiveDate) -> Result<wire::Week, NotRead> {
        let resource = Resource::Timetables { monday };
        let document = self.gateway.read(&resource).await?;
        let week = wire::Week::of(root(&document, &resource)?);
        answered(week.ok_or(NotRead::BAD_ANSWER)?)
    }

    /// The weeks with their Mondays. One that is not published leaves the other one readable.
    async fn weeks(&mut self) -> Result<Vec<(NaiveDate, wire::Week)>, NotRead> {
        let mut weeks = Vec::new();
        let mut closed = None;
        for monday in self.mondays() {
            match self.week(monday).await {
                Ok(week) => weeks.push((monday, week)),
                Err(NotRead::Closed(cause)) => closed = Some(cause),
                Err(not_read) => return Err(not_read),
            }
        }
        match closed {
            Some(cause) if weeks.is_empty() => Err(NotRead::Closed(cause)),
            _ => Ok(weeks),
        }
    }

    /// Those of this week and of the next.
    pub(super) fn mondays(&self) -> [NaiveDate; 2] {
        let this_week = monday_of(self.today());
        [this_week, this_week + Days::new(7)]
    }
}

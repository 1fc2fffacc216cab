//! Reads the timetable of a kindergarten (API.md section 11).

use chrono::NaiveDate;

use crate::domain::visit::answer::Tallied;
use crate::domain::{Cause, Window};
use crate::synergia::convert::Converted;
use crate::synergia::convert::timetable::block::{is_block, references};
use crate::synergia::convert::timetable::{self, KINDERGARTEN, TIMETABLE};
use crate::synergia::feeds::Reader;
use crate::synergia::lookups::{Found, Pace};
use crate::synergia::request::{Resource, UserLid};
use crate::synergia::session::{NotRead, answered};
use crate::synergia::wire::{Block, Document, Items};

/// The blocks of each week that was read.
type Weeks = Vec<(NaiveDate, Items<Block>)>;

/// Where the LID of the child may stand.
const WHERE_LIDS_ARE: [WhereLids; 3] = [WhereLids::Me, WhereLids::UserInfo, WhereLids::Pupil];

#[derive(Debug, Clone, Copy)]
enum WhereLids {
    Me,
    UserInfo,
    Pupil,
}

impl Reader<'_, '_> {
    /// Whether the child is known to go to a kindergarten, and the school said today that it publishes no lessons.
    pub(super) fn goes_to_kindergarten_today(&self) -> bool {
        let is_due = self.is_due(TIMETABLE, Pace::EveryPoll);
        self.lookups.kindergartener.is_some() && !is_due
    }

    /// The blocks of this week and the next. A child that no kindergarten knows has an unpublished timetable.
    pub(super) async fn kindergarten(&mut self) -> Result<(Converted, Window), NotRead> {
        let weeks = self.kindergarten_weeks().await?;
        let with_blocks = weeks.iter().filter(|(_, week)| !week.read.is_empty());
        let mondays = with_blocks.map(|(monday, _)| *monday).collect();
        let mut blocks = Vec::new();
        let mut skipped = 0;
        for (_, week) in weeks {
            let week = answered(week.only(|block| &block.activity.identifier, is_block))?;
            blocks.extend(week.read);
            skipped += week.skipped.len();
        }
        self.look_up(&blocks, references).await?;
        let converted = timetable::blocks(&blocks, self.lookups).beside(skipped, KINDERGARTEN);
        Ok((converted, Window::of_weeks(KINDERGARTEN, mondays)))
    }

    async fn kindergarten_weeks(&mut self) -> Result<Weeks, NotRead> {
        let Some(lid) = self.lookups.kindergartener.clone() else {
            return self.look_for_the_child().await;
        };
        match self.weeks_of(&lid).await {
            Ok(weeks) if hold_blocks(&weeks) => {
                self.note(KINDERGARTEN, Found::Entries);
                Ok(weeks)
            }
            // Holidays, or the wrong LID was taken for the child's while there were no blocks to tell it by.
            Ok(weeks) if !self.is_due(KINDERGARTEN, Pace::Hourly) => Ok(weeks),
            Ok(_) | Err(NotRead::Closed(_)) => self.look_for_the_child().await,
            Err(not_read) => Err(not_read),
        }
    }

    /// Looks, once a day, under which LID a kindergarten knows the child: the one whose weeks hold blocks, or
    /// else the first that has weeks at all.
    async fn look_for_the_child(&mut self) -> Result<Weeks, NotRead> {
        if !self.is_due(KINDERGARTEN, Pace::Hourly) {
            return Err(NotRead::Closed(Cause::NotPublished));
        }
        let (child, found) = self.search().await?;
        self.note(KINDERGARTEN, found);
        self.lookups.kindergartener = child.as_ref().map(|(lid, _)| lid.clone());
        let weeks = child.map(|(_, weeks)| weeks);
        weeks.ok_or(NotRead::Closed(Cause::NotPublished))
    }

    async fn search(&mut self) -> Result<(Option<(UserLid, Weeks)>, Found), NotRead> {
        let me = if_any(self.gateway.read(&Resource::Me).await)?;
        let mut tried = Vec::new();
        let mut without_blocks = None;
        for place in WHERE_LIDS_ARE {
            let lids = if_any(self.lids(place, me.as_ref()).await)?;
            for lid in lids.unwrap_or_default() {
                if tried.contains(&lid) {
                    continue;
                }
                match if_any(self.weeks_of(&lid).await)? {
                    Some(weeks) if hold_blocks(&weeks) => {
                        return Ok((Some((lid, weeks)), Found::Entries));
                    }
                    Some(weeks) => {
                        without_blocks.get_or_insert((lid.clone(), weeks));
                    }
                    None => {}
                }
                tried.push(lid);
            }
        }
        let found = match without_blocks {
            Some(_) => Found::Nothing,
            None => Found::Refused,
        };
        Ok((without_blocks, found))
    }

    async fn weeks_of(&mut self, lid: &UserLid) -> Result<Weeks, NotRead> {
        let mut weeks = Vec::new();
        for monday in self.mondays() {
            let lid = lid.clone();
            let week = self.list(Resource::Kindergartener { lid, monday }).await?;
            weeks.push((monday, week));
        }
        Ok(weeks)
    }

    /// The LIDs that stand in one of the places.
    async fn lids(
        &mut self,
        place: WhereLids,
        me: Option<&Document>,
    ) -> Result<Vec<UserLid>, NotRead> {
        let known = match place {
            WhereLids::Me => {
                return Ok(me.map(|me| UserLid::all_in(me.text())).unwrap_or_default());
            }
            WhereLids::UserInfo => self.lid_of_account().await?,
            WhereLids::Pupil => self.lid_of_user().await?,
        };
        Ok(known.into_iter().collect())
    }
}

fn hold_blocks(weeks: &Weeks) -> bool {
    weeks.iter().any(|(_, week)| week.tally().items > 0)
}

/// What was read, if anything was. A school without kindergartens may refuse a question about them in any way,
/// and none of them says more than that.
fn if_any<T>(read: Result<T, NotRead>) -> Result<Option<T>, NotRead> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(NotRead::Closed(_) | NotRead::Failed(_)) => Ok(None),
        Err(not_read) => Err(not_read),
    }
}

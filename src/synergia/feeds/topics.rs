//! Reads the topics of lessons (API.md section 9).

use super::{FeedRead, Reader};
use crate::domain::entry::MissedLessons;
use crate::domain::visit::Outcome;
use crate::domain::{Cause, Feed, FeedState, Window};
use crate::synergia::convert::topics::{entries, references, worth_knowing};
use crate::synergia::request::Resource;
use crate::synergia::session::NotRead;

impl Reader<'_, '_> {
    /// The topics of the lessons that were missed, and of those of the last weeks.
    pub(super) async fn topics(&mut self) -> FeedRead {
        self.recall(Feed::Attendance)?;
        let missed = self.missed_lessons()?;
        let items = self.list(Resource::Realizations).await?;
        let items = worth_knowing(items, &missed, self.today());
        self.look_up(&items.read, references).await?;
        Ok(Some((entries(items, &missed, self.lookups), Window::Whole)))
    }

    /// The lessons that were missed, as far as this visit has read them, or else as they are known. While nothing is known
    /// of attendance there are no topics to speak of either: an empty list would make all of them new.
    fn missed_lessons(&self) -> Result<MissedLessons, NotRead> {
        let mut outcomes = self.outcomes.iter();
        let read = outcomes.find(|(feed, _)| *feed == Feed::Attendance);
        if let Some((_, Outcome::Read { reading, .. })) = read {
            return Ok(MissedLessons::of(reading.entries.iter()));
        }
        if let Some(known) = self.known.get(&Feed::Attendance) {
            return Ok(MissedLessons::of(known.standing()));
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
}

//! Reads the grades, which stand in a place of their own for each system of grades (API.md section 6).

use super::plan::Plan;
use super::reader::root;
use super::{Entries, FeedRead, Reader, Refer, several_places};
use crate::domain::{Cause, Feed, FeedState};
use crate::synergia::convert::Converted;
use crate::synergia::convert::grades;
use crate::synergia::convert::grades::partial::{self, PARTIAL};
use crate::synergia::convert::grades::systems::{
    DESCRIPTIVE, POINTS, TEXTS, descriptive_grades, descriptive_references, point_grades,
    point_references, text_grades, text_references,
};
use crate::synergia::lookups::{Found, Pace};
use crate::synergia::request::Resource;
use crate::synergia::session::{NotRead, SessionStoreError, answered};
use crate::synergia::wire::{self, Items};

/// The places of grades. Which of them a school uses differs even from class to class, and the flags of
/// `Units` would cost a request as well: so each is looked into once a day. `TextGrades` and
/// `DescriptiveTextGrades` are left out: nobody has ever seen anything there, and what stood there might be
/// the same grades once more.
const PLACES: [(&str, Pace); 5] = [
    (grades::ORDINARY, Pace::EveryPoll),
    (TEXTS, Pace::Hourly),
    (DESCRIPTIVE, Pace::Hourly),
    (POINTS, Pace::Hourly),
    (PARTIAL, Pace::Hourly),
];

impl Reader<'_, '_> {
    /// Asks what the signs of a grade are worth, once a day, of a child that has grades. Without an answer
    /// what was known holds, or what is usual.
    pub async fn scale(&mut self) -> Result<(), SessionStoreError> {
        let now = self.gateway.now;
        let has_grades = self
            .outcomes
            .iter()
            .any(|(feed, outcome)| *feed == Feed::Grades && outcome.is_read());
        if !has_grades || !self.lookups.scale.is_wanted(now) {
            return Ok(());
        }
        match self
            .record::<wire::GradingSystem>(Resource::GradingSystem)
            .await
        {
            Ok(system) => self.lookups.scale.take(system.if_any(), now),
            Err(NotRead::Closed(_) | NotRead::Failed(Cause::BadAnswer)) => {
                self.lookups.scale.take(None, now);
            }
            Err(NotRead::Failed(_) | NotRead::Over(_)) => {}
            Err(NotRead::NotKept(error)) => return Err(error),
        }
        Ok(())
    }

    /// The grades of the systems whose turn it is; `None` when what is open of them rests.
    pub(super) async fn grades(&mut self) -> FeedRead {
        let mut answers = Vec::new();
        for source in self.places_of_grades() {
            match self.grades_in(source).await.and_then(answered) {
                Err(not_read @ (NotRead::Over(_) | NotRead::NotKept(_))) => return Err(not_read),
                answer => answers.push((source, answer)),
            }
        }
        self.remember(&answers);
        let is_closed = |(_, answer): &(_, Result<_, _>)| matches!(answer, Err(NotRead::Closed(_)));
        let nothing_was_open = answers.iter().all(is_closed);
        if answers.is_empty() {
            return Ok(None);
        }
        let lost = self.lost_part(Feed::Grades, PLACES.map(|(place, _)| place));
        if nothing_was_open && self.are_open_beside(&answers) {
            return lost.map_or(Ok(None), |cause| Err(NotRead::Closed(cause)));
        }
        let (mut all, window) = several_places::joined(answers)?;
        all.missed = all.missed.or(lost);
        Ok(Some((all, window)))
    }

    /// On the first read, and after all of them were closed, every place; else those whose turn it is, and
    /// in a new school year those of which nothing is known yet.
    fn places_of_grades(&self) -> Vec<&'static str> {
        let is_closed = match self.stood.get(&Feed::Grades) {
            Some(FeedState::Closed(Cause::PartlyClosed)) => false,
            Some(FeedState::Closed(cause)) => !cause.may_pass(),
            _ => false,
        };
        let known = self
            .known
            .get(&Feed::Grades)
            .copied()
            .filter(|_| !is_closed);
        let places = &self.lookups.places;
        let turn = places.turn(&PLACES, self.reach, self.gateway.now);
        let is_asked = |source: &&str| {
            known.is_none_or(|known| {
                let is_unknown = !known.window.holds(source) && places.was_open(source);
                turn.contains(source) || is_unknown
            })
        };
        let sources = PLACES.iter().map(|(source, _)| *source);
        sources.filter(is_asked).collect()
    }

    /// What reading the grades will ask for: what is known of them has a say in it.
    pub fn plan_of_grades(&mut self) -> Result<Plan, SessionStoreError> {
        self.recall(Feed::Grades)?;
        let places = self.places_of_grades().into_iter();
        let places: Option<Vec<_>> = places
            .map(|place| Some((place, self.resource_of(place)?)))
            .collect();
        Ok(places.map(Plan::of_places).unwrap_or_default())
    }

    /// Where the grades of a place are read; partial grades not before it is known under which LID.
    fn resource_of(&self, source: &str) -> Option<Resource> {
        match source {
            TEXTS => Some(Resource::TextGrades),
            DESCRIPTIVE => Some(Resource::DescriptiveGrades),
            POINTS => Some(Resource::PointGrades),
            grades::ORDINARY => Some(Resource::Grades),
            _ => {
                let pupil = self.known_lid()?.clone();
                Some(Resource::PartialGrades { pupil })
            }
        }
    }

    async fn grades_in(&mut self, source: &str) -> Result<Converted, NotRead> {
        let (references, entries): (Refer<wire::Grade>, Entries<wire::Grade>) = match source {
            PARTIAL => return self.partial_grades().await,
            TEXTS => (text_references, text_grades),
            DESCRIPTIVE => (descriptive_references, descriptive_grades),
            POINTS => (point_references, point_grades),
            grades::ORDINARY => (grades::references, grades::entries),
            // Every one of `PLACES` stands above.
            _ => return Err(NotRead::BAD_ANSWER),
        };
        let resource = self.resource_of(source).ok_or(NotRead::BAD_ANSWER)?;
        self.converted(resource, references, entries).await
    }

    /// Remembers what came of asking each place.
    fn remember(&mut self, answers: &several_places::Answers) {
        let standing = self.known.get(&Feed::Grades).into_iter();
        let standing: Vec<_> = standing.flat_map(|known| known.standing()).collect();
        for (source, answer) in answers {
            let still_stands = standing.iter().any(|entry| entry.key().source() == *source);
            self.note(source, remembered(answer, still_stands));
        }
    }

    /// Whether a place that was not asked now is open as far as is known.
    fn are_open_beside(&self, answers: &several_places::Answers) -> bool {
        let was_asked = |place: &str| answers.iter().any(|(source, _)| *source == place);
        let places = &self.lookups.places;
        PLACES
            .iter()
            .any(|(place, _)| !was_asked(place) && places.was_open(place))
    }

    /// The first page of the partial grades. How the second is asked for is not known: what stands there is
    /// neither new nor gone.
    async fn partial_grades(&mut self) -> Result<Converted, NotRead> {
        let pupil = self.pupil_lid().await?;
        let resource = Resource::PartialGrades { pupil };
        let document = self.gateway.read(&resource).await?;
        let root = root(&document, &resource)?;
        let items = Items::of(root).ok_or(NotRead::BAD_ANSWER)?;
        let pagination: Option<wire::Pagination> = document.record("pagination");
        let is_cut = !partial::is_whole(&items, pagination.and_then(|pages| pages.total()));
        self.look_up(&items.read, partial::references).await?;
        Ok(Converted {
            is_cut,
            ..partial::entries(items, self.lookups)
        })
    }
}

/// What came of asking a place. One where entries stand that this read has missed is not known to be empty,
/// and one that holds no list at all is as good as empty.
fn remembered(answer: &Result<Converted, NotRead>, still_stands: bool) -> Found {
    match (several_places::found(answer), answer) {
        (Found::Nothing, _) if still_stands => Found::Entries,
        (_, Err(NotRead::Closed(cause))) if cause.may_pass() => Found::Nothing,
        (found, _) => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Key;

    #[test]
    fn the_outcome_of_asking_a_place_follows_its_answer() {
        let empty = || Ok(Converted::default());
        let skipped = Ok(Converted {
            skipped: vec![Key::new("grades", "1")],
            ..Converted::default()
        });
        for (answer, still_stands, expected) in [
            (skipped, false, Found::Entries),
            (empty(), true, Found::Entries),
            (empty(), false, Found::Nothing),
            (Err(NotRead::Closed(Cause::NoData)), false, Found::Nothing),
            (Err(NotRead::Closed(Cause::NoAccess)), true, Found::Refused),
            (Err(NotRead::BAD_ANSWER), true, Found::Trouble),
        ] {
            assert_eq!(remembered(&answer, still_stands), expected, "{answer:?}");
        }
    }
}

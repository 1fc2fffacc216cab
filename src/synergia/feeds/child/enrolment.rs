//! Reads who the child is, and in which class and school year (API.md sections 5 and 15).

use std::str::FromStr;

use crate::domain::Feed;
use crate::domain::visit::Outcome;
use crate::domain::visit::school_year::is_season;
use crate::synergia::feeds::Reader;
use crate::synergia::request::Resource;
use crate::synergia::session::{NotRead, SessionStoreError};
use crate::synergia::{convert, wire};

impl Reader<'_, '_> {
    /// Asks for it before any feed is read: once a day, and always while school years begin.
    pub async fn enrolment(&mut self) -> Result<(), SessionStoreError> {
        let is_wanted = self.lookups.enrolment.is_wanted(self.gateway.now);
        if is_wanted || is_season(self.today()) {
            self.see_year().await?;
        }
        Ok(())
    }

    /// Asks for it after the feeds, when one of them has lost so much that a new school year may be the
    /// reason: nothing is held before that is known.
    ///
    /// Returns the feeds that were taken as they were known, and have to be read after all: they are known of another
    /// year.
    pub async fn question_the_year(&mut self) -> Result<Vec<Feed>, SessionStoreError> {
        if self.year.is_some() || !self.has_lost_too_much() {
            return Ok(Vec::new());
        }
        let class = self.class_id();
        self.see_year().await?;
        if self.class_id() != class {
            // They were read for the class that the child has left.
            self.outcomes.retain(|(feed, _)| !feed.is_of_one_class());
        }
        if !self.is_another_year() {
            return Ok(Vec::new());
        }
        let is_unchanged = |(_, outcome): &mut (Feed, Outcome)| *outcome == Outcome::Unchanged;
        let unchanged = self.outcomes.extract_if(.., is_unchanged);
        Ok(unchanged.map(|(feed, _)| feed).collect())
    }

    fn has_lost_too_much(&self) -> bool {
        self.outcomes.iter().any(|(feed, outcome)| {
            let known = self.known.get(feed);
            let Outcome::Read { reading, .. } = outcome else {
                return false;
            };
            known.is_some_and(|known| known.is_doubted_by(reading, self.today()))
        })
    }

    /// Reads `Me` and `Classes`. As long as one of them fails, what the other says may be half of a change.
    async fn see_year(&mut self) -> Result<(), SessionStoreError> {
        let me = heard(self.me().await)?;
        let class = heard(self.class().await)?;
        if let (Some(me), Some(class)) = (me, class) {
            self.year = Some(convert::school_year(&me, &class));
        }
        Ok(())
    }

    pub async fn me(&mut self) -> Result<wire::Me, NotRead> {
        let me = self.record(Resource::Me).await?;
        self.lookups.enrolment.take_me(&me);
        Ok(me)
    }

    async fn class(&mut self) -> Result<wire::Class, NotRead> {
        let class: Result<wire::Class, NotRead> = self.record(Resource::Classes).await;
        let enrolment = &mut self.lookups.enrolment;
        if !matches!(class, Err(NotRead::Over(_) | NotRead::NotKept(_))) {
            enrolment.asked(self.gateway.now);
        }
        if let Ok(class) = &class {
            enrolment.take_class(class);
        }
        class
    }

    /// The id of the child's class.
    pub async fn own_class(&mut self) -> Result<String, NotRead> {
        if self.class_id().is_none() {
            self.class().await?;
        }
        self.class_id().ok_or(NotRead::BAD_ANSWER)
    }

    fn class_id(&self) -> Option<String> {
        self.lookups.enrolment.class_id().map(str::to_owned)
    }

    /// The number of the child in the class register, asked for once a day.
    pub async fn register_number(&mut self) -> Result<u32, NotRead> {
        let now = self.gateway.now;
        let class = self.class_id();
        if let Some(number) = self.lookups.register_number.known(class.as_deref(), now) {
            return Ok(number);
        }
        if self.lookups.enrolment.user_id.is_none() {
            self.me().await?;
        }
        let user_id = number(self.lookups.enrolment.user_id.as_deref())?;
        let pupil: wire::Pupil = self.record(Resource::Pupil { user_id }).await?;
        let own = number(pupil.class_register_number.as_deref())?;
        self.lookups.register_number.take(own, class, now);
        Ok(own)
    }
}

/// What was answered. One that is closed to this account says nothing; one that failed was not heard.
fn heard<T: Default>(answer: Result<T, NotRead>) -> Result<Option<T>, SessionStoreError> {
    match answer {
        Ok(said) => Ok(Some(said)),
        Err(NotRead::Closed(_)) => Ok(Some(T::default())),
        Err(NotRead::Failed(_) | NotRead::Over(_)) => Ok(None),
        Err(NotRead::NotKept(error)) => Err(error),
    }
}

/// A number that the register writes as a text.
pub fn number<T: FromStr>(text: Option<&str>) -> Result<T, NotRead> {
    let number = text.and_then(|text| text.parse().ok());
    number.ok_or(NotRead::BAD_ANSWER)
}

//! What reading a feed will ask for, where that is known beforehand.

use super::Reader;
use crate::domain::Feed;
use crate::domain::visit::basis::{Basis, Circumstances, Digest};
use crate::synergia::messages::MessagesSite;
use crate::synergia::request::{MessageFolder, Resource};
use crate::synergia::session::{Hearing, NotRead, SessionStoreError};
use crate::synergia::wire::{Document, digest};

/// What one reading of a feed will ask for, in its order; nothing where that shows only on the way. Such a feed is always
/// read.
#[derive(Debug, Default)]
pub struct Plan {
    sources: Vec<Source>,
    /// The places of the feed that it keeps away from because of how others stand.
    leaves: Vec<&'static str>,
}

/// Makes the plan of a feed.
pub type PlanFeed = fn(&mut Reader<'_, '_>) -> Result<Plan, SessionStoreError>;

/// One answer that a feed is made of.
#[derive(Debug)]
enum Source {
    /// A list, which may be one place of several.
    Resource(&'static str, Resource),
    /// The first page of a folder.
    Folder(MessageFolder),
}

impl Plan {
    /// A plan of these resources.
    pub fn of(resources: impl IntoIterator<Item = Resource>) -> Self {
        let resources = resources.into_iter();
        Self::of_places(resources.map(|resource| (resource.path(), resource)))
    }

    /// A plan of these places of a feed.
    pub fn of_places(places: impl IntoIterator<Item = (&'static str, Resource)>) -> Self {
        let places = places.into_iter();
        Self {
            sources: places
                .map(|(place, of)| Source::Resource(place, of))
                .collect(),
            leaves: Vec::new(),
        }
    }

    /// A plan of these folders, which leaves others alone.
    pub fn of_folders(folders: Vec<MessageFolder>, leaves: Vec<&'static str>) -> Self {
        Self {
            sources: folders.into_iter().map(Source::Folder).collect(),
            leaves,
        }
    }

    fn names(&self) -> Vec<String> {
        self.sources.iter().map(Source::name).collect()
    }
}

impl Source {
    fn name(&self) -> String {
        match self {
            Self::Resource(_, resource) => resource.full_name(),
            Self::Folder(folder) => folder.page_name(1),
        }
    }

    fn place(&self) -> &'static str {
        match self {
            Self::Resource(place, _) => place,
            Self::Folder(folder) => folder.name(),
        }
    }
}

impl Reader<'_, '_> {
    /// Asks for what a feed is made of, as long as the answers are those of the last time, and says whether all were.
    /// Whatever was asked is at hand for the reading.
    pub(super) async fn is_as_before(
        &mut self,
        feed: Feed,
        plan: &Plan,
    ) -> Result<bool, SessionStoreError> {
        let basis = self.basis_that_may_serve(feed, plan)?;
        let may_serve = basis.is_some();
        self.gateway.hearing = Hearing::after(basis);
        if !may_serve {
            return Ok(false);
        }
        for source in &plan.sources {
            let answer = match self.ask(source).await {
                Err(NotRead::NotKept(error)) => return Err(error),
                answer => answer,
            };
            let is_as_before = matches!(&answer, Ok(document) if document.is_as_before);
            self.gateway.hearing.lay_aside(source.name(), answer);
            if !is_as_before {
                return Ok(false);
            }
        }
        for source in &plan.sources {
            self.lookups
                .places
                .note_again(source.place(), self.gateway.now);
        }
        Ok(true)
    }

    async fn ask(&mut self, source: &Source) -> Result<Document, NotRead> {
        match source {
            Source::Resource(_, resource) => self.gateway.read(resource).await,
            Source::Folder(folder) => {
                let mut site = MessagesSite::new(self.gateway, &mut self.ladder);
                site.document(*folder, 1).await
            }
        }
    }

    fn basis_that_may_serve(
        &mut self,
        feed: Feed,
        plan: &Plan,
    ) -> Result<Option<Basis>, SessionStoreError> {
        let Some(basis) = self.bases.get(&feed).filter(|_| !self.is_another_year()) else {
            return Ok(None);
        };
        let basis = basis.clone();
        let circumstances = Circumstances {
            stood: self.stood.get(&feed).copied(),
            plan: &plan.names(),
            beside: &self.beside(plan)?,
            now: self.gateway.now,
        };
        Ok(basis.may_serve_again(circumstances).then_some(basis))
    }

    /// What a reading was made of, if it went by its plan.
    pub(super) fn basis_of(
        &mut self,
        plan: &Plan,
    ) -> Result<Option<Box<Basis>>, SessionStoreError> {
        let answers = std::mem::take(&mut self.gateway.hearing.heard);
        let heard = answers.iter().map(|(request, _)| request);
        if answers.is_empty() || !heard.eq(&plan.names()) {
            return Ok(None);
        }
        Ok(Some(Box::new(Basis {
            answers,
            beside: self.beside(plan)?,
            made_at: self.gateway.now,
            until: self.good_until,
        })))
    }

    /// What decides, beside the answers, what they mean.
    fn beside(&mut self, plan: &Plan) -> Result<Digest, SessionStoreError> {
        let names = match self.names.take() {
            Some(names) => names,
            None => digest(self.lookups.names()?.as_bytes()),
        };
        let all = [&[self.program, &names.0], plan.leaves.as_slice()].concat();
        let beside = digest(all.join(" ").as_bytes());
        self.names = Some(names);
        Ok(beside)
    }
}

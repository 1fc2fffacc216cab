//! Reads the files of the school (API.md section 10).

use super::{FeedRead, Reader};
use crate::domain::{Feed, Window};
use crate::synergia::convert::school_files::{entries, unready_files};
use crate::synergia::request::Resource;
use crate::synergia::session::answered;

impl Reader<'_, '_> {
    /// The files of the school. A known one that is being put there anew is not gone.
    pub(super) async fn school_files(&mut self) -> FeedRead {
        let items = self.list(Resource::SchoolFiles).await?;
        let unready = unready_files(&items.read);
        let mut converted = answered(entries(items))?;
        let known = self.known.get(&Feed::Files).into_iter();
        let known = known.flat_map(|known| known.standing());
        let still_there = known.filter(|entry| unready.contains(entry.key()));
        converted.entries.extend(still_there.cloned());
        Ok(Some((converted, Window::Whole)))
    }
}

//! Reads the meetings with parents (API.md section 10).

use super::{FeedRead, Reader};
use crate::domain::Window;
use crate::synergia::convert::conferences::{entries, references};
use crate::synergia::request::Resource;

impl Reader<'_, '_> {
    /// The meetings of the parents of the own class.
    pub(super) async fn conferences(&mut self) -> FeedRead {
        let own = self.own_class().await?;
        let items = self.list(Resource::ParentTeacherConferences).await?;
        self.look_up(&items.read, references).await?;
        let converted = entries(items, &own, self.lookups);
        Ok(Some((converted, Window::Whole)))
    }
}

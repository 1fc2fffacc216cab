//! Reads the lucky number (API.md section 10).

use super::{FeedRead, Reader};
use crate::domain::Window;
use crate::synergia::convert::lucky_number::entries;
use crate::synergia::request::Resource;
use crate::synergia::wire;

impl Reader<'_, '_> {
    /// The number of the day, once it is known which number is the child's own.
    pub(super) async fn lucky_number(&mut self) -> FeedRead {
        let lucky: wire::LuckyNumber = self.record(Resource::LuckyNumbers).await?;
        let own = self.register_number().await?;
        Ok(Some((entries(&lucky, own), Window::Whole)))
    }
}

//! Reads the lucky number (API.md section 10).

use super::reader::root;
use super::{FeedRead, Reader};
use crate::domain::Window;
use crate::synergia::convert::lucky_number::entries;
use crate::synergia::request::Resource;
use crate::synergia::session::NotRead;
use crate::synergia::wire;

impl Reader<'_, '_> {
    /// The number of the day, once it is known which number is the child's own.
    pub(super) async fn lucky_number(&mut self) -> FeedRead {
        let resource = Resource::LuckyNumbers;
        let document = self.gateway.read(&resource).await?;
        let lucky = wire::LuckyNumber::of(root(&document, &resource)?);
        let lucky = lucky.ok_or(NotRead::BAD_ANSWER)?;
        let own = self.register_number().await?;
        Ok(Some((entries(&lucky, own), Window::Whole)))
    }
}

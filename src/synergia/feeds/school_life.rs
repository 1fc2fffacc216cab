//! Reads what happens around the lessons: days, numbers, trips, files (API.md section 10).

use std::str::FromStr;

use super::Reader;
use crate::domain::{Cause, Window};
use crate::synergia::convert::{self, Converted};
use crate::synergia::request::Resource;
use crate::synergia::visitor::Miss;
use crate::synergia::wire;

impl Reader<'_, '_> {
    /// The number of the day, once it is known which number is the child's own.
    pub(super) async fn lucky_number(&mut self) -> Result<(Converted, Window), Miss> {
        let lucky: wire::LuckyNumber = self.record(Resource::LuckyNumbers).await?;
        let own = self.register_number().await?;
        Ok((convert::lucky_number(&lucky, own), Window::Whole))
    }

    /// The number of the child in the class register, asked for once a day.
    async fn register_number(&mut self) -> Result<u32, Miss> {
        let now = self.visitor.now;
        if let Some(number) = self.lookups.register_number.known(now) {
            return Ok(number);
        }
        let me: wire::Me = self.record(Resource::Me).await?;
        let user_id = number(&me.account.user_id)?;
        let pupil: wire::Pupil = self.record(Resource::Pupil { user_id }).await?;
        let own = number(&pupil.class_register_number)?;
        self.lookups.register_number.take(own, now);
        Ok(own)
    }
}

fn number<T: FromStr>(text: &wire::Text) -> Result<T, Miss> {
    let number = text.as_deref().and_then(|text| text.parse().ok());
    number.ok_or(Miss::Failed(Cause::BadAnswer))
}

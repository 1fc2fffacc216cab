//! Drawing the lucky number.

use chrono::Days;

use super::Publication;
use crate::register::{LuckyNumber, Who};

impl Publication<'_> {
    /// The number of the next day, the same for the whole school; a change for those whose own it is.
    pub fn draw(&mut self, school: &[Who], number: u64) {
        let day = self.now.date() + Days::new(1);
        for who in school {
            let pupil = self.pupil(*who);
            pupil.lucky_number = Some(LuckyNumber { number, day });
            if pupil.register_number == number {
                self.say(
                    *who,
                    "lucky_number",
                    "added",
                    format!("lucky_numbers:{day}"),
                );
            }
        }
    }
}

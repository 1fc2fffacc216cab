//! The outbox meets the mail server: a round offers what is due, and records the answers.

mod fold;
mod late;
mod outcome;
mod reply_code;
mod round;

pub use outcome::Delivered;
pub use round::{DeliveryRounds, Urgency, hold_outbox, is_round_due};

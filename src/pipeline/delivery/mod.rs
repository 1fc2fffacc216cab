//! The outbox meets the mail server: a round offers what is due, and records what the server answers.

mod fold;
mod outcome;
mod round;

pub use round::{Delivered, DeliveryRounds, Urgency, hold_outbox, is_round_due};

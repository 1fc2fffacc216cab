//! Letters, whom they go to, and which events each of them carries.

mod audience;
mod deliveries;
mod given_up;
mod letters;
mod quiet;
mod recipients;
mod scheduled_letters;
mod told;
mod unoffered;
mod weekly_averages;

pub use audience::{Audience, Interest};
pub use deliveries::{DeliveryFate, DeliveryState};
pub(super) use letters::kinds;
pub use letters::{LetterState, NewLetter, OutboxCounts, OutboxLetter};
pub use quiet::Quiet;
pub use recipients::RecipientRow;
pub use told::{Matter, NoticeSent};

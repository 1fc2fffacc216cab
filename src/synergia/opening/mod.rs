//! Opening one message: its full text and its files (API.md section 12). It marks the message as read, and
//! cannot be asked for without the family's leave.

mod open_message;
mod opener;

pub(super) use open_message::open;
pub use open_message::{OpenMessage, OpenedMessage};

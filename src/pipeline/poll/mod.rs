//! What comes in: one visit to a student's register, and the transaction that keeps what it brought.

mod account;
mod door;
mod found;
mod keep;
mod logins;
mod memory;
mod openings;
mod password_hash;
mod report;
mod round;
mod session_store;
mod visit;

pub use account::{AccountReport, look_at_account};
pub use found::poll;
pub use logins::{keep_account, keep_login, keep_logins};
pub use openings::open_messages;
pub use report::PollReport;
pub(super) use report::exit_code_of;
pub(super) use round::Round;
pub use visit::look;

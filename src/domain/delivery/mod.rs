//! Who hears of a change, when, and together with what.

pub mod dispatch;
pub mod fold;
pub mod quiet_hours;
pub mod recipient;
pub mod urgent;

//! What a run needs around it: a state that opens and stays fit, a clock to believe, requests to obey,
//! calendars for others to read, and an owner who is notified of trouble.

mod calendar_files;
mod clock_doubt;
mod heartbeat;
mod requests;
mod start_up;
mod state_notice;
mod upkeep;

pub use calendar_files::write_calendar_files;
pub use clock_doubt::believes_clock;
pub use heartbeat::{heartbeat, went_well};
pub use requests::obey_requests;
pub use start_up::start_up;
pub use state_notice::{make_room, open_state, report_loss};
pub use upkeep::upkeep;

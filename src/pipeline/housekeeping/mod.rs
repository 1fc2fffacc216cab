//! What a run needs around it: a state that opens and stays fit, a clock to believe, requests to obey, and
//! somebody who hears of trouble.

mod clock_doubt;
mod heartbeat;
mod requests;
mod state_notice;
mod upkeep;

pub use clock_doubt::believes_clock;
pub use heartbeat::{heartbeat, went_well};
pub use requests::obey_requests;
pub use state_notice::{make_room, open_state, report_loss};
pub use upkeep::upkeep;

//! What a run needs around it: a state that opens and stays fit, a clock to believe, and who must hear of trouble.

mod clock_doubt;
mod heartbeat;
mod requests;
mod state_notice;
mod upkeep;

pub use clock_doubt::believes_clock;
pub use heartbeat::{heartbeat, went_well};
pub use requests::obey_requests;
pub use state_notice::{make_room, open_state, tell_of_loss};
pub use upkeep::upkeep;

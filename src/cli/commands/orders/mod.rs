//! What the owner decides about the state.

mod accept;
mod forget;
mod outbox;
mod restore;
mod resume;

pub use accept::accept;
pub use forget::forget;
pub use outbox::outbox;
pub use restore::restore;
pub use resume::resume;

//! The session of one student: coming in, staying in, getting back in.
//!
//! A session begins at a door. So far there is one, [`school_login`], the login from school; another door would
//! stand beside it, and [`entrance`] would choose between them.

mod entrance;
mod gateway;
mod kept_session;
mod not_read;
mod school_login;
mod store;

pub(super) use gateway::Gateway;
pub(super) use kept_session::{KeptSession, Pause};
pub(super) use not_read::{NotRead, answered};
pub use store::{PasswordFuture, SessionStore, SessionStoreError};

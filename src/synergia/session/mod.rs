//! The session of one student: coming in, staying in, getting back in.
//!
//! A session begins at a door: [`school_login`], the login from school, or [`konto_librus`], the account of a family.
//! [`entrance`] chooses between them; whatever comes after it is the same.

mod child_token;
mod entrance;
mod gateway;
mod hearing;
mod kept_session;
mod konto_librus;
mod linked_children;
mod not_read;
mod place_of_data;
mod portal_account;
mod refusal;
mod school_login;
mod store;
mod web_pages;

pub(super) use gateway::{Comer, Gateway};
pub(super) use hearing::Hearing;
pub(super) use kept_session::{KeptSession, Pause};
pub(super) use konto_librus::{KontoLibrus, PortalSession};
pub(super) use linked_children::linked_children;
pub(super) use not_read::{NotRead, answered};
pub use store::{PasswordFuture, SessionStore, SessionStoreError};

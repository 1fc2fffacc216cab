//! One request at a time, with the cookies of one student.

mod answer;
mod body;
mod client;
mod connection;
mod cookies;
mod download;
mod headers;
mod redirect;
mod request_error;
mod retry_after;
mod testimony;
mod timeouts;

pub(super) use answer::Answer;
pub(super) use client::Client;
pub(super) use connection::register_client;
pub use connection::{ConnectionError, web_client};
pub(super) use cookies::{CookieJar, KeptCookie, TOKEN};
pub(super) use download::FetchedFile;
pub(super) use redirect::Redirect;
pub(super) use request_error::RequestError;
pub use timeouts::Timeouts;

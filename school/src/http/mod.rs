//! What every room needs of HTTP: requests, cookies and hosts on the way in, responses and refusals on the way out.

mod cookies;
mod host;
pub mod refusals;
mod request;
pub mod resource;
pub mod response;

pub use cookies::{Cookie, Cookies};
pub use host::{Host, Links};
pub use request::Request;
pub use response::Response;

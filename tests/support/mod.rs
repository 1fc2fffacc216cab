//! What several integration tests share.
#![allow(dead_code)] // Each test uses its own part of it.

pub mod certificate;
pub mod dead_end;
pub mod log;
pub mod mail;
pub mod october;
pub mod script;
pub mod smtp_server;
pub mod world;

//! What several integration tests share.
#![allow(dead_code)] // Each test uses its own part of it.

pub mod smtp_server;

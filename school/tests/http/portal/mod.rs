//! The second door, Konto LIBRUS (PORTAL.md).

mod accounts;
mod crossing;
mod data;
mod family;
mod login;
mod mobile;
mod rules;

//! The whole path against the built-in school.
pub mod school;

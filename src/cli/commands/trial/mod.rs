//! Dzwonek without any account: the built-in school.

mod demo;
mod school;

pub use demo::demo;
pub use school::school;

//! How a school counts its grades (API.md section 6).

use serde::Deserialize;

use super::scalar::{Flag, Number};

/// `GradingSystem`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct GradingSystem {
    pub count_zero: Flag,
    pub plus_value: Number,
    pub minus_value: Number,
}

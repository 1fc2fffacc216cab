//! Between columns and the types of the domain.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;

/// A time as it is stored.
pub(super) fn seconds(at: DateTime<Utc>) -> i64 {
    at.timestamp()
}

/// A stored time.
pub(super) fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::UNIX_EPOCH)
}

/// A value as JSON text.
pub(super) fn to_json(value: &impl Serialize, what: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Unreadable { what })
}

/// A value from JSON text.
pub(super) fn from_json<T: DeserializeOwned>(
    text: &str,
    what: &'static str,
) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Unreadable { what })
}

/// A value from its name.
pub(super) fn from_name<T: std::str::FromStr>(
    name: &str,
    what: &'static str,
) -> Result<T, StoreError> {
    name.parse().map_err(|_| StoreError::Unreadable { what })
}

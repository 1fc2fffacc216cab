//! What can be made to go wrong on request (`POST /_school/fault`); each file breaks, or varies, one thing of the
//! right answer.

mod body;
pub mod connection;
mod drift;
mod fields;
mod gzip_bomb;
mod texts;
mod transmission;
mod variations;

use axum::http::header::{CONTENT_ENCODING, RETRY_AFTER};
use axum::http::{HeaderName, StatusCode};
use serde::de::Error as _;
use serde::de::value::{self, StrDeserializer};
use serde::{Deserialize, Deserializer};

use crate::http::{Host, Response, refusals, response};

pub use drift::Extent;
pub use fields::OddValue;
pub use transmission::Transmission;
pub use variations::Variation;

use connection::ConnectionFault;
use variations::varied;

/// More than the body of any honest answer: 8 MiB and a byte.
const TOO_MUCH: usize = 8 * 1024 * 1024 + 1;
/// More headers than any honest answer has.
const MANY_HEADERS: usize = 2000;

/// A kind of trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// 500 with a page of text.
    #[serde(rename = "status_500")]
    Status500,
    /// 503, a technical break.
    #[serde(rename = "status_503")]
    Status503,
    /// 429 without a body.
    #[serde(rename = "status_429")]
    Status429,
    /// This status, a technical break if it is 503, with a `Retry-After` for each of these texts.
    #[serde(skip)]
    Later(u16, &'static [&'static str]),
    /// 302 to there.
    #[serde(skip)]
    Redirect(&'static str),
    /// 302 without a `Location`.
    LeadsNowhere,
    /// 401 `Request is denied`; the session lives on.
    Unauthorized,
    /// 200 with a web page.
    Html,
    /// The connection is closed in the middle of the head of the right answer.
    CutHead,
    /// The connection is reset there.
    ResetHead,
    /// The right answer with its full length declared; the connection is closed half-way.
    HalfBody,
    /// The right answer in chunks; the connection is closed half-way.
    HalfChunks,
    /// The right answer with its full length declared; the connection is reset half-way.
    ResetBody,
    /// The right answer, one byte a second.
    Slow,
    /// Spaces, 8 MiB and one.
    Giant,
    Endless,
    /// The right answer under two megabytes of headers.
    HeaderFlood,
    /// One gibibyte of spaces, in a gzip of a few megabytes.
    Bomb,
    /// The right answer, but every list that it brings is empty.
    EmptyLists,
    /// The right answer, but for one field of the first item of each list: the one at this place.
    #[serde(skip)]
    OddField(usize, OddValue),
    /// The right answer, but so many of its items are known by another name.
    #[serde(skip)]
    Drifted(Extent),
    /// The right answer; every long text in it is 10 000 tags deep.
    Nested,
    /// The right answer; CR, LF, NUL and bidi controls in every name and text.
    Hostile,
    /// The right answer; these words before every name and text.
    #[serde(skip)]
    WithWords(&'static str),
    /// The request is accepted and never answered.
    Stall,
    /// The visitor's session on the host of the request is over; the answer is that of a stranger.
    Logout,
    /// No trouble at all: the right answer, written another way.
    #[serde(skip)]
    Varied(Variation),
}

/// Trouble for the next requests to some paths.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    #[serde(deserialize_with = "named")]
    pub kind: FaultKind,
    /// The beginning of the path with its query; empty for any.
    #[serde(default)]
    pub path: String,
    /// The host that was asked; any, when it is not given.
    #[serde(default)]
    pub host: Option<Host>,
    #[serde(default = "once")]
    pub times: u32,
}

/// The kind of this name: a fault, or a variation.
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FaultKind, D::Error> {
    let name = String::deserialize(deserializer)?;
    let name = || StrDeserializer::<value::Error>::new(&name);
    FaultKind::deserialize(name()).or_else(|fault| {
        Variation::deserialize(name())
            .map(FaultKind::Varied)
            .map_err(|variation| D::Error::custom(format!("{fault}; {variation}")))
    })
}

const fn once() -> u32 {
    1
}

impl Fault {
    fn is_for(&self, host: Host, target: &str) -> bool {
        self.host.is_none_or(|own| own == host) && target.starts_with(&self.path)
    }
}

/// The faults that are still to come.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Orders a fault.
    pub fn order(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// The fault for a request, which uses it up. What was ordered first comes first.
    pub fn take(&mut self, host: Host, target: &str) -> Option<FaultKind> {
        let fault = self
            .0
            .iter_mut()
            .find(|fault| fault.times > 0 && fault.is_for(host, target))?;
        fault.times -= 1;
        let kind = fault.kind;
        self.0.retain(|fault| fault.times > 0);
        Some(kind)
    }
}

/// Spoils the answer of `host` to a request for `path`; `right` makes the right one.
pub fn spoil(
    kind: FaultKind,
    (host, path): (Host, &str),
    right: impl FnOnce() -> Response,
) -> Transmission {
    Transmission::Whole(match kind {
        FaultKind::Stall => return Transmission::Never,
        FaultKind::Slow => return Transmission::Over(ConnectionFault::Slow, right()),
        FaultKind::CutHead => return Transmission::Over(ConnectionFault::CutInHead, right()),
        FaultKind::ResetHead => return Transmission::Over(ConnectionFault::ResetInHead, right()),
        FaultKind::HalfBody => return Transmission::Half(right()),
        FaultKind::HalfChunks => return Transmission::HalfInChunks(right()),
        FaultKind::ResetBody => return Transmission::Reset(right()),
        FaultKind::Endless => return Transmission::Endless(right()),
        FaultKind::Giant => right().map(|_| vec![b' '; TOO_MUCH]),
        FaultKind::Bomb => gibibyte(),
        FaultKind::HeaderFlood => with_many_headers(right()),
        FaultKind::Status500 => {
            response::html(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error")
        }
        FaultKind::Status503 => refusals::maintenance_at(host, path),
        FaultKind::Status429 => response::empty(StatusCode::TOO_MANY_REQUESTS),
        FaultKind::Later(status, times) => later(status, times),
        FaultKind::Redirect(location) => response::redirect(location),
        FaultKind::LeadsNowhere => response::empty(StatusCode::FOUND),
        FaultKind::Unauthorized => refusals::request_denied(StatusCode::UNAUTHORIZED),
        FaultKind::Html => response::html(StatusCode::OK, refusals::NO_ACCESS_PAGE),
        FaultKind::EmptyLists => fields::emptied(right()),
        FaultKind::OddField(place, odd) => fields::odd_field(right(), place, odd),
        FaultKind::Drifted(extent) => drift::drifted(right(), extent),
        FaultKind::Nested => texts::nested(right()),
        FaultKind::Hostile => texts::with_words(right(), texts::HOSTILE),
        FaultKind::WithWords(words) => texts::with_words(right(), words),
        FaultKind::Varied(variation) => varied(variation, path, right()),
        // Whoever dispatches requests has ended the session.
        FaultKind::Logout => right(),
    })
}

fn gibibyte() -> Response {
    let packed = response::json(StatusCode::OK, &serde_json::Value::Null)
        .map(|_| gzip_bomb::gibibyte_of_spaces());
    response::with_header(packed, CONTENT_ENCODING, "gzip")
}

fn with_many_headers(answer: Response) -> Response {
    let value = "x".repeat(1000);
    (0..MANY_HEADERS).fold(answer, |answer, _| {
        response::with_header(answer, HeaderName::from_static("x-flood"), &value)
    })
}

/// `status`, with a `Retry-After` for each of `times`.
fn later(status: u16, times: &[&str]) -> Response {
    let answer = match status {
        503 => refusals::maintenance(),
        status => response::empty(StatusCode::from_u16(status).unwrap_or_default()),
    };
    times.iter().fold(answer, |answer, time| {
        response::with_header(answer, RETRY_AFTER, time)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(kind: FaultKind, path: &str, times: u32) -> Fault {
        Fault {
            kind,
            path: path.to_owned(),
            host: None,
            times,
        }
    }

    #[test]
    fn a_fault_comes_as_often_as_ordered_and_only_where_ordered() {
        let mut faults = Faults::default();
        faults.order(fault(FaultKind::Stall, "/gateway/api/2.0/Grades", 2));
        faults.order(fault(FaultKind::Html, "", 1));
        assert_eq!(
            faults.take(Host::Synergia, "/gateway/api/2.0/Grades/Comments"),
            Some(FaultKind::Stall)
        );
        assert_eq!(
            faults.take(Host::Synergia, "/refreshToken"),
            Some(FaultKind::Html)
        );
        assert_eq!(faults.take(Host::Synergia, "/refreshToken"), None);
        assert_eq!(
            faults.take(Host::Synergia, "/gateway/api/2.0/Grades"),
            Some(FaultKind::Stall)
        );
        assert_eq!(faults.take(Host::Synergia, "/gateway/api/2.0/Grades"), None);
    }

    #[test]
    fn a_fault_of_one_host_leaves_the_others_alone() {
        let mut faults = Faults::default();
        faults.order(Fault {
            host: Some(Host::Portal),
            ..fault(FaultKind::Status503, "", 1)
        });
        assert_eq!(faults.take(Host::Api, "/2.0/Me"), None);
        assert_eq!(
            faults.take(Host::Portal, "/api/v3/Me"),
            Some(FaultKind::Status503)
        );
    }
}

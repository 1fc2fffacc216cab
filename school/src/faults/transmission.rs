//! How an answer leaves the school: whole, broken, or never.

use std::future::pending;

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;

use super::body::BrokenBody;
use super::connection::{ConnectionFault, Switch};
use crate::http::{Response, response};

/// One of the chunks of a body without end.
const CHUNK: Bytes = Bytes::from_static(&[b' '; 64 * 1024]);

/// An answer and what becomes of it on its way.
#[derive(Debug)]
pub enum Transmission {
    Whole(Response),
    /// With its full length declared, cut off half-way.
    Half(Response),
    /// In chunks, cut off half-way.
    HalfInChunks(Response),
    /// With its full length declared; the connection is reset half-way.
    Reset(Response),
    /// In chunks of spaces that never end.
    Endless(Response),
    /// Over a connection with a fault.
    Over(ConnectionFault, Response),
    Never,
}

impl Transmission {
    /// The status that was sent, if any.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Whole(answer)
            | Self::Half(answer)
            | Self::HalfInChunks(answer)
            | Self::Reset(answer)
            | Self::Endless(answer)
            | Self::Over(_, answer) => Some(answer.status()),
            Self::Never => None,
        }
    }

    /// Sends it over the connection of this switch.
    pub async fn send(self, connection: &Switch) -> axum::response::Response {
        match self {
            Self::Whole(answer) => answer.map(Body::from),
            Self::Half(answer) => half(declared(answer)),
            Self::HalfInChunks(answer) => half(answer),
            Self::Reset(answer) => {
                connection.turn(ConnectionFault::ResetAtEnd);
                half(declared(answer))
            }
            Self::Endless(answer) => answer.map(|_| Body::new(BrokenBody::endless(CHUNK))),
            Self::Over(fault, answer) => {
                connection.turn(fault);
                answer.map(Body::from)
            }
            Self::Never => pending().await,
        }
    }
}

fn declared(answer: Response) -> Response {
    let length = answer.body().len().to_string();
    response::with_header(answer, CONTENT_LENGTH, &length)
}

fn half(answer: Response) -> axum::response::Response {
    answer.map(|mut bytes| {
        bytes.truncate(bytes.len() / 2);
        Body::new(BrokenBody::broken_off(bytes.into()))
    })
}

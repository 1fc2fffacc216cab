//! How an answer leaves the school.

use std::future::pending;

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use axum::response::Response;

use super::answer::{self, Answer};
use super::frames::Frames;
use super::line::{BadLine, Switch};

/// One of the chunks of a body without end.
const CHUNK: Bytes = Bytes::from_static(&[b' '; 64 * 1024]);

/// An answer and what becomes of it on its way.
#[derive(Debug)]
pub enum Delivery {
    Whole(Answer),
    /// With its full length declared, cut off half-way.
    Half(Answer),
    /// In chunks, cut off half-way.
    HalfInChunks(Answer),
    /// With its full length declared; half-way the visitor's system hears of a reset.
    Torn(Answer),
    /// In chunks of spaces that never end.
    Endless(Answer),
    /// Over a line that is bad.
    Over(BadLine, Answer),
    Never,
}

impl Delivery {
    /// The status that was sent, if any.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Whole(answer)
            | Self::Half(answer)
            | Self::HalfInChunks(answer)
            | Self::Torn(answer)
            | Self::Endless(answer)
            | Self::Over(_, answer) => Some(answer.status()),
            Self::Never => None,
        }
    }

    /// Sends it over the line of this switch.
    pub async fn send(self, line: &Switch) -> Response {
        match self {
            Self::Whole(answer) => answer.map(Body::from),
            Self::Half(answer) => half(declared(answer)),
            Self::HalfInChunks(answer) => half(answer),
            Self::Torn(answer) => {
                line.turn(BadLine::TornAtEnd);
                half(declared(answer))
            }
            Self::Endless(answer) => answer.map(|_| Body::new(Frames::endless(CHUNK))),
            Self::Over(bad, answer) => {
                line.turn(bad);
                answer.map(Body::from)
            }
            Self::Never => pending().await,
        }
    }
}

fn declared(answer: Answer) -> Answer {
    let length = answer.body().len().to_string();
    answer::with_header(answer, CONTENT_LENGTH, &length)
}

fn half(answer: Answer) -> Response {
    answer.map(|mut bytes| {
        bytes.truncate(bytes.len() / 2);
        Body::new(Frames::broken_off(bytes.into()))
    })
}

//! Bodies that do not end as they should.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Bytes;
use http_body::Frame;

/// The parts of a body that breaks off, or never ends. Neither declares its length, so that the server finds out
/// too late.
pub struct BrokenBody {
    bytes: Bytes,
    next: Next,
}

#[derive(Clone, Copy)]
enum Next {
    /// The bytes, again and again.
    Endlessly,
    /// The bytes, for the only time.
    TheBytes,
    /// A moment in which they get on their way.
    AMoment,
    /// The server has to give up.
    TheBreak,
}

impl BrokenBody {
    /// A body that breaks off after these bytes.
    pub fn broken_off(bytes: Bytes) -> Self {
        let next = Next::TheBytes;
        Self { bytes, next }
    }

    /// A body of these bytes again and again.
    pub fn endless(bytes: Bytes) -> Self {
        let next = Next::Endlessly;
        Self { bytes, next }
    }
}

impl http_body::Body for BrokenBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match self.next {
            Next::Endlessly => Poll::Ready(Some(Ok(Frame::data(self.bytes.clone())))),
            Next::TheBytes => {
                self.next = Next::AMoment;
                Poll::Ready(Some(Ok(Frame::data(self.bytes.clone()))))
            }
            Next::AMoment => {
                self.next = Next::TheBreak;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Next::TheBreak => Poll::Ready(Some(Err(io::ErrorKind::BrokenPipe.into()))),
        }
    }
}

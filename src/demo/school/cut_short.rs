//! A body that ends before its declared length.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Bytes;
use http_body::Frame;

/// The bytes that do go out. The body keeps its own length secret, so that the server finds out too late
/// and cuts the connection; it waits once before its end, so that the bytes are on their way by then.
pub struct CutShort {
    bytes: Option<Bytes>,
    waited: bool,
}

impl CutShort {
    /// A body that ends after these bytes.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self {
            bytes: Some(bytes.into()),
            waited: false,
        }
    }
}

impl http_body::Body for CutShort {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if let Some(bytes) = self.bytes.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if std::mem::replace(&mut self.waited, true) {
            return Poll::Ready(None);
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

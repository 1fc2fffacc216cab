//! Connections that break, or become slow, while an answer is on its way.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Sleep, sleep};

/// So much of an answer goes out when its head is cut: the status, and the beginning of a header.
const PART_OF_A_HEAD: usize = 21;
/// On a slow connection one byte goes out in this time.
const A_BYTE_EVERY: Duration = Duration::from_secs(1);

/// What is wrong with a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConnectionFault {
    /// It is closed in the middle of the head.
    CutInHead,
    /// It is reset in the middle of the head.
    ResetInHead,
    /// It is reset where the answer ends before its declared length.
    ResetAtEnd,
    /// It carries one byte a second.
    Slow,
}

/// The handle by which the server breaks a connection that it answers on.
#[derive(Debug, Clone, Default)]
pub struct Switch(Arc<Mutex<Option<ConnectionFault>>>);

impl Switch {
    /// Breaks the connection from now on.
    pub fn turn(&self, bad: ConnectionFault) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(bad);
    }

    fn stands(&self) -> Option<ConnectionFault> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A listener whose connections can be broken.
pub struct Connections(pub TcpListener);

impl Listener for Connections {
    type Io = Connection;
    type Addr = std::net::SocketAddr;

    async fn accept(&mut self) -> (Connection, Self::Addr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        (Connection::over(stream), address)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.0.local_addr()
    }
}

impl Connected<IncomingStream<'_, Connections>> for Switch {
    fn connect_info(stream: IncomingStream<'_, Connections>) -> Self {
        stream.io().switch.clone()
    }
}

/// One connection.
pub struct Connection {
    stream: TcpStream,
    switch: Switch,
    /// How many bytes went out since it was broken.
    sent: usize,
    rest: Option<Pin<Box<Sleep>>>,
}

impl Connection {
    fn over(stream: TcpStream) -> Self {
        Self {
            stream,
            switch: Switch::default(),
            sent: 0,
            rest: None,
        }
    }

    /// How many of `wanted` bytes may go out now.
    fn room(&mut self, wanted: usize, context: &mut Context<'_>) -> Poll<io::Result<usize>> {
        let Some(bad) = self.switch.stands() else {
            return Poll::Ready(Ok(wanted));
        };
        match bad {
            ConnectionFault::ResetAtEnd => {
                Poll::Ready(self.stream.set_zero_linger().map(|()| wanted))
            }
            ConnectionFault::CutInHead | ConnectionFault::ResetInHead
                if self.sent < PART_OF_A_HEAD =>
            {
                Poll::Ready(Ok(wanted.min(PART_OF_A_HEAD - self.sent)))
            }
            ConnectionFault::CutInHead => Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())),
            ConnectionFault::ResetInHead => {
                let torn = self.stream.set_zero_linger();
                Poll::Ready(torn.and(Err(io::ErrorKind::BrokenPipe.into())))
            }
            ConnectionFault::Slow => {
                if let Some(rest) = &mut self.rest {
                    ready!(rest.as_mut().poll(context));
                }
                self.rest = Some(Box::pin(sleep(A_BYTE_EVERY)));
                Poll::Ready(Ok(wanted.min(1)))
            }
        }
    }

    fn is_reset(&self) -> bool {
        let bad = self.switch.stands();
        matches!(
            bad,
            Some(ConnectionFault::ResetInHead | ConnectionFault::ResetAtEnd)
        )
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let room = ready!(self.room(bytes.len(), context))?;
        let bytes = bytes.get(..room).unwrap_or(bytes);
        let sent = ready!(Pin::new(&mut self.stream).poll_write(context, bytes))?;
        self.sent += sent;
        Poll::Ready(Ok(sent))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        // A reset connection is not shut down.
        if self.is_reset() {
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

//! Addresses at which nobody answers as a register should.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpSocket;

const LOOK_HERE: &[u8] = b"HTTP/1.1 302 Found\r\nLocation: http://hotel.example/\r\n\r\n";

/// An address, kept for as long as this lives.
pub struct DeadEnd {
    /// What stands in the configuration.
    pub url: String,
    _kept: Kept,
}

enum Kept {
    Nothing,
    Bound {
        _socket: TcpSocket,
    },
    Deaf {
        _listener: TcpListener,
    },
    Full {
        _listener: tokio::net::TcpListener,
        _first: Vec<TcpStream>,
    },
}

impl DeadEnd {
    /// There is no such name.
    pub fn unknown() -> Self {
        let url = "https://dziennik.invalid".to_owned();
        let _kept = Kept::Nothing;
        Self { url, _kept }
    }

    /// Nobody listens there.
    pub fn refusing() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(any_port()).unwrap();
        let url = plain(socket.local_addr().unwrap());
        let _kept = Kept::Bound { _socket: socket };
        Self { url, _kept }
    }

    /// Nobody has taken the last caller in, so that nobody else even gets a connection.
    pub fn full() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(any_port()).unwrap();
        let listener = socket.listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        let patience = Duration::from_millis(50);
        let first = (0..8).map_while(|_| TcpStream::connect_timeout(&address, patience).ok());
        let _kept = Kept::Full {
            _first: first.collect(),
            _listener: listener,
        };
        Self {
            url: plain(address),
            _kept,
        }
    }

    /// A connection is all that one gets: the greeting of TLS is never answered.
    pub fn deaf() -> Self {
        let listener = TcpListener::bind(any_port()).unwrap();
        let address = listener.local_addr().unwrap();
        let _kept = Kept::Deaf {
            _listener: listener,
        };
        Self {
            url: format!("https://{address}"),
            _kept,
        }
    }

    /// Somebody answers the greeting of TLS in clear, as the page of a hotel does.
    pub fn in_clear() -> Self {
        let listener = TcpListener::bind(any_port()).unwrap();
        let address = listener.local_addr().unwrap();
        listener.set_nonblocking(true).unwrap();
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                // Whoever hangs up sooner has not waited for it.
                let _ = stream.write_all(LOOK_HERE).await;
            }
        });
        let _kept = Kept::Nothing;
        Self {
            url: format!("https://{address}"),
            _kept,
        }
    }
}

fn any_port() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 0))
}

fn plain(address: SocketAddr) -> String {
    format!("http://{address}")
}

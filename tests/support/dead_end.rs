//! Addresses where nobody answers as a register should.

use std::any::Any;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpSocket};

/// The page that a hotel shows to everybody.
const LOOK_HERE: &[u8] = b"HTTP/1.1 302 Found\r\nLocation: http://hotel.example/\r\n\r\n";

/// An address, held as long as this value lives.
pub struct DeadEnd {
    pub url: String,
    _kept: Box<dyn Any>,
}

impl DeadEnd {
    /// Nobody accepts the first callers, so later ones do not even get a connection.
    pub fn full() -> Self {
        let listener = listen(0);
        let address = listener.local_addr().unwrap();
        let patience = Duration::from_millis(50);
        let first = (0..8).map_while(|_| TcpStream::connect_timeout(&address, patience).ok());
        let first: Vec<_> = first.collect();
        Self {
            url: format!("http://{address}"),
            _kept: Box::new((listener, first)),
        }
    }

    /// Answers a TLS greeting in clear.
    pub fn in_clear() -> Self {
        let listener = listen(8);
        let url = format!("https://{}", listener.local_addr().unwrap());
        let answering = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                // A client that hangs up sooner did not want it.
                let _ = stream.write_all(LOOK_HERE).await;
            }
        });
        Self {
            url,
            _kept: Box::new(answering),
        }
    }
}

fn listen(backlog: u32) -> TcpListener {
    let socket = TcpSocket::new_v4().unwrap();
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    socket.bind(any).unwrap();
    socket.listen(backlog).unwrap()
}

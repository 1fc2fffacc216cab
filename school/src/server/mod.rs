//! Listening on five addresses, and handing each request to the part of the school that answers it.

mod dispatch;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, State};
use axum::http::StatusCode;
use axum::response::Response;
use tokio::sync::oneshot;

use crate::faults::connection::{Connections, Switch};
use crate::http::{Host, Request, response};
use crate::world::{World, lock};

use dispatch::respond;

/// Forms and JSON of visitors are small.
const LARGEST_BODY: usize = 64 * 1024;
/// How many ports are tried until one is free on all five addresses.
const PORT_ATTEMPTS: usize = 50;

/// One listener for each host, in the order of [`Host::ALL`].
type Listeners = [TcpListener; 5];

/// What a handler of one listener needs to know.
#[derive(Clone)]
struct Door {
    host: Host,
    port: u16,
    world: Arc<Mutex<World>>,
}

/// Binds one port on all five addresses; 0 finds a free one.
pub fn bind(port: u16) -> io::Result<(u16, Listeners)> {
    if port != 0 {
        return Ok((port, bind_all(port)?));
    }
    let mut last_error = None;
    for _ in 0..PORT_ATTEMPTS {
        let candidate = free_port()?;
        match bind_all(candidate) {
            Ok(listeners) => return Ok((candidate, listeners)),
            Err(error) => last_error = Some(error),
        }
    }
    Err(last_error.unwrap_or_else(|| io::ErrorKind::AddrInUse.into()))
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

fn bind_all(port: u16) -> io::Result<Listeners> {
    let [first, second, third, fourth, fifth] =
        Host::ALL.map(|host| listen(SocketAddr::from((host.address(), port))));
    Ok([first?, second?, third?, fourth?, fifth?])
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Serves until `stop` is sent or dropped. Connections still open then are cut by the end of the runtime.
pub async fn serve(
    listeners: Listeners,
    port: u16,
    world: Arc<Mutex<World>>,
    stop: oneshot::Receiver<()>,
) -> io::Result<()> {
    for (listener, host) in listeners.into_iter().zip(Host::ALL) {
        let door = Door {
            host,
            port,
            world: Arc::clone(&world),
        };
        let app = Router::new().fallback(handle).with_state(door);
        let app = app.into_make_service_with_connect_info::<Switch>();
        let connections = Connections(tokio::net::TcpListener::from_std(listener)?);
        tokio::spawn(async move { axum::serve(connections, app).await });
    }
    // An error means that the sender was dropped, which is a wish to stop as well.
    let _ = stop.await;
    Ok(())
}

async fn handle(
    State(door): State<Door>,
    ConnectInfo(connection): ConnectInfo<Switch>,
    request: axum::extract::Request,
) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return response::empty(StatusCode::PAYLOAD_TOO_LARGE).map(Body::from);
    };
    let now = lock(&door.world).now();
    let request = Request::new(
        door.host,
        door.port,
        (head.method, &head.uri, &head.headers),
        body.to_vec(),
        now,
    );
    let transmission = respond(&mut lock(&door.world), &request);
    transmission.send(&connection).await
}

//! Listening on four addresses, and handing each request to its site.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use tokio::sync::oneshot;

use super::answer;
use super::dispatch::respond;
use super::line::{Lines, Switch};
use super::site::Site;
use super::visit::Visit;
use super::world::{World, lock};

/// Forms and JSON of visitors are small.
const LARGEST_BODY: usize = 64 * 1024;
/// How many ports are tried until one is free on all four addresses.
const PORT_ATTEMPTS: usize = 50;

/// One listener for each site, in the order of [`Site::ALL`].
type Listeners = [TcpListener; 4];

/// What a handler of one listener needs to know.
#[derive(Clone)]
struct Door {
    site: Site,
    port: u16,
    world: Arc<Mutex<World>>,
}

/// Binds one port on all four addresses; 0 finds a free one.
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
    let [first, second, third, fourth] =
        Site::ALL.map(|site| listen(SocketAddr::from((site.address(), port))));
    Ok([first?, second?, third?, fourth?])
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
    for (listener, site) in listeners.into_iter().zip(Site::ALL) {
        let door = Door {
            site,
            port,
            world: Arc::clone(&world),
        };
        let app = Router::new().fallback(handle).with_state(door);
        let app = app.into_make_service_with_connect_info::<Switch>();
        let lines = Lines(tokio::net::TcpListener::from_std(listener)?);
        tokio::spawn(async move { axum::serve(lines, app).await });
    }
    // An error means that the sender was dropped, which is a wish to stop as well.
    let _ = stop.await;
    Ok(())
}

async fn handle(
    State(door): State<Door>,
    ConnectInfo(line): ConnectInfo<Switch>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return answer::empty(StatusCode::PAYLOAD_TOO_LARGE).map(Body::from);
    };
    let now = lock(&door.world).now();
    let visit = Visit::new(
        door.site,
        door.port,
        (head.method, &head.uri, &head.headers),
        body.to_vec(),
        now,
    );
    let delivery = respond(&mut lock(&door.world), &visit);
    delivery.send(&line).await
}

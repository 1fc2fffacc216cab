//! The built-in school: a fair stand-in for Librus Synergia.
//!
//! It serves a fictional Kraków primary school over HTTP on five loopback addresses, with the real login
//! steps, cookies, paths and shapes of API.md and PORTAL.md, quirks included. It knows nothing of our own client: whatever
//! reads the real register reads it unchanged, behind a TLS proxy that answers for the real names.
//! The only invented paths are those of its control, `/_school/*`.
//!
//! In a test:
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use school::{School, Who};
//! # fn main() -> std::io::Result<()> {
//! let school = School::start(0, Arc::new(chrono::Utc::now))?;
//! println!("{}", school.urls().synergia);            // http://127.0.0.1:40123
//! school.next_batch();                               // a bit of the school week happens
//! school.edit(Who::Zosia, |zosia| zosia.grades.clear());
//! assert!(school.opened().is_empty());               // nobody marked anything as read
//! # Ok(())
//! # }
//! ```
//!
//! Both doors are open: the login from school, and Konto LIBRUS ([`Parent`]), where three children are linked, of
//! whom Ula cannot be read otherwise. What nobody knows about it can be played both ways:
//!
//! ```no_run
//! # use school::{KontoAnswer, Parent, Quirk, School, Who};
//! # fn play(school: &School) {
//! school.edit_konto(Parent::Agnieszka, |konto| konto.answer = KontoAnswer::Captcha);
//! school.edit_portal(|portal| portal.quirks.insert(Quirk::GatewayClosed));
//! school.end_child_tokens(Who::Zosia);               // in the middle of a poll
//! assert!(school.violations().is_empty());           // nothing was asked for that must never be
//! # }
//! ```
//!
//! Data for [`School::edit`] are made with the constructors of [`register`]: `Grade::partial`, `Message::new`,
//! `timetable.deviate`; subjects, rooms and categories are named by the positions of [`register::institution`],
//! lessons by those of [`register::pupils::plans`]:
//!
//! ```
//! # use school::Pupil;
//! use school::register::Grade;
//! use school::register::institution::category;
//! use school::register::pupils::plans::older;
//! # fn edit(zosia: &mut Pupil, now: chrono::NaiveDateTime) {
//! let (lesson, category) = (zosia.lesson_id(older::MATHS), zosia.institution.category_id(category::TEST));
//! zosia.grades.push(Grade::partial(99_000_001, "5", lesson, category, now));
//! # }
//! ```
//!
//! To add a feed: its data in a room of [`register`], its shapes in the room of the same name in `gateway`, and its
//! route line there. Batches that change it are lines in `week`, which knows its list from a row of
//! `week::publication::entry`.
//!
//! The rooms from the ground up: `http` and `register`; `faults` and `week`; `world`, which is everything the school
//! remembers; `control`, `gateway`, `login`, `messages_site`, `portal` and `web`, which answer requests, and `rules`,
//! which watches them; `server`.

#![forbid(unsafe_code)]
#![allow(
    clippy::must_use_candidate,
    reason = "only tests and the demo ask: no answer is lost that matters"
)]
#![cfg_attr(
    test,
    allow(
        // A test may fail loudly: that is its job.
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod control;
mod faults;
mod gateway;
mod http;
mod login;
mod messages_site;
mod portal;
pub mod register;
mod rules;
mod server;
mod web;
mod week;
mod world;

use std::io;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use chrono::NaiveDateTime;
use serde::Serialize;
use tokio::sync::oneshot;

pub use faults::{Extent, Fault, FaultKind, OddValue, Variation};
pub use http::Host;
pub use register::{Pupil, Who};
pub use week::PublishedChange;
pub use world::portal::{
    Crossing, FreshAnswer, Konto, KontoAnswer, Link, LinkState, ListToken, LoginForm, MobileRoute,
    Parent, PortalSettings, Quirk,
};
pub use world::{LoggedRequest, Opened, Rule, SchoolClock, Violation};

use faults::Faults;
use http::Links;
use world::{World, lock};

/// The addresses of the five hosts, without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Urls {
    /// Web pages, login entry, gateway, and the school's own control.
    pub synergia: String,
    pub api: String,
    pub messages: String,
    pub sandbox: String,
    /// The second door.
    pub portal: String,
}

/// A login that works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PupilLogin {
    /// How the family calls the child.
    pub name: &'static str,
    pub login: String,
    pub password: String,
}

/// A Konto LIBRUS that works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KontoLogin {
    pub email: String,
    pub password: String,
    /// How the family calls the linked children.
    pub students: Vec<&'static str>,
}

/// A school that serves until it is dropped.
pub struct School {
    port: u16,
    world: Arc<Mutex<World>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl School {
    /// Opens the school on a port, the same on 127.0.0.1 to 127.0.0.5; 0 finds a free one. It serves from a
    /// thread of its own, so it can be used with and without an async runtime. Its data are laid out
    /// around the week of the clock's present day.
    pub fn start(port: u16, clock: SchoolClock) -> io::Result<Self> {
        let (port, listeners) = server::bind(port)?;
        let world = Arc::new(Mutex::new(World::new(port, clock)));
        let (stop, end) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let shared = Arc::clone(&world);
        let thread = std::thread::Builder::new()
            .name("school".to_owned())
            .spawn(move || runtime.block_on(server::serve(listeners, port, shared, end)))?;
        Ok(Self {
            port,
            world,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// Where the school is.
    pub fn urls(&self) -> Urls {
        let base = |host| Links::Loopback(self.port).base(host);
        Urls {
            synergia: base(Host::Synergia),
            api: base(Host::Api),
            messages: base(Host::Messages),
            sandbox: base(Host::Sandbox),
            portal: base(Host::Portal),
        }
    }

    /// The logins that open a register at the first door.
    pub fn students(&self) -> Vec<PupilLogin> {
        Who::ALL.into_iter().map(|who| self.login_of(who)).collect()
    }

    /// The login of one pupil.
    pub fn login_of(&self, who: Who) -> PupilLogin {
        self.edit(who, |pupil| PupilLogin {
            name: who.name(),
            login: pupil.account.login.clone(),
            password: pupil.account.password.clone(),
        })
    }

    /// The object that the command `school` prints as one line.
    pub fn banner(&self) -> serde_json::Value {
        let urls = self.urls();
        serde_json::json!({
            "synergia_url": urls.synergia,
            "api_url": urls.api,
            "messages_url": urls.messages,
            "sandbox_url": urls.sandbox,
            "portal_url": urls.portal,
            "students": self.students(),
            "konto_librus": Parent::ALL.map(|parent| self.konto_of(parent)),
        })
    }

    /// The Konto LIBRUS of a parent.
    pub fn konto_of(&self, parent: Parent) -> KontoLogin {
        self.edit_konto(parent, |konto| KontoLogin {
            email: konto.email.clone(),
            password: konto.password.clone(),
            students: konto.links.iter().map(|link| link.who.name()).collect(),
        })
    }

    /// Publishes the next batch of the school week, at the clock's present time; none when the week is over.
    /// The same as `POST /_school/next`.
    pub fn next_batch(&self) -> Option<Vec<PublishedChange>> {
        lock(&self.world).publish_next()
    }

    /// When each batch would naturally happen, in Warsaw, in order, published ones included: what `demo` sets
    /// its clock to.
    pub fn batches(&self) -> Vec<NaiveDateTime> {
        lock(&self.world).week.moments()
    }

    /// Changes (or looks at) a pupil's register, which is locked meanwhile: `change` must not call the school.
    /// `account.answer`, `has_messages`, `old_messages` and `timetable_is_public` change how the school treats the login,
    /// `inbox.oldest_first` turns the list of messages round.
    pub fn edit<T>(&self, who: Who, change: impl FnOnce(&mut Pupil) -> T) -> T {
        change(lock(&self.world).register.of_mut(who))
    }

    /// Changes (or looks at) a Konto LIBRUS: how it answers the password, and what is linked to it.
    pub fn edit_konto<T>(&self, parent: Parent, change: impl FnOnce(&mut Konto) -> T) -> T {
        change(lock(&self.world).portal.konto_mut(parent))
    }

    /// Links one more child to a Konto LIBRUS, at the end of its list.
    pub fn link(&self, parent: Parent, who: Who) {
        let world = &mut *lock(&self.world);
        let link = Link::of(&world.register, who);
        world.portal.konto_mut(parent).links.push(link);
    }

    /// Changes (or looks at) how the portal and the ways from it behave.
    pub fn edit_portal<T>(&self, change: impl FnOnce(&mut PortalSettings) -> T) -> T {
        change(&mut lock(&self.world).portal.settings)
    }

    /// Ends what a parent is logged in to the portal with: sessions of browsers and access tokens. Refresh
    /// tokens live on.
    pub fn end_portal_sessions(&self, parent: Parent) {
        let portal = &mut lock(&self.world).portal;
        portal.browsers.end_of(parent);
        portal.grants.end_access_of(parent);
    }

    /// Ends the refresh tokens of a parent.
    pub fn end_refresh_tokens(&self, parent: Parent) {
        lock(&self.world).portal.grants.end_refresh_of(parent);
    }

    /// Ends all tokens with which the data of a child are read at the API host.
    pub fn end_child_tokens(&self, who: Who) {
        lock(&self.world).portal.child_tokens.end_of(who);
    }

    /// How often the portal was sent a password for this e-mail address: right, wrong, or with a form too old.
    pub fn password_posts(&self, email: &str) -> usize {
        lock(&self.world).portal.password_posts(email)
    }

    /// Ends every session of a pupil's login: web, gateway and messages.
    pub fn end_sessions(&self, who: Who) {
        lock(&self.world).sessions.end_all_of(who);
    }

    /// Ends the messages sessions of a pupil's login alone.
    pub fn end_messages_sessions(&self, who: Who) {
        lock(&self.world).sessions.messages.end_of(who);
    }

    /// Lets something go wrong, or be written as another [`Variation`]. The same as `POST /_school/fault`.
    pub fn fault(&self, kind: FaultKind, path: &str, times: u32) {
        self.order(kind, (None, path), times);
    }

    /// The same at one host alone.
    pub fn fault_at(&self, host: Host, kind: FaultKind, path: &str, times: u32) {
        self.order(kind, (Some(host), path), times);
    }

    fn order(&self, kind: FaultKind, (host, path): (Option<Host>, &str), times: u32) {
        let fault = Fault {
            kind,
            path: path.to_owned(),
            host,
            times,
        };
        lock(&self.world).faults.order(fault);
    }

    /// Calls off all faults that are still to come.
    pub fn mend(&self) {
        lock(&self.world).faults = Faults::default();
    }

    /// All requests so far, oldest first, without those to the control.
    pub fn requests(&self) -> Vec<LoggedRequest> {
        lock(&self.world).request_log.requests.clone()
    }

    /// Every rule of PORTAL.md section 4.2 that a request broke so far.
    pub fn violations(&self) -> Vec<Violation> {
        lock(&self.world).request_log.violations.clone()
    }

    /// Everything that a request marked as read so far.
    pub fn opened(&self) -> Vec<Opened> {
        lock(&self.world).request_log.read.clone()
    }
}

impl Drop for School {
    /// Stops serving and frees the port.
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            // Its result does not matter to anybody any more.
            let _ = thread.join();
        }
    }
}

//! What the program logs, at the finest level, separately for each test.

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Once;

use tracing_subscriber::Layer;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

thread_local! {
    // A test and everything it awaits run on one thread.
    static HEARD: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

static LISTENING: Once = Once::new();

/// Begins to listen to the modules whose path begins so: to "dzwonek", or to the libraries as well. One subscriber serves all tests: whether a line is logged at
/// all is decided once for the whole process.
pub fn listen_to(modules: &'static str) {
    LISTENING.call_once(|| {
        let ours = filter_fn(move |event| event.target().starts_with(modules));
        let lines = tracing_subscriber::fmt::layer()
            .with_writer(|| Ear)
            .with_ansi(false)
            .with_filter(ours);
        tracing_subscriber::registry().with(lines).init();
    });
}

/// What was logged on this thread.
pub fn text() -> String {
    HEARD.with_borrow(|heard| String::from_utf8(heard.clone()).unwrap())
}

/// The line of the log that contains this, if one does.
pub fn line_with(secret: &str) -> Option<String> {
    let text = text();
    let found = text.lines().find(|line| line.contains(secret));
    found.map(str::to_owned)
}

struct Ear;

impl Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        HEARD.with_borrow_mut(|heard| heard.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

//! Logging: sentences with fields, on stderr.
//!
//! Only our own events are let through. Libraries log headers and cookies at their finer levels, and none of
//! theirs is worth that risk. Whatever a field holds, it stays on its line: controls are shown, not obeyed.

use std::fmt;
use std::io::{self, IsTerminal};
use std::panic::{self, Location};

use chrono::{Local, SecondsFormat};
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, Subscriber, error};
use tracing_subscriber::Layer;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::fmt::format::{FormatFields, Writer};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormattedFields, MakeWriter};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::{LookupSpan, Scope};
use tracing_subscriber::util::SubscriberInitExt;

use crate::clock::Clock;

/// Whose events are logged: the library's and the binary's, which have the same name.
const OURS: &str = env!("CARGO_CRATE_NAME");

/// Begins to log to stderr everything from `level` up. To be called once, first of all; later calls do nothing.
pub fn init(level: Level) {
    let terminal = io::stderr().is_terminal();
    let style = if terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()) {
        Style::Coloured
    } else if !terminal && std::env::var_os("JOURNAL_STREAM").is_some() {
        Style::Journal
    } else {
        Style::Plain
    };
    // It fails when somebody logs already, and then all is well.
    let _ = subscriber(level, style, io::stderr).try_init();
}

/// From now on a panic says where it was, and not what: its message may quote what comes from the register.
/// To be called once.
pub fn keep_panics_private() {
    panic::set_hook(Box::new(|info| {
        error!("A mistake in Dzwonek at {}", place(info.location()));
    }));
}

/// A line of our sources or of a library's.
fn place(location: Option<&Location<'_>>) -> String {
    location.map_or_else(|| "an unknown place".to_owned(), ToString::to_string)
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Time and level in front.
    Plain,
    /// The same with colours, for a terminal.
    Coloured,
    /// A priority in front as in sd-daemon(3); the journal knows the time itself.
    Journal,
}

fn subscriber<W>(level: Level, style: Style, writer: W) -> impl Subscriber + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(writer)
        .with_ansi(style == Style::Coloured)
        .fmt_fields(Fields)
        .event_format(Line {
            style,
            clock: Clock::system(),
        });
    let wanted = filter_fn(move |event| is_ours(event) && *event.level() <= level);
    tracing_subscriber::registry().with(lines.with_filter(wanted.with_max_level_hint(level)))
}

fn is_ours(event: &Metadata<'_>) -> bool {
    let inner = event.target().strip_prefix(OURS);
    inner.is_some_and(|inner| inner.is_empty() || inner.starts_with("::"))
}

/// One event: `TIME LEVEL span{fields}: sentence field=value`, at the time of this machine with its offset.
struct Line {
    style: Style,
    clock: Clock,
}

impl<S, N> FormatEvent<S, N> for Line
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'w> FormatFields<'w> + 'static,
{
    fn format_event(
        &self,
        context: &FmtContext<'_, S, N>,
        mut writer: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        self.begin(&mut writer, *event.metadata().level())?;
        for span in context.event_scope().into_iter().flat_map(Scope::from_root) {
            write!(writer, "{}", span.name())?;
            if let Some(fields) = span.extensions().get::<FormattedFields<N>>()
                && !fields.is_empty()
            {
                write!(writer, "{{{fields}}}")?;
            }
            writer.write_str(": ")?;
        }
        context.format_fields(writer.by_ref(), event)?;
        writeln!(writer)
    }
}

impl Line {
    fn begin(&self, writer: &mut Writer<'_>, level: Level) -> fmt::Result {
        let time = self.clock.now().with_timezone(&Local);
        let time = time.to_rfc3339_opts(SecondsFormat::Secs, false);
        match self.style {
            Style::Journal => write!(writer, "<{}>", priority(level)),
            Style::Plain => write!(writer, "{time} {level:>5} "),
            Style::Coloured => {
                let colour = colour(level);
                write!(
                    writer,
                    "\x1b[2m{time}\x1b[0m \x1b[{colour}m{level:>5}\x1b[0m "
                )
            }
        }
    }
}

/// The priorities of syslog(3).
fn priority(level: Level) -> u8 {
    match level {
        Level::ERROR => 3,
        Level::WARN => 4,
        Level::INFO => 6,
        _ => 7,
    }
}

/// A colour of ECMA-48: red, yellow, green, blue.
fn colour(level: Level) -> u8 {
    match level {
        Level::ERROR => 31,
        Level::WARN => 33,
        Level::INFO => 32,
        _ => 34,
    }
}

/// The fields of an event or a span: the sentence first as it is, the others as `name=value`.
struct Fields;

impl<'w> FormatFields<'w> for Fields {
    fn format_fields<R: tracing_subscriber::field::RecordFields>(
        &self,
        writer: Writer<'w>,
        fields: R,
    ) -> fmt::Result {
        let mut visitor = FieldWriter {
            writer,
            first: true,
            result: Ok(()),
        };
        fields.record(&mut visitor);
        visitor.result
    }
}

struct FieldWriter<'w> {
    writer: Writer<'w>,
    first: bool,
    result: fmt::Result,
}

impl Visit for FieldWriter<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let space = if self.first { "" } else { " " };
        let name = match field.name() {
            "message" => String::new(),
            name => format!("{name}="),
        };
        let value = on_one_line(&format!("{value:?}"));
        self.first = false;
        self.result = self
            .result
            .and_then(|()| write!(self.writer, "{space}{name}{value}"));
    }
}

/// Shows what would end the line, drive the terminal or turn the direction of writing.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => line.extend(c.escape_unicode()),
            c if c.is_control() => line.extend(c.escape_default()),
            c => line.push(c),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::sync::Mutex;

    use tracing::{debug, info, info_span, warn};

    use super::*;

    fn logged(level: Level, style: Style, events: impl FnOnce()) -> String {
        let (mut reader, writer) = io::pipe().unwrap();
        let subscriber = subscriber(level, style, Mutex::new(writer));
        tracing::subscriber::with_default(subscriber, events);
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_panic_names_its_place_and_nothing_it_read() {
        let text = logged(Level::ERROR, Style::Plain, || {
            keep_panics_private();
            let read = "Zosia: uwaga";
            let panicked = panic::catch_unwind(|| panic!("no number: {read}"));
            drop(panic::take_hook());
            panicked.unwrap_err();
        });
        assert!(
            text.contains("A mistake in Dzwonek at src/telemetry.rs:"),
            "{text}"
        );
        assert!(!text.contains("Zosia"), "{text}");
    }

    #[test]
    fn the_journal_gets_priorities_and_no_time() {
        let text = logged(Level::INFO, Style::Journal, || {
            let _poll = info_span!("poll", id = 7, student = "Zosia").entered();
            error!("The owner must act");
            warn!(attempt = 2, "Went on");
            info!(changes = 3, feed = %"grades", "Found changes");
            debug!("Why");
        });
        assert_eq!(
            text,
            "<3>poll{id=7 student=\"Zosia\"}: The owner must act\n\
             <4>poll{id=7 student=\"Zosia\"}: Went on attempt=2\n\
             <6>poll{id=7 student=\"Zosia\"}: Found changes changes=3 feed=grades\n"
        );
    }

    #[test]
    fn a_plain_line_has_time_and_level_and_no_colours() {
        let plain = logged(Level::DEBUG, Style::Plain, || debug!("Why"));
        let (time, rest) = plain.split_once(' ').unwrap();
        assert!(
            chrono::DateTime::parse_from_rfc3339(time).is_ok(),
            "{plain}"
        );
        assert_eq!(rest, "DEBUG Why\n");
        assert!(
            logged(Level::INFO, Style::Coloured, || info!("Hello"))
                .contains("\x1b[32m INFO\x1b[0m Hello")
        );
    }

    #[test]
    fn what_others_log_never_comes_through() {
        let text = logged(Level::TRACE, Style::Plain, || {
            error!(target: "reqwest::connect", cookie = "geheim", "x");
            error!(target: "dzwonek_other", "x");
        });
        assert_eq!(text, "");
    }

    #[test]
    fn a_value_cannot_leave_its_line() {
        let evil = "a\r\n<0>forged\x1b[31m\u{0}\u{85}\u{202e}\u{2028}ż";
        let text = logged(Level::INFO, Style::Journal, || {
            let _span = info_span!("span", name = %evil).entered();
            info!(quoted = evil, shown = %evil, "{evil}");
        });
        assert_eq!(text.lines().count(), 1, "{text:?}");
        let end = text.trim_end_matches('\n');
        assert!(
            !end.contains(|c: char| c.is_control() || c == '\u{202e}' || c == '\u{2028}'),
            "{text:?}"
        );
        assert!(
            end.contains("shown=a\\r\\n<0>forged\\u{1b}[31m\\u{0}\\u{85}\\u{202e}\\u{2028}ż"),
            "{text}"
        );
    }
}

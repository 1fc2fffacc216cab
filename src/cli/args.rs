//! The arguments of each command.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use tracing::Level;

use crate::domain::Feed;
use crate::domain::letter::LetterKind;

/// Watches the Librus Synergia school register of your children and writes e-mails about what changed.
#[derive(Debug, Parser)]
#[command(name = "dzwonek", version, max_term_width = 80, after_help = after_help())]
pub struct Arguments {
    /// The configuration [default: $XDG_CONFIG_HOME/dzwonek/config.toml, then /etc/dzwonek/config.toml]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// How much is told on stderr [default: info for `run`, error for `init`, warn for all others]
    #[arg(long, global = true, value_parser = level(), value_name = "LEVEL")]
    pub log: Option<Level>,

    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the exit codes mean (`exit_code`), and where to begin.
fn after_help() -> String {
    let demo = if cfg!(feature = "demo") {
        "\n\nNew here? `dzwonek demo` shows everything without any account."
    } else {
        ""
    };
    format!(
        "Exit status:\n  \
         0  all is well\n  \
         1  something could not be read or sent now, and is tried again\n  \
         2  the command line or the configuration is wrong\n  \
         3  you must act: a login was refused, a letter rejected, the state damaged{demo}"
    )
}

impl Arguments {
    /// How much is told on stderr.
    #[must_use]
    pub fn log_level(&self) -> Level {
        self.log.unwrap_or(match self.command {
            Command::Run => Level::INFO,
            // It answers by itself what a warning would say.
            Command::Init(_) => Level::ERROR,
            _ => Level::WARN,
        })
    }
}

fn level() -> impl TypedValueParser<Value = Level> {
    PossibleValuesParser::new(["error", "warn", "info", "debug", "trace"])
        .try_map(|name| name.parse::<Level>())
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve: poll on schedule, write letters, until stopped
    #[command(after_help = "Example: dzwonek --config /etc/dzwonek/config.toml run")]
    Run,
    /// Poll now, and send what follows from it
    #[command(after_help = "Example: dzwonek once --dry-run")]
    Once(OnceOptions),
    /// Try the configuration: the logins, the feeds, the mail server
    #[command(
        after_help = "Example: dzwonek check --send\nExample: dzwonek check --report shapes.txt"
    )]
    Check(CheckOptions),
    /// Tell how everything stands
    #[command(after_help = "Example: dzwonek status --feeds")]
    Status(StatusOptions),
    /// List what was found, newest first
    #[command(after_help = "Example: dzwonek history --student Zosia --since 2026-10-01")]
    History(HistoryOptions),
    /// Show what is known now, newest first, without any network
    #[command(after_help = "Example: dzwonek show Zosia grades")]
    Show(ShowOptions),
    /// Write everything that is known of a child into a folder that stays readable without Dzwonek
    #[command(after_help = "Example: dzwonek export Zosia --output zosia --school-year 2026")]
    Export(ExportOptions),
    /// Render the letter that would go out now, without any network
    #[command(
        after_help = "Example: dzwonek preview digest --date 2026-10-13 --output /tmp/letters"
    )]
    Preview(PreviewOptions),
    /// List the letters not yet accepted, try one again, or drop it
    #[command(after_help = "Example: dzwonek outbox retry 12")]
    Outbox(OutboxOptions),
    /// Lift the stop of a student after its cause is gone
    #[command(after_help = "Example: dzwonek resume Zosia")]
    Resume(ResumeOptions),
    /// Believe that entries of a feed, which vanished all at once, are gone
    #[command(after_help = "Example: dzwonek accept Zosia grades")]
    Accept(AcceptOptions),
    /// Erase a child who is not in the configuration any more, from the state and its backups
    #[command(after_help = "Example: dzwonek forget Zosia")]
    Forget(ForgetOptions),
    /// Put the newest backup in the place of a lost or damaged database
    #[command(after_help = "Example: dzwonek restore")]
    Restore(RestoreOptions),
    /// Ask a few questions, try each answer, and write the configuration
    #[command(after_help = "Example: dzwonek --config /etc/dzwonek/config.toml init")]
    Init(InitOptions),
    #[cfg(feature = "demo")]
    /// See it work against the built-in school, without any account
    #[command(after_help = "Example: dzwonek demo --output /tmp/dzwonek-demo")]
    Demo(DemoOptions),
    #[cfg(feature = "demo")]
    /// Serve the built-in school alone, until Ctrl-C
    #[command(after_help = "Example: dzwonek school --port 8080")]
    School(SchoolOptions),
}

/// The options of `once`.
#[derive(Debug, Args)]
pub struct OnceOptions {
    /// Read every open feed, also those that would not be due yet
    #[arg(long)]
    pub all: bool,
    /// Print what would be recorded and sent; write and send nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write every digest now, even an empty one
    #[arg(long)]
    pub digest: bool,
}

/// The options of `check`.
#[derive(Debug, Args)]
pub struct CheckOptions {
    /// Only what needs no network and not the state: the file, its passwords and its paths; 0 or 2
    #[arg(long, conflicts_with_all = ["send", "report"])]
    pub offline: bool,
    /// Send a test letter to each recipient
    #[arg(long)]
    pub send: bool,
    /// Write what the answers of the register look like, without anything that stands in them; only a report is
    /// ever replaced
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// The options of `status`.
#[derive(Debug, Args)]
pub struct StatusOptions {
    /// Every feed of each child, and each child's last login
    #[arg(long)]
    pub feeds: bool,
    /// One JSON object
    #[arg(long)]
    pub json: bool,
}

/// The options of `history`.
#[derive(Debug, Args)]
pub struct HistoryOptions {
    /// Only this student
    #[arg(long, value_name = "NAME")]
    pub student: Option<String>,
    /// Only what was found on this day or later
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub since: Option<NaiveDate>,
    /// Instead of changes, the entries of school years that are over, as they stood at the end
    #[arg(long, conflicts_with = "since")]
    pub past_years: bool,
    /// One JSON object per line
    #[arg(long)]
    pub json: bool,
}

/// The options of `show`.
#[derive(Debug, Args)]
pub struct ShowOptions {
    /// The name of the student
    pub student: String,
    /// Only this feed, as `status` calls it
    pub feed: Option<Feed>,
    /// One JSON object per line
    #[arg(long)]
    pub json: bool,
}

/// The options of `export`.
#[derive(Debug, Args)]
pub struct ExportOptions {
    /// The name of the student
    pub student: String,
    /// Where the archive goes: a new folder, an empty one, or the one of the same export before
    #[arg(long, value_name = "DIR")]
    pub output: PathBuf,
    /// Only the school year that began in this year [default: all]
    #[arg(long, value_name = "YEAR")]
    pub school_year: Option<i32>,
}

/// The options of `preview`.
#[derive(Debug, Args)]
pub struct PreviewOptions {
    #[arg(help = kinds_of_letters())]
    pub kind: LetterKind,
    /// Only the letter to this address
    #[arg(long, value_name = "EMAIL")]
    pub recipient: Option<String>,
    /// As it would be on this day, today or later, if nothing were read until then
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<NaiveDate>,
    /// Where the files go
    #[arg(long, value_name = "DIR", default_value = "dzwonek-preview")]
    pub output: PathBuf,
}

/// "instant, digest, welcome, notice or test".
fn kinds_of_letters() -> String {
    let [others @ .., last] = LetterKind::ALL.map(LetterKind::name);
    format!("{} or {last}", others.join(", "))
}

/// The options of `outbox`.
#[derive(Debug, Args)]
pub struct OutboxOptions {
    /// What to do with the outbox.
    #[command(subcommand)]
    pub action: Option<OutboxAction>,
}

/// What to do with the outbox.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum OutboxAction {
    /// List the letters not yet accepted
    List,
    /// Offer a letter to the mail server again
    Retry {
        /// The number of the letter
        id: i64,
    },
    /// Give a letter up
    Drop {
        /// The number of the letter
        id: i64,
    },
}

/// The options of `resume`.
#[derive(Debug, Args)]
pub struct ResumeOptions {
    /// The name of the student
    pub student: String,
}

/// The options of `accept`.
#[derive(Debug, Args)]
pub struct AcceptOptions {
    /// The name of the student
    pub student: String,
    /// The feed, as `status` calls it
    pub feed: Feed,
}

/// The options of `forget`.
#[derive(Debug, Args)]
pub struct ForgetOptions {
    /// The name that the configuration had for the student; it is asked for once more on stdin
    pub student: String,
}

/// The options of `restore`.
#[derive(Debug, Args)]
pub struct RestoreOptions {
    /// This backup instead of the newest one that is whole
    #[arg(value_name = "FILE")]
    pub backup: Option<PathBuf>,
}

/// The options of `init`.
#[derive(Debug, Args)]
pub struct InitOptions {
    /// A file with the section `[synergia]` to write; for tests, as the section itself
    #[arg(long, hide = true, value_name = "FILE")]
    pub synergia: Option<PathBuf>,
}

#[cfg(feature = "demo")]
/// The options of `demo`.
#[derive(Debug, Args)]
pub struct DemoOptions {
    /// Where the letters go
    #[arg(long, value_name = "DIR", default_value = "dzwonek-demo")]
    pub output: PathBuf,
}

#[cfg(feature = "demo")]
/// The options of `school`.
#[derive(Debug, Args)]
pub struct SchoolOptions {
    /// The port on all five loopback addresses; 0 takes a free one
    #[arg(long, default_value_t = 0)]
    pub port: u16,
}

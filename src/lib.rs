//! Dzwonek ("school bell") visits the Librus Synergia school register of a family's children, compares it
//! with what it knew, and writes e-mails: at once for what cannot wait, in a morning digest for the rest.
//!
//! # The map
//!
//! A module imports only from the lines above its own; a test reads the sources and keeps it so.
//!
//! | line | module | what it is |
//! |---|---|---|
//! | 0 | [`domain`] | the nouns and rules of the field: entries, snapshots, the diff, who is told what and when |
//! | 1 | [`retry`], [`schedule`], [`clock`], [`locale`], [`exit_code`], [`html_policy`], `synced_file`, `users` | small things that everything needs |
//! | 2 | [`config`] | one TOML file, parsed into types once |
//! | 3 | [`synergia`], [`store`], [`letter`], [`mail`], [`archive`] | the register, the state, the letters, their way, what a family keeps: they do not know each other |
//! | 4 | [`pipeline`] | poll, diff, plan, commit; deliver |
//! | 5 | [`daemon`], [`demo`], [`telemetry`] | the service; a week of the built-in school, [`school`]; the log |
//! | 6 | [`cli`] | the command line |
//!
//! # What must stay absent
//!
//! - Nothing in `domain` reads a clock, a file or a socket; `now` is an argument.
//! - Nothing outside `store` names a table, nothing outside `synergia` a path of the register.
//! - Nothing but `pipeline` knows two adapters.
//! - No request exists that marks something as read: the register client can only name requests that do
//!   not ([`synergia`]). The one that opens a message takes a permit, which only a student with
//!   `open_messages = true` issues ([`config::OpeningPermit`]).
//! - No text of the register reaches the log, an error or a shape report ([`synergia::shape`]).
//!
//! # Adding a feed
//!
//! Five things, each beside its siblings, and nothing else; the compiler names every place that is
//! missing. Of a feed that is one list they are twelve files, besides the `mod` lines:
//!
//! 1. its wire shape in `synergia/wire`, its request in `synergia/request` and its row in `synergia/feeds`, beside
//!    a file of its own there if it is more than one list;
//! 2. what its items refer to, and their conversion into entries, in `synergia/convert`;
//! 3. the entry type in [`domain::entry`], which says by [`domain::entry::Item`] what its changes are
//!    called, and its row in the table of [`domain::feed`];
//! 4. its phrases and its row in `locale/phrases/feeds`, the same file in each language, and how a letter shows it,
//!    in `letter/parts/news/items`;
//! 5. its data in the built-in school, the library [`school`].
//!
//! The diff, the store, the delivery rules, the commands and their JSON do not change.
//!
//! # Adding a kind of letter
//!
//! The compiler asks for all but the last:
//!
//! 1. its word and how it is treated on its way, in `domain/letter/kind.rs`; what it is about, in a file of its own beside
//!    `domain/letter/content.rs`, with only what its reader hears of (`domain/letter/heard.rs`);
//! 2. a file in `letter/kinds`, which says everything in which it differs from the others, also to a reader who wants
//!    nothing seen before it is opened, and which words of the register it shows; and its arm beside them. What reports how
//!    things stand says less, as a `Report` (`letter/kinds/report.rs`);
//! 3. why it came and what else only it says, in [`locale`]: `phrases/letters`, and the same file of each language; its name
//!    on the demo's page, in the `demo.rs` of each;
//! 4. a file in `pipeline/letters/gather`, which gathers what it is about, and its arm beside the others;
//! 5. when it is written: a line in `pipeline/letters/plan.rs`. One with a time of day of its own is a `Report` of
//!    [`domain::letter::scheduled_letter`] instead, with a key of the configuration and an arm in
//!    `pipeline/letters/reports.rs`.
//!
//! # Adding a language
//!
//! One folder and six lines; the compiler and the tests ask for all of them:
//!
//! 1. its tag in `domain/language.rs`;
//! 2. a copy of the folder of another language in [`locale`], its `mod` line there and its arm in [`locale::of`];
//! 3. what the other languages call it, in their `demo.rs`, and its name in `tests/house/layers.rs`.
//!
//! The words that it leaves in Polish it names in `words_of_school`, so that a screen reader says them so. Snapshots of
//! all letters come by themselves (`letter/tests`); what numbers a thing stays beside it by `letter/page/filters.rs`.

#![forbid(unsafe_code)]
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

pub mod archive;
pub mod cli;
pub mod clock;
pub mod config;
pub mod daemon;
#[cfg(feature = "demo")]
pub mod demo;
pub mod domain;
pub mod exit_code;
pub mod html_policy;
pub mod letter;
pub mod locale;
pub mod mail;
pub mod pipeline;
pub mod retry;
pub mod schedule;
pub mod store;
mod synced_file;
pub mod synergia;
pub mod telemetry;
mod users;

//! The command line.

mod args;
mod commands;
mod error;
mod interrupt;
mod output;
mod recorded;
mod register;
mod requests;

use std::fs::File;
use std::process;

use clap::Parser;

use crate::exit_code::ExitCode;
use crate::telemetry;

pub use args::Arguments;
use commands::execute;
use output::complain;

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> process::ExitCode {
    let arguments = Arguments::parse();
    telemetry::init(arguments.log_level());
    telemetry::keep_panics_private();
    let code = match runtime().map(|runtime| runtime.block_on(execute(arguments))) {
        Ok(Ok(code)) => code,
        Ok(Err(error)) => {
            complain(&error);
            error.exit_code()
        }
        Err(error) => {
            complain(format_args!("cannot start: {error}"));
            ExitCode::TryAgain
        }
    };
    process::ExitCode::from(code.number())
}

/// The runtime panics where it does not find the file descriptors that it needs.
fn spare_descriptors() -> std::io::Result<()> {
    let spare: std::io::Result<Vec<File>> = (0..8).map(|_| File::open("/dev/null")).collect();
    spare.map(drop)
}

/// One thread is enough for a family, and costs the least memory.
fn runtime() -> std::io::Result<tokio::runtime::LocalRuntime> {
    spare_descriptors()?;
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build_local(tokio::runtime::LocalOptions::default())
}

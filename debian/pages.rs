//! The manual pages and the shell completions of the package, made from the command line's own help:
//! `cargo run --example pages -- DIRECTORY`.

use std::path::PathBuf;
use std::{env, fs, io};

use clap::CommandFactory;
use clap_complete::{Shell, generate_to};
use dzwonek::cli::Arguments;

fn main() -> io::Result<()> {
    let directory = env::args_os().nth(1).map(PathBuf::from);
    let directory = directory.ok_or_else(|| io::Error::other("name a directory"))?;
    fs::create_dir_all(&directory)?;
    let mut command = Arguments::command();
    clap_mangen::generate_to(command.clone(), &directory)?;
    for shell in [Shell::Bash, Shell::Fish, Shell::Zsh] {
        generate_to(shell, &mut command, "dzwonek", &directory)?;
    }
    Ok(())
}

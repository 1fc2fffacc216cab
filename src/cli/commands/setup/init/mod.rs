//! `init`: asks the few questions, tries each answer, writes the configuration.
//!
//! Logins and the mail server are tried by what `check` does. Nothing is written before the last answer, except
//! into the state: it says how often the password may be sent, and records each login.

mod children;
mod draft;
mod form;
mod interview;
mod konto_librus;
mod letters;
mod mail_server;
mod new_file;
mod offer;
mod pick;
mod record;
mod school_login;
mod state;

use std::fs;

use crate::cli::args::InitOptions;
use crate::cli::error::CommandError;
use crate::cli::interrupt::interrupt;
use crate::cli::register::synergia;
use crate::clock::Clock;
use crate::config::{Config, ConfigError};
use crate::daemon::ConfigSource;
use crate::domain::text::without_byte_order_mark;
use crate::exit_code::ExitCode;
use crate::pipeline::Household;
use crate::synergia::Synergia;

use draft::Draft;
use new_file::NewFile;

/// Asks for everything, tries it, and writes the configuration.
pub async fn init(
    source: &ConfigSource,
    options: &InitOptions,
    clock: &Clock,
) -> Result<ExitCode, CommandError> {
    let mut interrupt = interrupt()?;
    let mut setup = Setup::begin(source, options, clock)?;
    tokio::select! {
        asked = setup.ask() => asked?,
        _ = interrupt.recv() => return Err(interview::left_early()),
    }
    setup.file.write(&setup.draft.text())?;
    setup.hand_state_over()?;
    interview::tell(setup.file.what_next());
    Ok(ExitCode::worst(setup.codes))
}

/// A configuration in the making.
struct Setup<'a> {
    source: &'a ConfigSource,
    clock: &'a Clock,
    file: NewFile,
    draft: Draft,
    synergia: Synergia,
    /// What came of the tries.
    codes: Vec<ExitCode>,
}

impl<'a> Setup<'a> {
    fn begin(
        source: &'a ConfigSource,
        options: &InitOptions,
        clock: &'a Clock,
    ) -> Result<Self, CommandError> {
        let file = NewFile::choose(source)?;
        let draft = Draft {
            state_directory: file.state_directory(),
            synergia: section_of(options)?,
            ..Draft::default()
        };
        let config = Config::draft(&draft.text(), &file.path, &source.environment)?;
        interview::tell(format_args!(
            "A few questions, then {} is written. Logins are tried at once.\n\
             Ctrl-C leaves at any time, and no configuration is written.\n",
            file.path.display()
        ));
        Ok(Self {
            source,
            clock,
            file,
            draft,
            synergia: synergia(&config.synergia)?,
            codes: Vec::new(),
        })
    }

    async fn ask(&mut self) -> Result<(), CommandError> {
        self.children().await?;
        self.letters().await
    }

    /// Asks until the configuration takes the answer.
    async fn settle(
        &mut self,
        question: &str,
        default: &str,
        enter: impl Fn(&mut Draft, String),
    ) -> Result<(), CommandError> {
        loop {
            let answer = interview::ask(question, default).await?;
            if self.enter(|draft| enter(draft, answer)) {
                return Ok(());
            }
        }
    }

    /// Takes an answer down if the configuration takes it, or else says why not.
    fn enter(&mut self, enter: impl FnOnce(&mut Draft)) -> bool {
        let mut draft = self.draft.clone();
        enter(&mut draft);
        match self.config_of(&draft) {
            Ok(_) => {
                self.draft = draft;
                true
            }
            Err(error) => {
                interview::tell(format_args!("  {}", error.advice()));
                false
            }
        }
    }

    fn config_of(&self, draft: &Draft) -> Result<Config, ConfigError> {
        Config::draft(&draft.text(), &self.file.path, &self.source.environment)
    }

    fn config(&self) -> Result<Config, ConfigError> {
        self.config_of(&self.draft)
    }

    fn household(&self) -> Result<Household, ConfigError> {
        self.config().map(Household::new)
    }
}

/// The section `[synergia]` that tests want to be written.
fn section_of(options: &InitOptions) -> Result<Option<String>, CommandError> {
    let Some(file) = &options.synergia else {
        return Ok(None);
    };
    let text = fs::read_to_string(file).map_err(|source| CommandError::Io {
        what: format!("cannot read {}", file.display()),
        source,
    })?;
    Ok(Some(without_byte_order_mark(&text).to_owned()))
}

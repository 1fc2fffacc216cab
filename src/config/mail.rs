//! The section `[mail]` and its transports.

use std::path::PathBuf;

use toml::Spanned;

use super::error::Mistake;
use super::program::Program;
use super::raw;
use super::sender::Sender;
use super::smtp::Smtp;
use super::surroundings::{Surroundings, name, read};

/// How letters leave the house.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The sender of all letters. Its domain is also that of their Message-IDs.
    pub from: Sender,
    pub transport: ChosenTransport,
}

/// The transport that the owner chose.
#[derive(Debug, Clone)]
pub enum ChosenTransport {
    Smtp(Smtp),
    /// To a program with the interface of sendmail.
    Sendmail {
        command: Program,
    },
    Directory {
        path: PathBuf,
    },
}

impl Mail {
    pub(super) fn read(
        table: &Spanned<raw::Mail>,
        around: &Surroundings<'_>,
    ) -> Result<Self, Mistake> {
        Ok(Self {
            from: from(&table.get_ref().from)?,
            transport: ChosenTransport::read(table, around)?,
        })
    }
}

impl ChosenTransport {
    /// Transports that are not chosen are checked too: a mistake should not wait for the switch.
    fn read(table: &Spanned<raw::Mail>, around: &Surroundings<'_>) -> Result<Self, Mistake> {
        let section = table.get_ref();
        let smtp = section.smtp.as_ref().map(|smtp| Smtp::read(smtp, around));
        let smtp = smtp.transpose()?.map(Self::Smtp);
        let sendmail = Self::sendmail(&section.sendmail, around)?;
        let directory = section
            .directory
            .as_ref()
            .map(|section| Self::directory(section, around));
        let directory = directory.transpose()?;

        let chosen = &section.transport;
        let allowed = "`smtp`, `sendmail` or `directory`";
        let transport = read(
            "mail.transport",
            chosen,
            "unknown transport",
            allowed,
            |chosen| match chosen {
                "smtp" => Some(smtp),
                "sendmail" => Some(Some(sendmail)),
                "directory" => Some(directory),
                _ => None,
            },
        )?;
        transport.ok_or_else(|| {
            let section = format!("[mail.{}]", chosen.get_ref());
            let problem = format!("the section {section} is missing");
            Mistake::new(
                "mail",
                table.span(),
                problem,
                format!("{section} with its keys, or another `transport`"),
            )
        })
    }

    fn sendmail(section: &raw::Sendmail, around: &Surroundings<'_>) -> Result<Self, Mistake> {
        let allowed = "a program, such as \"/usr/sbin/sendmail\"";
        read(
            "mail.sendmail.command",
            &section.command,
            "empty",
            allowed,
            |command| {
                (!command.is_empty()).then(|| Self::Sendmail {
                    command: around.program(command),
                })
            },
        )
    }

    fn directory(section: &raw::Directory, around: &Surroundings<'_>) -> Result<Self, Mistake> {
        let path = around.path("mail.directory.path", &section.path)?;
        Ok(Self::Directory { path })
    }
}

fn from(text: &raw::Text) -> Result<Sender, Mistake> {
    let allowed = "an address, or a name and an address: \"Dzwonek <dzwonek@example.com>\"";
    let sender = text.get_ref().parse::<Sender>();
    let sender = sender
        .map_err(|error| Mistake::new("mail.from", text.span(), error.to_string(), allowed))?;
    if let Some(display_name) = &sender.name {
        name(
            "mail.from",
            &Spanned::new(text.span(), display_name.clone()),
        )?;
    }
    Ok(sender)
}

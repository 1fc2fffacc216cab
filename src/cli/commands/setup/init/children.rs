//! The questions about the children: by which door they come in, one account after the other.

use chrono_tz::Tz;

use crate::cli::commands::setup::check::add_student;
use crate::cli::commands::setup::tried::Tried;
use crate::cli::error::CommandError;
use crate::cli::output::table;
use crate::domain::Cause;
use crate::pipeline::{Member, PollReport, look};

use super::{Setup, interview};

const DOORS: &str = "\
    Do you log in with the number from school, or with the e-mail of a Konto LIBRUS?\n  \
    1  the number from school, such as 1234567 (synergia.librus.pl)\n  \
    2  the e-mail of a Konto LIBRUS (portal.librus.pl)";

/// A way into the register, with what was typed of it where something else was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The login.
    School(Option<String>),
    /// The e-mail address.
    KontoLibrus(Option<String>),
}

impl Way {
    /// The way that an answer names, or belongs to.
    fn of(answer: &str) -> Option<Self> {
        match answer {
            "1" => Some(Self::School(None)),
            "2" => Some(Self::KontoLibrus(None)),
            email if is_email(email) => Some(Self::KontoLibrus(Some(email.to_owned()))),
            login if is_number(login) => Some(Self::School(Some(login.to_owned()))),
            _ => None,
        }
    }
}

/// Whether somebody has meant an e-mail address.
pub(super) fn is_email(answer: &str) -> bool {
    answer.contains('@')
}

/// Whether somebody has meant the number from school.
pub(super) fn is_number(answer: &str) -> bool {
    !is_email(answer) && answer.starts_with(|c: char| c.is_ascii_digit())
}

impl Setup<'_> {
    /// Asks for one account after the other. Each may lead over to another one.
    pub(super) async fn children(&mut self) -> Result<(), CommandError> {
        while let Some(way) = self.ask_way().await? {
            let mut next = Some(way);
            while let Some(way) = next {
                next = match way {
                    Way::School(login) => self.school_login(login).await?,
                    Way::KontoLibrus(email) => self.konto_librus(email).await?,
                };
            }
        }
        Ok(())
    }

    /// The way of the next account, if there is one more.
    async fn ask_way(&mut self) -> Result<Option<Way>, CommandError> {
        let is_enough = !self.draft.children.is_empty();
        let question = if is_enough {
            "Another child: 1 the number from school, 2 a Konto LIBRUS (Enter: no more)"
        } else {
            interview::tell(DOORS);
            "1 or 2"
        };
        loop {
            let answer = interview::ask(question, "").await?;
            match Way::of(&answer) {
                None if is_enough && answer.is_empty() => return Ok(None),
                None => interview::tell("  1 for the number from school, 2 for a Konto LIBRUS."),
                way => return Ok(way),
            }
        }
    }

    /// Tries the login of the child that was named last, and shows what came of it.
    pub(super) async fn try_last_child(&mut self) -> Result<Option<PollReport>, CommandError> {
        let household = self.household()?;
        let Some(member) = household.members.last() else {
            return Ok(None);
        };
        let store = self.open_state_for(member)?;
        let now = self.clock.now();
        let report = look(member, &store, &self.synergia, now).await?;
        show(member, &report, household.config.zone);
        Ok(Some(report))
    }
}

fn show(member: &Member, report: &PollReport, zone: Tz) {
    if report.trouble == Some(Cause::LoginRefused) {
        interview::tell("  The register refuses this login with this password.");
        return;
    }
    let mut lines = table(&["what", "state", "hint"]);
    add_student(&mut lines, member, report, zone);
    interview::tell(lines);
    if report.trouble == Some(Cause::LoginCap) {
        let next = Tried::from(report).next_login(zone).unwrap_or_default();
        interview::tell(format_args!(
            "  It is taken down untried: that were enough logins. From {next} on `dzwonek check` tries it."
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_names_a_door_or_belongs_to_one() {
        let (school, konto) = (
            |login: &str| Some(Way::School(Some(login.to_owned()))),
            |email: &str| Some(Way::KontoLibrus(Some(email.to_owned()))),
        );
        for (answer, way) in [
            ("1", Some(Way::School(None))),
            ("2", Some(Way::KontoLibrus(None))),
            ("1234567u", school("1234567u")),
            ("mama@example.com", konto("mama@example.com")),
            ("7mama@example.com", konto("7mama@example.com")),
            ("", None),
            ("both", None),
        ] {
            assert_eq!(Way::of(answer), way, "{answer}");
        }
    }
}

//! A Konto LIBRUS in the table of `check`: whether it lets us in, and who its children are.

use comfy_table::Table;

use super::tried::Tried;
use crate::config::KontoLibrus;
use crate::domain::Door;
use crate::domain::visit::account::LinkedChild;
use crate::pipeline::{AccountReport, Household, Member};

/// What a parent whose account has no children can do.
pub(super) const NO_CHILDREN: &str =
    "no child is linked to it: log in at portal.librus.pl and link it there";

/// A line for the account, and one for each of its children, configured or not.
pub(super) fn add_account(
    lines: &mut Table,
    household: &Household,
    account: &KontoLibrus,
    report: &AccountReport,
) {
    let tried = Tried::from(report);
    let otherwise = report.children.is_empty().then_some(NO_CHILDREN);
    let hint = tried.hint(otherwise, household.config.zone);
    let what = format!("konto {}", account.email);
    lines.add_row([what.as_str(), tried.state(), &hint]);
    for child in &report.children {
        let what = format!("  {}", called(child));
        let (state, hint) = standing(child, report, (household, account));
        lines.add_row([what.as_str(), state, &hint]);
    }
}

/// The name of a child, or the login where the account has no name for it.
pub(super) fn called(child: &LinkedChild) -> &str {
    child.name.as_deref().unwrap_or(&child.login.0)
}

/// Whether a child is read, and if not, what the owner can do.
fn standing(
    child: &LinkedChild,
    report: &AccountReport,
    (household, account): (&Household, &KontoLibrus),
) -> (&'static str, String) {
    let mut members = household.members.iter();
    if let Some(member) = members.find(|member| member.student.login == child.login) {
        return ("configured", configured_as(member, account));
    }
    let login = &child.login.0;
    let hint = match child.parents_login(&report.children) {
        Some(parents) => format!(
            "login {login}: the pupil's own; the parent's is {}",
            parents.0
        ),
        None => format!("add a table [[student]] with login = {login:?}"),
    };
    ("not configured", hint)
}

/// How the configuration calls the child, and by which way it is read where that is not this account.
fn configured_as(member: &Member, account: &KontoLibrus) -> String {
    let name = &member.student.name;
    match &member.config.door {
        Door::Synergia => format!("as {name}, with the login from school"),
        Door::KontoLibrus(email) if email.is_same(&account.email) => format!("as {name}"),
        Door::KontoLibrus(email) => format!("as {name}, by {email}"),
    }
}

//! Users of this machine.

use std::fs;

/// How `sudo -u` takes a user: by the name (passwd(5)), or by the number where there is none.
#[must_use]
pub fn user_for_sudo(uid: u32) -> String {
    name_of(uid).unwrap_or_else(|| format!("'#{uid}'"))
}

fn name_of(uid: u32) -> Option<String> {
    let users = fs::read_to_string("/etc/passwd").ok()?;
    let mut users = users.lines().map(|line| line.split(':'));
    users.find_map(|mut fields| {
        let name = fields.next()?;
        let number = fields.nth(1)?;
        (number.parse() == Ok(uid)).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_have_names_or_numbers() {
        assert_eq!(user_for_sudo(0), "root");
        assert_eq!(user_for_sudo(4_000_000_000), "'#4000000000'");
    }
}

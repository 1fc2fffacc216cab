//! Who may read a configuration that this user may not.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The user of the service, who shares the folder of its configuration with root.
const SERVICE: &str = "dzwonek";
const ROOT: u32 = 0;

/// What to do where the configuration at `path` could not be read: who may read it, or how it is written.
pub(super) fn remedy(path: &Path, cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::PermissionDenied => {
            let reader = reader_of(path);
            format!(
                "\nOnly {reader} may read it. As that user: sudo -u {reader} dzwonek --config {} …",
                path.display()
            )
        }
        io::ErrorKind::NotFound => {
            format!("\nTo write it: dzwonek --config {} init", path.display())
        }
        _ => String::new(),
    }
}

/// The owner of the file; where not even that can be seen, of the nearest folder that can be. What root alone owns there is
/// the service's to read.
fn reader_of(path: &Path) -> String {
    let metadata = path.ancestors().find_map(|place| fs::metadata(place).ok());
    match metadata.map(|metadata| metadata.uid()) {
        None | Some(ROOT) => SERVICE.to_owned(),
        Some(user) => name_of(user).unwrap_or_else(|| format!("'#{user}'")),
    }
}

/// The name of a user of this machine (passwd(5)).
fn name_of(user: u32) -> Option<String> {
    let users = fs::read_to_string("/etc/passwd").ok()?;
    let mut users = users.lines().map(|line| line.split(':'));
    users.find_map(|mut fields| {
        let name = fields.next()?;
        let number = fields.nth(1)?;
        (number.parse() == Ok(user)).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_have_names() {
        assert_eq!(name_of(ROOT).as_deref(), Some("root"));
        assert_eq!(name_of(4_000_000_000), None);
    }
}

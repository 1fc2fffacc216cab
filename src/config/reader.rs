//! Who may read a configuration that this user may not.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use crate::users::user_for_sudo;

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
        Some(user) => user_for_sudo(user),
    }
}

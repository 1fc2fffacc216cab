//! Small programs that stand in for those of a home server.

use std::path::Path;
use std::process::Command;

/// Writes a shell script that works in its own directory. Another process writes it: a file that this one
/// has open for writing cannot be started, and a child of another test may have inherited it.
pub fn script(path: &Path, body: &str) {
    let written = Command::new("sh")
        .args(["-c", r#"printf '%s' "$1" > "$2" && chmod 755 "$2""#, "sh"])
        .arg(format!("#!/bin/sh\ncd \"$(dirname \"$0\")\"\n{body}\n"))
        .arg(path)
        .status();
    assert!(written.unwrap().success());
}

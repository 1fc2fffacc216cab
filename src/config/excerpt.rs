//! The line of the file where a mistake is, with a caret under it, and without passwords.

use std::fmt;
use std::ops::Range;

/// Keys with "pass" in them whose values are no secrets. (A command may have one among its arguments.)
const HARMLESS: [&str; 3] = ["password_file", "password_env", "password_credential"];

/// Whoever knows it can answer for this service.
const HEARTBEAT: &str = "heartbeat_url";

/// A line of a text with a place in it.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// Counted from 1.
    pub(super) line: usize,
    /// Counted from 1, in characters.
    pub(super) column: usize,
    shown: String,
    caret_at: usize,
    caret_width: usize,
}

impl Excerpt {
    /// Shows the line where `span` begins, up to its end at most: what follows may be the password of a
    /// mistyped key. In a `broken` text no value is shown. An empty span stands for the whole file.
    pub(super) fn new(text: &str, span: Range<usize>, broken: bool) -> Self {
        let before = text.get(..span.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = text
            .get(line_start..)
            .unwrap_or("")
            .lines()
            .next()
            .unwrap_or("");
        let start = before.len() - line_start;
        let end = (span.end.max(before.len()) - line_start).clamp(start, line.len().max(start));

        let visible = [
            (!broken && end > start).then_some(end),
            broken.then(|| value_in(line)).flatten(),
            secret_in(line),
            within_long_string(before.get(..line_start).unwrap_or("")).then_some(0),
        ];
        let visible = visible.into_iter().flatten().min().unwrap_or(line.len());
        let width = |bytes: usize| line.get(..bytes).unwrap_or(line).chars().count();
        Self {
            line: before.matches('\n').count() + 1,
            column: width(start) + 1,
            shown: cut(line, visible),
            caret_at: width(start.min(visible)),
            caret_width: width(end.min(visible)).saturating_sub(width(start)).max(1),
        }
    }
}

/// The line as far as it may be seen, without tabs and other control characters.
fn cut(line: &str, visible: usize) -> String {
    let (shown, hidden) = line.split_at_checked(visible).unwrap_or((line, ""));
    let ellipsis = if hidden.trim().is_empty() { "" } else { "…" };
    let shown = shown.replace(char::is_control, " ");
    format!("{shown}{ellipsis}")
}

/// Where in the line a secret may begin: after a key that may have one for a value.
fn secret_in(line: &str) -> Option<usize> {
    let is_key = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let mut rest = line;
    while let Some(start) = rest.find(is_key) {
        let word_and_rest = rest.get(start..)?;
        let end = word_and_rest
            .find(|c| !is_key(c))
            .unwrap_or(word_and_rest.len());
        let (word, after) = word_and_rest.split_at_checked(end)?;
        if may_be_secret(word) {
            let value = after
                .trim_start_matches([' ', '\t', '"', '\''])
                .strip_prefix('=');
            return Some(line.len() - value.map_or(after, str::trim_start).len());
        }
        rest = after;
    }
    None
}

fn may_be_secret(key: &str) -> bool {
    key == HEARTBEAT || key.to_lowercase().contains("pass") && !HARMLESS.contains(&key)
}

/// Where the value begins in a line that has one.
fn value_in(line: &str) -> Option<usize> {
    let (_, value) = line.split_once('=')?;
    Some(line.len() - value.trim_start().len())
}

/// Whether a string over several lines is open at the end of the text. No key of ours needs one.
pub(super) fn within_long_string(text: &str) -> bool {
    (text.matches(r#"""""#).count() + text.matches("'''").count()) % 2 == 1
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gutter = self.line.to_string().len();
        let space = if self.shown.is_empty() { "" } else { " " };
        writeln!(f, "{:gutter$} |", "")?;
        writeln!(f, "{} |{space}{}", self.line, self.shown)?;
        let (indent, carets) = (" ".repeat(self.caret_at), "^".repeat(self.caret_width));
        write!(f, "{:gutter$} | {indent}{carets}", "")
    }
}

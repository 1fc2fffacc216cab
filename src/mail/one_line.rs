//! Text from outside, made fit for one line.

/// `text` as one line of at most `limit` characters: control characters become spaces, characters that
/// are invisible or turn the direction of writing disappear, white space is not repeated, and what is
/// cut off is marked with "…".
///
/// Used for whatever becomes part of a header, and for replies of mail servers, which stand in
/// `status` and in letters: both come from outside and may be made to deceive.
pub(super) fn one_line(text: &str, limit: usize) -> String {
    let visible: String = text
        .chars()
        .filter(|&c| !is_invisible(c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(limit) {
        None => line,
        Some(_) => line
            .chars()
            .take(limit.saturating_sub(1))
            .chain(['…'])
            .collect(),
    }
}

/// Soft hyphen, marks and overrides of direction (Unicode TR 9), joiners, the byte order mark, tags.
/// The line and paragraph separators U+2028 and U+2029 are white space and handled as such.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_what_can_be_read_and_nothing_else() {
        let case = |text, expected| assert_eq!(one_line(text, 20), expected, "{text:?}");
        case("Zażółć gęślą jaźń", "Zażółć gęślą jaźń");
        case("  two\r\n\tlines \0 ", "two lines");
        case("a\u{2028}b\u{85}c", "a b c");
        case("\u{202e}gpj.exe\u{202c}\u{200b}", "gpj.exe");
        case("\u{1b}[31mred", "[31mred");
        case("12345678901234567890", "12345678901234567890");
        case("123456789012345678901", "1234567890123456789…");
        case("", "");
    }
}

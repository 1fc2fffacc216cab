//! Text from outside, made harmless before it enters the domain.
//!
//! Everything the register says passes through here once, as it is read from the wire; from then on names and texts
//! hold no control characters, no text-direction tricks and no more than they may.

pub mod entities;
pub mod rich_text;

/// Most characters kept of a name, a topic or another one-line text.
pub const LINE_CAP: usize = 300;

/// Most characters kept of a text of several lines.
pub const TEXT_CAP: usize = 20_000;

/// Most characters kept of the name of a file.
pub const FILE_NAME_CAP: usize = 100;

/// The ending of a longer name is no ending.
const LONGEST_ENDING: usize = 10;

/// One line of at most [`LINE_CAP`] characters, as [`one_line`] makes it.
#[must_use]
pub fn clean_line(raw: &str) -> String {
    one_line(raw, LINE_CAP)
}

/// One line: white space of any kind collapsed to single spaces, everything invisible removed, at most `cap`
/// characters.
#[must_use]
pub fn one_line(raw: &str, cap: usize) -> String {
    if is_clean(raw, cap) {
        return raw.to_owned();
    }
    shortened(&words(raw), cap)
}

/// The name of a file, without the folders before it, fit for any disk and at most [`FILE_NAME_CAP`]
/// characters long: of a longer one the ending stays. Empty when nothing is left.
#[must_use]
pub fn clean_file_name(raw: &str) -> String {
    let line = words(raw);
    let name = line.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name
        .chars()
        .map(|c| if "<>:\"|?*".contains(c) { '_' } else { c })
        .collect();
    let name = name.trim_matches(['.', ' ']);
    match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= LONGEST_ENDING => {
            let room = FILE_NAME_CAP - ending.chars().count() - 1;
            format!("{}.{ending}", shortened(stem, room))
        }
        _ => shortened(name, FILE_NAME_CAP),
    }
}

/// A text of several lines: each line cleaned, at most one empty line in a row, no empty line at either
/// end, at most [`TEXT_CAP`] characters.
#[must_use]
pub fn clean_text(raw: &str) -> String {
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in unified.split('\n') {
        let line = words(line);
        let repeats_a_gap = line.is_empty() && lines.last().is_none_or(String::is_empty);
        if !repeats_a_gap {
            lines.push(line);
        }
    }
    shortened(lines.join("\n").trim_end(), TEXT_CAP)
}

/// A text without the byte-order mark that some editors and shells set in front of it.
#[must_use]
pub fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// At most `cap` characters of `text`; what was cut shows as "…".
#[must_use]
pub fn shortened(text: &str, cap: usize) -> String {
    if text.chars().count() <= cap {
        return text.to_owned();
    }
    let kept: String = text.chars().take(cap.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The beginning of a text, as a title: whole words of its first line, of at most `cap` characters.
#[must_use]
pub fn beginning(text: &str, cap: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    let kept = shortened(line, cap);
    match kept.rsplit_once(' ') {
        Some((words, _)) if kept != line => format!("{words}…"),
        _ => kept,
    }
}

/// Whether two texts say the same, apart from white space.
#[must_use]
pub fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// Whether both are the name of one person, whichever of its words comes first: "Kowal Anna", "Anna Kowal".
#[must_use]
pub fn same_person(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(|name| {
        let mut words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        words.sort_unstable();
        words
    });
    a == b
}

/// The words of a text that can be seen, with a space between.
fn words(raw: &str) -> String {
    let visible: String = visible(raw).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The characters of a text that can be seen, white space among them.
pub(super) fn visible(raw: &str) -> impl Iterator<Item = char> {
    raw.chars().map(as_space).filter(|c| is_visible(*c))
}

/// Whether cleaning would change nothing, as with almost every name of a register.
fn is_clean(line: &str, cap: usize) -> bool {
    let mut follows_space = true;
    for c in line.chars() {
        let is_space = c.is_whitespace();
        if (is_space && (follows_space || c != ' ')) || !is_shown(c) {
            return false;
        }
        follows_space = is_space;
    }
    // Bytes are at least as many as characters.
    line.len() <= cap && (line.is_empty() || !follows_space)
}

/// Whether a character shows as itself, or is white space within a line.
#[must_use]
pub fn is_shown(c: char) -> bool {
    is_visible(c) && !is_line_control(c)
}

fn is_line_control(c: char) -> bool {
    c.is_control() || c == '\u{2028}' || c == '\u{2029}'
}

fn as_space(c: char) -> char {
    if is_line_control(c) { ' ' } else { c }
}

/// Not a character that only steers how others are shown: direction marks and overrides, isolates,
/// zero-width characters, the byte order mark, tags.
fn is_visible(c: char) -> bool {
    !matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The letter without the mark that Polish sets on it: `ł` becomes `l`. Small letters alone.
#[must_use]
pub fn without_polish_mark(c: char) -> char {
    match c {
        'ą' => 'a',
        'ć' => 'c',
        'ę' => 'e',
        'ł' => 'l',
        'ń' => 'n',
        'ó' => 'o',
        'ś' => 's',
        'ź' | 'ż' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_words_and_nothing_invisible() {
        for (raw, clean) in [
            ("  Anna \t Kowal ", "Anna Kowal"),
            ("Anna\r\nBcc: x@example.com", "Anna Bcc: x@example.com"),
            ("a\0b", "a b"),
            ("\u{202e}ptoceba\u{202c}", "ptoceba"),
            ("zażółć", "zażółć"),
            ("Anna Kowal", "Anna Kowal"),
            ("Anna\u{a0}Kowal", "Anna Kowal"),
            ("Anna ", "Anna"),
            (" ", ""),
            ("", ""),
        ] {
            assert_eq!(clean_line(raw), clean, "{raw:?}");
        }
    }

    #[test]
    fn a_person_may_be_named_last_name_first() {
        for (a, b, expected) in [
            ("Kowal Anna", "Anna Kowal", true),
            ("Anna Maria Kowal", "KOWAL Anna Maria", true),
            ("Anna Kowal", "Anna Nowak", false),
            ("Anna Kowal", "Anna", false),
        ] {
            assert_eq!(same_person(a, b), expected, "{a} / {b}");
        }
    }

    #[test]
    fn a_text_keeps_its_paragraphs() {
        for (raw, clean) in [
            ("a\r\nb", "a\nb"),
            ("a\n\n\n\nb\n\n", "a\n\nb"),
            ("\n\n a  b", "a b"),
        ] {
            assert_eq!(clean_text(raw), clean, "{raw:?}");
        }
    }

    #[test]
    fn a_file_has_a_name_that_every_disk_takes() {
        for (raw, clean) in [
            ("ułamki karty_pracy.pdf", "ułamki karty_pracy.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\Anna\\zgoda.docx", "zgoda.docx"),
            ("zgoda\u{202e}fdp.exe", "zgodafdp.exe"),
            (
                "plan\r\nBcc: x@example.com.pdf",
                "plan Bcc_ x@example.com.pdf",
            ),
            ("a\0b\"c|d.pdf", "a b_c_d.pdf"),
            (".bashrc", "bashrc"),
            ("zgoda.pdf...", "zgoda.pdf"),
            ("..", ""),
            ("", ""),
        ] {
            assert_eq!(clean_file_name(raw), clean, "{raw:?}");
        }
        let long = clean_file_name(&format!("{}.pdf", "ą".repeat(300)));
        assert_eq!(long.chars().count(), FILE_NAME_CAP);
        assert!(long.ends_with("ą….pdf"), "{long}");
        assert_eq!(
            clean_file_name(&"a.b".repeat(100)).chars().count(),
            FILE_NAME_CAP
        );
    }

    #[test]
    fn what_is_cut_shows_it() {
        assert_eq!(shortened("sprawdzian", 6), "spraw…");
        assert_eq!(shortened("sprawdzian", 10), "sprawdzian");
        assert_eq!(beginning("Opis książki\nna piątek", 20), "Opis książki");
        assert_eq!(beginning("Opis ulubionej książki", 20), "Opis ulubionej…");
        assert_eq!(beginning("Najdziwniejsze", 10), "Najdziwni…");
        assert_eq!(clean_line(&"ą".repeat(400)).chars().count(), LINE_CAP);
    }

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

//! The end of a text that was cut at a length in bytes, which cares for no tag, entity or word (API.md section 12).

use crate::synergia::wire::html_text;

/// Stands where the text was cut, so that cleaning keeps what is before it.
const CUT: char = '|';

/// What a reader should see of it: its whole words, and "…". One that ends with the name of its sender is not torn
/// there.
pub(super) fn whole_words(written: &str, sender: &str) -> String {
    let seen = html_text::clean(&format!("{}{CUT}", without_half_sign(written)));
    let seen = seen.strip_suffix(CUT).unwrap_or(&seen);
    if is_signed(seen, sender) {
        return seen.to_owned();
    }
    let words = if seen.ends_with(char::is_alphanumeric) {
        without_last_word(seen)
    } else {
        seen
    };
    let words = words.trim_end_matches(|c: char| c.is_whitespace() || ",;:–-(„\"".contains(c));
    match words.chars().next_back() {
        Some('.' | '!' | '?') => format!("{words} …"),
        _ => format!("{words}…"),
    }
}

/// Whether its last two words are a name and a surname of the sender, in any order.
fn is_signed(text: &str, sender: &str) -> bool {
    let is_of_name = |word: &str| sender.split_whitespace().any(|name| name == word);
    let last: Vec<&str> = text.split_whitespace().rev().take(2).collect();
    last.len() == 2 && last.into_iter().all(is_of_name)
}

/// Without the beginning of a tag, or of an entity, at its end.
fn without_half_sign(written: &str) -> &str {
    let is_of_tag = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!');
    let is_of_entity = |c: char| c.is_ascii_alphanumeric() || c == '#';
    let without_tag = match written.rsplit_once('<') {
        Some((before, tag)) if !tag.contains('>') && tag.chars().next().is_none_or(is_of_tag) => {
            before
        }
        _ => written,
    };
    match without_tag.rsplit_once('&') {
        Some((before, entity)) if entity.chars().all(is_of_entity) => before,
        _ => without_tag,
    }
}

/// Of the only word there is as much as there is.
fn without_last_word(text: &str) -> &str {
    text.rsplit_once(char::is_whitespace)
        .map_or(text, |(words, _)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_ends_at_a_whole_word() {
        for (written, seen) in [
            (
                "Proszę o zgodę do czwartku &#82",
                "Proszę o zgodę do czwartku…",
            ),
            ("Proszę o zgodę &#8211;&nb", "Proszę o zgodę…"),
            ("Zbiórka o 8:00.</", "Zbiórka o 8:00. …"),
            ("Zbiórka o 8:00.<", "Zbiórka o 8:00. …"),
            ("Zbiórka<br>o 8:00 <a href=\"https://li", "Zbiórka\no 8:00…"),
            ("wyjazd w in", "wyjazd w…"),
            ("wyjazd o 17:0", "wyjazd o…"),
            ("wyjazd w ", "wyjazd w…"),
            ("wyjazd w&nbsp;", "wyjazd w…"),
            ("jest dobr&oacute;", "jest…"),
            ("jest dobr&oacu", "jest…"),
            ("zeszyty, kredki, ", "zeszyty, kredki…"),
            ("<p>Zapraszam</p><p>", "Zapraszam…"),
            ("R&amp;D i 2 < 3 i", "R&D i 2 < 3…"),
            ("Czy będzie?", "Czy będzie? …"),
            ("Najdziwniejsz", "Najdziwniejsz…"),
            ("", "…"),
            ("O 8:45.<br>Magdalena Sroka", "O 8:45.\nMagdalena Sroka"),
            ("O 8:45. Sroka Magdalena", "O 8:45. Sroka Magdalena"),
            ("O 8:45. Magdalena Sro", "O 8:45. Magdalena…"),
            ("Pani Sroka", "Pani…"),
        ] {
            assert_eq!(whole_words(written, "Magdalena Sroka"), seen, "{written}");
        }
    }
}

//! Plain text at a width that every mail program can show.

/// The longest line (RFC 3676 advises 78).
const WIDTH: usize = 78;

/// The text in lines of at most 78 characters, broken between words. What continues a line is indented as
/// the line is, and that of a list item as its text. Of several empty lines one is left. A word that is longer than a
/// line, such as an address, stays whole when it is a link and is cut otherwise.
pub(super) fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim().lines() {
        let repeats_a_gap = line.trim().is_empty() && lines.last().is_none_or(String::is_empty);
        if !repeats_a_gap {
            lines.extend(broken(line.trim_end()));
        }
    }
    lines.join("\n") + "\n"
}

fn broken(line: &str) -> Vec<String> {
    let first = indent_of(line);
    let hanging = first
        + if line.trim_start().starts_with("- ") {
            2
        } else {
            0
        };
    let mut lines = vec![" ".repeat(first)];
    for word in line
        .split_whitespace()
        .flat_map(|word| pieces(word, WIDTH - hanging))
    {
        let current = lines.last().map_or(0, |line| line.chars().count());
        let is_empty = lines.last().is_none_or(|line| line.trim().is_empty());
        let needed = word.chars().count() + usize::from(!is_empty);
        if !is_empty && current + needed > WIDTH {
            lines.push(" ".repeat(hanging) + &word);
        } else if let Some(last) = lines.last_mut() {
            last.push_str(if is_empty { "" } else { " " });
            last.push_str(&word);
        }
    }
    lines
}

fn indent_of(line: &str) -> usize {
    line.chars()
        .take_while(|c| *c == ' ')
        .count()
        .min(WIDTH / 2)
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    if word.contains("http") {
        return vec![word.to_owned()];
    }
    let chars: Vec<char> = word.chars().collect();
    chars
        .chunks(width)
        .map(|piece| piece.iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_keep_their_indent() {
        let text = format!("  - {}", "słowo ".repeat(16));
        let wrapped = wrapped(&text);
        let lines: Vec<&str> = wrapped.lines().collect();
        // The text is trimmed as a whole, so its first line loses its indent.
        assert_eq!(lines[0], format!("- {}", "słowo ".repeat(12).trim_end()));
        assert!(lines[1].starts_with("  słowo"), "{wrapped}");
    }

    #[test]
    fn of_several_empty_lines_one_is_left() {
        assert_eq!(wrapped("\n\na\n\n \n\nb\n"), "a\n\nb\n");
    }

    #[test]
    fn a_link_is_never_broken() {
        let link = format!("https://example.com/{}", "a".repeat(100));
        assert_eq!(wrapped(&link), format!("{link}\n"));
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_no_letter_is_lost(text in "[a-zł \n-]{0,600}") {
            let wrapped = wrapped(&text);
            prop_assert!(wrapped.lines().all(|line| line.chars().count() <= WIDTH));
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&wrapped), letters(&text));
        }
    }
}

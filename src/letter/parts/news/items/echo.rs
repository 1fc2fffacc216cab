//! What need not be said again.

/// Whether `detail` says nothing beyond what `said` says, though it may do so in other forms: "Nieobecność uspr." after
/// "nieobecność usprawiedliwiona".
pub(super) fn is_echo(said: &str, detail: &str) -> bool {
    let said: Vec<String> = words(said).collect();
    words(detail).all(|word| said.iter().any(|other| other.starts_with(&word)))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_not_said_again() {
        for (said, detail, expected) in [
            ("nieobecność usprawiedliwiona", "Nieobecność uspr.", true),
            ("nieobecność", "Nieobecność uspr.", false),
            (
                "przewidywana ocena śródroczna",
                "Przewidywana śródroczna",
                true,
            ),
            ("sprawdzian: matematyka", "Sprawdzian", true),
            ("sprawdzian: matematyka", "Praca klasowa", false),
            ("", "Sprawdzian", false),
        ] {
            assert_eq!(is_echo(said, detail), expected, "{said} / {detail}");
        }
    }
}

//! Names, and what stands around them.

use crate::domain::entry::Named;
use crate::locale::Phrases;

/// How a language names things and joins names. The names themselves are never inflected.
pub trait Names {
    /// The word between the last two names of a list.
    fn and(&self) -> &'static str;

    /// A school subject that is known only by its id.
    fn subject_by_id(&self, id: &str) -> String;

    /// In place of a missing school subject.
    fn unknown_subject(&self) -> &'static str;

    /// In place of a missing sender.
    fn unknown_sender(&self) -> &'static str;

    /// A number with the decimal sign of the language.
    fn decimal(&self, number: f64) -> String;
}

/// "Zosia", "Zosia i Staś", "Zosia, Staś i Hania".
#[must_use]
pub fn listed<T: AsRef<str>>(phrases: &dyn Phrases, names: &[T]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} {} {last}", others.join(", "), phrases.and()),
    }
}

/// A school subject as the school writes it.
#[must_use]
pub fn subject(phrases: &dyn Phrases, subject: Option<&Named>) -> String {
    match subject {
        Some(Named {
            name: Some(name), ..
        }) => name.clone(),
        Some(Named { id, name: None }) => phrases.subject_by_id(id),
        None => phrases.unknown_subject().to_owned(),
    }
}

/// A school subject within a sentence: "Matematyka" → "matematyka"; what is no ordinary word, such as
/// "WF", stays.
#[must_use]
pub fn subject_in_a_sentence(phrases: &dyn Phrases, named: Option<&Named>) -> String {
    within_a_line(&subject(phrases, named))
}

/// A text as it continues a line: what is an ordinary word begins with a small letter.
#[must_use]
pub fn within_a_line(text: &str) -> String {
    let is_a_word = text.chars().nth(1).is_some_and(char::is_lowercase);
    if is_a_word {
        with_first(text, |first| first.to_lowercase().collect())
    } else {
        text.to_owned()
    }
}

/// The text as the beginning of a sentence.
#[must_use]
pub fn capitalised(text: &str) -> String {
    with_first(text, |first| first.to_uppercase().collect())
}

fn with_first(text: &str, change: impl Fn(char) -> String) -> String {
    let mut rest = text.chars();
    rest.next()
        .map_or_else(String::new, |first| change(first) + rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::en::English;
    use crate::locale::pl::Polish;

    #[test]
    fn names_are_joined_as_a_sentence_would() {
        for (names, polish, english) in [
            (vec!["Zosia"], "Zosia", "Zosia"),
            (vec!["Zosia", "Staś"], "Zosia i Staś", "Zosia and Staś"),
            (
                vec!["Zosia", "Staś", "Hania"],
                "Zosia, Staś i Hania",
                "Zosia, Staś and Hania",
            ),
            (vec![], "", ""),
        ] {
            assert_eq!(listed(&Polish, &names), polish);
            assert_eq!(listed(&English, &names), english);
        }
    }

    #[test]
    fn a_school_subject_is_lowercase_unless_it_is_an_abbreviation() {
        for (name, sentence) in [
            ("Matematyka", "matematyka"),
            ("Język polski", "język polski"),
            ("WF", "WF"),
            ("Łacina", "łacina"),
            ("W-F", "W-F"),
            ("J", "J"),
        ] {
            let named = Named {
                id: "1".into(),
                name: Some(name.into()),
            };
            assert_eq!(subject_in_a_sentence(&Polish, Some(&named)), sentence);
        }
    }

    #[test]
    fn an_unnamed_subject_still_has_words() {
        let named = Named {
            id: "42101".into(),
            name: None,
        };
        assert_eq!(subject(&Polish, Some(&named)), "przedmiot 42101");
        assert_eq!(subject(&English, None), "unknown subject");
    }

    #[test]
    fn numbers_have_the_decimal_sign_of_the_language() {
        assert_eq!(Polish.decimal(0.5), "0,5");
        assert_eq!(Polish.decimal(3.0), "3");
        assert_eq!(English.decimal(0.5), "0.5");
    }
}

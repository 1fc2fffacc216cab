//! One letter of the demo.

use chrono::NaiveDateTime;

use crate::domain::letter::Composed;

/// A letter, and what the page that lists it says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    pub id: i64,
    /// When it was written (Warsaw).
    pub written_at: NaiveDateTime,
    /// The name of whom it is for.
    pub reader: String,
    pub letter: Composed,
}

impl Leaf {
    pub fn file_name(&self) -> String {
        format!("{:03}-{}.html", self.id, self.letter.kind)
    }

    /// The children that its subject begins with, and the news.
    pub fn children_and_news(&self) -> (&str, &str) {
        let subject = self.letter.subject.as_str();
        let names_a_child = |head: &str| {
            let mut students = self.letter.students.iter();
            students.any(|name| head.starts_with(name.as_str()))
        };
        match subject.split_once(": ") {
            Some((head, news)) if names_a_child(head) => (head, news),
            _ => ("", subject),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::demo::examples::leaf;
    use crate::domain::Language;
    use crate::domain::letter::LetterKind;

    #[test]
    fn the_subject_begins_with_the_children() {
        for (subject, parts) in [
            ("Zosia: matematyka – 5", ("Zosia", "matematyka – 5")),
            (
                "Zosia i Staś: wtorek, 6 października",
                ("Zosia i Staś", "wtorek, 6 października"),
            ),
            (
                "Zosia: wiadomość – Anna Kowal: Zebranie",
                ("Zosia", "wiadomość – Anna Kowal: Zebranie"),
            ),
            ("Dzwonek: to działa", ("", "Dzwonek: to działa")),
            ("Dzwonek działa – Zosia", ("", "Dzwonek działa – Zosia")),
        ] {
            let leaf = leaf(1, LetterKind::Instant, Language::Pl, subject, "");
            assert_eq!(leaf.children_and_news(), parts);
        }
    }
}

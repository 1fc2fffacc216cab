//! What people write.

use serde::{Deserialize, Deserializer};

use super::scalar::Code;
use crate::domain::text::{clean_line, clean_text};
use crate::synergia::wire::html_text;

/// What people write: names, topics, texts. Reading one cleans it, by one rule for all ([`html_text::clean`]) and once,
/// so that no field can be forgotten. `None` when missing, null, of another type, or when nothing of it can be seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(Option<String>);

impl Text {
    /// A text as the register writes it.
    pub fn read(written: &str) -> Self {
        Self::seen(html_text::clean(written))
    }

    /// One that was read out of a page, so that its entities are signs already.
    pub fn decoded(words: &str) -> Self {
        Self::seen(clean_text(words))
    }

    fn seen(text: String) -> Self {
        Self((!text.is_empty()).then_some(text))
    }

    /// It, unless nothing of it can be seen.
    pub fn if_any(self) -> Option<Self> {
        self.0.is_some().then_some(self)
    }

    /// Its lines.
    pub fn as_deref(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// It in one line.
    pub fn line(&self) -> Option<String> {
        self.as_deref().map(clean_line)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Code::deserialize(deserializer)?;
        Ok(written.as_deref().map(Self::read).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::super::scalar::Ref;
    use super::*;

    #[test]
    fn a_text_is_cleaned_as_it_is_read() {
        for (json, lines, line) in [
            (
                r#""Zebranie &quot;klas VI&quot; &amp; rodzice""#,
                "Zebranie \"klas VI\" & rodzice",
                "Zebranie \"klas VI\" & rodzice",
            ),
            (r#""&amp;quot;""#, "&quot;", "&quot;"),
            (r#"" a\u202e  b\u0007<br>c ""#, "a b\nc", "a b c"),
            ("5", "5", "5"),
            (
                r#""<klasa VI> 2 < 3""#,
                "<klasa VI> 2 < 3",
                "<klasa VI> 2 < 3",
            ),
        ] {
            let text: Text = serde_json::from_str(json).unwrap();
            assert_eq!(text.as_deref(), Some(lines), "{json}");
            assert_eq!(text.line().as_deref(), Some(line), "{json}");
        }
        for nothing in [
            "null",
            r#""""#,
            r#"" \u200b ""#,
            r#""&nbsp;""#,
            "{}",
            "[]",
            "true",
        ] {
            assert_eq!(
                serde_json::from_str::<Text>(nothing).unwrap(),
                Text(None),
                "{nothing}"
            );
        }
        let named: Ref =
            serde_json::from_str(r#"{"Id":"a&amp;b","Name":"Plastyka &amp; technika"}"#).unwrap();
        assert_eq!(named.id.as_deref(), Some("a&amp;b"));
        assert_eq!(named.name.as_deref(), Some("Plastyka & technika"));
    }
}

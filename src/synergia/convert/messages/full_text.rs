//! The full text of a message that was opened (API.md section 12).

use super::preview::Preview;
use crate::domain::text::rich_text::RichText;
use crate::domain::text::{clean_file_name, clean_line};
use crate::synergia::wire;
use crate::synergia::wire::html_text::rich;

/// The text of a whole message. It is encoded as previews are.
pub fn full_text(message: &wire::FullMessage) -> RichText {
    let encoded = message.message.as_deref().unwrap_or_default();
    rich(unwrapped(&Preview::decode(encoded).text))
}

/// The name of a file; of one without a name its id.
pub fn file_name(file: &wire::Attachment) -> String {
    let name = clean_file_name(file.filename.as_deref().unwrap_or_default());
    if name.is_empty() {
        clean_line(file.id.as_deref().unwrap_or("?"))
    } else {
        name
    }
}

/// What stands in `<Message><Content><![CDATA[…]]></Content></Message>`, whose end may be missing; a text
/// without that wrapper as it is.
fn unwrapped(text: &str) -> &str {
    const OPENING: &str = "<![CDATA[";
    const END: &str = "]]>";
    match text.split_once(OPENING) {
        Some((before, content)) if before.contains("<Message>") => {
            content.rsplit_once(END).map_or(content, |(whole, _)| whole)
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    fn words(message: &str) -> String {
        let json = serde_json::json!({"Message": message}).to_string();
        full_text(&serde_json::from_str(&json).unwrap()).words()
    }

    #[test]
    fn a_full_text_comes_with_and_without_its_wrapper() {
        for (written, text) in [
            (
                "<Message><Content><![CDATA[Dzień dobry,<br>zapraszam.]]></Content></Message>",
                "Dzień dobry,\nzapraszam.",
            ),
            (
                "<Message><Content><![CDATA[Dzień dobry]]></Content><Actions><Actions/></Actions></Message>",
                "Dzień dobry",
            ),
            (
                "<Message><Content><![CDATA[Dzień dobry,\nurwane",
                "Dzień dobry,\nurwane",
            ),
            (
                "<Message><Content><![CDATA[urwane</Content></Message>",
                "urwane",
            ),
            (
                "<Message><Content>bez CDATA</Content></Message>",
                "bez CDATA",
            ),
            ("<Message><Content><![CDATA[]]></Content></Message>", ""),
            (
                "<?xml version='1.0'?> <Message>\n<Content><![CDATA[tablica a[b[1]]]]></Content></Message>",
                "tablica a[b[1]]",
            ),
            ("<p>Raz</p><p>&lt;dwa&gt;</p>", "Raz\n\n<dwa>"),
            ("2 < 3, a [[x]]> zostaje", "2 < 3, a [[x]]> zostaje"),
            ("", ""),
        ] {
            assert_eq!(words(&STANDARD.encode(written)), text, "{written}");
        }
        assert_eq!(
            words("Bez base64, po prostu tekst."),
            "Bez base64, po prostu tekst."
        );
    }

    #[test]
    fn a_file_has_its_name_or_else_its_id() {
        for (json, name) in [
            (r#"{"id":1,"filename":"../zgoda.pdf"}"#, "zgoda.pdf"),
            (r#"{"id":"771","filename":"///"}"#, "771"),
            (r#"{"id":"771","filename":null}"#, "771"),
            ("{}", "?"),
        ] {
            assert_eq!(file_name(&serde_json::from_str(json).unwrap()), name);
        }
    }
}

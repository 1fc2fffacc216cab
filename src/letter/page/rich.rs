//! A text of the register with its form, as a letter shows it.

use super::style::Style;
use super::view::{Line, Run};
use crate::domain::text::rich_text::{self, Link, RichText};

/// The lines of a text.
pub(super) fn lines(style: &Style, text: &RichText) -> Vec<Line> {
    let line = |runs: &rich_text::Line| {
        let pieces = runs.chunk_by(|one, next| {
            one.form.link == next.form.link && one.form.is_struck == next.form.is_struck
        });
        Line(pieces.flat_map(|piece| shown(style, piece)).collect())
    };
    text.lines().iter().map(line).collect()
}

/// Runs that are one link, are struck out together, or are nothing special. What cannot be seen of them
/// is said behind the last word.
fn shown(style: &Style, piece: &[rich_text::Run]) -> Vec<Run> {
    let mut shown: Vec<Run> = piece.iter().map(plain).collect();
    let (Some(first), Some(last)) = (piece.first(), shown.last_mut()) else {
        return shown;
    };
    let words: String = piece.iter().map(|run| run.text.as_str()).collect();
    let struck = first.form.is_struck.then(|| style.phrases.struck_out());
    let link = first.form.link.as_ref();
    last.html_note = note([struck, link.and_then(|link| hidden_place(&words, link))]);
    last.text_note = note([struck, link.and_then(|link| hidden_address(&words, link))]);
    let has_note = last.html_note.is_some() || last.text_note.is_some();
    if has_note && last.text.ends_with(' ') {
        last.text.pop();
        let text = " ".to_owned();
        shown.push(Run {
            text,
            ..Run::default()
        });
    }
    shown
}

fn plain(run: &rich_text::Run) -> Run {
    let rich_text::Run { text, form } = run;
    let link = form.link.as_ref();
    Run {
        text: text.clone(),
        is_strong: form.is_strong,
        is_struck: form.is_struck,
        address: link.map(|link| link.address.clone()),
        ..Run::default()
    }
}

fn note(parts: [Option<&str>; 2]) -> Option<String> {
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Where a link leads, unless its words begin with that: "www.szkola.pl" may lead anywhere.
fn hidden_place<'l>(words: &str, link: &'l Link) -> Option<&'l str> {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(['/', '?', '#', ':']);
    let rest = bare(words).strip_prefix(link.place.as_str());
    (!rest.is_some_and(ends)).then_some(&link.place)
}

/// The address of a link, for a text in which nobody can tap on it, unless it is what the words say.
fn hidden_address<'l>(words: &str, link: &'l Link) -> Option<&'l str> {
    let address = match link.address.strip_prefix("mailto:") {
        Some(_) => &link.place,
        None => &link.address,
    };
    (bare(words) != bare(address)).then_some(address)
}

/// An address as people write it.
fn bare(address: &str) -> &str {
    let address = address.trim();
    let without_scheme = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    without_scheme.unwrap_or(address).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::text::rich_text::Form;
    use crate::letter::page::Extent;

    fn notes(words: &str, form: Form) -> (String, String) {
        let style = Style::new(Language::Pl, Extent::ALL[0]);
        let text = words.to_owned();
        let text = RichText::clean([vec![rich_text::Run { text, form }]]);
        let mut lines = lines(&style, &text);
        let run = lines.remove(0).0.remove(0);
        let note = |note: Option<String>| note.unwrap_or_default();
        (note(run.html_note), note(run.text_note))
    }

    #[test]
    fn where_a_link_leads_is_shown_when_its_words_hide_it() {
        let web = |address: &str, place: &str| Link {
            address: address.to_owned(),
            place: place.to_owned(),
        };
        let liblink = web("https://liblink.pl/aB3", "liblink.pl");
        for (words, link, html, text) in [
            (
                "formularz",
                &liblink,
                "liblink.pl",
                "https://liblink.pl/aB3",
            ),
            (
                "www.szkola.pl/zgoda",
                &liblink,
                "liblink.pl",
                "https://liblink.pl/aB3",
            ),
            ("liblink.pl/aB3", &liblink, "", ""),
            ("https://liblink.pl", &liblink, "", "https://liblink.pl/aB3"),
            (
                "liblink.pl.example.com",
                &liblink,
                "liblink.pl",
                "https://liblink.pl/aB3",
            ),
            (
                "Napisz do mnie",
                &web("mailto:anna@example.com", "anna@example.com"),
                "anna@example.com",
                "anna@example.com",
            ),
            (
                "anna@example.com",
                &web("mailto:anna@example.com", "anna@example.com"),
                "",
                "",
            ),
        ] {
            let form = Form {
                link: Some(link.clone()),
                ..Form::default()
            };
            let expected = (html.to_owned(), text.to_owned());
            assert_eq!(notes(words, form), expected, "{words}");
        }
    }

    #[test]
    fn what_is_struck_out_is_said_in_words_too() {
        let form = Form {
            is_struck: true,
            ..Form::default()
        };
        let style = Style::new(Language::Pl, Extent::ALL[0]);
        let struck = rich_text::Run {
            text: "środę ".to_owned(),
            form,
        };
        let text = "czwartek".to_owned();
        let kept = rich_text::Run {
            text,
            ..rich_text::Run::default()
        };
        let (text, _) = style.rich_text(None, &RichText::clean([vec![struck, kept]]));
        assert_eq!(text.words(), "środę (skreślone) czwartek");
    }
}

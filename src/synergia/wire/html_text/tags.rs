//! Which "<" of a text begins a tag.

use std::borrow::Cow;

/// The elements that an editor of texts, or the program that a text was copied from, may leave in one.
const ELEMENTS: &str = "a abbr article b big blockquote body br button center cite code col colgroup dd del div dl dt em \
    fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label \
    legend li link main mark meta nav nobr object ol option p pre q s samp script section select small source span \
    strike strong style sub sup svg table tbody td textarea tfoot th thead title tr tt u ul var video wbr xml";

/// The text with every "<" that begins no tag as an entity: `<klasa VI>` and `a<b` are prose, and would be swallowed.
pub(super) fn with_prose_kept(text: &str) -> Cow<'_, str> {
    let last_end = text.rfind('>').unwrap_or(0);
    let is_prose = |at: &usize| !begins_tag(text.get(at + 1..).unwrap_or_default(), *at < last_end);
    let signs = text.match_indices('<').map(|(at, _)| at);
    let prose: Vec<usize> = signs.filter(is_prose).collect();
    if prose.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len() + 3 * prose.len());
    let mut done = 0;
    for at in prose {
        kept.push_str(text.get(done..at).unwrap_or_default());
        kept.push_str("&lt;");
        done = at + 1;
    }
    kept.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Whether these are the first letters of a tag, after its "<". One that no ">" follows was cut off in its name.
fn begins_tag(rest: &str, has_end: bool) -> bool {
    if rest.starts_with(['!', '?']) {
        return has_end;
    }
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != ':');
    let name = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
    is_element(name) && (has_end || end.is_none())
}

/// Those with a colon are of word processors: `o:p`.
fn is_element(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.contains(':') || ELEMENTS.split_whitespace().any(|element| element == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tags_are_tags() {
        for (text, kept) in [
            ("<b>a</b><BR/>", "<b>a</b><BR/>"),
            ("<a href='x'>y</a>", "<a href='x'>y</a>"),
            ("<!-- x --><o:p></o:p>", "<!-- x --><o:p></o:p>"),
            ("urwany <br", "urwany <br"),
            ("<klasa VI> i <b>VII</b>", "&lt;klasa VI> i <b>VII</b>"),
            ("x<b i y>c", "x<b i y>c"),
            ("a<b i c", "a&lt;b i c"),
            ("<3, 2 < 3, <", "&lt;3, 2 &lt; 3, &lt;"),
            ("bez znaków", "bez znaków"),
        ] {
            assert_eq!(with_prose_kept(text), kept, "{text}");
        }
    }
}

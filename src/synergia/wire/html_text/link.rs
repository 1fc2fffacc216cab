//! Where the links of a text may lead.

use url::Url;

use crate::domain::text::rich_text::Link;

/// A longer address is none.
const LONGEST: usize = 2_000;

/// The link of an `href`: to the web or to a mailbox, and to nothing else.
pub(super) fn link_to(href: &str) -> Option<Link> {
    let url = Url::parse(href.trim()).ok()?;
    let link = match url.scheme() {
        "http" | "https" => to_the_web(url),
        "mailto" => to_a_mailbox(&url),
        _ => None,
    };
    link.filter(|link| link.address.len() <= LONGEST)
}

/// Without what stands before an `@`: `https://librus.pl@example.com` only looks like Librus.
fn to_the_web(mut url: Url) -> Option<Link> {
    url.set_username("").ok()?;
    url.set_password(None).ok()?;
    let place = url.host_str()?.to_owned();
    let address = url.into();
    Some(Link { address, place })
}

/// Without the topic and the text that such a link may bring along.
fn to_a_mailbox(url: &Url) -> Option<Link> {
    let place = url.path();
    let is_mailbox = place.contains('@') && !place.contains(char::is_whitespace);
    is_mailbox.then(|| Link {
        address: format!("mailto:{place}"),
        place: place.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_web_or_to_a_mailbox() {
        for (href, expected) in [
            (
                "https://liblink.pl/aB3",
                Some(("https://liblink.pl/aB3", "liblink.pl")),
            ),
            (
                " HTTP://Example.com ",
                Some(("http://example.com/", "example.com")),
            ),
            (
                "https://librus.pl:x@example.com/",
                Some(("https://example.com/", "example.com")),
            ),
            (
                "https://xn--lbrus-n2a.pl/",
                Some(("https://xn--lbrus-n2a.pl/", "xn--lbrus-n2a.pl")),
            ),
            (
                "mailto:anna@example.com?bcc=x@example.com&body=y",
                Some(("mailto:anna@example.com", "anna@example.com")),
            ),
            ("mailto:Anna Kowal <anna@example.com>", None),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,<b>", None),
            ("//example.com/", None),
            ("/wiadomosci", None),
            ("tel:+48123456789", None),
            ("", None),
        ] {
            let link = link_to(href);
            let found = link
                .as_ref()
                .map(|link| (link.address.as_str(), link.place.as_str()));
            assert_eq!(found, expected, "{href}");
        }
        let long = format!("https://example.com/{}", "a".repeat(LONGEST));
        assert_eq!(link_to(&long), None);
    }
}

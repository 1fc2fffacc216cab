//! The page that lists the letters of the demo, in every language: one file that needs nothing else.

mod view;

use std::fs;
use std::path::Path;

use askama::Template;

use super::DemoError;
use super::leaf::Leaf;
use crate::domain::Language;
use crate::html_policy::self_contained;
use view::Part;

const STYLE: &str = include_str!("templates/index.css");
const SCRIPT: &str = include_str!("templates/index.js");

/// What the page may load: its own style and script, and the letters beside it. A browser that holds `file:`
/// addresses for nobody's own needs to be told of them.
fn policy() -> String {
    let own = self_contained(STYLE, SCRIPT);
    format!("{own}; frame-src 'self' file:")
}

#[derive(Template)]
#[template(path = "index.html")]
struct Index<'a> {
    policy: String,
    style: &'static str,
    script: &'static str,
    parts: Vec<Part<'a>>,
}

impl<'a> Index<'a> {
    fn of(leaves: &'a [Leaf]) -> Self {
        let languages = Language::ALL.into_iter();
        Self {
            policy: policy(),
            style: STYLE,
            script: SCRIPT,
            parts: languages
                .map(|language| Part::of(leaves, language))
                .collect(),
        }
    }
}

/// Writes the HTML of each letter and the page that lists them.
pub fn write(output: &Path, leaves: &[Leaf]) -> Result<(), DemoError> {
    let put = |name: &str, text: &str| {
        let path = output.join(name);
        fs::write(&path, text).map_err(|source| DemoError::Output { path, source })
    };
    fs::create_dir_all(output).map_err(|source| DemoError::Output {
        path: output.to_owned(),
        source,
    })?;
    for leaf in leaves {
        put(&leaf.file_name(), &leaf.letter.html)?;
    }
    put("index.html", &Index::of(leaves).render()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::examples::{assert_snapshot, week};

    fn page() -> String {
        Index::of(&week()).render().unwrap()
    }

    /// The values of all attributes of that name.
    fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
        let before = format!(" {attribute}=\"");
        let rest = page.split(before.as_str()).skip(1);
        rest.filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn the_page_of_a_few_letters() {
        let page = page();
        let (_, body) = page.split_once("<body>").unwrap();
        let (body, _) = body.split_once("<script>").unwrap();
        assert_snapshot("page", body);
    }

    #[test]
    fn every_link_leads_to_a_file_or_to_a_part_of_the_page() {
        let output = tempfile::tempdir().unwrap();
        write(output.path(), &week()).unwrap();
        let page = fs::read_to_string(output.path().join("index.html")).unwrap();
        let links = values(&page, "href");
        // Each letter and six highlights in each language, and a link to both others.
        assert_eq!(links.len(), 3 * (10 + 6 + 2));
        for link in links {
            match link.strip_prefix('#') {
                Some(part) => assert!(values(&page, "id").contains(&part), "{link}"),
                None => assert!(output.path().join(link).is_file(), "{link}"),
            }
        }
    }

    #[test]
    fn nothing_on_the_page_is_elsewhere() {
        let page = page();
        for remote in ["http:", "https:", "=\"//", "url(", "@import", "data:"] {
            assert!(!page.contains(remote), "{remote}");
        }
        assert_eq!(values(&page, "src"), [] as [&str; 0]);
    }

    #[test]
    fn the_style_and_the_script_are_those_that_the_policy_allows() {
        let page = page();
        for (name, text) in [("style", STYLE), ("script", SCRIPT)] {
            assert!(page.contains(&format!("<{name}>{text}</{name}>")), "{name}");
            assert!(
                policy().contains(&crate::html_policy::source(text)),
                "{name}"
            );
        }
        assert_eq!(page.matches("<script").count(), 1);
        assert!(page.contains(&format!("content=\"{}\"", policy().replace('\'', "&#39;"))));
    }
}

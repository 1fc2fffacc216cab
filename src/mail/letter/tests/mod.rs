//! What a parent reads, whole.

mod samples;

use super::*;
use crate::domain::Language;

#[test]
fn dump() {
    let Ok(folder) = std::env::var("DZWONEK_LETTERS") else { return };
    for language in Language::ALL {
        for (name, letter) in samples::all(language) {
            let composed = compose(&letter, "example.com");
            let path = std::path::Path::new(&folder).join(format!("{}-{name}", language.tag()));
            std::fs::write(path.with_extension("html"), &composed.html).unwrap();
            std::fs::write(path.with_extension("txt"), format!("{}\n{}\n\n{}", composed.subject, view_preheader(&composed.html), composed.text)).unwrap();
        }
    }
}

fn view_preheader(html: &str) -> String {
    html.split("color:#f6f2ea\">").nth(1).unwrap().split("&zwnj;").next().unwrap().to_owned()
}

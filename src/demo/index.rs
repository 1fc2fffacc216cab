//! The page that lists the letters of the demo.

use std::fs;
use std::path::Path;

use askama::Template;
use chrono::NaiveDateTime;

use crate::pipeline::Written;

use super::DemoError;

/// A letter, and when it was written (Warsaw).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    pub written_at: NaiveDateTime,
    pub written: Written,
}

#[derive(Template)]
#[template(path = "index.html")]
struct Index<'a> {
    leaves: &'a [Leaf],
}

impl Leaf {
    fn file_name(&self) -> String {
        let number = self.written.id;
        format!("{number:03}-{}.html", self.written.kind)
    }

    fn when(&self) -> String {
        self.written_at.format("%a %-d %b, %-H:%M").to_string()
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
        put(&leaf.file_name(), &leaf.written.html)?;
    }
    put("index.html", &Index { leaves }.render()?)
}

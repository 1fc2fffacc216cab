//! The configuration as a form: `config.example.toml`, with answers in the place of its examples.
//!
//! So the file that `init` writes explains every key, and cannot fall out of step with the documentation.

use toml::Value;

const EXAMPLE: &str = include_str!("../../../../../config.example.toml");

/// One table of the form, with the comments that belong to it.
#[derive(Debug, Clone)]
pub struct Section(String);

/// The sections of the form, in their order. They are whole paragraphs; one that holds the header of a
/// table, be it in a comment, begins the next section.
pub fn sections() -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for paragraph in EXAMPLE.trim_end().split("\n\n") {
        match sections.last_mut() {
            Some(section) if header(paragraph).is_empty() => {
                section.0.push_str("\n\n");
                section.0.push_str(paragraph);
            }
            _ => sections.push(Section(paragraph.to_owned())),
        }
    }
    sections
}

fn header(text: &str) -> &str {
    let mut lines = text.lines().map(|line| line.trim_start_matches('#'));
    lines.find(|line| line.starts_with('[')).unwrap_or_default()
}

impl Section {
    /// What a person wrote, as it is.
    pub fn of(text: String) -> Self {
        Self(text)
    }

    /// Such as `[mail.smtp]`; empty for what stands above all tables.
    pub fn table(&self) -> &str {
        header(&self.0)
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Gives a key a value.
    pub fn with(self, key: &str, value: impl Into<Value>) -> Self {
        self.instead(key, key, value)
    }

    /// Gives a key a value, in the line of another one.
    pub fn instead(self, line_of: &str, key: &str, value: impl Into<Value>) -> Self {
        let line = format!("{key} = {}", value.into());
        self.rewritten(&assignment(line_of), |_| line.clone())
    }

    /// Leaves a key out: what the example gives it becomes a comment.
    pub fn without(self, key: &str) -> Self {
        self.rewritten(&assignment(key), |line| {
            format!("#{}", line.trim_start_matches('#'))
        })
    }

    /// Puts a table in force that is a comment in the example: its header. The keys are those that get a value.
    pub fn in_force(self) -> Self {
        self.rewritten("[", |line| line.trim_start_matches('#').to_owned())
    }

    /// Another table of the same kind: its keys need no second explanation.
    pub fn bare(self) -> Self {
        let lines = self.0.lines().filter(|line| !line.starts_with('#'));
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        Self(lines.join("\n"))
    }

    /// Rewrites the lines that begin so, be it in a comment.
    fn rewritten(self, start: &str, line_for: impl Fn(&str) -> String) -> Self {
        let lines = self.0.lines().map(|line| {
            if line.trim_start_matches('#').starts_with(start) {
                line_for(line)
            } else {
                line.to_owned()
            }
        });
        Self(lines.collect::<Vec<_>>().join("\n"))
    }
}

/// How the line of a key begins.
fn assignment(key: &str) -> String {
    format!("{key} = ")
}

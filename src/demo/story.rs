//! What happened in the demo.

use std::fmt;
use std::path::PathBuf;

/// What happened in the demo, in a few lines, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    pub(super) polls: usize,
    pub(super) changes: usize,
    pub(super) letters: usize,
    /// How many messages were opened.
    pub(super) opened: usize,
    pub(super) output: PathBuf,
}

impl fmt::Display for Story {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let index = self.output.join("index.html");
        write!(
            f,
            "A school week from Monday 5 October 2026, in the school built into dzwonek:\n  \
             {} visits to the register found {} changes; {} e-mails were written.\n  \
             Messages opened on the parents' behalf: {}. Nothing left this computer.\n\
             \nOpen in a browser: {}\n\
             \nNext, for your own children: dzwonek init\n\
             If you installed the package: sudo dzwonek --config /etc/dzwonek/config.toml init",
            self.polls,
            self.changes,
            self.letters,
            self.opened,
            index.display()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::examples::assert_snapshot;

    #[test]
    fn the_story_ends_with_the_next_step() {
        let story = Story {
            polls: 240,
            changes: 124,
            letters: 56,
            opened: 0,
            output: PathBuf::from("dzwonek-demo"),
        };
        assert_snapshot("story", &story.to_string());
    }
}

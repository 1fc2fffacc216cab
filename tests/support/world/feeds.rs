//! Stories about one feed: a change a poll.

use dzwonek::demo::school::Who;

use super::World;
use crate::support::mail::Mail;

impl World {
    /// Zosia and her mother, who wants to know of `feed` at once, after the first run.
    pub async fn watching(feed: &str) -> Self {
        let mama = format!(
            "[[recipient]]\nemail = \"mama@example.com\"\ninstant = [{feed:?}]\ndigest = \"\"\n"
        );
        Self::of(&[Who::Zosia], &mama).after_the_first_run().await
    }

    /// The next poll, twenty minutes later, finds nothing.
    pub async fn nothing_new(&mut self) {
        self.minutes(20);
        assert_eq!(self.once_all().await.changes(), 0);
    }

    /// The next poll finds one change, and sends a letter about it that has this subject.
    pub async fn told(&mut self, subject: &str) -> Mail {
        self.minutes(20);
        self.once_all().await;
        let letter = self.only_letter();
        assert_eq!(letter.subject, subject);
        letter
    }
}

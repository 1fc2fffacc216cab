//! Stories about one feed, with one change per poll.

use school::Who;

use super::World;
use crate::support::mail::Mail;

impl World {
    /// Zosia and her mother, who wants news of `feed` at once, before the first run.
    pub fn wanting(feed: &str) -> Self {
        let mama = format!(
            "[[recipient]]\nemail = \"mama@example.com\"\ninstant = [{feed:?}]\ndigest = \"\"\n"
        );
        Self::of(&[Who::Zosia], &mama)
    }

    /// The same, after the first run.
    pub async fn watching(feed: &str) -> Self {
        Self::wanting(feed).after_the_first_run().await
    }

    /// The next poll, twenty minutes later, finds nothing.
    pub async fn nothing_new(&mut self) {
        self.minutes(20);
        assert_eq!(self.once_all().await.changes(), 0);
    }

    /// The next poll finds one change, and sends a letter about it with this subject.
    pub async fn reports(&mut self, subject: &str) -> Mail {
        self.minutes(20);
        self.once_all().await;
        let letter = self.only_letter();
        assert_eq!(letter.subject, subject);
        letter
    }

    /// Two polls: a disappearance counts when the second poll agrees.
    pub async fn poll_twice(&mut self) {
        for _ in 0..2 {
            self.minutes(20);
            self.once_all().await;
        }
    }

    /// The one letter that two polls bring.
    pub async fn letter_of_two_polls(&mut self) -> Mail {
        self.poll_twice().await;
        self.only_letter()
    }

    /// Two polls bring neither an event nor a letter.
    pub async fn reports_nothing(&mut self) {
        let events = self.events();
        self.poll_twice().await;
        self.no_letters();
        assert_eq!(self.events(), events);
    }
}

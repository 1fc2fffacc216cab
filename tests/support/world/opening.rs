//! Messages that may be opened.

use dzwonek::pipeline::open_messages;
use school::register::Message;
use school::register::institution::staff;
use school::{Rule, Violation, Who};

use super::World;

impl World {
    /// The family allows messages of this child to be opened.
    pub fn that_opens(mut self, who: Who) -> Self {
        self.open_messages.push(who);
        self.reload();
        self
    }

    /// A teacher writes to a pupil's parents; `finish` adds what is special about the message.
    pub fn write(
        &mut self,
        who: Who,
        id: u64,
        (topic, text): (&str, &str),
        finish: impl FnOnce(&mut Message),
    ) {
        let now = self.school_time();
        self.school.edit(who, |pupil| {
            let mut message = Message::new(id, pupil.sender(staff::MATHS), (topic, text), now);
            finish(&mut message);
            pupil.inbox.messages.push(message);
        });
    }

    /// Polls, commits and opens, and is killed before a letter is written.
    pub async fn open_and_crash(&mut self) {
        self.poll_and_crash().await;
        for member in &self.household.members {
            let (store, now) = (self.store.as_mut().unwrap(), self.clock.now());
            let opened = open_messages(member, store, &self.synergia, now).await;
            opened.unwrap();
        }
        self.restart();
    }

    /// Asserts that exactly these were opened so far ("Zosia inbox:5012"), and allows it.
    #[track_caller]
    pub fn assert_opened(&mut self, expected: &[&str]) {
        self.opened = self.opened_keys();
        assert_eq!(self.opened, expected);
    }

    /// Whether it was asked for a whole message where the family gives leave; which ones were opened is checked apart.
    pub(super) fn is_allowed(&self, violation: &Violation) -> bool {
        let is_message = violation.target.starts_with("wiadomosci.librus.pl/api/");
        !self.open_messages.is_empty() && is_message && violation.rule == Rule::MarksAsRead
    }

    pub(super) fn opened_keys(&self) -> Vec<String> {
        let opened = self.school.opened().into_iter();
        opened
            .map(|opened| format!("{} {}", opened.student, opened.key))
            .collect()
    }

    /// How many requests there were to paths that begin like this.
    pub fn asked_below(&self, path: &str) -> usize {
        let requests = self.school.requests();
        let asked = requests.iter().filter(|one| one.path.starts_with(path));
        asked.count()
    }
}

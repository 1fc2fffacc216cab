//! Publishes messages.

use super::Publication;
use crate::register::{Message, Sender, Who};

/// Messages. Senders are positions in the staff.
impl Publication<'_> {
    /// A new message.
    pub fn message(&mut self, who: Who, (id, sender): (u64, u64), topic: &str, text: &str) {
        let sent = self.now;
        let pupil = self.pupil(who);
        let message = Message::new(id, pupil.sender(sender), (topic, text), sent);
        pupil.inbox.messages.push(message);
        let source = pupil.inbox_source();
        self.record(who, "messages", "added", format!("{source}:{id}"));
    }

    /// An automatic message, in the mailbox of this name if the account has it. It is news only where the
    /// register does not report the same itself.
    pub fn automatic(
        &mut self,
        who: Who,
        (mailbox, id): (&str, u64),
        sender: &str,
        (topic, text): (&str, &str),
    ) {
        let sent = self.now;
        let pupil = self.pupil(who);
        let is_news = !pupil.reports_itself(mailbox);
        let Some(found) = pupil.automatic.named_mut(mailbox) else {
            return;
        };
        let message = Message::new(id, Sender::system(0, sender), (topic, text), sent);
        found.messages.push(message);
        if is_news {
            self.record(who, "messages", "added", format!("{mailbox}:{id}"));
        }
    }

    /// The message that a justification was accepted. It is no news where the justifications can be read.
    pub fn decision(&mut self, who: Who, id: u64, text: &str) {
        let sent = self.now;
        let pupil = self.pupil(who);
        let is_news = !pupil.reports_itself("justifications");
        let topic = "Usprawiedliwienie zaakceptowane";
        let message = Message::new(id, Sender::justifications(), (topic, text), sent);
        pupil.inbox.messages.push(message);
        if is_news {
            self.record(who, "messages", "added", format!("inbox:{id}"));
        }
    }
}

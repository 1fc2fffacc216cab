//! Publishing messages.

use super::Publication;
use crate::demo::school::register::{Message, Who};

/// Messages. Senders are positions in the staff.
impl Publication<'_> {
    /// A new message.
    pub fn message(&mut self, who: Who, (id, sender): (u64, u64), topic: &str, text: &str) {
        let sent = self.now;
        let pupil = self.pupil(who);
        let message = Message::new(id, pupil.sender(sender), (topic, text), sent);
        pupil.inbox.messages.push(message);
        self.say(who, "messages", "added", format!("inbox:{id}"));
    }

    /// A message that its sender takes back.
    pub fn withdraw(&mut self, who: Who, id: u64) {
        self.pupil(who)
            .inbox
            .messages
            .retain(|message| message.id != id);
        self.say(who, "messages", "removed", format!("inbox:{id}"));
    }
}

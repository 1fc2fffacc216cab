//! What arrives.

use dzwonek::store::OutboxLetter;

use super::World;
use crate::support::mail::Mail;

impl World {
    /// The letters that arrived since the story last looked.
    pub fn letters(&mut self) -> Vec<Mail> {
        let new = self.mail.letters_after(self.letters_seen);
        self.letters_seen += new.len();
        new.iter().map(Mail::read).collect()
    }

    /// A new mail server, which has no letters yet.
    pub fn letters_were_lost(&mut self) {
        self.letters_seen = 0;
    }

    pub fn subjects(&mut self) -> Vec<String> {
        self.letters()
            .into_iter()
            .map(|letter| letter.subject)
            .collect()
    }

    /// The kinds of the new letters.
    pub fn kinds(&mut self) -> Vec<String> {
        self.letters()
            .into_iter()
            .map(|letter| letter.kind)
            .collect()
    }

    /// The only new letter.
    #[track_caller]
    pub fn only_letter(&mut self) -> Mail {
        let mut letters = self.letters();
        assert_eq!(letters.len(), 1, "{:#?}", subjects_of(&letters));
        letters.remove(0)
    }

    /// The bytes of all letters in the outbox.
    pub fn stored_bytes(&mut self) -> Vec<Vec<u8>> {
        let outbox = self.store().read(|tx| tx.outbox()).unwrap();
        let mut bytes = |letter: OutboxLetter| self.store().read(|tx| tx.letter_bytes(letter.id));
        outbox
            .into_iter()
            .map(|letter| bytes(letter).unwrap())
            .collect()
    }

    /// The bytes of the only letter in the outbox.
    pub fn only_stored_bytes(&mut self) -> Vec<u8> {
        let [bytes] = <[_; 1]>::try_from(self.stored_bytes()).unwrap();
        bytes
    }

    #[track_caller]
    pub fn no_letters(&mut self) {
        assert_eq!(self.subjects(), [""; 0]);
    }

    /// How many notices arrived since the story last looked.
    pub fn notices(&mut self) -> usize {
        let kinds = self.kinds();
        kinds.iter().filter(|kind| *kind == "notice").count()
    }

    #[track_caller]
    pub fn no_notices(&mut self) {
        assert_eq!(self.notices(), 0);
    }
}

fn subjects_of(letters: &[Mail]) -> Vec<&str> {
    letters
        .iter()
        .map(|letter| letter.subject.as_str())
        .collect()
}

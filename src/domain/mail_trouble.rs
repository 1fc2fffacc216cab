//! Letters that do not arrive, and when the owner is told of them (design section 7: "a letter that waits 4
//! hours or is given up").

use chrono::{DateTime, Duration, Utc};

use super::notice::NoticeStep;
use super::vocabulary::vocabulary;

/// How long the mail server may put a letter off before the owner hears of it.
const WAITS_FOR: Duration = Duration::hours(4);

vocabulary! {
    "cause",
    /// What becomes of letters to somebody.
    pub enum MailCause {
        /// The mail server puts them off, and they are offered again.
        PutOff = "put_off",
        GivenUp = "given_up",
    }
}

/// A trouble with the letters to one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailTrouble {
    pub cause: MailCause,
    /// When the letter was written that it began with.
    pub since: DateTime<Utc>,
}

/// How the letters to one address stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MailStanding {
    /// When the oldest was written that the mail server has put off and not taken yet.
    pub put_off_since: Option<DateTime<Utc>>,
    /// When the oldest was written that was given up and not dropped yet.
    pub given_up_since: Option<DateTime<Utc>>,
    /// The trouble that the owner was told of.
    pub told: Option<MailTrouble>,
    /// Whether that notice may have left the house.
    pub told_for_real: bool,
}

impl MailStanding {
    /// The trouble that is worth a notice at `now`.
    fn trouble(&self, now: DateTime<Utc>) -> Option<MailTrouble> {
        let given_up = self.given_up_since.map(|since| MailTrouble {
            cause: MailCause::GivenUp,
            since,
        });
        let put_off = self.put_off_since.filter(|since| now - *since >= WAITS_FOR);
        given_up.or(put_off.map(|since| MailTrouble {
            cause: MailCause::PutOff,
            since,
        }))
    }
}

/// Decides on the letters to one address: one notice when they do not arrive, one when they do again. That
/// a letter which was given up is gone from the outbox is the owner's own doing, and no news to him.
#[must_use]
pub fn mail_notice_step(standing: MailStanding, now: DateTime<Utc>) -> NoticeStep<MailTrouble> {
    let is_waiting = standing.put_off_since.is_some();
    match (standing.trouble(now), standing.told) {
        (Some(trouble), told) if told.is_none_or(|told| told.cause != trouble.cause) => {
            NoticeStep::TellTrouble(trouble)
        }
        (None, Some(told)) if told.cause == MailCause::PutOff && standing.told_for_real => {
            if is_waiting {
                NoticeStep::Nothing
            } else {
                NoticeStep::TellOver(told)
            }
        }
        (None, Some(_)) => NoticeStep::Forget,
        (Some(_) | None, _) => NoticeStep::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::moment;

    #[test]
    fn the_owner_hears_after_four_hours_or_when_a_letter_is_given_up_and_when_it_is_over() {
        use NoticeStep::{Forget, Nothing, TellOver, TellTrouble};
        let six = moment(5, 6, 0);
        let seven = moment(5, 7, 0);
        let put_off = MailTrouble {
            cause: MailCause::PutOff,
            since: six,
        };
        let given_up = MailTrouble {
            cause: MailCause::GivenUp,
            since: seven,
        };
        for (put_off_since, given_up_since, told, told_for_real, hour, expected) in [
            // all is well
            (None, None, None, false, 12, Nothing),
            // it waits
            (Some(six), None, None, false, 9, Nothing),
            (Some(six), None, None, false, 10, TellTrouble(put_off)),
            (Some(six), None, Some(put_off), true, 20, Nothing),
            // it is given up, after it has waited or at once
            (None, Some(seven), None, false, 7, TellTrouble(given_up)),
            (
                Some(six),
                Some(seven),
                Some(put_off),
                true,
                20,
                TellTrouble(given_up),
            ),
            (None, Some(seven), Some(given_up), true, 20, Nothing),
            // it was taken, and a younger one waits a moment
            (None, None, Some(put_off), true, 11, TellOver(put_off)),
            (Some(seven), None, Some(put_off), true, 8, Nothing),
            (None, None, Some(put_off), false, 11, Forget),
            // the owner has dropped it
            (None, None, Some(given_up), true, 20, Forget),
        ] {
            let standing = MailStanding {
                put_off_since,
                given_up_since,
                told,
                told_for_real,
            };
            let step = mail_notice_step(standing, moment(5, hour, 0));
            assert_eq!(step, expected, "{standing:?}");
        }
    }
}

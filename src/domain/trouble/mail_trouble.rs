//! Letters that do not arrive, and when the owner is told of them (design section 7: "a letter that waits 4
//! hours or is given up").

use chrono::{DateTime, Duration, Utc};

use crate::domain::trouble::Trouble;
use crate::domain::trouble::notice::{Notice, NoticeCause, Standing};
use crate::domain::vocabulary::vocabulary;

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

/// A trouble with the letters to one address; it began when the first of them was written.
pub type MailTrouble = Trouble<MailCause>;

impl NoticeCause for MailCause {
    fn is_news_after(self, told: Self) -> bool {
        self != told
    }

    /// That a letter which was given up is gone from the outbox is the owner's own doing.
    fn has_an_end(self) -> bool {
        self == Self::PutOff
    }
}

/// How the letters to one address stand: since when the oldest waits that the mail server has put off, and when
/// the oldest was written that was given up and not dropped yet.
#[must_use]
pub fn mail_standing(
    put_off_since: Option<DateTime<Utc>>,
    given_up_since: Option<DateTime<Utc>>,
    told: Option<Notice<MailCause>>,
    now: DateTime<Utc>,
) -> Standing<MailCause> {
    let trouble = |cause| move |since| MailTrouble { cause, since };
    let waits_long = put_off_since.is_some_and(|since| now - since >= WAITS_FOR);
    // After a notice that letters wait, the next one in line must not wait either before they arrive again.
    let is_known =
        told.is_some_and(|told| told.was_offered && told.trouble.cause == MailCause::PutOff);
    let put_off = put_off_since.filter(|_| waits_long || is_known);
    let given_up = given_up_since.map(trouble(MailCause::GivenUp));
    Standing {
        trouble: given_up.or(put_off.map(trouble(MailCause::PutOff))),
        is_worth_it: given_up.is_some() || waits_long,
        told,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::moment;
    use crate::domain::trouble::notice::{NoticeStep, notice_step};

    #[test]
    fn the_owner_is_notified_of_a_delay_a_rejection_and_the_end() {
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
            let told = told.map(|trouble| Notice {
                trouble,
                was_offered: told_for_real,
            });
            let standing = mail_standing(put_off_since, given_up_since, told, moment(5, hour, 0));
            let step = notice_step(standing);
            assert_eq!(step, expected, "{standing:?}");
        }
    }
}

//! What the owner can do about a refusal that no letter can escape, by the codes of the mail server. Its own words
//! are read and never repeated: they are for somebody else, and may quote anything.

use super::verdict::{Reply, Stage};

const APP_PASSWORD: &str = "this provider wants an app password: make one in the security settings of the account \
     (two-step login comes first), and put it in the place of your own";

const NO_PASSWORDS: &str = "Microsoft takes no password here: for this box (then use another one as sender), for the \
     whole domain (then its administrator can allow it), or because SMTP is switched off for the box";

const WRONG_PASSWORD: &str = "the user name or the password is not accepted; many providers want the whole address, \
     an app password instead of your own, or that external programs are switched on first";

const LOGIN_FIRST: &str =
    "it wants a login or encryption first; check `username`, the password and `security`";

const NOT_OUR_SENDER: &str = "`from` must be an address of the box that logs in";

const NOT_OUR_NAME: &str =
    "it does not accept the domain of `from` as the name of this machine; check `from`";

const NOT_FROM_HERE: &str = "it takes no letters from this machine; use the server of your mail provider, with a \
     login";

/// The next step of the owner, when a reply in a stage says that every letter is refused.
pub(super) fn refusal_hint(stage: Stage, reply: &Reply) -> Option<&'static str> {
    if stage == Stage::Pause {
        return None;
    }
    let says = |words: &str| reply.text.to_ascii_lowercase().contains(words);
    let is_before_the_letter = stage != Stage::Dot;
    match (reply.code, reply.enhanced_code()) {
        (534, Some("5.7.9")) if is_before_the_letter => Some(APP_PASSWORD),
        (535, Some("5.7.139")) if is_before_the_letter => Some(NO_PASSWORDS),
        (550, Some("5.7.30")) => Some(NO_PASSWORDS),
        (535, _) if is_before_the_letter => Some(WRONG_PASSWORD),
        (530, _) if is_before_the_letter => Some(LOGIN_FIRST),
        (550, Some("5.7.1")) if says("rfc5322") => Some(NOT_OUR_SENDER),
        (500..=599, _) if matches!(stage, Stage::Sender | Stage::Recipient) => of_policy(says),
        _ => None,
    }
}

/// What servers find out earlier, and keep to themselves until they hear the recipient.
fn of_policy(says: impl Fn(&str) -> bool) -> Option<&'static str> {
    [
        ("helo command rejected", NOT_OUR_NAME),
        ("client host rejected", NOT_FROM_HERE),
        ("sender address rejected", NOT_OUR_SENDER),
    ]
    .into_iter()
    .find_map(|(words, hint)| says(words).then_some(hint))
}

#[cfg(test)]
mod tests {
    use super::Stage::{Dot, Login, Pause, Recipient, Sender};
    use super::*;
    use crate::mail::transport::Attempt;
    use crate::mail::transport::attempt::LONGEST_REPLY;
    use crate::mail::transport::verdict::judge;

    #[test]
    fn each_code_that_refuses_every_letter_has_a_hint_and_holds() {
        let helo = "5.5.2 <box>: Helo command rejected: need fully-qualified hostname";
        let host = "5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied";
        let sender = "5.7.1 <a@b.example>: Sender address rejected: not owned by user c";
        let rfc = "5.7.1 Delivery not authorized: RFC5322.From";
        for (stage, code, text, expected) in [
            (
                Login,
                534,
                "5.7.9 Application-specific password required",
                APP_PASSWORD,
            ),
            (
                Login,
                535,
                "5.7.139 Authentication unsuccessful, x is disabled",
                NO_PASSWORDS,
            ),
            (
                Login,
                535,
                "5.7.8 Error: authentication failed",
                WRONG_PASSWORD,
            ),
            (Login, 535, "authentication failed", WRONG_PASSWORD),
            (
                Login,
                550,
                "5.7.30 Basic authentication is not supported",
                NO_PASSWORDS,
            ),
            (
                Sender,
                550,
                "5.7.30 Basic authentication is not supported",
                NO_PASSWORDS,
            ),
            (Sender, 530, "5.7.57 Client not authenticated", LOGIN_FIRST),
            (Recipient, 530, "5.7.0 Authentication required", LOGIN_FIRST),
            (Sender, 553, sender, NOT_OUR_SENDER),
            (Recipient, 553, sender, NOT_OUR_SENDER),
            (Recipient, 504, helo, NOT_OUR_NAME),
            (Recipient, 550, helo, NOT_OUR_NAME),
            (Recipient, 554, host, NOT_FROM_HERE),
            (Dot, 550, rfc, NOT_OUR_SENDER),
        ] {
            let text = text.to_owned();
            let Err(Attempt::Held { cause }) = judge(
                stage,
                &Reply {
                    code,
                    text: text.clone(),
                },
            ) else {
                panic!("not held: {code} {text}");
            };
            assert!(cause.ends_with(expected), "{cause}");
            assert!(cause.chars().count() < LONGEST_REPLY, "{cause}");
            for word in text
                .split_whitespace()
                .skip(1)
                .filter(|word| word.len() > 8)
            {
                assert!(!cause.contains(word), "{word}: {cause}");
            }
        }
    }

    #[test]
    fn what_is_said_of_one_letter_or_recipient_has_none() {
        for (stage, code, text) in [
            (Recipient, 550, "5.1.1 no such user"),
            (
                Recipient,
                554,
                "5.7.1 <mama@example.org>: Relay access denied",
            ),
            (
                Recipient,
                450,
                "4.7.1 Client host rejected: cannot find your hostname",
            ),
            (Dot, 550, "5.7.1 not RFC 5322 compliant"),
            (Dot, 550, "5.7.1 looks like spam: Sender address rejected"),
            (Login, 454, "4.7.0 temporary authentication failure"),
            (Login, 534, "5.7.14 log in with a browser"),
            (Pause, 535, "5.7.8 what"),
        ] {
            let text = text.to_owned();
            assert_eq!(refusal_hint(stage, &Reply { code, text }), None, "{code}");
        }
    }
}

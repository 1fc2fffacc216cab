//! What a reply of a mail server means for the letter.

use std::fmt;

use super::attempt::{Attempt, LONGEST_REPLY};
use super::refusal::refusal_hint;
use crate::domain::text::one_line;

/// A step of the conversation with a mail server (RFC 5321, section 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Connecting, TLS, the banner, `EHLO`, `STARTTLS`: nothing is said of any letter yet.
    Greeting,
    /// `AUTH`, and what else comes before the password: the server asks on.
    LoginQuestion,
    Login,
    /// `MAIL FROM`.
    Sender,
    /// `RCPT TO`.
    Recipient,
    /// `DATA`.
    Data,
    /// The letter itself and the dot that ends it.
    Dot,
    /// What is said between two letters.
    Pause,
}

impl Stage {
    /// What it means when the conversation breaks off here.
    pub(super) fn broken_off(self, cause: &str) -> Attempt {
        match self {
            Self::Greeting | Self::LoginQuestion | Self::Login | Self::Pause => {
                Attempt::unreachable(cause)
            }
            Self::Sender | Self::Recipient | Self::Data => Attempt::round_ended(cause),
            Self::Dot => Attempt::in_doubt(cause),
        }
    }

    /// The replies that let the conversation go on. Exactly these: a reply that belongs to another
    /// question (late, or smuggled in) is then noticed before a letter could count as sent.
    fn is_expected(self, code: u16) -> bool {
        match self {
            Self::Greeting => matches!(code, 220 | 250),
            Self::LoginQuestion => code == 334,
            Self::Login => code == 235,
            Self::Sender | Self::Dot | Self::Pause => code == 250,
            Self::Recipient => matches!(code, 250 | 251),
            Self::Data => code == 354,
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Greeting => "the greeting",
            Self::LoginQuestion | Self::Login => "the login",
            Self::Sender => "MAIL FROM",
            Self::Recipient => "RCPT TO",
            Self::Data => "DATA",
            Self::Dot => "the letter",
            Self::Pause => "a pause",
        })
    }
}

/// What a mail server said: a code of three digits and a text that may be anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply {
    /// RFC 5321, section 4.2.
    pub code: u16,
    /// The text, its lines one below the other.
    pub text: String,
}

impl Reply {
    /// The reply as one line. Of a reply to the login only the codes are kept, because servers exist
    /// that repeat what they were sent.
    fn line(&self, stage: Stage) -> String {
        match stage {
            Stage::LoginQuestion | Stage::Login => self.codes(),
            _ => one_line(&format!("{} {}", self.code, self.text), LONGEST_REPLY),
        }
    }

    fn codes(&self) -> String {
        let enhanced = self.enhanced_code().unwrap_or_default();
        one_line(&format!("{} {enhanced}", self.code), LONGEST_REPLY)
    }

    /// The code like `5.7.8` with which the text may begin (RFC 3463, section 2).
    pub(super) fn enhanced_code(&self) -> Option<&str> {
        let code = self.text.split_whitespace().next()?;
        let is_number = |part: &str| {
            (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let parts: Vec<_> = code.split('.').collect();
        (parts.len() == 3 && parts.into_iter().all(is_number)).then_some(code)
    }
}

/// What a reply in a stage means: `Ok` with the reply as one line when the conversation goes on, or
/// what the attempt has come to. The only place that decides it.
pub(super) fn judge(stage: Stage, reply: &Reply) -> Result<String, Attempt> {
    use Stage::{Data, Dot, Greeting, Login, LoginQuestion, Recipient, Sender};
    let line = reply.line(stage);
    if let Some(hint) = refusal_hint(stage, reply) {
        let codes = reply.codes();
        let cause = format!("the mail server answered {stage} with {codes}: {hint}");
        return Err(Attempt::held(&cause));
    }
    // A cause is logged, and what is said of the letter itself may quote it.
    let said = if stage == Dot {
        reply.codes()
    } else {
        line.clone()
    };
    let cause = || format!("the mail server answered {stage} with {said}");
    Err(match (stage, reply.code) {
        (_, code) if stage.is_expected(code) => return Ok(line),
        (Sender | Recipient | Data | Dot, 400..=420 | 422..=499) => {
            Attempt::Delayed { reply: line }
        }
        // At the recipient: the command itself, or the conversation so far. Of the recipient nothing is said.
        (Greeting | LoginQuestion | Login | Sender, 500..=599)
        | (Recipient, 500 | 502..=504 | 555) => Attempt::held(&cause()),
        (Dot, 552) => Attempt::TooLarge { reply: line },
        (Recipient | Data | Dot, 500..=599) => Attempt::Rejected { reply: line },
        (Dot, 421) => Attempt::round_ended(&cause()),
        // The server hangs up, a 4xx before any letter was mentioned, or a reply to another question.
        _ => stage.broken_off(&cause()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(stage: Stage, code: u16) -> &'static str {
        let text = "words".to_owned();
        match judge(stage, &Reply { code, text }) {
            Ok(_) => "go on",
            Err(Attempt::Sent { .. }) => "sent",
            Err(Attempt::Delayed { .. }) => "delayed",
            Err(Attempt::Unreachable { .. }) => "unreachable",
            Err(Attempt::RoundEnded { .. }) => "round ended",
            Err(Attempt::Held { .. }) => "held",
            Err(Attempt::Rejected { .. }) => "rejected",
            Err(Attempt::TooLarge { .. }) => "too large",
        }
    }

    #[test]
    fn each_reply_in_each_stage_has_one_meaning() {
        use Stage::{Data, Dot, Greeting, Login, LoginQuestion, Pause, Recipient, Sender};
        const STAGES: [Stage; 8] = [
            Greeting,
            LoginQuestion,
            Login,
            Sender,
            Recipient,
            Data,
            Dot,
            Pause,
        ];
        let case = |code, expected: [&str; 8]| {
            assert_eq!(STAGES.map(|stage| verdict(stage, code)), expected, "{code}");
        };
        let (on, away, end) = ("go on", "unreachable", "round ended");
        let (late, held, no, large) = ("delayed", "held", "rejected", "too large");
        //        greeting, AUTH, password, MAIL, RCPT, DATA, dot, pause
        case(220, [on, away, away, end, end, end, end, away]);
        case(235, [away, away, on, end, end, end, end, away]);
        case(250, [on, away, away, on, on, end, on, on]);
        case(251, [away, away, away, end, on, end, end, away]);
        case(252, [away, away, away, end, end, end, end, away]);
        case(354, [away, away, away, end, end, on, end, away]);
        case(421, [away, away, away, end, end, end, end, away]);
        case(450, [away, away, away, late, late, late, late, away]);
        case(451, [away, away, away, late, late, late, late, away]);
        case(452, [away, away, away, late, late, late, late, away]);
        case(454, [away, away, away, late, late, late, late, away]);
        case(500, [held, held, held, held, held, no, no, away]);
        case(501, [held, held, held, held, no, no, no, away]);
        case(503, [held, held, held, held, held, no, no, away]);
        case(504, [held, held, held, held, held, no, no, away]);
        case(530, [held, held, held, held, held, held, no, away]);
        case(535, [held, held, held, held, held, held, no, away]);
        case(550, [held, held, held, held, no, no, no, away]);
        case(552, [held, held, held, held, no, no, large, away]);
        case(554, [held, held, held, held, no, no, no, away]);
        case(0, [away, away, away, end, end, end, end, away]);
        case(999, [away, away, away, end, end, end, end, away]);
    }

    #[test]
    fn a_reply_is_kept_as_one_clean_short_line() {
        let line = |text: &str| {
            let text = text.to_owned();
            judge(Stage::Dot, &Reply { code: 250, text }).unwrap()
        };
        assert_eq!(
            line("2.0.0 Ok: queued\r\n as A1\0\u{202e}"),
            "250 2.0.0 Ok: queued as A1"
        );
        assert_eq!(line(&"x".repeat(100_000)).chars().count(), LONGEST_REPLY);
    }

    /// It may quote the letter, and a cause is logged.
    #[test]
    fn no_cause_quotes_what_was_said_about_the_letter() {
        for (code, expected) in [(421, "421 4.7.0"), (354, "354 4.7.0")] {
            let text = "4.7.0 deferred: Zosia: matematyka – 5".to_owned();
            let Err(Attempt::RoundEnded { cause, .. }) = judge(Stage::Dot, &Reply { code, text })
            else {
                panic!("{code}");
            };
            assert_eq!(
                cause,
                format!("the mail server answered the letter with {expected}")
            );
        }
    }

    #[test]
    fn a_reply_to_the_login_is_kept_without_its_words() {
        let cause = |text: &str| {
            let text = text.to_owned();
            match judge(Stage::Login, &Reply { code: 535, text }) {
                Err(Attempt::Held { cause }) => cause,
                other => panic!("{other:?}"),
            }
        };
        for (text, codes) in [
            (
                "5.7.8 bad credentials for AGR6d29uZWsAc2VjcmV0",
                "535 5.7.8",
            ),
            ("hunter2", "535"),
            ("5.7.hunter2", "535"),
        ] {
            let cause = cause(text);
            let expected =
                format!("the mail server answered the login with {codes}: the user name or");
            assert!(cause.starts_with(&expected), "{cause}");
            assert!(!cause.contains(text), "{cause}");
        }
    }
}

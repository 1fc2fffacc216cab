//! What can keep something from being read, in plain words.

use super::English;
use crate::domain::Cause;
use crate::locale::phrases::Causes;

impl Causes for English {
    fn cause_in_short(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "login refused",
            Cause::AccountExpired => "account expired",
            Cause::Captcha | Cause::BrowserAction => "a login in a browser is needed",
            Cause::UnknownRefusal => "login refused for an unknown reason",
            Cause::KontoLibrus => "the login does not open the register",
            Cause::NotLinked => "the child is not linked to the Konto LIBRUS",
            Cause::LinkBroken => "the Konto LIBRUS wants something done",
            Cause::PasswordUnavailable => "no password",
            Cause::LoginCap => "a pause in logging in",
            Cause::Maintenance => "maintenance",
            Cause::Unreachable => "the register does not answer",
            Cause::Untrusted => "the register's certificate is not trusted",
            Cause::SessionLost => "the register ends the session",
            Cause::BadAnswer => "the register's answer makes no sense",
            Cause::NotPublished => "timetable not published",
            Cause::NoAccess => "no access",
            Cause::NotFound => "not at this school",
            Cause::Disabled => "switched off by the school",
            Cause::NoMessagesModule => "no messages module",
            Cause::NoData => "no data",
            Cause::PartlyClosed => "some entries are closed",
            Cause::Vanished => "many entries vanished at once",
        }
    }

    fn cause_in_full(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "Librus did not accept the login or the password.",
            Cause::AccountExpired => "Librus says that the account has expired.",
            Cause::Captcha => "Librus wants to see that a human logs in.",
            Cause::UnknownRefusal => {
                "Librus refused the login for a reason that Dzwonek does not recognise."
            }
            Cause::BrowserAction => {
                "The login did not reach the register: Librus shows another page, which Dzwonek does not know."
            }
            Cause::KontoLibrus => {
                "Librus accepts the password but does not show the register. The login may be \
                 linked to a Konto LIBRUS."
            }
            Cause::NotLinked => "The Konto LIBRUS knows no child with this login.",
            Cause::LinkBroken => {
                "The Konto LIBRUS knows the child, but wants something done on its page before it shows the register."
            }
            Cause::PasswordUnavailable => {
                "The password could not be read from the place that the configuration names."
            }
            Cause::LoginCap => {
                "There were as many logins in the last 24 hours as Dzwonek allows itself."
            }
            Cause::Maintenance => "The register is closed for maintenance.",
            Cause::Unreachable => "The register does not answer.",
            Cause::Untrusted => {
                "A server answers at the register's address whose certificate this machine does not trust. \
                 Dzwonek sends it nothing. If this lasts, the clock of the machine may be wrong, or its \
                 certificates out of date (the package ca-certificates)."
            }
            Cause::SessionLost => "The register keeps ending the session right after the login.",
            Cause::BadAnswer => "The register answers in a way that Dzwonek does not understand.",
            Cause::NotPublished => "The school has not published the timetable.",
            Cause::NoAccess => "The school does not open this part of the register.",
            Cause::NotFound => "The school does not have this part of the register.",
            Cause::Disabled => "The school has switched off this part of the register.",
            Cause::NoMessagesModule => "The school has no messages module.",
            Cause::NoData => "This part of the register holds no data.",
            Cause::PartlyClosed => {
                "Some of the entries that were here are open no more; Dzwonek reads the rest as always."
            }
            Cause::Vanished => {
                "More than half of the entries of this part of the register vanished at once."
            }
        }
    }

    fn done_by_dzwonek(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused | Cause::AccountExpired => {
                "Dzwonek does not try again, so that the account is not locked."
            }
            Cause::Captcha | Cause::BrowserAction | Cause::KontoLibrus => {
                "Dzwonek tries again after 12 hours, then once a day."
            }
            Cause::NotLinked | Cause::LinkBroken => {
                "Dzwonek asks again in a day; it sends no password for it."
            }
            Cause::UnknownRefusal => {
                "Dzwonek tries again after a day, and then once a day. It notices a new password in the \
                 configuration by itself."
            }
            Cause::PasswordUnavailable
            | Cause::Maintenance
            | Cause::Unreachable
            | Cause::Untrusted
            | Cause::SessionLost
            | Cause::BadAnswer => "Dzwonek tries again with the next reading.",
            Cause::LoginCap => "Dzwonek logs in again when this pause is over.",
            Cause::NotPublished
            | Cause::NoAccess
            | Cause::NotFound
            | Cause::Disabled
            | Cause::PartlyClosed => "Dzwonek asks again in a day.",
            Cause::NoMessagesModule | Cause::NoData => "Dzwonek asks again in an hour.",
            Cause::Vanished => {
                "Dzwonek writes to nobody about it for now; new entries and changes it reports as always. \
                 If the entries come back, nothing needs to be done."
            }
        }
    }

    fn left_to_owner(&self, cause: Cause) -> Option<&'static str> {
        match cause {
            Cause::LoginRefused => Some(
                "Correct the password in the configuration; Dzwonek notices a new \
                 one by itself. If the present one is right, resume with the \
                 command:",
            ),
            Cause::AccountExpired => {
                Some("Ask the administrator of the school, then resume with the command:")
            }
            Cause::Captcha => Some(
                "Log in once in a browser with the login that Dzwonek uses: on the Librus Synergia page, or in \
                 the Konto LIBRUS.",
            ),
            Cause::UnknownRefusal => Some(
                "Log in in a browser (Librus Synergia or Konto LIBRUS) with the same login and password: there \
                 you see what Librus wants. If the password has changed, correct it in the configuration.",
            ),
            Cause::BrowserAction => Some(
                "Log in once in a browser with the login that Dzwonek uses: on the Librus Synergia page, or in \
                 the Konto LIBRUS. If Librus asks for something, do it.",
            ),
            Cause::KontoLibrus => Some(
                "If the child is linked to a Konto LIBRUS, put that account into the configuration: a table \
                 [[konto_librus]] with its e-mail address and password, and for the child the key konto_librus \
                 instead of a password. If not, log in once in a browser with the login from school.",
            ),
            Cause::NotLinked => Some(
                "Link the child to the account at portal.librus.pl, or correct the login in the configuration \
                 (the command dzwonek check lists the children of the account). Then resume with the command:",
            ),
            Cause::LinkBroken => Some(
                "Log in at portal.librus.pl and see what it asks for this child (to renew the link, for example). \
                 Then resume with the command:",
            ),
            Cause::PasswordUnavailable => Some("Look at the place where the password is kept."),
            Cause::Vanished => Some(
                "Look into the register. If the entries are really gone, confirm it with the command:",
            ),
            _ => None,
        }
    }
}

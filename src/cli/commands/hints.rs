//! What the owner can do about a trouble, for `check`.

use crate::domain::Cause;

/// One sentence; empty where there is nothing to do.
pub fn of(cause: Cause) -> &'static str {
    match cause {
        Cause::LoginRefused => {
            "login and password must be right, those from school or those of the Konto LIBRUS; \
             correct the password, or run `dzwonek resume NAME`"
        }
        Cause::AccountExpired => {
            "the school must renew the account; then run `dzwonek resume NAME`"
        }
        Cause::Captcha => "log in once in a browser; it is tried again by itself after 12 hours",
        Cause::UnknownRefusal => {
            "log in in a browser with the same login and password to see what it wants; tried again after a day"
        }
        Cause::BrowserAction => {
            "log in once in a browser and do what the page asks; it is tried again by itself"
        }
        Cause::KontoLibrus => {
            "the child may be linked to a Konto LIBRUS: put that account into a table [[konto_librus]], and \
             `konto_librus` instead of the password here"
        }
        Cause::NotLinked => {
            "the Konto LIBRUS knows no child with this login; link it at portal.librus.pl, or correct the login; asked \
             again every day, or after `dzwonek resume NAME`"
        }
        Cause::LinkBroken => {
            "see at portal.librus.pl what it asks for this child, such as to renew the link; asked again every day, or \
             after `dzwonek resume NAME`"
        }
        Cause::PasswordUnavailable => {
            "the password cannot be read from where the configuration says"
        }
        Cause::LoginCap => "enough logins for now; it is tried again by itself",
        Cause::Maintenance => "the register is closed for maintenance; it is tried again by itself",
        Cause::Unreachable => "the register does not answer; it is tried again by itself",
        Cause::Untrusted => {
            "its certificate is not trusted; check the clock and update ca-certificates"
        }
        Cause::SessionLost | Cause::BadAnswer => "it is tried again by itself",
        Cause::NotPublished => "the school has not published the timetable; asked again every day",
        Cause::NoAccess | Cause::NotFound | Cause::Disabled => {
            "the school does not offer it; asked again every day"
        }
        Cause::PartlyClosed => {
            "some of it is refused now; the rest is read, and it is asked again daily"
        }
        Cause::NoMessagesModule => "the school has no messages module; asked again every hour",
        Cause::NoData => "no data at all; asked again every hour",
        Cause::Vanished => {
            "most entries vanished at once; when that is right, run `dzwonek accept NAME FEED`"
        }
    }
}

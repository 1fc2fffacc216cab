//! How the portal, and the ways that lead on from it, behave: both answers to each open question of PORTAL.md
//! section 9 can be played.

use std::collections::BTreeSet;

use chrono::TimeDelta;

/// The page with the e-mail form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginForm {
    Shown,
    /// A captcha stands in it before anybody has typed a password.
    Captcha,
    /// The plain entry has no form any more, scripts build it; that of the mobile route is still there.
    Gone,
    /// No form on either route.
    GoneEverywhere,
    /// Its token is neither in the form nor in the head.
    WithoutToken,
    /// It would send the password to another host.
    ToAnotherHost,
}

/// The entry of the mobile route (PORTAL.md section 1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MobileRoute {
    Open,
    /// `app://librus?command=close`.
    CommandClose,
    /// The client id is accepted no longer.
    RejectedClient,
}

/// How the web pages receive somebody with a one-time token (PORTAL.md section 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crossing {
    Welcome,
    /// Back to the login.
    NotAccepted,
    Maintenance,
    Captcha,
    /// 200 with a small page that leads on by itself.
    Stub,
}

/// Something that is otherwise than usual. Without it the other answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quirk {
    /// The login page is never written twice in the same way: other quotes, another order, other line breaks.
    /// Usually it is written in the one way that clients which search it with patterns know.
    ShuffledPages,
    /// `api/v3` takes no cookies, only the token of the mobile route.
    CookiesRefused,
    /// The accounts are refused until `/rodzina/widget` was loaded.
    WidgetFirst,
    /// The accounts come as a bare list.
    BareList,
    /// `fresh` answers `{"accounts": [{…}]}`.
    FreshInList,
    /// `fresh` answers `{"account": {…}}`.
    FreshInAccount,
    /// `fresh` leaves the token before it alive.
    FreshKeepsPrevious,
    /// A refresh token can be used again and again, and stays the same.
    RefreshTokenStays,
    /// The API takes the tokens in version 3.0 alone.
    OnlyVersion3,
    /// `HomeWorkAssignments` comes in full at the API.
    HomeworkPaid,
    /// The API serves the modules that nobody ever tried there.
    UntriedModulesOpen,
    /// The API knows entries by other ids than the gateway does.
    OtherIds,
    /// The answer to the one-time token has no `oauth_token`.
    NoOauthToken,
    /// The session made from a one-time token does not open the gateway.
    GatewayClosed,
    /// That session shows messages under other ids than one of the first door.
    OtherMailbox,
}

/// The settings of the portal.
#[derive(Debug, Clone)]
pub struct PortalSettings {
    pub quirks: BTreeSet<Quirk>,
    pub form: LoginForm,
    pub mobile: MobileRoute,
    pub crossing: Crossing,
    /// A portal session that is not used so long is over. Laravel's default is two hours.
    pub session_life: TimeDelta,
    /// How long a child's token works. Nobody knows; a day lets one login be enough for a day.
    pub child_token_life: TimeDelta,
    /// For how many requests; none for any number.
    pub child_token_requests: Option<u32>,
    /// The status of the answer that says `TokenIsExpired`.
    pub expired_status: u16,
}

impl Default for PortalSettings {
    fn default() -> Self {
        Self {
            quirks: BTreeSet::new(),
            form: LoginForm::Shown,
            mobile: MobileRoute::Open,
            crossing: Crossing::Welcome,
            session_life: TimeDelta::hours(2),
            child_token_life: TimeDelta::hours(24),
            child_token_requests: None,
            expired_status: 401,
        }
    }
}

impl PortalSettings {
    /// Whether something is otherwise than usual.
    pub fn has(&self, quirk: Quirk) -> bool {
        self.quirks.contains(&quirk)
    }
}

//! The parents with a Konto LIBRUS, and what is linked to it (PORTAL.md sections 2 and 5). All are invented.

use crate::register::{Register, Who};

/// A parent who has a Konto LIBRUS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parent {
    /// Agnieszka Wrona, who has linked Zosia, Staś and Ula.
    Agnieszka,
    /// Michał Bielak, who has linked nobody.
    Michal,
}

impl Parent {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Agnieszka, Self::Michal];

    /// How the log calls them.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agnieszka => "Agnieszka",
            Self::Michal => "Michał",
        }
    }
}

/// How the portal answers the right password (PORTAL.md section 1.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KontoAnswer {
    Welcome,
    /// As if the password were wrong.
    Refused,
    /// The form once more, without a word that anybody knows.
    RefusedInOtherWords,
    /// "I am not a robot" has to be ticked.
    Captcha,
    /// Too many tries.
    Locked,
    /// The chain ends on a page that asks to confirm the e-mail address.
    Activation,
    /// On one with new regulations.
    Regulations,
    /// On one that asks for a code.
    Code,
    /// On one that nobody knows.
    UnknownPage,
    /// The login works; `api/v3` refuses everything until regulations are accepted in the app.
    RegulationsInTheApp,
    /// A page that announces a technical break.
    Maintenance,
}

/// `state` of a linked account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    Active,
    Null,
    Missing,
    /// The link is broken; there is no token.
    RequiringAnAction,
    NeedActivation,
    /// Another word.
    Other(&'static str),
}

/// The token that the list of accounts gives out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListToken {
    /// The latest one, dead or alive.
    Latest,
    /// One that is over.
    Stale,
    Empty,
    Missing,
}

/// What `fresh` answers for a linked account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FreshAnswer {
    Renewed,
    RequiresAction,
    NotFound,
    CannotRefresh,
    ApiDisabled,
    TokenInvalid,
    /// A hint that the token of the portal cannot be decoded.
    Undecodable,
}

/// One Synergia account that is linked to a Konto LIBRUS.
#[derive(Debug, Clone)]
pub struct Link {
    pub who: Who,
    /// The full name of the pupil, as the portal writes it.
    pub student_name: String,
    pub state: LinkState,
    pub list_token: ListToken,
    pub fresh: FreshAnswer,
    /// Whether the register takes the token of the child at all.
    pub is_read: bool,
    /// Whether the child's token may be turned into a session of the web pages.
    pub may_cross: bool,
    /// `id` is a text, and `scopes` a list: how some answers were met.
    pub is_typed_otherwise: bool,
}

impl Link {
    /// A link that works.
    pub fn of(register: &Register, who: Who) -> Self {
        let pupil = register.of(who);
        Self {
            who,
            student_name: format!("{} {}", pupil.first_name, pupil.last_name),
            state: LinkState::Active,
            list_token: ListToken::Latest,
            fresh: FreshAnswer::Renewed,
            is_read: true,
            may_cross: true,
            is_typed_otherwise: false,
        }
    }

    /// What `fresh` says: a broken link speaks for itself.
    pub const fn fresh_answer(&self) -> FreshAnswer {
        match self.state {
            LinkState::RequiringAnAction | LinkState::NeedActivation => FreshAnswer::RequiresAction,
            _ => self.fresh,
        }
    }
}

/// A Konto LIBRUS.
#[derive(Debug, Clone)]
pub struct Konto {
    pub identifier: u64,
    pub email: String,
    pub password: String,
    pub answer: KontoAnswer,
    /// In the order of the list.
    pub links: Vec<Link>,
}

impl Konto {
    /// The Konto of a parent when the school starts.
    pub fn of(parent: Parent, register: &Register) -> Self {
        let (identifier, email, password, linked): (_, _, _, &[Who]) = match parent {
            Parent::Agnieszka => (
                904_417,
                "agnieszka.wrona@example.org",
                "Hejnał & 4 strony świata",
                &[Who::Zosia, Who::Stas, Who::Ula],
            ),
            Parent::Michal => (
                904_982,
                "michal.bielak@example.org",
                "Obwarzanek%z+makiem",
                &[],
            ),
        };
        Self {
            identifier,
            email: email.to_owned(),
            password: password.to_owned(),
            answer: KontoAnswer::Welcome,
            links: linked.iter().map(|who| Link::of(register, *who)).collect(),
        }
    }

    /// The link to a pupil.
    pub fn link(&mut self, who: Who) -> Option<&mut Link> {
        self.links.iter_mut().find(|link| link.who == who)
    }
}

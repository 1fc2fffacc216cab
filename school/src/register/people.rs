//! The pupils and the logins of their parents. All of them are invented.

/// One of the pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Zofia Wrona, class 5b: everything works.
    Zosia,
    /// Stanisław Wrona, class 3a, her brother in the same school.
    Stas,
    /// Hanna Bielak, class 6c of another school, which has no messages module and no notes.
    Hania,
    /// Antoni Gajda, class 4a, whose timetable is not published.
    Antek,
    /// Jan Malik, class 1a of the school of Zosia and Staś: partial grades instead of grades.
    Jas,
    /// Aleksandra Bielak, class 7a of Hania's school, where work is graded in points.
    Ola,
    /// Jakub Gajda, who goes to a kindergarten.
    Kuba,
    /// Helena Sowa, of whose register only the messages can be read.
    Lena,
    /// Urszula Wrona, class 8a, the elder sister of Zosia and Staś: her account is joined to the Konto LIBRUS of
    /// her mother, and the login from school opens nothing any more.
    Ula,
}

impl Who {
    /// All pupils whose login from school opens their register: all but Ula.
    pub const ALL: [Self; 8] = [
        Self::Zosia,
        Self::Stas,
        Self::Hania,
        Self::Antek,
        Self::Jas,
        Self::Ola,
        Self::Kuba,
        Self::Lena,
    ];

    /// All pupils.
    pub const EVERYBODY: [Self; 9] = [
        Self::Zosia,
        Self::Stas,
        Self::Hania,
        Self::Antek,
        Self::Jas,
        Self::Ola,
        Self::Kuba,
        Self::Lena,
        Self::Ula,
    ];

    /// How the family calls the child.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zosia => "Zosia",
            Self::Stas => "Staś",
            Self::Hania => "Hania",
            Self::Antek => "Antek",
            Self::Jas => "Jaś",
            Self::Ola => "Ola",
            Self::Kuba => "Kuba",
            Self::Lena => "Lena",
            Self::Ula => "Ula",
        }
    }
}

/// Whose login an account is (API.md section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Parent,
    Pupil,
}

/// Whether a pupil belongs to a class (API.md section 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Membership {
    /// Of the class of the institution.
    Member,
    /// To none, for some time between two school years.
    Between,
}

/// How the login form answers the right password (API.md section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginAnswer {
    Welcome,
    /// "Wrong login or password".
    Refused,
    /// The form answers this JSON, and lets in if it is to be let in.
    Says(&'static str),
    /// The account's validity has ended.
    Expired,
    /// "I am not a robot" has to be ticked.
    Captcha,
    /// The chain ends on a page that wants a human: new regulations.
    BrowserNeeded,
    /// The account is joined to a Konto LIBRUS: the password is right, the browser is sent to the
    /// portal, and the gateway refuses everything.
    KontoLibrus,
    /// A page that announces a technical break.
    Maintenance,
}

/// A Synergia login and the grown-up (or pupil) behind it.
#[derive(Debug, Clone)]
pub struct Account {
    /// Number of the account; `Me.Account.Id`.
    pub id: u64,
    /// The login that the school gave out.
    pub login: String,
    pub password: String,
    pub owner: Owner,
    pub first_name: String,
    pub last_name: String,
    pub answer: LoginAnswer,
}

impl Account {
    /// A parent's account that works. The login is the account number in digits.
    pub fn parent(id: u64, password: &str, (first_name, last_name): (&str, &str)) -> Self {
        Self {
            id,
            login: id.to_string(),
            password: password.to_owned(),
            owner: Owner::Parent,
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            answer: LoginAnswer::Welcome,
        }
    }
}

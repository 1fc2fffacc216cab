//! What the portal thinks of an e-mail address and a password (PORTAL.md section 1.5).

use crate::world::World;
use crate::world::portal::{Complaint, KontoAnswer, Parent};

/// A page that somebody has to deal with in a browser: the end of its path, and its heading.
pub type Demand = (&'static str, &'static str);

/// Every such page.
pub const DEMANDS: [Demand; 4] = [
    ("aktywacja", "Aktywuj Konto LIBRUS"),
    ("regulamin", "Nowy regulamin Konta LIBRUS"),
    ("kod", "Podaj kod z wiadomości e-mail"),
    ("ankieta", "Dzień dobry!"),
];

/// How a try to log in ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Welcome(Parent),
    Refused(Complaint),
    /// The password is right, but the path ends on a page of this name.
    Demanded(&'static str),
    Maintenance,
}

/// Judges a try.
pub fn judge(world: &World, email: &str, password: &str) -> Verdict {
    let parent = world.portal.by_email(email);
    let known = parent.filter(|parent| world.portal.konto(*parent).password == password);
    match known {
        Some(parent) => answered(parent, world.portal.konto(parent).answer),
        None if is_address(email) => Verdict::Refused(Complaint::Wrong),
        None => Verdict::Refused(Complaint::NotAnAddress),
    }
}

/// A login from school is not an address either, but gets the sentence that speaks of it.
fn is_address(email: &str) -> bool {
    email.contains('@') || email.starts_with(|first: char| first.is_ascii_digit())
}

fn answered(parent: Parent, answer: KontoAnswer) -> Verdict {
    match answer {
        KontoAnswer::Welcome | KontoAnswer::RegulationsInTheApp => Verdict::Welcome(parent),
        KontoAnswer::Refused => Verdict::Refused(Complaint::Wrong),
        KontoAnswer::RefusedInOtherWords => Verdict::Refused(Complaint::Other),
        KontoAnswer::Captcha => Verdict::Refused(Complaint::Captcha),
        KontoAnswer::Locked => Verdict::Refused(Complaint::Locked),
        KontoAnswer::Activation => Verdict::Demanded("aktywacja"),
        KontoAnswer::Regulations => Verdict::Demanded("regulamin"),
        KontoAnswer::Code => Verdict::Demanded("kod"),
        KontoAnswer::UnknownPage => Verdict::Demanded("ankieta"),
        KontoAnswer::Maintenance => Verdict::Maintenance,
    }
}

/// The words of a complaint.
pub const fn words(complaint: Complaint) -> &'static str {
    match complaint {
        Complaint::Wrong => {
            "Upewnij się, że nie wpisujesz tutaj loginu i hasła otrzymanych w szkole!"
        }
        Complaint::NotAnAddress => "Podany adres e-mail jest nieprawidłowy.",
        Complaint::Captcha => "Proszę zaznaczyć pole \"Nie jestem robotem\".",
        Complaint::Locked => "Konto zostało zablokowane. Spróbuj ponownie później.",
        Complaint::Other => "Nie możemy Cię teraz zalogować (K-117).",
    }
}

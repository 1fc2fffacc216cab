//! The second door of `init`: a Konto LIBRUS, and the children that are linked to it.

use school::register::Owner;
use school::{KontoAnswer, Parent, Who};

use super::{FROM, LETTERS, Newcomer, PASSWORD};
use crate::home::Ended;

const AGNIESZKA: Parent = Parent::Agnieszka;

impl Newcomer {
    /// The answers of whoever comes in with a Konto LIBRUS: the door, the e-mail address and the password.
    fn konto(&self, parent: Parent) -> [String; 3] {
        let konto = self.home.school.konto_of(parent);
        ["2".to_owned(), konto.email, konto.password]
    }

    /// Answers these about the children, and the rest as it is.
    fn sets_up(&self, children: &[&str]) -> Ended {
        let port = self.port();
        let mut answers = children.to_vec();
        answers.extend(["", FROM]);
        answers.extend(Self::mail(&port, PASSWORD));
        answers.extend(LETTERS);
        answers.push("");
        let ended = self.answers(&answers);
        assert_eq!(self.home.school.violations(), []);
        ended
    }

    /// How often a password was sent to the portal, for the account of this parent.
    fn portal_logins(&self, parent: Parent) -> usize {
        let konto = self.home.school.konto_of(parent);
        self.home.school.password_posts(&konto.email)
    }

    /// The names of the students in the file.
    fn students(&self) -> Vec<String> {
        let text = self.text();
        let tables = text.split("\n[[student]]\n").skip(1);
        let names = tables.map(|table| table.split("name = \"").nth(1).unwrap());
        names
            .map(|name| name.split('"').next().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn a_family_may_come_in_by_both_doors() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    let antek = newcomer.child(Who::Antek);
    let mut answers = vec![door.as_str(), &email, &password, "1,3", "Zosia", "Ula"];
    answers.extend(antek.iter().map(String::as_str));
    let ended = newcomer.sets_up(&answers).with(0);
    for line in ["Zofia Wrona", "Stanisław Wrona", "Urszula Wrona", "grades"] {
        assert!(ended.stderr.contains(line), "{line} in {ended:?}");
    }
    assert!(!ended.stderr.contains(&password), "{ended:?}");
    assert_eq!(newcomer.students(), ["Zosia", "Ula", "Antek"]);
    let text = newcomer.text();
    let account = format!("\n[[konto_librus]]\nemail = {email:?}\npassword = {password:?}\n");
    assert!(text.contains(&account), "{text}");
    let by_account = format!("\nkonto_librus = {email:?}\n");
    assert_eq!(text.matches(&by_account).count(), 2, "{text}");

    // The first run continues with the sessions that `init` began.
    assert_eq!(
        (newcomer.portal_logins(AGNIESZKA), newcomer.home.logins()),
        (1, 1)
    );
    newcomer.run(&["check"]).with(0).says("Stanisław Wrona");
    newcomer.run(&["once"]).with(0).says("1 written, 1 sent");
    assert_eq!(
        (newcomer.portal_logins(AGNIESZKA), newcomer.home.logins()),
        (1, 1)
    );
}

#[test]
fn all_children_are_proposed_with_their_first_names() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    newcomer
        .sets_up(&[&door, &email, &password, "", "", "", ""])
        .with(0);
    assert_eq!(newcomer.students(), ["Zofia", "Stanisław", "Urszula"]);
}

#[test]
fn of_two_logins_of_a_child_the_parents_is_proposed() {
    let newcomer = Newcomer::new();
    let school = &newcomer.home.school;
    school.edit(Who::Stas, |stas| stas.account.owner = Owner::Pupil);
    school.edit_konto(AGNIESZKA, |konto| {
        konto.link(Who::Stas).unwrap().student_name = "Zofia Wrona".to_owned();
    });
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    newcomer
        .sets_up(&[&door, &email, &password, "", "", ""])
        .with(0)
        .complains("the pupil's own; the parent's is")
        .complains("[1,3]");
    assert_eq!(newcomer.students(), ["Zofia", "Urszula"]);
}

#[test]
fn an_impossible_choice_is_asked_for_again() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    let ended = newcomer
        .sets_up(&[
            &door, "mama", &email, &password, "4", "Zosia", "0", "2 1", "Zosia", "Zosia", "Staś",
        ])
        .with(0);
    assert_eq!(ended.stderr.matches("Numbers from 1 to 3").count(), 3);
    assert!(ended.stderr.contains("another student has this name"));
    assert!(ended.stderr.contains("not an e-mail address"), "{ended:?}");
    assert_eq!(newcomer.students(), ["Zosia", "Staś"]);
}

/// No password is sent twice; another one is tried at once.
#[test]
fn a_refused_account_is_asked_for_again() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    // The same address is the default.
    let ended = newcomer
        .sets_up(&[
            &door, &email, "wrong", "", "wrong", "", &password, "1", "Zosia",
        ])
        .with(0);
    assert_eq!(ended.stderr.matches("Konto LIBRUS refuses").count(), 2);
    assert_eq!(newcomer.portal_logins(AGNIESZKA), 2);
    assert_eq!(newcomer.text().matches("\n[[konto_librus]]\n").count(), 1);
}

#[test]
fn logins_to_an_account_count_when_init_is_abandoned() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    for wrong in ["wrong", "wrong", "wrong 2", "wrong 3"] {
        newcomer
            .answers(&[&door, &email, wrong])
            .with(2)
            .complains("Konto LIBRUS refuses");
    }
    assert_eq!(newcomer.portal_logins(AGNIESZKA), 3);
    for _ in 0..2 {
        newcomer
            .answers(&[&door, &email, &password])
            .with(2)
            .complains("Zofia Wrona");
        assert_eq!(newcomer.portal_logins(AGNIESZKA), 4, "then its session");
    }
}

/// Without a login nobody knows its children.
#[test]
fn the_fifth_password_of_a_day_is_not_sent_to_an_account() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    let antek = newcomer.child(Who::Antek);
    let mut answers = vec![door.as_str(), &email];
    for wrong in ["wrong 1", "wrong 2", "wrong 3", "wrong 4"] {
        answers.extend([wrong, ""]);
    }
    answers.push(&password);
    answers.extend(antek.iter().map(String::as_str));
    newcomer
        .sets_up(&answers)
        .with(0)
        .complains("next login not before")
        .complains("Without a child it is not taken down");
    assert_eq!(newcomer.portal_logins(AGNIESZKA), 4);
    assert_eq!(newcomer.students(), ["Antek"]);
    assert!(!newcomer.text().contains("\n[[konto_librus]]"));
}

#[test]
fn an_account_that_wants_something_else_says_what() {
    let newcomer = Newcomer::new();
    let school = &newcomer.home.school;
    school.edit_konto(AGNIESZKA, |konto| konto.answer = KontoAnswer::Captcha);
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    newcomer
        .answers(&[&door, &email, &password])
        .with(2)
        .complains("log in once in a browser")
        .complains("Without a child it is not taken down");
}

#[test]
fn an_account_without_children_leaves_the_other_door() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(Parent::Michal);
    let hania = newcomer.child(Who::Hania);
    let mut answers = vec![door.as_str(), &email, &password];
    answers.extend(hania.iter().map(String::as_str));
    newcomer
        .sets_up(&answers)
        .with(0)
        .complains("log in at portal.librus.pl and link it there")
        .complains("go on with the number from school");
    assert_eq!(newcomer.students(), ["Hania"]);
    assert!(!newcomer.text().contains("\n[[konto_librus]]"));
}

#[test]
fn what_belongs_to_the_other_door_leads_over_to_it() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    let [number, name, login, login_password] = newcomer.child(Who::Antek);
    newcomer
        .sets_up(&[
            // An e-mail address where the number is asked for, and the other way round.
            &number,
            "Zosia",
            &email,
            &password,
            "1",
            "Zosia",
            &door,
            &login,
            &name,
            &login_password,
        ])
        .with(0)
        .complains("That is the e-mail address of a Konto LIBRUS")
        .complains("That is a login from school");
    assert_eq!(newcomer.students(), ["Zosia", "Antek"]);

    // Each in the place of the door.
    let newcomer = Newcomer::new();
    let [_, email, password] = newcomer.konto(AGNIESZKA);
    let [_, name, login, login_password] = newcomer.child(Who::Antek);
    newcomer
        .sets_up(&[
            &email,
            &password,
            "1",
            "Zosia",
            &login,
            &name,
            &login_password,
        ])
        .with(0);
    assert_eq!(newcomer.students(), ["Zosia", "Antek"]);
}

#[test]
fn a_child_that_is_taken_down_is_not_listed_again() {
    let newcomer = Newcomer::new();
    let [door, email, password] = newcomer.konto(AGNIESZKA);
    let stas = newcomer.child(Who::Stas);
    let mut answers: Vec<&str> = stas.iter().map(String::as_str).collect();
    answers.extend([door.as_str(), &email, &password, "", "", ""]);
    newcomer.sets_up(&answers).with(0);
    assert_eq!(newcomer.students(), ["Staś", "Zofia", "Urszula"]);
}

#[test]
fn a_number_that_is_refused_as_linked_offers_the_account() {
    let newcomer = Newcomer::new();
    let [_, email, password] = newcomer.konto(AGNIESZKA);
    let ula = newcomer.child(Who::Ula);
    let ula: Vec<&str> = ula.iter().map(String::as_str).collect();
    let mut answers = ula.clone();
    answers.extend(["y", &email, &password, "3", "Ula"]);
    newcomer
        .sets_up(&answers)
        .with(0)
        .complains("Use the Konto LIBRUS");
    assert_eq!(
        (newcomer.home.logins(), newcomer.portal_logins(AGNIESZKA)),
        (1, 1)
    );
    assert_eq!(newcomer.students(), ["Ula"]);
    newcomer.run(&["once"]).with(0);

    // It may stay as it is.
    let newcomer = Newcomer::new();
    let mut answers = ula;
    answers.push("n");
    newcomer.sets_up(&answers).with(3);
    newcomer.run(&["check"]).with(3).says("konto_librus");
}

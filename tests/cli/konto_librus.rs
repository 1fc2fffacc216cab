//! The second door, as `check`, `once`, `status` and `resume` show it.

use school::register::Owner;
use school::{KontoAnswer, Link, LinkState, Parent, Pupil, PupilLogin, Who};
use serde_json::Value;

use crate::home::Home;

/// A home whose children come in by the account of this parent; those named last with their logins from school.
fn linked(parent: Parent, children: &[Who], by_school: &[Who]) -> Home {
    let home = Home::new();
    let konto = home.school.konto_of(parent);
    let text = home.config_text();
    let (head, _) = text.split_once("[[student]]").unwrap();
    let (_, recipients) = text.split_once("[[recipient]]").unwrap();
    let (email, password) = (&konto.email, &konto.password);
    let account = format!("[[konto_librus]]\nemail = {email:?}\npassword = {password:?}\n");
    let student = |who: &Who| {
        let PupilLogin { name, login, .. } = home.school.login_of(*who);
        format!("[[student]]\nname = {name:?}\nlogin = {login:?}\n")
    };
    let with_password = |who: &Who| {
        let password = home.school.login_of(*who).password;
        format!("{}password = {password:?}\n", student(who))
    };
    let students = children.iter().map(student);
    let students: String = students
        .chain(by_school.iter().map(with_password))
        .collect();
    home.configure(&format!(
        "{head}{account}{students}[[recipient]]{recipients}"
    ));
    home
}

impl Home {
    fn portal_logins(&self, parent: Parent) -> usize {
        let konto = self.school.konto_of(parent);
        self.school.password_posts(&konto.email)
    }

    /// A parent links one more child, as Agnieszka has linked hers.
    fn link(&self, parent: Parent, who: Who) {
        let links = self
            .school
            .edit_konto(AGNIESZKA, |konto| konto.links.clone());
        let name = |pupil: &mut Pupil| format!("{} {}", pupil.first_name, pupil.last_name);
        let link = Link {
            who,
            student_name: self.school.edit(who, name),
            ..links[0].clone()
        };
        self.school
            .edit_konto(parent, |konto| konto.links.push(link));
    }
}

/// Asserts that the line that begins with `what` says all of these words.
#[track_caller]
fn assert_line(table: &str, what: &str, words: &[&str]) {
    let mut lines = table.lines().map(str::trim);
    let line = lines.find(|line| line.starts_with(what)).expect(table);
    for word in words {
        assert!(line.contains(word), "{word} in {line}");
    }
}

/// State, reason and door of each student.
fn standing(status: &Value) -> Vec<[&str; 3]> {
    let students = status["students"].as_array().unwrap().iter();
    students
        .map(|student| ["state", "reason", "door"].map(|key| student[key].as_str().unwrap_or("")))
        .collect()
}

const AGNIESZKA: Parent = Parent::Agnieszka;

#[test]
fn check_lists_the_children_of_an_account_configured_or_not() {
    let home = linked(AGNIESZKA, &[Who::Zosia], &[Who::Stas]);
    let ula = home.school.login_of(Who::Ula).login;
    let missing = format!("add a table [[student]] with login = {ula:?}");
    for _ in 0..2 {
        let table = home.run(&["check"]).with(0).stdout;
        assert_line(&table, "konto agnieszka.wrona@example.org", &["ok"]);
        assert_line(&table, "Zofia Wrona", &["configured", "as Zosia"]);
        let by_school = "as Staś, with the login from school";
        assert_line(&table, "Stanisław Wrona", &["configured", by_school]);
        assert_line(&table, "Urszula Wrona", &["not configured", &missing]);
        let door = "by the Konto LIBRUS agnieszka.wrona@example.org";
        assert_line(&table, "Zosia", &["ok", door]);
        assert_eq!(home.portal_logins(AGNIESZKA), 1);
        assert_eq!(home.logins(), 1, "of Staś");
    }
    assert_eq!(home.school.violations(), []);
    // The first run continues with the sessions that `check` began.
    home.run(&["once"]).with(0);
    assert_eq!((home.portal_logins(AGNIESZKA), home.logins()), (1, 1));
}

/// A parent and a pupil may both be linked, with the same child.
#[test]
fn check_proposes_the_parents_login_of_a_child_that_has_two() {
    let home = linked(AGNIESZKA, &[Who::Ula], &[]);
    let zosia = home.school.login_of(Who::Zosia).login;
    home.school
        .edit(Who::Stas, |stas| stas.account.owner = Owner::Pupil);
    home.school.edit_konto(AGNIESZKA, |konto| {
        konto.link(Who::Stas).unwrap().student_name = "Zofia Wrona".to_owned();
    });
    home.run(&["check"])
        .with(0)
        .says(&format!("add a table [[student]] with login = {zosia:?}"))
        .says(&format!("the pupil's own; the parent's is {zosia}"));
}

#[test]
fn an_account_that_is_refused_is_tried_once_for_all_its_children() {
    let home = linked(AGNIESZKA, &[Who::Zosia, Who::Stas], &[Who::Antek]);
    home.school
        .edit_konto(AGNIESZKA, |konto| konto.answer = KontoAnswer::Refused);
    for _ in 0..2 {
        let table = home.run(&["check"]).with(3).stdout;
        for what in ["konto agnieszka", "Zosia", "Staś"] {
            assert_line(&table, what, &["login_refused", "dzwonek resume"]);
        }
        assert_line(&table, "Antek", &["ok"]);
    }
    home.run(&["once"]).with(3);
    assert_eq!(home.portal_logins(AGNIESZKA), 1);
    let status = home.run(&["status", "--json"]).with(3).json();
    let refused = ["stopped", "login_refused", "konto_librus"];
    assert_eq!(
        standing(&status),
        [refused, refused, ["ok", "", "synergia"]]
    );
}

/// The mother and the father have both linked her.
#[test]
fn check_says_by_which_of_two_accounts_a_child_is_read() {
    let home = linked(AGNIESZKA, &[], &[Who::Antek]);
    home.link(Parent::Michal, Who::Zosia);
    let michal = home.school.konto_of(Parent::Michal);
    let zosia = home.school.login_of(Who::Zosia);
    let text = home.configuration();
    home.configure(&format!(
        "{text}[[konto_librus]]\nemail = {:?}\npassword = {:?}\n\
         [[student]]\nname = \"Zosia\"\nlogin = {:?}\nkonto_librus = {:?}\n",
        michal.email, michal.password, zosia.login, michal.email
    ));
    let table = home.run(&["check"]).with(0).stdout;
    let by_him = format!("as Zosia, by {}", michal.email);
    assert_eq!(table.matches("Zofia Wrona").count(), 2, "{table}");
    assert_eq!(table.matches(&by_him).count(), 1, "{table}");
    let logins = [AGNIESZKA, Parent::Michal].map(|parent| home.portal_logins(parent));
    assert_eq!(logins, [1, 1]);
}

#[test]
fn what_keeps_an_account_from_being_read_has_its_exit_code() {
    for (answer, cause, code) in [
        (KontoAnswer::RefusedInOtherWords, "unknown_refusal", 3),
        (KontoAnswer::Captcha, "captcha", 3),
        (KontoAnswer::Regulations, "browser_action", 3),
        (KontoAnswer::Maintenance, "maintenance", 1),
    ] {
        let home = linked(AGNIESZKA, &[Who::Zosia], &[]);
        home.school
            .edit_konto(AGNIESZKA, |konto| konto.answer = answer);
        let table = home.run(&["check"]).with(code).stdout;
        assert_line(&table, "konto agnieszka", &[cause]);
        assert_line(&table, "Zosia", &["by the Konto LIBRUS"]);
        assert_eq!(home.portal_logins(AGNIESZKA), 1, "{answer:?}");
    }
}

#[test]
fn check_says_that_an_account_has_no_children() {
    let home = linked(Parent::Michal, &[Who::Hania], &[]);
    let table = home.run(&["check"]).with(3).stdout;
    let link_it = "no child is linked to it: log in at portal.librus.pl";
    assert_line(&table, "konto michal.bielak@example.org", &["ok", link_it]);
    assert_line(&table, "Hania", &["not_linked", "dzwonek resume NAME"]);
}

#[test]
fn a_broken_link_stops_its_child_alone() {
    let home = linked(AGNIESZKA, &[Who::Zosia, Who::Stas], &[]);
    home.school.edit_konto(AGNIESZKA, |konto| {
        konto.link(Who::Stas).unwrap().state = LinkState::RequiringAnAction;
    });
    let table = home.run(&["check"]).with(3).stdout;
    assert_line(&table, "Zosia", &["ok"]);
    assert_line(&table, "Staś", &["link_broken", "to renew the link"]);
    home.run(&["once"]).with(3);
    let broken = ["stopped", "link_broken", "konto_librus"];
    assert_eq!(standing(&home.status())[1], broken);
    assert_eq!(home.portal_logins(AGNIESZKA), 1);
}

/// What the account was asked stands in the report with the children.
#[test]
fn a_report_says_nothing_of_whose_account_it_is() {
    let home = linked(AGNIESZKA, &[Who::Zosia], &[Who::Antek]);
    home.run(&["check", "--report", "shapes.txt"]).with(0);
    let report = std::fs::read_to_string(home.path("shapes.txt")).unwrap();
    assert!(report.contains("/api/v3/SynergiaAccounts"), "{report}");
    let konto = home.school.konto_of(AGNIESZKA);
    let zosia = home.school.login_of(Who::Zosia);
    for secret in [
        konto.email.as_str(),
        &konto.password,
        &zosia.login,
        "Zofia",
        "Wrona",
    ] {
        assert!(!report.contains(secret), "{secret} in {report}");
    }
}

#[test]
fn status_says_which_door() {
    let home = linked(AGNIESZKA, &[Who::Zosia, Who::Stas], &[Who::Antek]);
    let doors = [
        ["ok", "", "konto_librus"],
        ["ok", "", "konto_librus"],
        ["ok", "", "synergia"],
    ];
    assert_eq!(standing(&home.status()), doors);
    home.run(&["once"]).with(0);
    let status = home.status();
    assert_eq!(standing(&status), doors);
    let logins: Vec<_> = (0..3)
        .map(|student| &status["students"][student]["last_login"])
        .collect();
    assert!(logins[0].is_string() && logins[2].is_string());
    assert_eq!(logins[0], logins[1], "that of the account");
    home.run(&["status", "--feeds"])
        .with(0)
        .says("last login of Zosia (konto_librus): 20")
        .says("last login of Antek (synergia): 20");
}

#[test]
fn a_child_that_is_not_linked_stops_until_it_is_and_alone() {
    for lifted_by in ["check", "resume"] {
        let home = linked(AGNIESZKA, &[Who::Zosia, Who::Antek], &[]);
        let not_linked = ["stopped", "not_linked", "konto_librus"];
        home.run(&["once"])
            .with(3)
            .says("Antek: cannot be read (not_linked)");
        let status = home.run(&["status", "--json"]).with(3).json();
        assert_eq!(standing(&status)[0], ["ok", "", "konto_librus"]);
        assert_eq!(standing(&status)[1], not_linked);
        home.run(&["status"])
            .with(3)
            .says("link it at portal.librus.pl");
        let table = home.run(&["check"]).with(3).stdout;
        assert_line(&table, "Antek", &["not_linked", "link it"]);

        home.link(AGNIESZKA, Who::Antek);
        home.run(&["once"]).with(3);
        assert_eq!(standing(&home.status())[1], not_linked, "asked daily");
        let lifted = match lifted_by {
            "check" => home.run(&["check"]),
            _ => home.run(&["resume", "Antek"]),
        };
        lifted.with(0);
        home.run(&["once"]).with(0);
        assert_eq!(
            standing(&home.status())[1],
            ["ok", "", "konto_librus"],
            "{lifted_by}"
        );
        assert_eq!(home.portal_logins(AGNIESZKA), 1, "{lifted_by}");
        assert_eq!(home.school.violations(), []);
    }
}

#[test]
fn a_login_that_is_refused_as_linked_leads_to_the_second_door() {
    let home = linked(Parent::Michal, &[], &[Who::Ula]);
    let remedy = "put that account into a table [[konto_librus]]";
    let table = home.run(&["check"]).with(3).stdout;
    assert_line(&table, "Ula", &["konto_librus", remedy]);
    home.run(&["once"]).with(3);
    home.run(&["status"]).with(3).says(remedy);

    // The same state, the other door.
    let agnieszka = home.school.konto_of(AGNIESZKA);
    let michal = home.school.konto_of(Parent::Michal);
    let text = home.configuration();
    let text = text.replace(&michal.email, &agnieszka.email);
    let text = text.replace(&michal.password, &agnieszka.password);
    let password = home.school.login_of(Who::Ula).password;
    home.configure(&text.replace(&format!("password = {password:?}\n"), ""));
    home.run(&["check"]).with(0);
    home.run(&["once"]).with(0);
    assert_eq!(standing(&home.status()), [["ok", "", "konto_librus"]]);
}

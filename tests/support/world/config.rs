//! What the owner writes into the configuration.

use dzwonek::config::Config;
use dzwonek::pipeline::Household;
use school::{KontoLogin, Parent, PupilLogin, School, Who};
use tempfile::TempDir;

use super::World;
use crate::support::smtp_server::SmtpServer;

impl World {
    /// The owner changes who gets letters.
    pub fn recipients_are(&mut self, recipients: &str) {
        recipients.clone_into(&mut self.recipients);
        self.reload();
    }

    /// The owner changes whose register is read.
    pub fn children_are(&mut self, children: &[(Who, &str)]) {
        self.children = children
            .iter()
            .map(|(who, name)| (*who, (*name).to_owned()))
            .collect();
        self.reload();
    }

    /// The owner changes the section of the mail server.
    pub fn smtp_is(&mut self, smtp: &str) {
        smtp.clone_into(&mut self.smtp);
        self.reload();
    }

    /// Reads the configuration again; passwords come from the school's current accounts.
    pub fn reload(&mut self) {
        let text = self.config_text();
        self.configure(&text);
    }

    /// Continues with this configuration.
    pub fn configure(&mut self, text: &str) {
        self.household = Household::new(Config::from_text(text).unwrap());
        self.begin();
    }

    /// The owner changes the door: the children come in by their mother's Konto LIBRUS, or with their logins from school.
    pub fn come_in_by_konto(&mut self, is_linked: bool) {
        self.is_linked = is_linked;
        self.reload();
    }

    fn children_of(&self) -> Children<'_> {
        Children {
            names: &self.children,
            open_messages: &self.open_messages,
            is_linked: self.is_linked,
        }
    }

    pub fn config_text(&self) -> String {
        config_text(
            &self.school,
            &self.mail,
            &self.home,
            self.children_of(),
            &self.recipients,
            &self.smtp,
        )
    }
}

/// Whose register is read, and how.
#[derive(Clone, Copy)]
pub struct Children<'a> {
    pub names: &'a [(Who, String)],
    pub open_messages: &'a [Who],
    /// Whether they come in by their mother's Konto LIBRUS.
    pub is_linked: bool,
}

/// The configuration of a family.
pub fn config_text(
    school: &School,
    mail: &SmtpServer,
    home: &TempDir,
    children: Children<'_>,
    recipients: &str,
    smtp: &str,
) -> String {
    let urls = school.urls();
    let smtp = match smtp {
        "" => "security = \"none\"",
        smtp => smtp,
    };
    let mut text = format!(
        "state_directory = {:?}\n\
         [mail]\nfrom = \"Dzwonek <dzwonek@example.com>\"\n\
         [mail.smtp]\nhost = \"127.0.0.1\"\nport = {}\n{smtp}\n\
         [synergia]\nsynergia_url = {:?}\napi_url = {:?}\nmessages_url = {:?}\nsandbox_url = {:?}\n\
         portal_url = {:?}\n",
        home.path().join("state").display().to_string(),
        mail.port(),
        urls.synergia,
        urls.api,
        urls.messages,
        urls.sandbox,
        urls.portal
    );
    if children.is_linked {
        text += &konto_librus(&school.konto_of(Parent::Agnieszka));
    }
    for (who, name) in children.names {
        let login = school.login_of(*who);
        text += &student(name, &login);
        if !children.is_linked {
            text += &password(&login.password);
        }
        if children.open_messages.contains(who) {
            text += "open_messages = true\n";
        }
    }
    text + recipients
}

fn student(name: &str, login: &PupilLogin) -> String {
    format!("[[student]]\nname = {name:?}\nlogin = {:?}\n", login.login)
}

fn password(password: &str) -> String {
    format!("password = {password:?}\n")
}

fn konto_librus(login: &KontoLogin) -> String {
    let KontoLogin {
        email, password, ..
    } = login;
    format!("[[konto_librus]]\nemail = {email:?}\n") + &self::password(password)
}

//! What the owner writes into the configuration.

use dzwonek::config::Config;
use dzwonek::pipeline::Household;
use school::{PupilLogin, School, Who};
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

    pub fn config_text(&self) -> String {
        config_text(
            &self.school,
            &self.mail,
            &self.home,
            (&self.children, &self.open_messages),
            &self.recipients,
            &self.smtp,
        )
    }
}

/// The configuration of a family.
pub fn config_text(
    school: &School,
    mail: &SmtpServer,
    home: &TempDir,
    (children, open_messages): (&[(Who, String)], &[Who]),
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
    for (who, name) in children {
        let login = school.login_of(*who);
        text += &student(name, &login);
        if open_messages.contains(who) {
            text += "open_messages = true\n";
        }
    }
    text + recipients
}

fn student(name: &str, login: &PupilLogin) -> String {
    let PupilLogin {
        login, password, ..
    } = login;
    format!("[[student]]\nname = {name:?}\nlogin = {login:?}\npassword = {password:?}\n")
}

//! The family of the demo: the configuration it would have written.

use crate::config::{Config, ConfigError};

use super::school::{PupilLogin, School};

/// Mama has three children and wants to know at once; tata reads English and the digest.
const RECIPIENTS: &str = r#"
[[recipient]]
email = "mama@example.com"
name = "Mama"
students = ["Zosia", "Staś", "Hania"]
digest = "30 6 * * mon-fri"
quiet_hours = "21:30-06:00"

[[recipient]]
email = "dad@example.com"
name = "Dad"
language = "en"
students = ["Zosia", "Antek"]
instant = ["messages"]
digest = "30 6 * * mon-fri"
"#;

/// The configuration of a family whose children go to `school`.
pub fn config(school: &School) -> Result<Config, ConfigError> {
    let urls = school.urls();
    let mut text = format!(
        "state_directory = \"in-memory\"\n\
         [mail]\nfrom = \"Dzwonek <dzwonek@example.com>\"\ntransport = \"directory\"\n\
         [mail.directory]\npath = \"letters\"\n\
         [synergia]\nsynergia_url = {:?}\napi_url = {:?}\nmessages_url = {:?}\nsandbox_url = {:?}\n",
        urls.synergia, urls.api, urls.messages, urls.sandbox
    );
    for pupil in school.students() {
        text += &student(&pupil);
    }
    text += RECIPIENTS;
    Config::from_text(&text)
}

fn student(pupil: &PupilLogin) -> String {
    format!(
        "[[student]]\nname = {:?}\nlogin = {:?}\npassword = {:?}\n",
        pupil.name, pupil.login, pupil.password
    )
}

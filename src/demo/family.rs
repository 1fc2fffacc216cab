//! The family of the demo: the configuration it would have written.

use school::{PupilLogin, School};

use crate::config::{Config, ConfigError};

/// Mama has four children, wants to know at once and to be reminded, keeps a calendar, and reads on Fridays how the week
/// went; tata reads English, and of attendance in the digest only; an aunt looks after the children whose schools do things
/// differently; the neighbour who takes two of them to school reads Ukrainian.
const RECIPIENTS: &str = r#"
[[recipient]]
email = "mama@example.com"
name = "Mama"
students = ["Zosia", "Staś", "Hania", "Kuba"]
digest = "30 6 * * mon-fri"
reminders = "0 17 * * *"
weekly = "0 17 * * fri"
quiet_hours = "21:30-06:00"
calendar = ["agenda", "homework", "conferences", "trips", "days_off"]

[[recipient]]
email = "dad@example.com"
name = "Dad"
language = "en"
students = ["Zosia", "Antek", "Kuba"]
instant = ["grades", "messages", "timetable"]
digest = "30 6 * * mon-fri"

[[recipient]]
email = "aunt@example.com"
name = "Ciocia"
students = ["Jaś", "Ola", "Lena"]
digest = "30 6 * * mon-fri"

[[recipient]]
email = "olena@example.com"
name = "Olena"
language = "uk"
students = ["Staś", "Kuba"]
digest = "30 6 * * mon-fri"
"#;

/// What Zosia wants to reach.
const GOALS: &str = r#"
[student.goals]
"Matematyka" = 4.5
"Historia" = 4.0
"#;

/// The configuration of a family whose children go to `school`.
pub fn config(school: &School) -> Result<Config, ConfigError> {
    let urls = school.urls();
    let students: Vec<String> = school.students().iter().map(student).collect();
    let text = format!(
        r#"
state_directory = "in-memory"
[mail]
from = "Dzwonek <dzwonek@example.com>"
transport = "directory"
[mail.directory]
path = "letters"
[synergia]
synergia_url = {:?}
api_url = {:?}
messages_url = {:?}
sandbox_url = {:?}
portal_url = {:?}
{}{RECIPIENTS}"#,
        urls.synergia,
        urls.api,
        urls.messages,
        urls.sandbox,
        urls.portal,
        students.concat()
    );
    Config::from_text(&text)
}

fn student(pupil: &PupilLogin) -> String {
    let PupilLogin {
        name,
        login,
        password,
    } = pupil;
    let goals = match *name {
        "Zosia" => GOALS,
        _ => "",
    };
    format!("[[student]]\nname = {name:?}\nlogin = {login:?}\npassword = {password:?}\n{goals}")
}

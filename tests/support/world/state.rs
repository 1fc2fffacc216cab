//! What the program says about itself.

use chrono::{DateTime, NaiveDate, Utc};
use dzwonek::domain::letter::LetterKind;
use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::{
    HistoryEntry, PastYearEntry, Preview, PreviewWish, Status, history, past_years, preview, status,
};
use dzwonek::store::HistoryFilter;
use serde_json::Value;

use super::World;

impl World {
    pub fn status(&mut self) -> Status {
        status(
            &self.household,
            self.store.as_mut().unwrap(),
            self.clock.now(),
        )
        .unwrap()
    }

    /// The exit code of `status`, and its JSON.
    pub fn status_json(&mut self) -> (ExitCode, Value) {
        let status = self.status();
        (status.exit_code(), serde_json::json!(status))
    }

    /// What `status` says about a feed of the first student: "ok", "closed disabled".
    pub fn state_of(&mut self, feed: &str) -> String {
        let (_, status) = self.status_json();
        let feeds = status["students"][0]["feeds"].as_array().unwrap();
        let found = feeds.iter().find(|found| found["feed"] == feed).unwrap();
        let word = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        format!("{} {}", word("state"), word("reason"))
            .trim()
            .to_owned()
    }

    /// The letter of this kind that would go out now to the first recipient.
    pub fn preview(&mut self, kind: LetterKind) -> Preview {
        self.preview_on(kind, None).unwrap()
    }

    /// The same on another day, where there is one.
    pub fn preview_on(&mut self, kind: LetterKind, day: Option<NaiveDate>) -> Option<Preview> {
        let (store, now) = (self.store.as_mut().unwrap(), self.clock.now());
        let wish = PreviewWish {
            kind,
            recipient: None,
            day,
        };
        let previews = preview(&self.household, store, wish, now).unwrap();
        previews.into_iter().next()
    }

    /// How everything stands, in one line: the exit code, each student with the reason, and for the first student
    /// the feeds that were open and could not be read.
    pub fn standing(&mut self) -> String {
        let (code, status) = self.status_json();
        let word = |value: &Value, key: &str| value[key].as_str().map(str::to_owned);
        let mut words = vec![code.number().to_string()];
        for student in status["students"].as_array().unwrap() {
            words.extend(word(student, "state"));
            words.extend(word(student, "reason"));
        }
        let feeds = status["students"][0]["feeds"].as_array().unwrap();
        let is_bad = |feed: &&Value| feed["state"] != "ok" && !feed["last_read"].is_null();
        let bad: Vec<_> = feeds.iter().filter(is_bad).collect();
        match bad.as_slice() {
            [] => {}
            [one] => words.extend(
                [word(one, "feed"), word(one, "state"), word(one, "reason")]
                    .into_iter()
                    .flatten(),
            ),
            _ => words.push("several feeds".to_owned()),
        }
        words.join(" ")
    }

    /// The values of the stored cookies: long words.
    pub fn cookies(&mut self) -> Vec<String> {
        let members = &self.household.members;
        let logins: Vec<_> = members
            .iter()
            .map(|one| one.student.login.clone())
            .collect();
        let mut cookies = Vec::new();
        for login in logins {
            let row = self.store().read(|tx| tx.student(&login)).unwrap();
            let session = row.and_then(|row| row.session);
            let session = session.map(|text| text.0).unwrap_or_default();
            let words = session.split(|c: char| !c.is_ascii_alphanumeric());
            cookies.extend(words.filter(|word| word.len() >= 20).map(str::to_owned));
        }
        cookies
    }

    /// The events, oldest first.
    pub fn history(&mut self) -> Vec<HistoryEntry> {
        self.history_since(None)
    }

    /// The events found then or later, oldest first.
    pub fn history_since(&mut self, since: Option<DateTime<Utc>>) -> Vec<HistoryEntry> {
        let filter = HistoryFilter {
            since,
            ..HistoryFilter::default()
        };
        let mut events = history(&self.household, self.store.as_mut().unwrap(), &filter).unwrap();
        events.reverse();
        events
    }

    /// What past school years have left behind.
    pub fn past_years(&mut self) -> Vec<PastYearEntry> {
        past_years(&self.household, self.store.as_mut().unwrap(), None).unwrap()
    }

    /// "grades added", oldest first.
    pub fn events(&mut self) -> Vec<String> {
        self.history()
            .iter()
            .map(|event| format!("{} {}", event.feed, event.change))
            .collect()
    }

    /// How each letter about each event stands: "mama@example.com instant sent".
    pub fn fates(&mut self) -> Vec<String> {
        self.history()
            .iter()
            .flat_map(|event| &event.letters)
            .map(|letter| format!("{} {} {}", letter.recipient, letter.kind, letter.state))
            .collect()
    }
}

//! What the program says of itself.

use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::{HistoryEntry, Status, history, status};
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

    /// What `status` says of a feed of the first student: "ok", "closed disabled".
    pub fn state_of(&mut self, feed: &str) -> String {
        let (_, status) = self.status_json();
        let feeds = status["students"][0]["feeds"].as_array().unwrap();
        let found = feeds.iter().find(|found| found["feed"] == feed).unwrap();
        let word = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        format!("{} {}", word("state"), word("reason"))
            .trim()
            .to_owned()
    }

    /// The events, oldest first.
    pub fn history(&mut self) -> Vec<HistoryEntry> {
        let store = self.store.as_mut().unwrap();
        let mut events = history(&self.household, store, &HistoryFilter::default()).unwrap();
        events.reverse();
        events
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

//! The line to the register.

use std::time::Duration;

use dzwonek::config::SynergiaUrls;
use dzwonek::synergia::{Hosts, Synergia, Timeouts};
use school::{School, Urls};

use super::{LONG, World};

/// How long to wait for an answer that never comes.
const SHORT: Duration = Duration::from_millis(150);

impl World {
    /// From now on every host of the register is at `url`, with little time to answer.
    pub fn line_leads_to(&mut self, url: &str) {
        let at = || url.to_owned();
        let urls = Urls {
            synergia: at(),
            api: at(),
            messages: at(),
            sandbox: at(),
            portal: at(),
        };
        self.synergia = client_at(&urls, SHORT);
    }

    /// Answers of the school that never come are soon given up.
    pub fn waits_for_nothing(&mut self) {
        self.synergia = client_at(&self.school.urls(), SHORT);
    }

    /// Everything goes to the school again, with time to answer.
    pub fn line_is_mended(&mut self) {
        self.synergia = client_of(&self.school);
    }
}

/// A client that finds the school, and gives it time to answer.
pub fn client_of(school: &School) -> Synergia {
    client_at(&school.urls(), LONG)
}

/// A client of the register at these addresses, which gives each answer this much time.
fn client_at(urls: &Urls, total: Duration) -> Synergia {
    let urls = SynergiaUrls::new([
        &urls.synergia,
        &urls.api,
        &urls.messages,
        &urls.sandbox,
        &urls.portal,
    ]);
    let hosts = Hosts::new(urls.unwrap());
    let patience = Timeouts {
        connect: total,
        total,
        pause: Duration::from_millis(1),
    };
    Synergia::new(hosts, patience).unwrap()
}

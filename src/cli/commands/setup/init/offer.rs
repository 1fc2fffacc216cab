//! What the questions about the mail server offer, so that most of them are answered by Enter.

use crate::config::{Provider, Security, Smtp};
use crate::domain::EmailAddress;

use super::interview::NONE;

/// What is offered: the answers given last, or else what the provider of the sender takes.
pub struct Offer {
    sender: EmailAddress,
    /// The server that was named last.
    last: Option<Smtp>,
}

impl Offer {
    pub fn new(sender: EmailAddress, last: Option<Smtp>) -> Self {
        Self { sender, last }
    }

    pub fn host(&self) -> String {
        match (&self.last, Provider::of(&self.sender)) {
            (Some(last), _) => last.host.clone(),
            (None, Some(provider)) => provider.host.to_owned(),
            (None, None) => format!("smtp.{}", self.sender.domain()),
        }
    }

    pub fn user(&self) -> &str {
        match &self.last {
            Some(last) => last.login.as_ref().map_or(NONE, |login| &login.username),
            None => &self.sender,
        }
    }

    /// What to know before the password is typed.
    pub fn hint(&self, host: &str) -> Option<&'static str> {
        self.provider(host)?.hint
    }

    pub fn security(&self, host: &str) -> Security {
        match (self.last_at(host), self.provider(host)) {
            (Some(last), _) => last.security,
            (None, Some(provider)) => provider.security,
            (None, None) => Security::Tls,
        }
    }

    /// A port that is not the usual one was named on purpose; any other goes with the encryption.
    pub fn port(&self, host: &str, security: Security) -> u16 {
        let last = self.last_at(host);
        let own = last.filter(|last| last.port != last.security.usual_port());
        own.map_or(security.usual_port(), |last| last.port)
    }

    /// Whoever runs the server, or else has the box of the sender.
    fn provider(&self, host: &str) -> Option<&'static Provider> {
        Provider::at(host).or_else(|| Provider::of(&self.sender))
    }

    /// The answers given last, unless this is the server of a provider and another one than before.
    fn last_at(&self, host: &str) -> Option<&Smtp> {
        let is_told_anew = |last: &Smtp| last.host != host && Provider::at(host).is_some();
        self.last.as_ref().filter(|last| !is_told_anew(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(host: &str, security: Security, port: u16) -> Smtp {
        Smtp {
            host: host.to_owned(),
            port,
            security,
            login: None,
            ca_file: None,
        }
    }

    fn offer(sender: &str, last: Option<Smtp>) -> Offer {
        Offer::new(sender.parse().unwrap(), last)
    }

    #[test]
    fn at_first_the_provider_of_the_sender_is_offered() {
        for (domain, host, security, port) in [
            ("gmail.com", "smtp.gmail.com", Security::Tls, 465),
            ("onet.pl", "smtp.poczta.onet.pl", Security::Tls, 465),
            ("msn.com", "smtp-mail.outlook.com", Security::StartTls, 587),
            ("example.com", "smtp.example.com", Security::Tls, 465),
        ] {
            let sender = format!("mama.zosi@{domain}");
            let offer = offer(&sender, None);
            assert_eq!(offer.host(), host, "{domain}");
            assert_eq!(offer.user(), sender);
            let offered = offer.security(host);
            assert_eq!((offered, offer.port(host, offered)), (security, port));
        }
    }

    #[test]
    fn the_answers_given_last_are_offered_again() {
        use Security::{None, StartTls, Tls};
        let (own, outlook) = ("mail.example.com", "smtp-mail.outlook.com");
        for (last, host, offered, taken, port) in [
            // The same again.
            (server(own, None, 2525), own, None, None, 2525),
            (server(own, StartTls, 2525), own, StartTls, Tls, 2525),
            // The usual port follows the encryption.
            (server(own, Tls, 465), own, Tls, StartTls, 587),
            (server(own, StartTls, 587), own, StartTls, Tls, 465),
            // A name is corrected.
            (
                server("mial", StartTls, 2525),
                own,
                StartTls,
                StartTls,
                2525,
            ),
            // It is another server, of which it is known what it takes.
            (server(own, Tls, 2525), outlook, StartTls, StartTls, 587),
            (server(outlook, Tls, 465), outlook, Tls, Tls, 465),
        ] {
            let told = format!("{last:?}");
            let offer = offer("mama.zosi@gmail.com", Some(last));
            assert_eq!(offer.security(host), offered, "{told}");
            assert_eq!(offer.port(host, taken), port, "{told}");
        }
        let offer = offer("mama.zosi@gmail.com", Some(server(own, Tls, 465)));
        assert_eq!((offer.host().as_str(), offer.user()), (own, NONE));
    }

    #[test]
    fn a_hint_is_of_the_server_or_else_of_the_box() {
        for (sender, host, words) in [
            ("mama.zosi@gmail.com", "smtp.gmail.com", Some("Gmail")),
            ("mama.zosi@gmail.com", "127.0.0.1", Some("Gmail")),
            ("mama.zosi@example.com", "smtp.gmail.com", Some("Gmail")),
            ("mama.zosi@gmail.com", "smtp.wp.pl", Some("WP")),
            ("mama.zosi@gmail.com", "poczta.o2.pl", None),
            ("mama.zosi@example.com", "mail.example.com", None),
        ] {
            let hint = offer(sender, None).hint(host);
            assert_eq!(hint.is_some(), words.is_some(), "{sender} {host}");
            let begins = hint
                .unwrap_or_default()
                .starts_with(words.unwrap_or_default());
            assert!(begins, "{sender} {host}");
        }
    }
}

//! Mail providers that families have their boxes at, as of 1 December 2026: from public lists of mail programs, the
//! providers' pages and users' reports. What was not confirmed is left out.

use super::smtp::Security;
use crate::domain::EmailAddress;

/// A mail provider, and how its server takes letters. Each listens at the usual port of its `security`.
#[derive(Debug, PartialEq, Eq)]
pub struct Provider {
    /// What stands after the `@` in the addresses of its boxes; none where each customer brings a domain.
    domains: &'static [&'static str],
    pub host: &'static str,
    pub security: Security,
    user: UserName,
    /// What somebody must do before they type their password: one sentence, without a full stop.
    pub hint: Option<&'static str>,
}

/// What a box is called at the login.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum UserName {
    Address,
    /// Depending on the box.
    AddressOrLocalPart,
}

const PROVIDERS: [Provider; 11] = [
    Provider {
        domains: &["gmail.com", "googlemail.com"],
        hint: Some(
            "Gmail takes an app password in the place of your own: make one in the security settings of the Google \
             account (two-step login comes first), and type it without blanks",
        ),
        ..at("smtp.gmail.com", Security::Tls)
    },
    Provider {
        domains: &["outlook.com", "hotmail.com", "live.com", "msn.com"],
        hint: Some(
            "Microsoft takes no password for this box, and no app password either; use a box at another provider as \
             sender",
        ),
        ..at("smtp-mail.outlook.com", Security::StartTls)
    },
    Provider {
        hint: Some(
            "from the end of December 2026 Microsoft 365 takes a password only where the administrator of the domain \
             allows it, and never where SMTP is switched off for the box",
        ),
        ..at("smtp.office365.com", Security::StartTls)
    },
    Provider {
        domains: &["wp.pl"],
        user: UserName::AddressOrLocalPart,
        hint: Some(
            "WP takes an app password (\"hasło do aplikacji\") in the place of your own: first switch on external \
             programs in the settings of the box, then make one there",
        ),
        ..at("smtp.wp.pl", Security::Tls)
    },
    Provider {
        domains: &["o2.pl", "go2.pl", "tlen.pl", "prokonto.pl"],
        user: UserName::AddressOrLocalPart,
        ..at("poczta.o2.pl", Security::Tls)
    },
    Provider {
        domains: &[
            "onet.pl",
            "op.pl",
            "vp.pl",
            "onet.eu",
            "poczta.onet.pl",
            "autograf.pl",
            "buziaczek.pl",
            "spoko.pl",
            "amorki.pl",
            "opoczta.pl",
            "onet.com.pl",
            "adres.pl",
        ],
        ..at("smtp.poczta.onet.pl", Security::Tls)
    },
    Provider {
        domains: &[
            "interia.pl",
            "interia.eu",
            "interia.com",
            "poczta.fm",
            "intmail.pl",
            "vip.interia.pl",
            "hub.pl",
        ],
        hint: Some(
            "Interia lets programs in once external programs are switched on in the settings of the box",
        ),
        ..at("poczta.interia.pl", Security::Tls)
    },
    Provider {
        domains: &["icloud.com", "me.com"],
        ..at("smtp.mail.me.com", Security::StartTls)
    },
    Provider {
        domains: &["yahoo.com"],
        hint: Some(
            "Yahoo takes an app password in the place of your own: make one in the security settings of the account",
        ),
        ..at("smtp.mail.yahoo.com", Security::Tls)
    },
    Provider {
        domains: &["gmx.com"],
        ..at("mail.gmx.com", Security::Tls)
    },
    Provider {
        domains: &["gmx.net"],
        ..at("mail.gmx.net", Security::Tls)
    },
];

/// A provider of whom no more is to be said.
const fn at(host: &'static str, security: Security) -> Provider {
    Provider {
        domains: &[],
        host,
        security,
        user: UserName::Address,
        hint: None,
    }
}

impl Provider {
    /// The one that has this box.
    #[must_use]
    pub fn of(address: &EmailAddress) -> Option<&'static Self> {
        let domain = address.domain();
        let mut providers = PROVIDERS.iter();
        providers.find(|provider| provider.domains.contains(&domain))
    }

    /// The one whose server has this name, in lower case.
    #[must_use]
    pub fn at(host: &str) -> Option<&'static Self> {
        PROVIDERS.iter().find(|provider| provider.host == host)
    }
}

/// The other name by which the provider of a box may know it, where the address is refused as user name.
#[must_use]
pub fn other_user_name(username: &str) -> Option<String> {
    let address: EmailAddress = username.parse().ok()?;
    match Provider::of(&address)?.user {
        UserName::Address => None,
        UserName::AddressOrLocalPart => Some(address.local_part().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domain_of_an_address_tells_server_encryption_and_port() {
        let (tls, starttls) = ((Security::Tls, 465), (Security::StartTls, 587));
        for (domain, host, (security, port)) in [
            ("gmail.com", "smtp.gmail.com", tls),
            ("GoogleMail.com", "smtp.gmail.com", tls),
            ("outlook.com", "smtp-mail.outlook.com", starttls),
            ("hotmail.com", "smtp-mail.outlook.com", starttls),
            ("live.com", "smtp-mail.outlook.com", starttls),
            ("msn.com", "smtp-mail.outlook.com", starttls),
            ("wp.pl", "smtp.wp.pl", tls),
            ("o2.pl", "poczta.o2.pl", tls),
            ("tlen.pl", "poczta.o2.pl", tls),
            ("onet.pl", "smtp.poczta.onet.pl", tls),
            ("op.pl", "smtp.poczta.onet.pl", tls),
            ("buziaczek.pl", "smtp.poczta.onet.pl", tls),
            ("interia.pl", "poczta.interia.pl", tls),
            ("poczta.fm", "poczta.interia.pl", tls),
            ("icloud.com", "smtp.mail.me.com", starttls),
            ("yahoo.com", "smtp.mail.yahoo.com", tls),
            ("gmx.com", "mail.gmx.com", tls),
            ("gmx.net", "mail.gmx.net", tls),
        ] {
            let address = format!("mama.zosi@{domain}").parse().unwrap();
            let provider = Provider::of(&address).unwrap();
            let security_port = (provider.security, provider.security.usual_port());
            assert_eq!(
                (provider.host, security_port),
                (host, (security, port)),
                "{domain}"
            );
        }
        for domain in ["example.com", "poczta.wp.pl", "office365.com", "mail.com"] {
            let address = format!("mama.zosi@{domain}").parse().unwrap();
            assert_eq!(Provider::of(&address), None, "{domain}");
        }
    }

    #[test]
    fn a_server_tells_its_provider_where_the_domain_is_ones_own() {
        for provider in &PROVIDERS {
            assert_eq!(Provider::at(provider.host), Some(provider));
        }
        let microsoft = Provider::at("smtp.office365.com").unwrap();
        assert!(microsoft.hint.unwrap().contains("administrator"));
        assert_eq!(Provider::at("smtp.example.com"), None);
    }

    #[test]
    fn a_hint_is_one_sentence_and_only_where_it_is_known() {
        let words = |domain: &str| {
            let address = format!("mama.zosi@{domain}").parse().unwrap();
            Provider::of(&address).unwrap().hint
        };
        for (domain, expected) in [
            ("gmail.com", "app password"),
            ("wp.pl", "hasło do aplikacji"),
            ("yahoo.com", "app password"),
            ("interia.pl", "external programs"),
            ("outlook.com", "no password"),
        ] {
            assert!(words(domain).unwrap().contains(expected), "{domain}");
        }
        for domain in ["o2.pl", "onet.pl", "icloud.com", "gmx.net"] {
            assert_eq!(words(domain), None, "{domain}");
        }
        for hint in PROVIDERS.iter().filter_map(|provider| provider.hint) {
            assert!(!hint.contains(". ") && !hint.ends_with('.'), "{hint}");
        }
    }

    #[test]
    fn a_box_has_a_second_name_where_its_provider_knows_two() {
        for (username, other) in [
            ("mama.zosi@wp.pl", Some("mama.zosi")),
            ("Mama.Zosi@TLEN.pl", Some("Mama.Zosi")),
            ("mama.zosi", None),
            ("mama.zosi@gmail.com", None),
            ("mama.zosi@onet.pl", None),
            ("mama.zosi@example.com", None),
        ] {
            assert_eq!(other_user_name(username).as_deref(), other, "{username}");
        }
    }
}

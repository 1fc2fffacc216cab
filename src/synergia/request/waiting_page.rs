//! Files that the register prepares for whoever asks (API.md section 12).

use url::Url;

use super::hosts::Hosts;

/// The waiting page of a prepared file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingPage(Url);

impl WaitingPage {
    /// The page of a `downloadLink`; `None` when that leads anywhere but to the sandbox.
    pub fn of(link: &str, hosts: &Hosts) -> Option<Self> {
        let url = Url::parse(link).ok()?;
        hosts.is_sandbox(&url).then_some(Self(url))
    }

    /// Its address.
    pub fn url(&self) -> &Url {
        &self.0
    }

    /// The address of the file, once it is ready.
    pub fn file(&self) -> Url {
        let mut url = self.0.clone();
        url.set_path(&format!("{}/get", url.path().trim_end_matches('/')));
        url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_fetched_only_from_the_sandbox() {
        let hosts = Hosts::librus().unwrap();
        for (link, file) in [
            (
                "https://sandbox.librus.pl/GetFile/aB3",
                Some("https://sandbox.librus.pl/GetFile/aB3/get"),
            ),
            (
                "https://sandbox.librus.pl/GetFile/aB3/?a=b",
                Some("https://sandbox.librus.pl/GetFile/aB3/get?a=b"),
            ),
            ("http://sandbox.librus.pl/GetFile/aB3", None),
            ("https://sandbox.librus.pl:8443/GetFile/aB3", None),
            ("https://sandbox.librus.pl.example.com/GetFile/aB3", None),
            ("https://sandbox.librus.pl@example.com/GetFile/aB3", None),
            ("https://synergia.librus.pl/GetFile/aB3", None),
            ("file:///etc/passwd", None),
            ("/GetFile/aB3", None),
            ("", None),
        ] {
            let page = WaitingPage::of(link, &hosts);
            let found = page.map(|page| page.file().to_string());
            assert_eq!(found.as_deref(), file, "{link}");
        }
    }
}

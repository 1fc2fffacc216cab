//! Questions that the register wants as a form.

use url::Url;

use super::hosts::{Host, Hosts};

/// A form that asks for something and changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Post {
    /// A further page of the list of the old module, from 2. It has the path of its messages, but names
    /// none of them.
    OldMessages { page: usize },
}

impl Post {
    pub fn host(self) -> Host {
        match self {
            Self::OldMessages { .. } => Host::Synergia,
        }
    }

    pub fn url(self, hosts: &Hosts) -> Url {
        let mut url = hosts.base(self.host()).clone();
        match self {
            Self::OldMessages { .. } => url.set_path("wiadomosci/1/5"),
        }
        url
    }

    /// What is filled in; the register counts the pages from 0.
    pub fn form(self) -> [(&'static str, String); 2] {
        match self {
            Self::OldMessages { page } => [
                ("numer_strony105", page.saturating_sub(1).to_string()),
                ("porcjowanie_pojemnik105", "105".to_owned()),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message is named by what follows `wiadomosci/1/5/`; no form goes on there.
    #[test]
    fn a_further_page_of_the_old_list_names_no_message() {
        let hosts = Hosts::librus().unwrap();
        for (page, number) in [(2, "1"), (5012, "5011")] {
            let post = Post::OldMessages { page };
            let url = post.url(&hosts);
            assert_eq!(url.as_str(), "https://synergia.librus.pl/wiadomosci/1/5");
            let [number_of_page, packing] = post.form();
            assert_eq!(number_of_page, ("numer_strony105", number.to_owned()));
            assert_eq!(packing, ("porcjowanie_pojemnik105", "105".to_owned()));
        }
    }
}

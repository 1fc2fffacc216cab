//! Phrases of the test letter.

use super::Polish;
use crate::locale::phrases::{TestLetters, fixed};

impl TestLetters for Polish {
    fixed! {
        mail_works: "poczta działa",
        mail_works_in_full: "E-maile od Dzwonka docierają na ten adres. Nic więcej nie trzeba robić.",
        next_digest: "Następne podsumowanie",
        why_test:
            "Ten e-mail przyszedł, bo ktoś wydał polecenie dzwonek check --send. Sam z siebie nie przyjdzie.",
    }
}

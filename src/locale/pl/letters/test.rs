//! Phrases of the test letter.

use super::Polish;
use crate::locale::phrases::{TestLetters, fixed};

impl TestLetters for Polish {
    fixed! {
        mail_works: "poczta działa",
        mail_works_in_full: "Listy od Dzwonka docierają na ten adres. Nic więcej nie trzeba robić.",
        why_test:
            "Dostajesz ten list, bo ktoś wydał polecenie „dzwonek check --send”. Sam z siebie nie \
             przyjdzie.",
    }
}

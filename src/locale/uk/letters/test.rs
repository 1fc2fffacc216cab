//! Phrases of the test letter.

use super::Ukrainian;
use crate::locale::phrases::{TestLetters, fixed};

impl TestLetters for Ukrainian {
    fixed! {
        mail_works: "пошта працює",
        mail_works_in_full: "Листи від програми Dzwonek доходять на цю адресу. Більше нічого робити не треба.",
        next_digest: "Наступний підсумок",
        why_test:
            "Цей лист надійшов, бо хтось виконав команду dzwonek check --send. Сам собою він не надійде.",
    }
}

//! Phrases of the letters about letters that do not arrive.

use super::Ukrainian;
use crate::domain::trouble::mail_trouble::MailCause;
use crate::locale::phrases::{MailTroubles, fixed};

impl MailTroubles for Ukrainian {
    fixed! {
        mail_arrives_again: "листи знову доходять",
        mail_arrives_again_in_full:
            "Поштовий сервер знову приймає листи на цю адресу. Жоден не загубився.",
        reply_of_server: "Відповідь сервера",
        letter: "Лист",
    }

    fn mail_trouble_in_short(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => "лист чекає",
            MailCause::GivenUp => "лист не дійшов",
        }
    }

    fn mail_trouble_in_full(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Поштовий сервер уже кілька годин не приймає листів на цю адресу. На інші адреси вони доходять, як \
                 завжди."
            }
            MailCause::GivenUp => {
                "Поштовий сервер відхилив лист на цю адресу або не приймав його 5 днів."
            }
        }
    }

    fn mail_trouble_done(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Dzwonek пробує надіслати листи щогодини, протягом 5 днів від їх написання. Щойно вони знову \
                 доходитимуть, про це надійде окремий лист."
            }
            MailCause::GivenUp => {
                "Сам лист Dzwonek більше не надсилає. Якщо для цієї адреси ввімкнено підсумок, увесь зміст листа буде \
                 в наступному підсумку."
            }
        }
    }

    fn mail_trouble_left(&self, cause: MailCause) -> &'static str {
        match cause {
            MailCause::PutOff => {
                "Варто перевірити, чи не переповнена скринька. Листи, які чекають, покаже команда:"
            }
            MailCause::GivenUp => {
                "Перевірте адресу в конфігурації. Лист можна надіслати ще раз або відкинути; його покаже команда:"
            }
        }
    }
}

//! What can keep something from being read, in plain words.

use super::Ukrainian;
use crate::domain::Cause;
use crate::locale::phrases::Causes;

impl Causes for Ukrainian {
    fn cause_in_short(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "вхід відхилено",
            Cause::AccountExpired => "термін дії облікового запису минув",
            Cause::Captcha | Cause::BrowserAction => "потрібен вхід у браузері",
            Cause::UnknownRefusal => "вхід відхилено з невідомої причини",
            Cause::KontoLibrus => "вхід не відкриває щоденника",
            Cause::NotLinked => "дитина не пов’язана з Konto LIBRUS",
            Cause::LinkBroken => "Konto LIBRUS просить щось зробити",
            Cause::PasswordUnavailable => "немає пароля",
            Cause::LoginCap => "перерва між входами",
            Cause::Maintenance => "технічні роботи",
            Cause::Unreachable => "щоденник не відповідає",
            Cause::Untrusted => "сертифікат щоденника не викликає довіри",
            Cause::SessionLost => "щоденник перериває сеанс",
            Cause::BadAnswer => "незрозуміла відповідь щоденника",
            Cause::NotPublished => "розклад не опубліковано",
            Cause::NoAccess => "немає доступу",
            Cause::NotFound => "немає в цій школі",
            Cause::Disabled => "школа вимкнула цей розділ",
            Cause::NoMessagesModule => "школа без модуля повідомлень",
            Cause::NoData => "немає даних",
            Cause::PartlyClosed => "частина записів недоступна",
            Cause::Vanished => "раптом зникло багато записів",
        }
    }

    fn cause_in_full(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused => "Librus не прийняв логіна або пароля.",
            Cause::AccountExpired => "Librus повідомляє, що термін дії облікового запису минув.",
            Cause::Captcha => "Librus хоче переконатися, що входить людина.",
            Cause::UnknownRefusal => "Librus відхилив вхід із причини, якої Dzwonek не розпізнає.",
            Cause::BrowserAction => {
                "Увійти до щоденника не вдалося: Librus показує іншу сторінку, якої Dzwonek не знає."
            }
            Cause::KontoLibrus => {
                "Librus приймає пароль, але не показує щоденника. Можливо, цей логін пов’язано з Konto LIBRUS."
            }
            Cause::NotLinked => "Konto LIBRUS не знає дитини з таким логіном.",
            Cause::LinkBroken => {
                "Konto LIBRUS знає цю дитину, але, перш ніж воно покаже щоденник, на його сторінці треба щось зробити."
            }
            Cause::PasswordUnavailable => {
                "Не вдалося прочитати пароль із місця, вказаного в конфігурації."
            }
            Cause::LoginCap => {
                "За останню добу було вже стільки входів, скільки Dzwonek собі дозволяє."
            }
            Cause::Maintenance => "У щоденнику тривають технічні роботи.",
            Cause::Unreachable => "Щоденник не відповідає.",
            Cause::Untrusted => {
                "За адресою щоденника відповідає сервер, сертифікату якого цей комп’ютер не довіряє. Dzwonek нічого \
                 йому не надсилає. Якщо це не минає, можливо, годинник комп’ютера йде неправильно або його сертифікати \
                 застаріли (пакет ca-certificates)."
            }
            Cause::SessionLost => "Щоденник щоразу перериває сеанс одразу після входу.",
            Cause::BadAnswer => "Щоденник відповідає так, що Dzwonek його не розуміє.",
            Cause::NotPublished => "Школа не опублікувала розкладу уроків.",
            Cause::NoAccess => "Школа не відкриває доступу до цього розділу щоденника.",
            Cause::NotFound => "У цій школі такого розділу щоденника немає.",
            Cause::Disabled => "Школа вимкнула цей розділ щоденника.",
            Cause::NoMessagesModule => "У школі немає модуля повідомлень.",
            Cause::NoData => "У цьому розділі щоденника немає жодних даних.",
            Cause::PartlyClosed => {
                "Частина записів, які тут були, більше недоступна; решту Dzwonek читає, як завжди."
            }
            Cause::Vanished => "Із цього розділу щоденника раптом зникло понад половину записів.",
        }
    }

    fn done_by_dzwonek(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::LoginRefused | Cause::AccountExpired => {
                "Dzwonek не пробує ще раз, щоб не заблокувати обліковий запис."
            }
            Cause::Captcha | Cause::BrowserAction | Cause::KontoLibrus => {
                "Dzwonek спробує ще раз через 12 годин, потім – раз на добу."
            }
            Cause::NotLinked | Cause::LinkBroken => {
                "Dzwonek перевірить це ще раз через добу; пароля для цього він не надсилає."
            }
            Cause::UnknownRefusal => {
                "Dzwonek спробує ще раз аж через добу й далі пробуватиме раз на добу. Новий пароль у конфігурації він \
                 помітить сам."
            }
            Cause::PasswordUnavailable
            | Cause::Maintenance
            | Cause::Unreachable
            | Cause::Untrusted
            | Cause::SessionLost
            | Cause::BadAnswer => "Dzwonek спробує ще раз під час наступного читання.",
            Cause::LoginCap => "Dzwonek увійде знову, коли ця перерва мине.",
            Cause::NotPublished
            | Cause::NoAccess
            | Cause::NotFound
            | Cause::Disabled
            | Cause::PartlyClosed => "Dzwonek перевірить це ще раз через добу.",
            Cause::NoMessagesModule | Cause::NoData => "Dzwonek перевірить це ще раз через годину.",
            Cause::Vanished => {
                "Dzwonek поки що нікому про це не пише; про нові записи та зміни пише, як завжди. Якщо записи \
                 повернуться, робити нічого не треба."
            }
        }
    }

    fn left_to_owner(&self, cause: Cause) -> Option<&'static str> {
        match cause {
            Cause::LoginRefused => Some(
                "Виправте пароль у конфігурації; новий пароль Dzwonek помітить сам. Якщо теперішній правильний, відновіть \
                 читання командою:",
            ),
            Cause::AccountExpired => {
                Some("Зверніться до адміністратора школи, а потім відновіть читання командою:")
            }
            Cause::Captcha => Some(
                "Один раз увійдіть у браузері з тим логіном, який використовує Dzwonek: на сторінці Librus Synergia або \
                 в Konto LIBRUS.",
            ),
            Cause::UnknownRefusal => Some(
                "Увійдіть у браузері (Librus Synergia або Konto LIBRUS) з тим самим логіном і паролем: там видно, чого \
                 хоче Librus. Якщо пароль уже інший, виправте його в конфігурації.",
            ),
            Cause::BrowserAction => Some(
                "Один раз увійдіть у браузері з тим логіном, який використовує Dzwonek: на сторінці Librus Synergia або \
                 в Konto LIBRUS. Якщо Librus про щось просить, зробіть це.",
            ),
            Cause::KontoLibrus => Some(
                "Якщо дитина пов’язана з Konto LIBRUS, допишіть цей обліковий запис у конфігурації: таблицю \
                 [[konto_librus]] з його електронною адресою й паролем, а для дитини замість пароля – ключ \
                 konto_librus. Якщо ні, один раз увійдіть у браузері з логіном від школи.",
            ),
            Cause::NotLinked => Some(
                "Пов’яжіть дитину з обліковим записом на portal.librus.pl або виправте логін у конфігурації (команда \
                 dzwonek check показує дітей облікового запису). Потім відновіть читання командою:",
            ),
            Cause::LinkBroken => Some(
                "Увійдіть на portal.librus.pl і подивіться, що там треба зробити для цієї дитини (наприклад, поновити \
                 зв’язок). Потім відновіть читання командою:",
            ),
            Cause::Vanished => Some(
                "Загляньте в щоденник. Якщо цих записів справді вже немає, підтвердьте це командою:",
            ),
            Cause::PasswordUnavailable => Some("Перевірте місце, де зберігається пароль."),
            _ => None,
        }
    }
}

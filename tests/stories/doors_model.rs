//! Weeks at both doors, in which anything may go wrong at any time: promises 1, 2, 4 and 6 hold.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use dzwonek::exit_code::ExitCode;
use school::{
    Crossing, FaultKind, FreshAnswer, Host, KontoAnswer, ListToken, LoginForm, MobileRoute, Parent,
    Quirk, Who,
};

use crate::support::world::{EAGER, World};
use crate::year::happenings::Happenings;

const PUPILS: [Who; 2] = [Who::Zosia, Who::Stas];
const DAYS: u32 = 16;
const POLLS: [&str; 7] = [
    "06:30", "07:00", "09:40", "13:20", "13:45", "17:00", "20:00",
];

/// What keeps entries as they are, whichever answer is true.
const QUIRKS: [Quirk; 8] = [
    Quirk::CookiesRefused,
    Quirk::WidgetFirst,
    Quirk::FreshInList,
    Quirk::FreshKeepsPrevious,
    Quirk::RefreshTokenStays,
    Quirk::OnlyVersion3,
    Quirk::NoOauthToken,
    Quirk::BareList,
];

const ANSWERS: [KontoAnswer; 8] = [
    KontoAnswer::Refused,
    KontoAnswer::RefusedInOtherWords,
    KontoAnswer::Captcha,
    KontoAnswer::Locked,
    KontoAnswer::Regulations,
    KontoAnswer::UnknownPage,
    KontoAnswer::RegulationsInTheApp,
    KontoAnswer::Maintenance,
];

const FRESH: [FreshAnswer; 6] = [
    FreshAnswer::RequiresAction,
    FreshAnswer::NotFound,
    FreshAnswer::CannotRefresh,
    FreshAnswer::ApiDisabled,
    FreshAnswer::TokenInvalid,
    FreshAnswer::Undecodable,
];

const FAULTS: [FaultKind; 8] = [
    FaultKind::Status500,
    FaultKind::Status503,
    FaultKind::Status429,
    FaultKind::Html,
    FaultKind::HalfBody,
    FaultKind::Unauthorized,
    FaultKind::LeadsNowhere,
    FaultKind::Later(503, &["3600"]),
];

struct Model {
    world: World,
    happenings: Happenings,
    day: NaiveDate,
    is_linked: bool,
    /// How often the password had been sent when the portal began to refuse it.
    refused_from: Option<usize>,
}

impl Model {
    async fn begin(seed: u64) -> Self {
        let day = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap();
        let mut world = World::starting("2026-09-13T18:00", &PUPILS, EAGER);
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        Self {
            happenings: Happenings::new(seed, &PUPILS),
            world,
            day,
            is_linked: false,
            refused_from: None,
        }
    }

    async fn live(&mut self, is_eventful: bool) {
        for poll in POLLS {
            self.world.at(&format!("{}T{poll}", self.day));
            if is_eventful {
                self.go_wrong().await;
                self.happenings.happen(&self.world);
            }
            self.world.poll().await;
            self.is_gentle();
        }
        self.mend();
        self.day += TimeDelta::days(1);
    }

    async fn go_wrong(&mut self) {
        let chance = &mut self.happenings.chance;
        let who = chance.choice(PUPILS).unwrap();
        let times = chance.u32(1..6);
        let school = &self.world.school;
        match chance.u8(0..36) {
            0..3 => self.change_doors(),
            3 | 4 => school.end_child_tokens(who),
            5 => school.end_portal_sessions(Parent::Agnieszka),
            6 => school.end_refresh_tokens(Parent::Agnieszka),
            7 => school.end_sessions(who),
            8 => school.end_messages_sessions(who),
            9 => self.end_everything(),
            10..13 => self.ask_of_the_portal(),
            13..15 => {
                let fresh = chance.choice(FRESH).unwrap();
                self.link(who, |link| link.fresh = fresh);
            }
            15 => self.link(who, |link| link.list_token = ListToken::Stale),
            16 => self.link(who, |link| link.may_cross = false),
            17..20 => self.break_something(times),
            20..22 => {
                let quirk = chance.choice(QUIRKS).unwrap();
                school.edit_portal(|portal| portal.quirks.insert(quirk));
            }
            22 => {
                let forms = [
                    LoginForm::Gone,
                    LoginForm::GoneEverywhere,
                    LoginForm::Captcha,
                ];
                let form = chance.choice(forms).unwrap();
                school.edit_portal(|portal| portal.form = form);
            }
            23 => {
                let routes = [MobileRoute::CommandClose, MobileRoute::RejectedClient];
                let mobile = chance.choice(routes).unwrap();
                school.edit_portal(|portal| portal.mobile = mobile);
            }
            24 => {
                let crossings = [
                    Crossing::NotAccepted,
                    Crossing::Maintenance,
                    Crossing::Captcha,
                    Crossing::Stub,
                ];
                let crossing = chance.choice(crossings).unwrap();
                school.edit_portal(|portal| portal.crossing = crossing);
            }
            25 => school.edit_portal(|portal| portal.child_token_requests = Some(times * 4)),
            26 => self.world.restart(),
            27 => self.world.poll_and_crash().await,
            28 => {
                self.world.write_and_crash().await;
            }
            29 | 30 => self.world.check_beside().await,
            31 => self.world.dry_run().await,
            _ => {}
        }
        self.is_gentle();
    }

    fn change_doors(&mut self) {
        self.is_linked = !self.is_linked;
        self.world.come_in_by_konto(self.is_linked);
    }

    fn end_everything(&self) {
        let school = &self.world.school;
        school.end_portal_sessions(Parent::Agnieszka);
        school.end_refresh_tokens(Parent::Agnieszka);
        for who in PUPILS {
            school.end_child_tokens(who);
            school.end_sessions(who);
        }
    }

    /// From now on the portal answers the password in another way, and everybody has to log in.
    fn ask_of_the_portal(&mut self) {
        let answer = self.happenings.chance.choice(ANSWERS).unwrap();
        if answer == KontoAnswer::Refused {
            self.refused_from.get_or_insert(self.passwords().len());
        } else {
            self.refused_from = None;
        }
        self.answer(answer);
        self.end_everything();
    }

    fn answer(&self, answer: KontoAnswer) {
        let school = &self.world.school;
        school.edit_konto(Parent::Agnieszka, |konto| konto.answer = answer);
    }

    fn link(&self, who: Who, change: impl FnOnce(&mut school::Link)) {
        let school = &self.world.school;
        school.edit_konto(Parent::Agnieszka, |konto| change(konto.link(who).unwrap()));
    }

    fn break_something(&mut self, times: u32) {
        let chance = &mut self.happenings.chance;
        let kind = chance.choice(FAULTS).unwrap();
        let places = [
            (Host::Portal, "/konto-librus"),
            (Host::Portal, "/api/v3/Me"),
            (Host::Portal, "/api/v3/SynergiaAccounts"),
            (Host::Portal, "/oauth2"),
            (Host::Api, "/2.0/Me"),
            (Host::Api, "/2.0/Grades"),
            (Host::Api, "/2.0/AutoLoginToken"),
            (Host::Synergia, "/loguj"),
            (Host::Synergia, "/gateway/api/2.0/Me"),
            (Host::Messages, "/api"),
        ];
        let (host, path) = chance.choice(places).unwrap();
        self.world.school.fault_at(host, kind, path, times);
    }

    /// At night the school is put in order, and the owner lifts what stands.
    fn mend(&mut self) {
        self.world.heal();
        self.answer(KontoAnswer::Welcome);
        self.refused_from = None;
        self.world.school.edit_portal(|portal| {
            portal.quirks.clear();
            portal.form = LoginForm::Shown;
            portal.mobile = MobileRoute::Open;
            portal.crossing = Crossing::Welcome;
            portal.child_token_requests = None;
        });
        for who in PUPILS {
            self.link(who, |link| {
                link.fresh = FreshAnswer::Renewed;
                link.list_token = ListToken::Latest;
                link.may_cross = true;
            });
            self.world.resume(who);
        }
    }

    /// When the portal was sent the password.
    fn passwords(&self) -> Vec<DateTime<FixedOffset>> {
        let requests = self.world.school.requests().into_iter();
        let posts = requests.filter(|request| {
            request.method == "POST" && request.path.starts_with("/konto-librus/login/action")
        });
        posts.map(|request| request.at).collect()
    }

    /// Promise 6, for each of the accounts.
    fn is_gentle(&self) {
        let of_pupils = self.world.logins().into_iter();
        let mut accounts: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        of_pupils.for_each(|(who, at)| accounts.entry(who).or_default().push(at));
        accounts.insert("Konto LIBRUS", self.passwords());
        for (account, sent) in accounts {
            for pair in sent.windows(2) {
                assert!(
                    pair[1] - pair[0] >= TimeDelta::minutes(30),
                    "{account}: {pair:?}"
                );
            }
            for five in sent.windows(5) {
                assert!(
                    five[4] - five[0] >= TimeDelta::hours(24),
                    "{account}: {five:?}"
                );
            }
        }
        if let Some(before) = self.refused_from {
            assert!(
                self.passwords().len() <= before + 1,
                "a refused password was sent again"
            );
        }
        assert_eq!(self.world.school.violations(), []);
        assert_eq!(self.world.school.opened(), []);
    }

    /// Days on which nothing happens and nothing goes wrong.
    async fn settle(&mut self) {
        for _ in 0..4 {
            self.live(false).await;
        }
        self.world.at(&format!("{}T06:00", self.day));
        let last = self.world.once_all().await;
        assert_eq!((last.code, last.changes()), (ExitCode::AllWell, 0));
    }

    fn found_what_happened(&mut self) {
        let mut balance: BTreeMap<String, i32> = BTreeMap::new();
        for event in self.world.history() {
            let found = format!("{} {} {}", event.student, event.key, event.change);
            *balance.entry(found).or_default() += 1;
        }
        for happened in self.happenings.expected.drain(..) {
            *balance.entry(happened).or_default() -= 1;
        }
        balance.retain(|_, surplus| *surplus != 0);
        assert_eq!(balance, BTreeMap::new(), "invented, and lost");
    }
}

#[tokio::test]
async fn nothing_is_lost_or_sent_too_often_whatever_happens_at_the_doors() {
    let seeds = std::env::var("DOORS_SEED").ok();
    let seeds = seeds.map_or(vec![1, 2], |seed| vec![seed.parse().unwrap()]);
    for seed in seeds {
        let mut model = Model::begin(seed).await;
        for _ in 0..DAYS {
            model.live(true).await;
        }
        model.settle().await;
        model.found_what_happened();
    }
}

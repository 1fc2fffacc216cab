//! What a quiet poll costs with a year's data: processor time from the bytes of the answers to the
//! commit, HTTP on the loopback included, and requests.
//!
//! `cargo bench --bench quiet_poll`
#![allow(clippy::unwrap_used, clippy::expect_used)] // A bench may fail loudly.

mod year;

use std::fs;
use std::sync::Arc;

use chrono::{Duration, NaiveDate, NaiveTime};
use dzwonek::clock::{Clock, Hands};
use dzwonek::config::{Config, SynergiaUrls};
use dzwonek::domain::Feed;
use dzwonek::domain::visit::tiers::Reach;
use dzwonek::pipeline::{Household, poll, start_up};
use dzwonek::store::Store;
use dzwonek::synergia::{Hosts, Synergia, Timeouts};
use school::{School, Who};

const POLLS: u32 = 100;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = day(5).and_time(NaiveTime::from_hms_opt(7, 0, 0).unwrap());
    let (clock, hands) = Clock::stopped_at(start.and_utc());
    let school_clock = clock.clone();
    let school = School::start(0, Arc::new(move || school_clock.now())).unwrap();
    school.edit(Who::Zosia, |zosia| year::fill(zosia, day(5)));
    let household = household(&school);
    let home = tempdir();
    let mut store = Store::open(&home).unwrap();
    start_up(&household, &mut store, clock.now()).unwrap();
    let synergia = synergia(&school);
    let member = household.members.first().unwrap();

    let first = poll(
        &household,
        member,
        &store,
        &synergia,
        Reach::Due,
        clock.now(),
    )
    .await
    .unwrap();
    println!("first poll: {} requests", first.requests);
    show_what_is_known(&mut store, &household);
    measure(&household, &mut store, &synergia, &clock, &hands).await;
    fs::remove_dir_all(&home).unwrap();
}

async fn measure(
    household: &Household,
    store: &mut Store,
    synergia: &Synergia,
    clock: &Clock,
    hands: &Hands,
) {
    let member = household.members.first().unwrap();
    let mut costs = Vec::new();
    let mut requests = 0;
    for _ in 0..POLLS {
        hands.advance(Duration::minutes(5));
        let before = processor_time();
        let report = poll(household, member, store, synergia, Reach::Due, clock.now())
            .await
            .unwrap();
        costs.push(processor_time() - before);
        assert_eq!(report.changes, 0, "a quiet poll finds nothing");
        requests = report.requests.max(requests);
    }
    costs.sort_unstable();
    let micros = |place: usize| costs.get(place).copied().unwrap_or_default() / 1000;
    println!("quiet poll: at most {requests} requests");
    println!(
        "quiet poll: {} µs of processor time (median of {POLLS}), {} µs (95th percentile)",
        micros(costs.len() / 2),
        micros(costs.len() * 95 / 100)
    );
}

fn show_what_is_known(store: &mut Store, household: &Household) {
    let login = &household.members.first().unwrap().student.login;
    store
        .read(|tx| {
            let row = tx.student(login)?.unwrap();
            for feed in [
                Feed::Grades,
                Feed::Messages,
                Feed::Announcements,
                Feed::Timetable,
                Feed::Attendance,
            ] {
                let snapshot = tx.snapshot(row.id, feed)?.unwrap();
                println!("{feed}: {} entries", snapshot.present().count());
            }
            Ok::<_, dzwonek::store::StoreError>(())
        })
        .unwrap();
}

fn household(school: &School) -> Household {
    let zosia = school.login_of(Who::Zosia);
    let text = format!(
        "state_directory = \"unused\"\n[mail]\nfrom = \"Dzwonek <dzwonek@example.com>\"\n\
         transport = \"directory\"\n[mail.directory]\npath = \"unused\"\n\
         [[student]]\nname = \"Zosia\"\nlogin = {:?}\npassword = {:?}\n\
         [[recipient]]\nemail = \"mama@example.com\"\n",
        zosia.login, zosia.password
    );
    Household::new(Config::from_text(&text).unwrap())
}

fn synergia(school: &School) -> Synergia {
    let urls = school.urls();
    let urls = SynergiaUrls::new([
        &urls.synergia,
        &urls.api,
        &urls.messages,
        &urls.sandbox,
        &urls.portal,
    ]);
    let hosts = Hosts::new(urls.unwrap());
    Synergia::new(hosts, Timeouts::default()).unwrap()
}

/// Nanoseconds of processor time that this thread has used. The school serves from a thread of its own.
fn processor_time() -> u64 {
    let schedstat = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    let first = schedstat.split_whitespace().next().unwrap();
    first.parse().unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
}

fn tempdir() -> std::path::PathBuf {
    std::env::temp_dir().join(format!("dzwonek-bench-{}", std::process::id()))
}

//! The old module of messages (API.md section 13).

use reqwest::Method;
use school::Who;

use crate::visitor::{Visitor, World};

async fn page(parent: &mut Visitor, path: &str) -> String {
    let url = format!("{}{path}", parent.synergia);
    parent.get(&url).await.text().await.unwrap()
}

async fn further(parent: &mut Visitor, number: &str) -> String {
    let url = format!("{}/wiadomosci/1/5", parent.synergia);
    let form = [
        ("numer_strony105", number),
        ("porcjowanie_pojemnik105", "105"),
    ];
    let answer = parent.send(Method::POST, &url, Some(&form)).await;
    answer.text().await.unwrap()
}

/// How many rows a page shows.
fn rows(page: &str) -> usize {
    page.matches("/f0\">").count() / 2
}

#[tokio::test]
async fn the_list_has_fifty_rows_a_page_and_marks_nothing() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Ola).await;
    let first = page(&mut parent, "/wiadomosci/5").await;
    for part in [
        "jesteś zalogowany",
        "nie jest już rozwijany",
        "<table class=\"decorated stretch\">",
        "Strona 1 z 2",
        "<td style=\"font-weight: bold;\">\n<a href=\"/wiadomosci/1/5/7040153/f0\">",
        "<td>2026-10-01 09:30:00</td>",
    ] {
        assert!(first.contains(part), "{part}");
    }
    assert_eq!(first.matches("bold").count(), 2, "one is unread");
    assert_eq!(first.matches("clip.png").count(), 1);
    assert_eq!(rows(&first), 50);
    assert_eq!(rows(&further(&mut parent, "0").await), 50);
    for beyond in ["1", "2"] {
        let last = further(&mut parent, beyond).await;
        assert_eq!(rows(&last), 4);
        assert!(last.contains("Strona 2 z 2"));
    }
    assert!(world.school.opened().is_empty());
    world
        .school
        .edit(Who::Ola, |ola| ola.inbox.messages.clear());
    let empty = page(&mut parent, "/wiadomosci/5").await;
    assert!(empty.contains("Brak wiadomości"));
}

#[tokio::test]
async fn opening_a_message_marks_it_wherever_and_whether_there_is_such_a_module() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Ola).await;
    let opened = page(&mut parent, "/wiadomosci/1/5/7040153/f0").await;
    assert!(opened.contains("container-message-content"));
    let list = page(&mut parent, "/wiadomosci/5").await;
    assert!(!list.contains("bold"));
    let mut other = Visitor::logged_in(&world, Who::Hania).await;
    let closed = page(&mut other, "/wiadomosci/1/5/7/f0").await;
    assert!(closed.contains("Brak dostępu"));
    let opened = world.school.opened().into_iter();
    let opened: Vec<_> = opened.map(|one| (one.student, one.key)).collect();
    let expected = [("Ola", "wiadomosci:7040153"), ("Hania", "inbox:7")];
    assert_eq!(opened, expected.map(|(who, key)| (who, key.to_owned())));
}

#[tokio::test]
async fn other_schools_have_no_old_module() {
    for who in [Who::Zosia, Who::Hania] {
        let world = World::new();
        let mut parent = Visitor::logged_in(&world, who).await;
        let closed = page(&mut parent, "/wiadomosci/5").await;
        assert!(closed.contains("Brak dostępu"), "{who:?}");
        assert!(further(&mut parent, "1").await.contains("Brak dostępu"));
        assert!(world.school.opened().is_empty());
    }
}

#[tokio::test]
async fn without_a_session_the_module_sends_to_the_login() {
    let world = World::new();
    let mut stranger = Visitor::new(&world);
    let url = format!("{}/wiadomosci/5", stranger.synergia);
    let answer = stranger.get(&url).await;
    assert_eq!(answer.status(), 302);
    assert!(crate::visitor::location(&answer).ends_with("/loguj/portalRodzina"));
}

#[tokio::test]
async fn the_other_old_pages_are_closed_as_pages_are() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    for path in ["/informacja", "/przegladaj_oceny/uczen", "/terminarz"] {
        let closed = page(&mut parent, path).await;
        assert!(closed.contains("Brak dostępu"), "{path}");
    }
    assert!(world.school.opened().is_empty());
}

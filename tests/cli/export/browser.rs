//! The page in a browser, where there is one.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::home::Home;

const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// What a browser makes of a page, without any network. `None` where there is no browser.
fn seen(home: &Home, page: &Path) -> Option<String> {
    let profile = home.path("browser");
    let output = BROWSERS.into_iter().find_map(|browser| {
        let mut command = Command::new(browser);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]);
        command.arg("--host-resolver-rules=MAP * ~NOTFOUND");
        command.arg(format!("--user-data-dir={}", profile.display()));
        command.arg(format!("file://{}", page.display()));
        command.output().ok()
    })?;
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The messages that are shown.
fn shown(page: &str) -> usize {
    let (_, messages) = page.split_once("id=\"messages\"").unwrap();
    let (messages, _) = messages.split_once("</section>").unwrap();
    let all = messages.matches("<details class=\"entry\"").count();
    all - messages.matches("<details class=\"entry\" hidden").count()
}

#[test]
fn the_search_finds_messages_in_a_browser() {
    let home = Home::settled();
    home.message(99_001);
    home.run(&["once", "--all"]).with(0);
    home.run(&["export", "Zosia", "--output", "archive"])
        .with(0);
    let page = home.path("archive/index.html");
    let Some(all) = seen(&home, &page) else {
        eprintln!("no browser here: the page was not opened");
        return;
    };
    assert!(shown(&all) > 3, "{}", shown(&all));
    let begin = all.find("class=\"search\"").unwrap();
    assert!(
        !all[begin..begin + 40].contains("hidden"),
        "the script may run: {}",
        &all[begin..begin + 80]
    );
    // As somebody would type it, without Polish letters.
    let text = fs::read_to_string(&page).unwrap();
    let typed = text.replace(
        "autocomplete=\"off\"",
        "autocomplete=\"off\" value=\"ZEBRANIE dzien\"",
    );
    fs::write(home.path("typed.html"), typed).unwrap();
    let found = seen(&home, &home.path("typed.html")).unwrap();
    assert_eq!(shown(&found), 1);
}

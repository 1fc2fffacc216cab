//! Calendars: the files that come with letters, and the one that a phone subscribes to.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use dzwonek::exit_code::ExitCode;
use school::Who;
use tempfile::TempDir;

use crate::support::mail::Mail;
use crate::support::october::october;
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;
const ID: u64 = 9_500_001;
const UID: &str = "zosia.home_works.9500001@example.com";

const AT_ONCE: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["agenda"]
calendar = ["agenda"]
digest = "30 6 * * *"
"#;

/// A calendar file of a letter, without its folds.
struct Ics {
    name: String,
    text: String,
}

impl Ics {
    /// The only one of a letter.
    #[track_caller]
    fn of(letter: &Mail) -> Self {
        let [(name, bytes)] = letter.files.as_slice() else {
            panic!("one file, not {:?}", names(letter))
        };
        let text = String::from_utf8(bytes.clone()).unwrap();
        Self {
            name: name.clone(),
            text: text.replace("\r\n ", ""),
        }
    }

    /// The values of a property, from the first thing to the last.
    fn all(&self, property: &str) -> Vec<&str> {
        values(&self.text, property)
    }

    #[track_caller]
    fn one(&self, property: &str) -> &str {
        let [value] = <[&str; 1]>::try_from(self.all(property)).unwrap();
        value
    }
}

fn values<'a>(text: &'a str, property: &str) -> Vec<&'a str> {
    let lines = text.lines();
    let values = lines.filter_map(|line| line.split_once(':'));
    values
        .filter(|(name, _)| *name == property)
        .map(|(_, value)| value)
        .collect()
}

fn names(letter: &Mail) -> Vec<&str> {
    letter.files.iter().map(|(name, _)| name.as_str()).collect()
}

fn subscribed(recipients: &str, file: &Path) -> World {
    let mut world = World::of(&[ZOSIA], recipients);
    let student = format!(
        "[[student]]\ncalendar_file = {:?}\n",
        file.to_str().unwrap()
    );
    let text = world.config_text().replacen("[[student]]\n", &student, 1);
    world.configure(&text);
    world
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("zosia.ics");
    (folder, file)
}

#[tokio::test]
async fn a_test_is_put_into_the_calendar_moved_and_called_off() {
    let mut world = World::of(&[ZOSIA], AT_ONCE).after_the_first_run().await;
    world.set_test(ID, 13);
    let letter = world
        .reports("Zosia: sprawdzian – matematyka, wtorek 13.10")
        .await;
    let file = Ics::of(&letter);
    assert_eq!(file.name, "sprawdzian-13-10.ics");
    let row = "Do kalendarza: sprawdzian-13-10.ics";
    assert!(letter.text.contains(row), "{}", letter.text);
    assert_eq!((file.one("METHOD"), file.one("UID")), ("PUBLISH", UID));
    assert_eq!(
        (file.one("SEQUENCE"), file.one("STATUS")),
        ("1", "CONFIRMED")
    );
    assert_eq!(file.one("SUMMARY"), "Zosia: sprawdzian – matematyka");
    // The third lesson of Warsaw, in UTC.
    assert_eq!(file.one("DTSTART"), "20261013T075000Z");
    assert_eq!(file.one("TRIGGER"), "-PT15H50M");

    world.edit_entry(ID, |entry| entry.date = october(15));
    world.minutes(20);
    world.once_all().await;
    let letter = world.only_letter();
    let file = Ics::of(&letter);
    assert_eq!(file.name, "sprawdzian-15-10.ics");
    let row = "Plik sprawdzian-15-10.ics przenosi wpis w kalendarzu.";
    assert!(letter.words().contains(row), "{}", letter.text);
    assert_eq!((file.one("UID"), file.one("SEQUENCE")), (UID, "2"));
    assert_eq!(file.one("DTSTART"), "20261015T075000Z");

    let test = world.take_out(ID);
    let letter = world.letter_of_two_polls().await;
    let file = Ics::of(&letter);
    assert_eq!(file.name, "sprawdzian-15-10-odwolane.ics");
    let row = "Plik sprawdzian-15-10-odwolane.ics usuwa wpis z kalendarza.";
    assert!(letter.words().contains(row), "{}", letter.text);
    assert_eq!((file.one("METHOD"), file.one("UID")), ("CANCEL", UID));
    assert_eq!(
        (file.one("SEQUENCE"), file.one("STATUS")),
        ("3", "CANCELLED")
    );

    world.put_back(test);
    let letter = world.letter_of_two_polls().await;
    let file = Ics::of(&letter);
    assert_eq!((file.one("METHOD"), file.one("UID")), ("PUBLISH", UID));
    assert_eq!(file.one("SEQUENCE"), "4");
}

#[tokio::test]
async fn a_file_comes_once_with_the_first_letter_that_tells_of_its_thing() {
    let patient = AT_ONCE.replace("instant = [\"agenda\"]", "instant = []");
    for (reader, file_at_once) in [(AT_ONCE, true), (patient.as_str(), false)] {
        let mut world = World::of(&[ZOSIA], reader).after_the_first_run().await;
        world.set_test(ID, 13);
        world.minutes(20);
        world.once_all().await;
        let at_once = world.letters();
        world.at("2026-10-06T06:30");
        world.once_all().await;
        let digest = world.only_letter();
        assert_eq!(digest.kind, "digest");
        world.at("2026-10-07T06:30");
        world.once_all().await;
        let next = world.only_letter();

        assert_eq!(!at_once.is_empty(), file_at_once);
        let with_a_file = if file_at_once { &at_once[0] } else { &digest };
        assert_eq!(Ics::of(with_a_file).one("UID"), UID);
        let others = at_once.iter().chain([&digest, &next]);
        let files: usize = others.map(|letter| letter.files.len()).sum();
        assert_eq!(files, 1);
    }
}

#[tokio::test]
async fn what_a_digest_adds_and_removes_are_two_files() {
    let patient = AT_ONCE.replace("instant = [\"agenda\"]", "instant = []");
    let mut world = World::of(&[ZOSIA], &patient).after_the_first_run().await;
    world.set_test(ID, 13);
    world.set_test(ID + 1, 14);
    world.minutes(20);
    world.once_all().await;
    world.at("2026-10-06T06:30");
    world.once_all().await;
    let digest = world.only_letter();
    let file = Ics::of(&digest);
    assert_eq!(file.name, "kalendarz-6-10.ics");
    assert_eq!(
        file.all("UID"),
        [UID, "zosia.home_works.9500002@example.com"]
    );
    assert!(digest.text.contains("Do kalendarza: kalendarz-6-10.ics"));

    world.take_out(ID);
    world.set_test(ID + 2, 15);
    world.poll_twice().await;
    world.at("2026-10-07T06:30");
    world.once_all().await;
    let digest = world.only_letter();
    assert_eq!(
        names(&digest),
        ["sprawdzian-15-10.ics", "sprawdzian-13-10-odwolane.ics"]
    );
}

#[tokio::test]
async fn a_discreet_reader_sees_the_name_of_no_test() {
    let discreet = format!("{AT_ONCE}subjects = \"discreet\"\n");
    let mut world = World::of(&[ZOSIA], &discreet).after_the_first_run().await;
    world.set_test(ID, 13);
    world.minutes(20);
    world.once_all().await;
    let letter = world.only_letter();
    assert_eq!(names(&letter), ["kalendarz-5-10.ics"]);
    assert_eq!(
        Ics::of(&letter).one("SUMMARY"),
        "Zosia: sprawdzian – matematyka"
    );
}

#[tokio::test]
async fn who_asks_for_no_calendar_gets_no_file() {
    let mut world = World::watching("agenda").await;
    world.set_test(ID, 13);
    let letter = world
        .reports("Zosia: sprawdzian – matematyka, wtorek 13.10")
        .await;
    assert!(letter.files.is_empty() && !letter.text.contains("kalendarz"));
}

#[tokio::test]
async fn what_was_there_at_first_and_goes_takes_nothing_from_the_calendar() {
    let world = World::of(&[ZOSIA], AT_ONCE);
    world.set_test(ID, 13);
    let mut world = world.after_the_first_run().await;
    world.take_out(ID);
    let letter = world.letter_of_two_polls().await;
    assert!(letter.files.is_empty(), "{:?}", names(&letter));
}

#[tokio::test]
async fn a_calendar_to_subscribe_to_follows_the_register() {
    let (_folder, path) = folder();
    let world = subscribed(AT_ONCE, &path);
    world.set_test(ID, 13);
    let mut world = world.after_the_first_run().await;
    let read = || fs::read_to_string(&path).unwrap().replace("\r\n ", "");
    let of_the_test = |text: &str| {
        let things = text.split("BEGIN:VEVENT");
        let own = things.filter(|thing| thing.contains(UID));
        own.map(str::to_owned).collect::<Vec<_>>()
    };
    let first = read();
    assert_eq!(values(&first, "X-WR-CALNAME"), ["Zosia – szkoła"]);
    let [test] = <[String; 1]>::try_from(of_the_test(&first)).unwrap();
    assert_eq!(values(&test, "SEQUENCE"), ["0"]);
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);

    // A run that changes nothing leaves the very file.
    let file = fs::metadata(&path).unwrap().ino();
    world.nothing_new().await;
    assert_eq!(fs::metadata(&path).unwrap().ino(), file);

    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    world.edit_entry(ID, |entry| entry.date = october(15));
    world.minutes(20);
    world.once_all().await;
    let letter = world.only_letter();
    let [test] = <[String; 1]>::try_from(of_the_test(&read())).unwrap();
    let sent = Ics::of(&letter);
    assert_eq!(values(&test, "SEQUENCE"), sent.all("SEQUENCE"));
    assert_eq!(values(&test, "DTSTART"), ["20261015T075000Z"]);
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o644);

    world.take_out(ID);
    world.poll_twice().await;
    assert!(of_the_test(&read()).is_empty());
}

#[tokio::test]
async fn a_calendar_that_cannot_be_written_costs_nothing_else() {
    let (folder, _) = folder();
    let path = folder.path().join("www").join("zosia.ics");
    let mut world = subscribed(AT_ONCE, &path).after_the_first_run().await;
    world.set_test(ID, 13);
    world.minutes(20);
    assert_eq!(world.once_all().await.code, ExitCode::AllWell);
    world.only_letter();
    assert!(!path.exists());

    fs::create_dir(path.parent().unwrap()).unwrap();
    world.nothing_new().await;
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .contains("SUMMARY:Zosia: sprawdzian")
    );
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

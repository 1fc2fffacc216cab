//! Letters as files.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use dzwonek::mail::transport::{Outgoing, Transport};

use crate::{PATIENT, kind, letter};

fn files(directory: &Path) -> Vec<String> {
    let names = fs::read_dir(directory).unwrap();
    let mut names: Vec<_> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn each_letter_is_one_private_file_however_often_tried() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a/b");
    let transport = Transport::Directory { path: path.clone() };
    transport.probe(PATIENT).await.unwrap();
    assert_eq!(files(&path), Vec::<String>::new());
    let mut courier = transport.courier(PATIENT);
    let later = "2026-10-06T06:30:00Z".parse().unwrap();
    let second = Outgoing {
        created_at: later,
        ..letter(2)
    };
    for letter in [&second, &letter(1), &letter(1)] {
        assert_eq!(kind(&courier.deliver(letter).await), "sent");
    }
    let names = files(&path);
    assert_eq!(names.len(), 2);
    let prefixes = ["20261005T063000Z-", "20261006T063000Z-"];
    for (name, prefix) in names.iter().zip(prefixes) {
        let fingerprint = name
            .strip_prefix(prefix)
            .unwrap()
            .strip_suffix(".eml")
            .unwrap();
        assert_eq!(fingerprint.len(), 16);
    }
    let file = path.join(&names[0]);
    assert_eq!(fs::read(&file).unwrap(), letter(1).bytes);
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[tokio::test]
async fn half_a_letter_from_an_interrupted_attempt_is_replaced() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().to_owned();
    let mut courier = Transport::Directory { path: path.clone() }.courier(PATIENT);
    courier.deliver(&letter(1)).await;
    let name = files(&path).remove(0);
    fs::rename(path.join(&name), path.join(format!(".{name}.unfinished"))).unwrap();
    assert_eq!(kind(&courier.deliver(&letter(1)).await), "sent");
    assert_eq!(files(&path), [name]);
}

#[tokio::test]
async fn an_unwritable_directory_ends_the_round_and_leaves_nothing() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("file");
    fs::write(&path, "").unwrap();
    let transport = Transport::Directory { path };
    assert_eq!(
        kind(&transport.courier(PATIENT).deliver(&letter(1)).await),
        "round ended"
    );
    assert!(transport.probe(PATIENT).await.is_err());
    // `/dev/full` cannot be a directory; a name taken by a directory stands for any write
    // that fails at its end.
    let path = root.path().join("letters");
    let transport = Transport::Directory { path: path.clone() };
    transport.courier(PATIENT).deliver(&letter(1)).await;
    let name = files(&path).remove(0);
    fs::remove_file(path.join(&name)).unwrap();
    fs::create_dir(path.join(&name)).unwrap();
    assert_eq!(
        kind(&transport.courier(PATIENT).deliver(&letter(1)).await),
        "round ended"
    );
    assert_eq!(files(&path), [name]);
}

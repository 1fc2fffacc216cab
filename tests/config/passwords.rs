//! Where passwords come from, and who else could read them.

use dzwonek::config::PasswordSource;
use secrecy::ExposeSecret;

use crate::house::{CANARY, House, SMALLEST};

#[test]
fn a_file_with_a_password_must_be_private() {
    let inline = SMALLEST.replace(
        "password_file = \"zosia\"",
        &format!("password = \"{CANARY}\""),
    );
    for (mode, allowed) in [
        (0o600, true),
        (0o640, true),
        (0o644, false),
        (0o602, false),
        (0o601, false),
    ] {
        let house = House::with("");
        house.put("config.toml", &inline, mode);
        let result = house.load();
        assert_eq!(result.is_ok(), allowed, "{mode:o}");
        if let Err(message) = result {
            assert!(
                message.contains("line 9") && message.contains("student.password"),
                "{message}"
            );
            assert!(
                message.contains("chmod 600") && !message.contains(CANARY),
                "{message}"
            );
        }

        // Without a password in it the file may be open, but not the password file that it names.
        house.put("config.toml", SMALLEST, 0o644);
        house.put("zosia", CANARY, mode);
        let result = house.load();
        assert_eq!(result.is_ok(), allowed, "{mode:o}");
        if let Err(message) = result {
            assert!(
                message.contains("line 9") && message.contains("student.password_file"),
                "{message}"
            );
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_password_is_the_first_line_of_its_source() {
    let case = async |key: &str, expected: Result<&str, &str>| {
        let house = House::with(&SMALLEST.replace("password_file = \"zosia\"", key));
        house.put("file", "haslo ze spacja \n", 0o600);
        house.put("two-newlines", "haslo\n\n", 0o600);
        house.put("empty", "\n", 0o600);
        house.put("blank-lines", "\u{feff}haslo\r\n \r\n\t\n", 0o600);
        house.put("two-lines", &format!("haslo\n{CANARY}\n"), 0o600);
        house.put("second-line", &format!("\n{CANARY}\n"), 0o600);
        house.put("spaces", "  \n", 0o600);
        house.put("mark", "\u{feff}", 0o600);
        house.put("credentials/zosia", "haslo\r\n", 0o400);
        let config = house.load().unwrap();
        let password = config.students[0].password.read().await;
        match (password, expected) {
            (Ok(password), Ok(expected)) => assert_eq!(password.expose_secret(), expected, "{key}"),
            (Err(error), Err(expected)) => {
                assert!(error.to_string().contains(expected), "{key}: {error}");
                assert!(!error.to_string().contains(CANARY), "{key}: {error}");
            }
            (other, _) => panic!("{key}: {other:?}"),
        }
    };
    case("password = \"haslo\\n\"", Ok("haslo")).await;
    case(
        "password = \"haslo\\nlogin: 1\"",
        Err("password: more than one line"),
    )
    .await;
    case("password_file = \"blank-lines\"", Ok("haslo")).await;
    case("password_file = \"two-lines\"", Err("more than one line")).await;
    case("password_file = \"second-line\"", Err("more than one line")).await;
    case("password_file = \"spaces\"", Err("empty")).await;
    case("password_file = \"mark\"", Err("empty")).await;
    case(
        "password_command = [\"printf\", '\\357\\273\\277haslo\\n']",
        Ok("haslo"),
    )
    .await;
    case(
        "password_command = [\"printf\", 'sekret\\nlogin: 1\\n']",
        Err("printf: more than one line"),
    )
    .await;
    case("password_file = \"file\"", Ok("haslo ze spacja ")).await;
    case("password_file = \"two-newlines\"", Ok("haslo")).await;
    case("password_file = \"empty\"", Err("empty")).await;
    case("password_file = \"missing\"", Err("missing: No such file")).await;
    case("password_env = \"CARGO_PKG_NAME\"", Ok("dzwonek")).await; // cargo sets it
    case(
        "password_env = \"DZWONEK_NOT_SET\"",
        Err("password_env DZWONEK_NOT_SET: not set"),
    )
    .await;
    case("password_command = [\"echo\", \"haslo\"]", Ok("haslo")).await;
    case(
        &format!("password_command = [\"sh\", \"-c\", \"echo {CANARY}; exit 3\"]"),
        Err("password_command sh: failed: exit status: 3"),
    )
    .await;
    case(
        "password_command = [\"sh\", \"-c\", \"kill -9 $$\"]",
        Err("password_command sh: failed: signal: 9"),
    )
    .await;
    case(
        "password_command = [\"printf\", '\\377']",
        Err("password_command printf: not text"),
    )
    .await;
    case("password_command = [\"true\"]", Err("true: empty")).await;
    case("password_command = [\"./missing\"]", Err("No such file")).await;
    case("password_command = [\"./file\"]", Err("Permission denied")).await;
    case("password_credential = \"zosia\"", Ok("haslo")).await;
    case(
        "password_credential = \"stas\"",
        Err("password_credential stas: No such file"),
    )
    .await;
}

/// Why the only student has no password.
async fn refusal(key: &str) -> String {
    let house = House::with(&SMALLEST.replace("password_file = \"zosia\"", key));
    house.put("long", &"x".repeat(5_000), 0o600);
    let config = house.load().unwrap();
    let refusal = config.students[0].password.read().await.unwrap_err();
    refusal.to_string()
}

/// The first one would go on filling the memory until a command's time is up.
#[tokio::test(flavor = "current_thread")]
async fn endless_output_is_no_password() {
    for key in ["password_command = [\"yes\"]", "password_file = \"long\""] {
        let refusal = refusal(key).await;
        assert!(refusal.ends_with("longer than any password"), "{refusal}");
    }
}

/// Such as one that starts an agent, which keeps the pipe open.
#[tokio::test(flavor = "current_thread")]
async fn a_command_has_answered_when_it_has_ended() {
    for (script, expected) in [
        ("echo haslo; sleep 200 &", Ok("haslo")),
        ("sleep 200 & printf haslo", Ok("haslo")),
        ("sleep 200 & exit 4", Err("failed: exit status: 4")),
        ("sleep 200 & true", Err("empty")),
    ] {
        let key = format!("password_command = [\"sh\", \"-c\", \"{script}\"]");
        let house = House::with(&SMALLEST.replace("password_file = \"zosia\"", &key));
        let password = house.load().unwrap().students[0].password.read().await;
        match (password, expected) {
            (Ok(password), Ok(expected)) => assert_eq!(password.expose_secret(), expected),
            (Err(error), Err(expected)) => {
                assert!(error.to_string().ends_with(expected), "{error}");
            }
            (other, _) => panic!("{script}: {other:?}"),
        }
    }
}

#[tokio::test(flavor = "current_thread", start_paused = true)]
async fn a_hanging_command_is_given_up() {
    let refusal = refusal("password_command = [\"sleep\", \"1000\"]").await;
    assert!(
        refusal.ends_with("no answer within 30 seconds"),
        "{refusal}"
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_file_opened_to_all_after_the_start_is_not_read() {
    let house = House::with(SMALLEST);
    house.put("zosia", CANARY, 0o600);
    let config = house.load().unwrap();
    house.put("zosia", CANARY, 0o644);
    let error = config.students[0]
        .password
        .read()
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("all users can read it") && !error.contains(CANARY),
        "{error}"
    );

    let credential = PasswordSource::Credential {
        name: "zosia".into(),
        directory: None,
    };
    let error = credential.read().await.unwrap_err().to_string();
    assert!(error.contains("not started by systemd"), "{error}");
}

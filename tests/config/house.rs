//! A place with a configuration file in it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use dzwonek::config::{Config, Environment};
use tempfile::TempDir;

/// Stands for every password in the files of these tests.
pub const CANARY: &str = "kanarek_tajny";

/// A configuration with nothing in it that could be left out. The password stands in line 9.
pub const SMALLEST: &str = r#"
    [mail]
    from = "dzwonek@example.com"
    [mail.smtp]
    host = "smtp.example.com"
    [[student]]
    name = "Zosia"
    login = "1234567"
    password_file = "zosia"
    [[recipient]]
    email = "mama@Example.com"
"#;

/// A directory with a configuration file in it.
pub struct House(TempDir);

impl House {
    pub fn empty() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn with(text: &str) -> Self {
        let house = Self::empty();
        house.put("config.toml", text, 0o600);
        house
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn put(&self, name: &str, text: &str, mode: u32) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).unwrap();
    }

    pub fn environment(&self) -> Environment {
        Environment {
            state_directory: Some("/var/lib/dzwonek".into()),
            credentials_directory: Some(self.path("credentials")),
            ..Environment::default()
        }
    }

    pub fn load(&self) -> Result<Config, String> {
        Config::load(Some(&self.path("config.toml")), &self.environment()).map_err(|error| {
            error
                .to_string()
                .replace(&*self.path("").to_string_lossy(), "")
        })
    }
}

/// Loads a text as the owner's private file.
pub fn load(text: &str) -> Config {
    House::with(text).load().unwrap()
}

//! The service as its unit starts it: another user without any privilege, on a system that is read-only but
//! for its state, with a credential and a socket to notify. The seccomp filter of systemd is left out.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::PathBuf;
use std::process::{Child, Command};

use assert_cmd::cargo::cargo_bin;
use dzwonek::exit_code::ExitCode;
use school::Who;

use crate::home::Home;
use crate::run::{comes_true, signal};
use crate::signals::Manager;
use crate::support::smtp_server::{Options, SmtpServer};

const NOBODY: u32 = 65534;

/// Makes everything but the state directory read-only, and proves it; then drops all privileges.
const CONFINED: &str = r#"
    set -e
    mount --bind "$STATE_DIRECTORY" "$STATE_DIRECTORY"
    mount -o remount,bind,ro /
    if touch "$STATE_DIRECTORY/../writable" 2>/dev/null; then exit 99; fi
    exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs \
        --bounding-set=-all --inh-caps=-all "$@"
"#;

/// Whether this machine lets a test confine a process: root may, where the kernel has namespaces.
pub fn can_confine() -> bool {
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    let tried = || {
        Command::new("unshare")
            .args(["--mount", "setpriv", "true"])
            .status()
    };
    let works = is_root && tried().is_ok_and(|ended| ended.success());
    if !works {
        eprintln!("skipped: only root can confine a process, with unshare and setpriv");
    }
    works
}

/// The files of a service, in a home that others may look into.
struct Machine {
    home: Home,
    manager: Manager,
}

impl Machine {
    fn new(server: &SmtpServer) -> Self {
        let home = Home::mailing(server);
        fs::set_permissions(home.path(""), Permissions::from_mode(0o755)).unwrap();
        fs::copy(cargo_bin("dzwonek"), home.path("dzwonek")).unwrap();
        let manager = Manager::listen(&home);
        fs::set_permissions(home.path("notify"), Permissions::from_mode(0o666)).unwrap();
        let machine = Self { home, manager };
        machine.give_away();
        machine
    }

    /// The configuration, the state and the one credential of the service belong to nobody.
    fn give_away(&self) {
        let password = self.home.school.login_of(Who::Zosia).password;
        let text = self.home.config_text();
        let inline = format!("password = {password:?}");
        assert!(text.contains(&inline));
        self.home
            .configure(&text.replace(&inline, "password_credential = \"zosia\""));
        for directory in ["state", "credentials"] {
            fs::create_dir(self.home.path(directory)).unwrap();
        }
        fs::write(self.home.path("credentials/zosia"), password).unwrap();
        fs::set_permissions(
            self.home.path("credentials/zosia"),
            Permissions::from_mode(0o400),
        )
        .unwrap();
        for file in ["config.toml", "state", "credentials", "credentials/zosia"] {
            chown(self.home.path(file), Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path(name)
    }

    fn start(&self) -> Child {
        Command::new("unshare")
            .args(["--mount", "sh", "-c", CONFINED, "sh"])
            .arg(self.path("dzwonek"))
            .arg("--config")
            .arg(self.path("config.toml"))
            .arg("run")
            .env("STATE_DIRECTORY", self.path("state"))
            .env("CREDENTIALS_DIRECTORY", self.path("credentials"))
            .env("NOTIFY_SOCKET", self.path("notify"))
            .stderr(File::create(self.path("log")).unwrap())
            .spawn()
            .unwrap()
    }
}

#[test]
fn the_service_needs_no_privilege_and_writes_only_its_state() {
    if !can_confine() {
        return;
    }
    let server = SmtpServer::start(Options::default());
    let machine = Machine::new(&server);
    let mut service = machine.start();
    machine.manager.hears("READY=1");
    machine.manager.hears("WATCHDOG=1");
    // The credential was read, and the state was written.
    assert!(comes_true(|| server.letters().len() == 2));
    signal(&service, "TERM");
    machine.manager.hears("STOPPING=1");
    assert_eq!(service.wait().unwrap().code(), Some(0));
}

#[test]
fn the_unit_never_restarts_what_only_the_owner_can_fix() {
    let unit = include_str!("../../systemd/dzwonek.service");
    let [usage, owner] = [ExitCode::Usage, ExitCode::OwnerMustAct].map(ExitCode::number);
    assert!(unit.contains("Restart=on-failure\n"));
    assert!(unit.contains(&format!("RestartPreventExitStatus={usage} {owner}\n")));
}

#[test]
fn a_reload_tries_the_configuration_before_the_daemon_hears_of_it() {
    let unit = include_str!("../../systemd/dzwonek.service");
    let reload: Vec<_> = unit
        .lines()
        .filter_map(|line| line.strip_prefix("ExecReload="))
        .collect();
    let tried = "/usr/bin/dzwonek --config /etc/dzwonek/config.toml check --offline";
    assert_eq!(reload, [tried, "/bin/kill -HUP $MAINPID"]);
}

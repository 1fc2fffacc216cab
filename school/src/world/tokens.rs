//! Session ids, tokens and codes.

use data_encoding::HEXLOWER;
use ring::digest::{SHA256, digest};

/// Makes values that look random and never repeat within a school. They guard only invented data, so they
/// come from a counter: the same requests give the same log.
#[derive(Debug)]
pub struct Tokens {
    school: u16,
    made: u64,
}

impl Tokens {
    /// The values differ from those of a school on another port.
    pub const fn new(school: u16) -> Self {
        Self { school, made: 0 }
    }

    /// 64 hexadecimal digits.
    pub fn token(&mut self) -> String {
        self.made += 1;
        let seed = format!("{}/{}", self.school, self.made);
        HEXLOWER.encode(digest(&SHA256, seed.as_bytes()).as_ref())
    }

    /// A session id in the register's form, `L05~<hex>`.
    pub fn session_id(&mut self) -> String {
        format!("L05~{}", self.token().chars().take(32).collect::<String>())
    }

    /// A small number that changes with every call: the launch number of the messages.
    pub const fn launch_number(&mut self) -> u64 {
        self.made += 1;
        10 + self.made % 90
    }
}

//! Recognising a refused password without keeping it.

use std::num::NonZeroU32;

use data_encoding::HEXLOWER;
use ring::pbkdf2;
use ring::rand::{SecureRandom, SystemRandom};
use secrecy::{ExposeSecret, SecretString};

/// A few hundredths of a second, a tenth on a small home server: slow enough for whoever finds the file, and it runs
/// with each password login and while a student is stopped. A hash names its rounds, so that they may change.
const ROUNDS: u32 = 100_000;
/// Those of a hash that does not.
const FIRST_ROUNDS: u32 = 300_000;
const SALT_BYTES: usize = 16;
const HASH_BYTES: usize = 32;

/// A salted slow hash of `password`, as text; `None` when the system has no randomness to give.
pub fn hash(password: &SecretString) -> Option<String> {
    let mut salt = [0; SALT_BYTES];
    SystemRandom::new().fill(&mut salt).ok()?;
    let mut hash = [0; HASH_BYTES];
    let secret = password.expose_secret().as_bytes();
    let rounds = NonZeroU32::new(ROUNDS)?;
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, rounds, &salt, secret, &mut hash);
    Some(format!(
        "{rounds}${}${}",
        HEXLOWER.encode(&salt),
        HEXLOWER.encode(&hash)
    ))
}

/// Whether `hashed` was made from `password`.
pub fn matches(password: &SecretString, hashed: &str) -> bool {
    let Some((rounds, salt, hash)) = parts(hashed) else {
        return false;
    };
    let secret = password.expose_secret().as_bytes();
    pbkdf2::verify(pbkdf2::PBKDF2_HMAC_SHA256, rounds, &salt, secret, &hash).is_ok()
}

fn parts(hashed: &str) -> Option<(NonZeroU32, Vec<u8>, Vec<u8>)> {
    let bytes = |hex: &str| HEXLOWER.decode(hex.as_bytes()).ok();
    let parts: Vec<&str> = hashed.split('$').collect();
    let (rounds, salt, hash) = match *parts.as_slice() {
        [rounds, salt, hash] => (rounds.parse().ok()?, salt, hash),
        [salt, hash] => (FIRST_ROUNDS, salt, hash),
        _ => return None,
    };
    Some((NonZeroU32::new(rounds)?, bytes(salt)?, bytes(hash)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_password_matches_its_salted_hash() {
        let password = SecretString::from("Dzwonek-1");
        let first = hash(&password).unwrap();
        assert_ne!(Some(&first), hash(&password).as_ref());
        assert!(matches(&password, &first));
        assert!(!matches(&SecretString::from("Dzwonek-2"), &first));
        assert!(!matches(&password, "nonsense"));
        // One of before, made with the first number of rounds.
        let before = "00000000000000000000000000000000$875108a168da37428800349a5d074a0bf48bb3ff30672cd0d8e927a7e03d453d";
        assert!(matches(&password, before));
    }
}

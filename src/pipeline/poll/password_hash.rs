//! Recognising a refused password without keeping it.

use std::num::NonZeroU32;

use data_encoding::HEXLOWER;
use ring::pbkdf2;
use ring::rand::{SecureRandom, SystemRandom};
use secrecy::{ExposeSecret, SecretString};

/// About a tenth of a second on a home server: slow enough for whoever finds the file, and it runs once for a password
/// login, and while a student is stopped.
const ROUNDS: NonZeroU32 = match NonZeroU32::new(300_000) {
    Some(rounds) => rounds,
    None => NonZeroU32::MIN,
};
const SALT_BYTES: usize = 16;
const HASH_BYTES: usize = 32;

/// A salted slow hash of `password`, as text; `None` when the system has no randomness to give.
pub fn hash(password: &SecretString) -> Option<String> {
    let mut salt = [0; SALT_BYTES];
    SystemRandom::new().fill(&mut salt).ok()?;
    let mut hash = [0; HASH_BYTES];
    let secret = password.expose_secret().as_bytes();
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, &salt, secret, &mut hash);
    Some(format!(
        "{}${}",
        HEXLOWER.encode(&salt),
        HEXLOWER.encode(&hash)
    ))
}

/// Whether `hashed` was made from `password`.
pub fn matches(password: &SecretString, hashed: &str) -> bool {
    let bytes = |hex: &str| HEXLOWER.decode(hex.as_bytes()).ok();
    let parts = hashed.split_once('$');
    let Some((salt, hash)) = parts.and_then(|(salt, hash)| bytes(salt).zip(bytes(hash))) else {
        return false;
    };
    let secret = password.expose_secret().as_bytes();
    pbkdf2::verify(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, &salt, secret, &hash).is_ok()
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
    }
}

//! What the log shows of a reply: mail servers may repeat what they were sent.

/// The codes with which a reply begins, such as `550 5.1.1` (RFC 5321, section 4.2; RFC 3463, section 2).
pub(super) fn reply_code(reply: &str) -> Option<String> {
    let mut words = reply.split_whitespace();
    let code = words
        .next()
        .filter(|word| word.len() == 3 && is_number(word))?;
    let enhanced = words.next().filter(|word| {
        let parts: Vec<&str> = word.split('.').collect();
        parts.len() == 3 && parts.into_iter().all(is_number)
    });
    Some(enhanced.map_or_else(|| code.to_owned(), |enhanced| format!("{code} {enhanced}")))
}

fn is_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_reply_only_its_codes_are_shown() {
        for (reply, expected) in [
            ("550 5.1.1 no such user", Some("550 5.1.1")),
            ("552 too large: Zosia has a 5", Some("552")),
            ("554", Some("554")),
            ("550 5.1.Zosia", Some("550")),
            ("the command ended with 67", None),
            ("5501 5.1.1", None),
            ("", None),
        ] {
            assert_eq!(reply_code(reply).as_deref(), expected, "{reply}");
        }
    }
}

//! A file that is not in UTF-8.

use std::str::Utf8Error;

/// Why a file is no text in UTF-8. Nothing of what it holds is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotUtf8 {
    /// As some programs of Windows save what they call "Unicode".
    #[error(
        "line 1, column 1: the file is in UTF-16\n\
         allowed: text in UTF-8; save it once more in an editor, with UTF-8 as its encoding"
    )]
    Utf16,
    /// Most likely the encoding of Windows for Polish.
    #[error(
        "line {line}, column {column}: a letter that is not in UTF-8; perhaps the file is in Windows-1250 or ISO 8859-2\n\
         allowed: text in UTF-8; save it once more in an editor, with UTF-8 as its encoding"
    )]
    OtherLetters { line: usize, column: usize },
}

/// The bytes of a file as text.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, NotUtf8> {
    // Latin letters have a zero byte beside them in UTF-16.
    let is_utf16 = matches!(
        bytes,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..]
    );
    if is_utf16 {
        return Err(NotUtf8::Utf16);
    }
    std::str::from_utf8(bytes).map_err(|error| place_of(bytes, error))
}

fn place_of(bytes: &[u8], error: Utf8Error) -> NotUtf8 {
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let before = String::from_utf8_lossy(before);
    let line = before.rsplit('\n').next().unwrap_or_default();
    NotUtf8::OtherLetters {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_utf_8_is_recognised_and_its_place_found() {
        let letters = |line, column| Err(NotUtf8::OtherLetters { line, column });
        for (bytes, expected) in [
            (&b""[..], Ok("")),
            (b"a", Ok("a")),
            ("żółw\n".as_bytes(), Ok("żółw\n")),
            (b"\xff\xfea\0", Err(NotUtf8::Utf16)),
            (b"\xfe\xff\0a", Err(NotUtf8::Utf16)),
            (b"a\0b\0", Err(NotUtf8::Utf16)),
            (b"\0a\0b", Err(NotUtf8::Utf16)),
            (b"a\nname = \"Sta\x9c\"", letters(2, 12)),
            (b"\xb6", letters(1, 1)),
            ("żó\u{142}\n".as_bytes(), Ok("żół\n")),
        ] {
            assert_eq!(text_of(bytes), expected, "{bytes:?}");
        }
    }
}

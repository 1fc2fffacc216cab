//! One reply of a mail server, read within bounds (RFC 5321, section 4.2).

use std::io;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt};

use super::secrets::Secrets;
use crate::mail::transport::verdict::Reply;

/// What has more bytes is no reply. RFC 5321 allows 512 in a line (section 4.5.3.1.5) and real servers exceed
/// that, but who goes on and on would fill the memory.
const LONGEST_REPLY: u64 = 100_000;

/// There is no reply.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoReply {
    #[error(transparent)]
    Broken(#[from] io::Error),
    /// What the server says is none.
    #[error("not SMTP")]
    NotSmtp,
}

/// The next reply. Its codes decide alone, so its words may be any bytes: a letter that was taken is not
/// sent again because of how the server says so.
pub(super) async fn read(
    stream: &mut (impl AsyncBufRead + Unpin),
    secrets: &Secrets,
) -> Result<Reply, NoReply> {
    let mut stream = stream.take(LONGEST_REPLY);
    let (mut begun, mut text) = (None, String::new());
    loop {
        let bytes = line(&mut stream).await?;
        let line = Line::parse(&bytes).ok_or(NoReply::NotSmtp)?;
        let code = *begun.get_or_insert(line.code);
        if code != line.code {
            return Err(NoReply::NotSmtp);
        }
        text += &secrets.strike(&String::from_utf8_lossy(line.text));
        if line.is_last {
            return Ok(Reply { code, text });
        }
        text.push('\n');
    }
}

/// The next line, with its end.
async fn line(stream: &mut tokio::io::Take<impl AsyncBufRead + Unpin>) -> Result<Vec<u8>, NoReply> {
    let mut bytes = Vec::new();
    stream.read_until(b'\n', &mut bytes).await?;
    if bytes.ends_with(b"\n") {
        Ok(bytes)
    } else if stream.limit() == 0 {
        Err(NoReply::NotSmtp)
    } else {
        Err(io::Error::new(io::ErrorKind::UnexpectedEof, "it hung up").into())
    }
}

/// A line of a reply: `250-` and words when another follows, `250` with or without words when none does.
struct Line<'b> {
    code: u16,
    is_last: bool,
    text: &'b [u8],
}

impl<'b> Line<'b> {
    fn parse(bytes: &'b [u8]) -> Option<Self> {
        let (code, rest) = bytes.trim_ascii_end().split_at_checked(3)?;
        let is_number = code.iter().all(u8::is_ascii_digit);
        let code = is_number.then(|| str::from_utf8(code).ok()?.parse().ok())??;
        let (is_last, text) = match rest {
            [] => (true, rest),
            [b' ', text @ ..] => (true, text),
            [b'-', text @ ..] => (false, text),
            _ => return None,
        };
        Some(Self {
            code,
            is_last,
            text,
        })
    }
}

//! Fetching a file, which is as large as its author liked.

use reqwest::Response;
use reqwest::header::{CONTENT_TYPE, REFERER};
use tokio::time::Instant;
use url::Url;

use super::body;
use super::client::Client;
use super::headers::text_of;
use super::request_error::RequestError;
use super::testimony::log;
use crate::synergia::request::WaitingPage;
use crate::synergia::shape::address_of;

/// The host of files, in the log.
const SANDBOX: &str = "sandbox";
/// How many times as long as an ordinary answer a file may take.
const LONGER: u32 = 4;
/// How often a file that is not ready is asked for; the pause between two tries doubles.
const TRIES: u32 = 4;

/// What came instead of a file, or the file.
#[derive(Debug, PartialEq, Eq)]
pub enum FetchedFile {
    File(Vec<u8>),
    /// It has more bytes than there is room for: so many, if the register said.
    TooLarge(Option<u64>),
    /// A page for a human: the file is not ready.
    Page,
    /// There is no such file.
    Refused,
}

impl Client<'_> {
    /// Shows itself on the waiting page, then asks for the file until it is ready, or for a while. A file
    /// that is itself a web page never seems to be: it stays where it is.
    pub async fn download(
        &mut self,
        page: &WaitingPage,
        room: usize,
    ) -> Result<FetchedFile, RequestError> {
        let mut parcel = self.fetch(page.url(), None, room).await?;
        let file = page.file();
        let mut pause = self.timeouts.pause;
        for attempt in 0..TRIES {
            if parcel != FetchedFile::Page {
                break;
            }
            if attempt > 0 {
                tokio::time::sleep(pause).await;
                pause *= 2;
            }
            parcel = self.fetch(&file, Some(page.url()), room).await?;
        }
        Ok(parcel)
    }

    /// Asks without a cookie, and takes none.
    async fn fetch(
        &mut self,
        url: &Url,
        referer: Option<&Url>,
        room: usize,
    ) -> Result<FetchedFile, RequestError> {
        self.requests += 1;
        let mut request = self.http.get(url.clone());
        request = request.timeout(self.timeouts.total * LONGER);
        if let Some(referer) = referer {
            request = request.header(REFERER, referer.as_str());
        }
        let begin = Instant::now();
        let response = request
            .send()
            .await
            .map_err(|error| RequestError::of(&error))?;
        let (status, asked) = (response.status().as_u16(), address_of(SANDBOX, url));
        log(&format!("GET {asked}"), begin.elapsed(), status, None);
        parcel_of(response, room).await
    }
}

async fn parcel_of(response: Response, room: usize) -> Result<FetchedFile, RequestError> {
    let kind = text_of(response.headers(), &CONTENT_TYPE).unwrap_or_default();
    let length = response.content_length();
    if response.status().as_u16() != 200 {
        return Ok(FetchedFile::Refused);
    }
    if kind.trim_start().starts_with("text/html") {
        return Ok(FetchedFile::Page);
    }
    if length.is_some_and(|length| length > room as u64) {
        return Ok(FetchedFile::TooLarge(length));
    }
    match body::bytes(response, room).await {
        Ok(bytes) => Ok(FetchedFile::File(bytes)),
        Err(RequestError::TooLarge) => Ok(FetchedFile::TooLarge(None)),
        Err(error) => Err(error),
    }
}

//! Wiadomości: a session of its own behind the session (API.md section 12).

use tracing::{debug, warn};

use crate::domain::Cause;
use crate::synergia::http::{Answer, FetchedFile, RequestError};
use crate::synergia::request::{Get, Hop, MessageFolder, Permitted, WaitingPage};
use crate::synergia::session::{Gateway, NotRead, Pause};
use crate::synergia::wire::{Document, InboxPage, Root};

/// Most redirects on the way in.
const MOST_HOPS: usize = 10;
/// What a page says instead of letting in: no such module, or no session. Only asking elsewhere shows which.
const NO_ACCESS: [&str; 2] = ["Brak dostępu", "Ten moduł nie"];

/// The site of Wiadomości, with the session of the gateway behind its own.
pub struct MessagesSite<'a, 'v> {
    gateway: &'a mut Gateway<'v>,
    ladder: &'a mut Ladder,
}

/// What a visit has tried so far to read them.
#[derive(Debug, Default)]
pub struct Ladder {
    rung: Rung,
    /// Why none of them can be read in this visit.
    down: Option<Cause>,
}

/// What to try next when a page of the folder is refused.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Rung {
    /// The session of Wiadomości dies often: go in again.
    #[default]
    Enter,
    /// The one behind it may be dead.
    LogIn,
    /// Nothing more, for a while.
    GiveUp,
}

/// A refused page.
enum Refusal {
    /// As if there were no session.
    NoSession,
    Other(Cause),
}

/// Where the way in has ended.
enum Way {
    In,
    NoAccess,
    NoSession,
}

impl<'a, 'v> MessagesSite<'a, 'v> {
    pub fn new(gateway: &'a mut Gateway<'v>, ladder: &'a mut Ladder) -> Self {
        Self { gateway, ladder }
    }

    /// Reads a page of a folder, from 1; marks nothing.
    pub async fn page(&mut self, folder: MessageFolder, page: usize) -> Result<InboxPage, NotRead> {
        page_of(folder, &self.document(folder, page).await?)
    }

    /// The page as it comes, unless it was asked ahead. Goes in first where needed.
    pub async fn document(
        &mut self,
        folder: MessageFolder,
        page: usize,
    ) -> Result<Document, NotRead> {
        let name = folder.page_name(page);
        if let Some(answer) = self.gateway.hearing.take(&name) {
            return answer;
        }
        self.be_in().await?;
        let get = Get::MessageList { folder, page };
        loop {
            match self.ask(&get).await? {
                Ok(document) => {
                    self.has_worked();
                    self.gateway.hearing.hear(name, &document);
                    return Ok(document);
                }
                Err(refusal) => self.climb(folder, &refusal).await?,
            }
        }
    }

    /// Asks for a single thing, such as a message, of a folder whose list was just read. Refused, it goes in
    /// again once: that this one thing may not be had is no reason to log in, or to leave the folder alone.
    pub async fn open(&mut self, permitted: Permitted) -> Result<Document, NotRead> {
        self.be_in().await?;
        let get = Get::Permitted(permitted);
        let asked = match self.ask(&get).await? {
            Err(_) if self.ladder.rung == Rung::Enter => {
                self.ladder.rung = Rung::GiveUp;
                self.enter().await?;
                self.ask(&get).await?
            }
            asked => asked,
        };
        asked.map_err(|_| NotRead::Closed(Cause::NoAccess))
    }

    /// Fetches a file. No session is needed for it.
    pub async fn download(
        &mut self,
        page: &WaitingPage,
        room: usize,
    ) -> Result<FetchedFile, NotRead> {
        let fetched = self.gateway.client.download(page, room).await;
        fetched.map_err(|error| NotRead::Failed(error.into()))
    }

    /// The waiting page that a link leads to, if it does.
    pub fn waiting_page(&self, link: &str) -> Option<WaitingPage> {
        WaitingPage::of(link, self.gateway.client.hosts)
    }

    /// Goes in where needed, unless the folder is to be left alone.
    async fn be_in(&mut self) -> Result<(), NotRead> {
        self.gateway.goes_on()?;
        let pause = self.gateway.session.messages_pause(self.gateway.now);
        if let Some(cause) = self.ladder.down.or(pause) {
            return Err(NotRead::Failed(cause));
        }
        let client = &self.gateway.client;
        if client.jar.has_messages(client.hosts) {
            return Ok(());
        }
        self.enter().await
    }

    /// The next rung of the ladder. It is that of the inbox: another folder that is refused from a new
    /// session is closed by itself, and costs no login and no other folder.
    async fn climb(&mut self, folder: MessageFolder, refusal: &Refusal) -> Result<(), NotRead> {
        match (self.ladder.rung, refusal) {
            (Rung::Enter, _) => {
                self.ladder.rung = Rung::LogIn;
                self.enter().await
            }
            _ if folder != MessageFolder::Inbox => Err(NotRead::Closed(Cause::NoAccess)),
            (Rung::LogIn, Refusal::NoSession) => {
                self.ladder.rung = Rung::GiveUp;
                match self.gateway.begin_web_anew().await {
                    Ok(()) => self.enter().await,
                    Err(NotRead::Failed(_)) => Err(self.give_up(Cause::SessionLost)),
                    Err(not_read) => Err(not_read),
                }
            }
            (_, Refusal::NoSession) => Err(self.give_up(Cause::SessionLost)),
            (_, Refusal::Other(cause)) => Err(self.give_up(*cause)),
        }
    }

    /// A session that has just worked may die as well as any.
    fn has_worked(&mut self) {
        if self.ladder.rung == Rung::LogIn {
            self.ladder.rung = Rung::Enter;
        }
    }

    fn give_up(&mut self, cause: Cause) -> NotRead {
        warn!(reason = %cause, "Could not enter Wiadomości; leaving them alone for a while");
        self.gateway.client.jar.forget_messages();
        self.gateway
            .session
            .give_up_messages(cause, self.gateway.now);
        NotRead::Failed(cause)
    }

    async fn ask(&mut self, get: &Get) -> Result<Result<Document, Refusal>, NotRead> {
        let answer = self.get(get).await?;
        match answer.status {
            _ if answer.redirect.is_some() => Ok(Err(Refusal::NoSession)),
            401 => Ok(Err(Refusal::NoSession)),
            200 if answer.is_page() => Ok(Err(Refusal::NoSession)),
            // A page for a human is no folder: whoever may read it gets JSON.
            200 => {
                let document = match get {
                    Get::MessageList { folder, page } => {
                        let before = self.gateway.hearing.before(&folder.page_name(*page));
                        Document::after(before, answer.body)
                    }
                    _ => Document::new(answer.body),
                };
                document.map(Ok).ok_or(NotRead::BAD_ANSWER)
            }
            404 => Err(NotRead::Closed(Cause::NotFound)),
            403 => Ok(Err(Refusal::Other(Cause::NoAccess))),
            400..500 => Ok(Err(Refusal::Other(Cause::BadAnswer))),
            _ => Err(NotRead::BAD_ANSWER),
        }
    }

    /// Asks. A server in trouble, or none, is no reason to log in anywhere, and nothing that the gateway
    /// shares; a break and silence are those of all folders.
    async fn get(&mut self, get: &Get) -> Result<Answer, NotRead> {
        let answer = match self.gateway.client.get(get).await {
            Err(error @ (RequestError::Unreachable | RequestError::Untrusted)) => {
                return Err(self.goes_down(error.into()));
            }
            asked => asked.map_err(|error| NotRead::Failed(error.into()))?,
        };
        if answer.is_break() {
            return Err(self.goes_down(Cause::Maintenance));
        }
        if self.has_been_asked_to_wait() {
            return Err(self.goes_down(Cause::Unreachable));
        }
        if answer.is_server_trouble() {
            return Err(NotRead::Failed(Cause::Unreachable));
        }
        Ok(answer)
    }

    /// Whether somebody on the way asked to be left alone.
    fn has_been_asked_to_wait(&self) -> bool {
        let client = &self.gateway.client;
        client.wait_until.or(client.aside_wait_until).is_some()
    }

    fn goes_down(&mut self, cause: Cause) -> NotRead {
        self.ladder.down = Some(cause);
        let now = self.gateway.now;
        if let Some(until) = self.gateway.client.aside_wait_until {
            self.gateway
                .session
                .messages_rest(Pause::new(cause, now, until));
        }
        NotRead::Failed(cause)
    }

    /// Goes in with the main session, getting that one back first if it has died.
    async fn enter(&mut self) -> Result<(), NotRead> {
        for _ in 0..2 {
            self.gateway.client.jar.forget_messages();
            self.gateway.enter_web().await?;
            match self.walk_in().await? {
                Way::In => {
                    debug!("Entered Wiadomości");
                    return Ok(self.gateway.keep_session()?);
                }
                Way::NoAccess if self.gateway.is_on_web().await? => {
                    return Err(NotRead::Closed(Cause::NoMessagesModule));
                }
                Way::NoAccess | Way::NoSession => self.gateway.get_back_to_web().await?,
            }
        }
        Err(self.give_up(Cause::SessionLost))
    }

    async fn walk_in(&mut self) -> Result<Way, NotRead> {
        let mut answer = self.get(&Get::MessagesEntry).await?;
        for _ in 0..MOST_HOPS {
            let client = &self.gateway.client;
            // The cookie is all that is needed; what follows would lead through plain http.
            if client.jar.has_messages(client.hosts) {
                return Ok(Way::In);
            }
            match next(&answer) {
                Ok(hop) => answer = self.get(&Get::Hop(hop)).await?,
                Err(Some(way)) => return Ok(way),
                Err(None) => break,
            }
        }
        Err(NotRead::BAD_ANSWER)
    }
}

/// The page in an answer. A list that is null means a module that is off (API.md section 4): so
/// of every folder but the inbox, which all have.
fn page_of(folder: MessageFolder, document: &Document) -> Result<InboxPage, NotRead> {
    let is_off = folder != MessageFolder::Inbox && document.root("data") == Root::Null;
    InboxPage::of(document).ok_or(if is_off {
        NotRead::Closed(Cause::NoData)
    } else {
        NotRead::BAD_ANSWER
    })
}

/// The next hop of the way in, or where it ends; `Err(None)` is an odd end.
fn next(answer: &Answer) -> Result<Hop, Option<Way>> {
    if let Some(redirect) = &answer.redirect {
        return match redirect.messages_hop() {
            Some(hop) => Ok(hop),
            None if redirect.is_missing_module() => Err(Some(Way::NoAccess)),
            None if redirect.is_login() => Err(Some(Way::NoSession)),
            None => Err(None),
        };
    }
    let is_closed = NO_ACCESS.iter().any(|text| answer.body.contains(text));
    match answer.status {
        _ if is_closed => Err(Some(Way::NoAccess)),
        401 => Err(Some(Way::NoSession)),
        403 => Err(Some(Way::NoAccess)),
        _ => Err(None),
    }
}

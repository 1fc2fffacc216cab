//! What other commands ask of a running daemon.

use crate::domain::{Feed, Login};

use super::{StoreError, Tx};

const FORGET: &str = "forget";

/// What a command asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Lift the stop of a student.
    Resume(Login),
    /// Believe that entries of a feed have vanished.
    Accept(Login, Feed),
    /// Offer a letter again, and the whole outbox with it.
    RetryLetter(i64),
    DropLetter(i64),
    /// Erase a student who is not in the configuration any more.
    Forget(Login),
}

/// What requests are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Everything,
    /// Letters: these can be obeyed while a register is being read.
    Outbox,
}

impl Tx<'_> {
    /// Leaves a request.
    pub fn leave_request(&self, request: &Request) -> Result<(), StoreError> {
        let (kind, argument) = match request {
            Request::Resume(login) => ("resume", login.0.clone()),
            Request::Accept(login, feed) => ("accept", format!("{feed} {}", login.0)),
            Request::RetryLetter(id) => ("retry_letter", id.to_string()),
            Request::DropLetter(id) => ("drop_letter", id.to_string()),
            Request::Forget(login) => (FORGET, login.0.clone()),
        };
        self.connection.execute(
            "INSERT INTO request (kind, argument) VALUES (?1, ?2)",
            [kind, &argument],
        )?;
        Ok(())
    }

    /// The students who are to be forgotten. Such a request stands until that is done, through a crash too.
    pub fn logins_to_forget(&self) -> Result<Vec<Login>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT DISTINCT argument FROM request WHERE kind = ?1")?;
        let logins = query.query_map([FORGET], |row| row.get(0).map(Login))?;
        Ok(logins.collect::<Result<_, _>>()?)
    }

    /// The student is not to be forgotten after all.
    pub fn withdraw_forgetting(&self, login: &Login) -> Result<(), StoreError> {
        self.connection.execute(
            "DELETE FROM request WHERE kind = ?1 AND argument = ?2",
            [FORGET, &login.0],
        )?;
        Ok(())
    }

    /// Takes the requests about these, oldest first, but those to forget somebody.
    pub fn take_requests(&self, about: About) -> Result<Vec<Request>, StoreError> {
        let wanted = match about {
            About::Everything => "kind <> 'forget'",
            About::Outbox => "kind IN ('retry_letter', 'drop_letter')",
        };
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT kind, argument FROM request WHERE {wanted} ORDER BY id"
        ))?;
        let rows = query.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let mut requests = Vec::new();
        for row in rows {
            let (kind, argument) = row?;
            requests.extend(request_from(&kind, argument));
        }
        // To empty an empty table is a write all the same, and the daemon looks here every few seconds.
        self.connection
            .execute(&format!("DELETE FROM request WHERE {wanted}"), [])?;
        Ok(requests)
    }
}

/// A request of a kind that this version does not know is nobody's any more.
fn request_from(kind: &str, argument: String) -> Option<Request> {
    match kind {
        "resume" => Some(Request::Resume(Login(argument))),
        "accept" => {
            let (feed, login) = argument.split_once(' ')?;
            let feed = feed.parse().ok()?;
            Some(Request::Accept(Login(login.to_owned()), feed))
        }
        "retry_letter" => argument.parse().ok().map(Request::RetryLetter),
        "drop_letter" => argument.parse().ok().map(Request::DropLetter),
        FORGET => Some(Request::Forget(Login(argument))),
        _ => None,
    }
}

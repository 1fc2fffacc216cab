//! The mobile route, behind the same form (PORTAL.md section 1.3).

use secrecy::SecretString;
use tracing::info;

use super::{KontoLibrus, Unanswered, ending};
use crate::domain::Cause;
use crate::domain::visit::login::FailedLogin;
use crate::synergia::http::Answer;
use crate::synergia::request::Post;
use crate::synergia::session::store::{SessionStore, SessionStoreError};
use crate::synergia::wire::{Document, TokenPair, refusal_words};

/// Most redirects that are followed to the code.
const MOST_HOPS: usize = 10;
/// What a refusal says of a code or a refresh token that has had its time, in lower case. Everything else means that the
/// route has changed.
const DEAD: [&str; 4] = ["expired", "revoked", "cannot decrypt", "invalid_grant"];

/// Why there is no new pair of tokens.
enum NoTokens {
    /// The code, or the refresh token, is worth nothing any more.
    Dead,
    Trouble(Cause),
}

impl KontoLibrus<'_> {
    /// Follows the answer of the form to the code, and takes the tokens for it.
    pub(super) async fn take_tokens(&mut self, shown: Answer) -> Result<(), FailedLogin> {
        let code = self.find_code(shown).await?;
        match self.exchange(&Post::TokensForCode(code)).await {
            Ok(()) => {}
            Err(NoTokens::Dead) => return Err(Cause::SessionLost.into()),
            Err(NoTokens::Trouble(cause)) => return Err(cause.into()),
        }
        match self.is_in().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Cause::BadAnswer.into()),
            Err(unanswered) => Err(unanswered.cause().into()),
        }
    }

    /// Renews the pair of tokens; whether it could. The new pair is on disk before it is used: the old one may be dead
    /// at once.
    pub async fn renew(
        &mut self,
        store: &mut dyn SessionStore,
    ) -> Result<Result<bool, Unanswered>, SessionStoreError> {
        let Some(token) = self.session.refresh_token() else {
            return Ok(Ok(false));
        };
        let outcome = match self.exchange(&Post::TokensForRefresh(token)).await {
            Ok(()) => Ok(true),
            Err(NoTokens::Dead) => {
                self.session.forget_refresh_token();
                Ok(false)
            }
            Err(NoTokens::Trouble(cause)) => Err(Unanswered::Trouble(cause)),
        };
        self.keep(store)?;
        Ok(outcome)
    }

    async fn find_code(&mut self, shown: Answer) -> Result<SecretString, FailedLogin> {
        let mut answer = shown;
        for _ in 0..MOST_HOPS {
            if let Some(failure) = ending::of_form(&answer) {
                return Err(failure);
            }
            let Some(redirect) = &answer.redirect else {
                return Err(ending::of_page(&answer.body, ""));
            };
            if let Some(code) = redirect.app_code() {
                return Ok(code);
            }
            answer = ending::follow(&mut self.client, redirect).await?;
        }
        Err(Cause::BadAnswer.into())
    }

    async fn exchange(&mut self, post: &Post) -> Result<(), NoTokens> {
        let answer = self.client.post(post).await;
        let answer = answer.map_err(|error| NoTokens::Trouble(error.into()))?;
        if answer.is_break() {
            return Err(NoTokens::Trouble(Cause::Maintenance));
        }
        if answer.is_server_trouble() {
            return Err(NoTokens::Trouble(Cause::Unreachable));
        }
        let document = Document::new(answer.body).ok_or(NoTokens::Trouble(Cause::BadAnswer))?;
        let pair: TokenPair = serde_json::from_str(document.text()).unwrap_or_default();
        match pair.access_token.0 {
            Some(access) if answer.status == 200 => {
                self.session.take_tokens(access, pair.refresh_token.0);
                self.client.token = self.session.access_token();
                info!("The portal has given out its tokens");
                Ok(())
            }
            _ => Err(refused(&document)),
        }
    }
}

fn refused(document: &Document) -> NoTokens {
    let words = refusal_words(document);
    let is_dead = |word: &String| DEAD.iter().any(|sign| word.to_lowercase().contains(sign));
    if words.iter().any(is_dead) {
        NoTokens::Dead
    } else {
        NoTokens::Trouble(Cause::BadAnswer)
    }
}

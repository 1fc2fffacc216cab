//! Reads under which LID the newer parts of the register know the child (API.md section 11).

mod enrolment;

use serde::de::DeserializeOwned;

use super::reader::root;
use super::{Reader, several_places};
use crate::domain::Cause;
use crate::synergia::request::{Resource, UserLid};
use crate::synergia::session::NotRead;
use crate::synergia::wire;
use enrolment::number;

/// Without the LID of the child there is nothing to be asked for.
const NO_LID: NotRead = NotRead::Closed(Cause::NotFound);

impl Reader<'_, '_> {
    /// The LID of the child (API.md section 11): what the account says of itself, else what stands in
    /// `Users`.
    pub async fn pupil_lid(&mut self) -> Result<UserLid, NotRead> {
        if let Some(lid) = self.known_lid() {
            return Ok(lid.clone());
        }
        match self.lid_of_account().await {
            Ok(Some(lid)) => Ok(lid),
            Ok(None) => self.lid_of_user().await?.ok_or(NO_LID),
            Err(not_read @ (NotRead::Over(_) | NotRead::NotKept(_))) => Err(not_read),
            Err(not_read) => match self.lid_of_user().await {
                Ok(lid) => lid.ok_or(not_read),
                Err(other) => Err(several_places::the_worse(other, not_read)),
            },
        }
    }

    /// The LID of the child, as far as it is known.
    pub fn known_lid(&self) -> Option<&UserLid> {
        let known = self.lookups.lid_of_account.as_ref();
        known.or(self.lookups.lid_of_user.as_ref())
    }

    /// What the account of the login says, asked for until it is known.
    pub async fn lid_of_account(&mut self) -> Result<Option<UserLid>, NotRead> {
        if self.lookups.lid_of_account.is_some() {
            return Ok(self.lookups.lid_of_account.clone());
        }
        let token: wire::TokenInfo = self.plain(Resource::TokenInfo).await?;
        let Some(lid) = token.user_identifier.as_deref().and_then(UserLid::parse) else {
            return Ok(None);
        };
        let info: wire::UserInfo = self.plain(Resource::UserInfo { lid }).await?;
        let child = info.identifier_of_student_assigned_with_user;
        self.lookups.lid_of_account = child.as_deref().and_then(UserLid::parse);
        Ok(self.lookups.lid_of_account.clone())
    }

    /// What stands in `Users`, asked for until it is known.
    pub async fn lid_of_user(&mut self) -> Result<Option<UserLid>, NotRead> {
        if self.lookups.lid_of_user.is_some() {
            return Ok(self.lookups.lid_of_user.clone());
        }
        if self.lookups.enrolment.user_id.is_none() {
            self.me().await?;
        }
        let Ok(user_id) = number(self.lookups.enrolment.user_id.as_deref()) else {
            return Ok(None);
        };
        let pupil: wire::Pupil = self.record(Resource::Pupil { user_id }).await?;
        self.lookups.lid_of_user = pupil.account_id.as_deref().and_then(UserLid::parse);
        Ok(self.lookups.lid_of_user.clone())
    }

    /// A record that mostly comes without a root (API.md section 4).
    async fn plain<T: DeserializeOwned>(&mut self, resource: Resource) -> Result<T, NotRead> {
        let document = self.gateway.read(&resource).await?;
        let found = root(&document, &resource).unwrap_or(document.text());
        serde_json::from_str(found).map_err(|_| NotRead::BAD_ANSWER)
    }
}

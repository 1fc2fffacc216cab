//! Who and what the ids of other answers mean (API.md section 5): the login, the school, its people and its lists.

pub mod auto_login;
pub mod identity;
pub mod institution;
pub mod lookups;
pub mod people;

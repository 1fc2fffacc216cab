//! The way of the app to a code (PORTAL.md section 1.3, M1 and M3).

use super::form::to;
use crate::http::{Request, Response, refusals, response};
use crate::world::World;
use crate::world::portal::{MobileRoute, Route};

/// How the app names itself.
const APP: &str = "pl.librus.synergiaDru2";
/// The same for everybody.
const CHECKSUM: &str = "5b0e4f27c1d86a93e2f7b4d0596c8a1173ed20fb94a68c5d3017e9b2f6840acd";

/// `redirect/dru`: to the form, and behind it to the app with a code.
pub fn entry(world: &mut World, request: &Request, id: &str) -> Response {
    match world.portal.settings.mobile {
        MobileRoute::Open => {}
        MobileRoute::CommandClose => return response::redirect("app://librus?command=close"),
        MobileRoute::RejectedClient => {
            return response::redirect("app://librus?error=rejected_client");
        }
    }
    let Some(session) = world.portal.browsers.get_mut(id) else {
        return refusals::not_found(request);
    };
    let is_app = request.header("x-requested-with") == APP;
    if !is_app && session.route == Route::Web {
        return to(request, "/");
    }
    session.route = Route::Mobile {
        checksum: CHECKSUM.to_owned(),
    };
    match session.parent {
        None => to(request, "/konto-librus/login"),
        Some(parent) => {
            let tokens = world.sessions.tokens();
            let code = world.portal.grants.issue_code(tokens, parent, request.now);
            response::redirect(&format!("app://librus?code={code}"))
        }
    }
}

/// Where a code is handed over; nothing is there.
pub const REDIRECT_URI: &str = "app://librus";

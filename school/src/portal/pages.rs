//! How the pages of the portal are written (PORTAL.md section 1.2, W1): in the plain way, which everybody can read,
//! or never twice in the same. The ordinary page speaks of regulations in its foot, and nowhere of a captcha.

use super::credentials::words;
use super::form::{REDIRECT, has_form};
use crate::http::{Host, Links};
use crate::world::portal::{BrowserSession, Complaint, LoginForm, Route};

/// A form that is too old, or came without its session.
pub const EXPIRED: &str = "<!DOCTYPE html><html lang=\"pl\"><head><title>Page Expired</title></head>\
<body><div class=\"code\">419</div><div class=\"message\">Sesja logowania wygasła</div></body></html>";

const CAPTCHA: &str = "<div class=\"g-recaptcha\" data-sitekey=\"6Lc-invented\"></div>\
<script src=\"/js/captchaValidate.js\"></script>";

/// What stands around every page.
const HEAD: &str = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<link rel=\"stylesheet\" href=\"/css/portal.css\"><link rel=\"icon\" href=\"/favicon.ico\">\n\
<style>body{font-family:sans-serif;margin:0}header,footer{padding:1rem 2rem;background:#f3f1ec}\
.container{max-width:48rem;margin:2rem auto;padding:0 1rem}.form-group{margin-bottom:1rem}\
.btn-primary{background:#5c2d73;color:#fff;border:0;padding:.6rem 2rem}.alert-danger{color:#a11}</style>";
const NAVIGATION: &str = "<header><nav><a href=\"/\">Konto LIBRUS</a> <a href=\"/rodzina\">LIBRUS Rodzina</a> \
<a href=\"/szkola\">LIBRUS Szkoła</a> <a href=\"/konto-librus/rejestracja\">Załóż konto</a> \
<a href=\"/pomoc\">Pomoc</a></nav></header>";
const FOOT: &str = "<footer><a href=\"/regulamin\">Regulamin</a> <a href=\"/polityka-prywatnosci\">Polityka \
prywatności</a> <a href=\"/zgody\">Zgody marketingowe</a> <span>Wszelkie prawa zastrzeżone</span></footer>";

fn page(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"pl\">\n<head>{HEAD}\n{head}<title>Konto LIBRUS</title></head>\n\
         <body>{NAVIGATION}\n<main class=\"container\">{body}</main>\n{FOOT}</body></html>"
    )
}

/// The start page, of whoever is logged in or of nobody.
pub fn home(session: Option<&BrowserSession>) -> String {
    let meta = session.map(|session| meta(session.style, &session.csrf));
    let is_known = session.is_some_and(|session| session.parent.is_some());
    let body = if is_known {
        "<div id=\"librus_account_settings_main\"><h1>Twoje konto</h1></div>"
    } else {
        "<h1>Konto LIBRUS</h1><p>Jedno konto do wszystkich usług dla rodziny.</p>"
    };
    page(&meta.unwrap_or_default(), body)
}

/// A page that wants something of its reader.
pub fn demand(heading: &str) -> String {
    page("", &format!("<h1>{heading}</h1><p>To zajmie chwilę.</p>"))
}

/// The login page of a session.
pub fn login(
    session: &BrowserSession,
    links: Links,
    (form, complaint): (LoginForm, Option<Complaint>),
) -> String {
    if !has_form(form, &session.route) {
        return page(
            "",
            "<div id=\"app\"></div><script src=\"/js/app.js\" defer></script>",
        );
    }
    let alert = complaint.map(alert).unwrap_or_default();
    let asks = form == LoginForm::Captcha || complaint == Some(Complaint::Captcha);
    let captcha = if asks { CAPTCHA } else { "" };
    let action = action(form, session.style, links);
    let fields = fields(session, form);
    let body = format!(
        "<h1>Zaloguj się</h1>{alert}\n<form class=\"form-login\" method=\"post\"\n  action=\"{action}\">\n{fields}\
         <div class=\"form-group\"><label for=\"email\">E-mail</label><input id=\"email\" name=\"email\"></div>\n\
         <div class=\"form-group\"><input\n type=password name='password'></div>\n{captcha}\
         <button class=\"btn-primary\">Zaloguj</button></form>"
    );
    let head = match form {
        LoginForm::WithoutToken => String::new(),
        _ => meta(session.style, &session.csrf),
    };
    page(&head, &body)
}

/// The words of the complaint, as a page writes them.
fn alert(complaint: Complaint) -> String {
    let text = words(complaint)
        .replace('"', "&quot;")
        .replace('ż', "&#380;")
        .replace('ó', "&oacute;");
    format!("<div class=\"alert alert-danger\"\n role=\"alert\">\n  <p>{text}</p></div>")
}

fn action(form: LoginForm, style: u64, links: Links) -> String {
    let path = "/konto-librus/login/action";
    match form {
        LoginForm::ToAnotherHost => format!("https://logowanie.example.com{path}"),
        _ if !style.is_multiple_of(2) => path.to_owned(),
        _ => format!("{}{path}", links.base(Host::Portal)),
    }
}

/// Names and values of the hidden inputs, beside the token.
pub fn hidden(route: &Route) -> [(&'static str, &str); 2] {
    let (target, checksum) = match route {
        Route::Web => ("", ""),
        Route::Mobile { checksum } => (REDIRECT, checksum.as_str()),
    };
    [("redirectTo", target), ("redirectCrc", checksum)]
}

fn fields(session: &BrowserSession, form: LoginForm) -> String {
    let token = (form != LoginForm::WithoutToken).then_some(("_token", session.csrf.as_str()));
    let all = token.into_iter().chain(hidden(&session.route));
    all.map(|(name, value)| input(session.style, name, value))
        .collect()
}

fn input(style: u64, name: &str, value: &str) -> String {
    match style % 3 {
        0 => format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">\n"),
        1 => format!("<input value='{value}'\n       name='{name}'\n       type='hidden' />\n"),
        _ => format!("<INPUT NAME={name} autocomplete=off TYPE=hidden VALUE=\"{value}\">"),
    }
}

fn meta(style: u64, token: &str) -> String {
    match style % 3 {
        0 => format!("<meta name=\"csrf-token\" content=\"{token}\">\n"),
        1 => format!("<meta\n  content='{token}'\n  name='csrf-token' />\n"),
        _ => format!("<meta content=\"{token}\" name=csrf-token>"),
    }
}

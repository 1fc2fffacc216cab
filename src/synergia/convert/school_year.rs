//! The school year, of `Me` and `Classes`.

use super::date;
use crate::domain::SchoolYear;
use crate::domain::text::clean_line;
use crate::synergia::wire;

/// The school year that the two describe. `Classes` names the class where `Me` does not.
pub fn school_year(me: &wire::Me, class: &wire::Class) -> SchoolYear {
    let id = me.class.id.as_deref().or(class.id.as_deref());
    SchoolYear {
        class: id.map(clean_line),
        begins: date(&class.begin_school_year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_comes_from_me_or_else_from_classes() {
        let both = r#"{"Id":61544,"BeginSchoolYear":"2026-09-01"}"#;
        for (me, class, expected) in [
            (r#"{"Class":{"Id":61999}}"#, both, Some("61999")),
            (r#"{"Class":{"Id":"61999"}}"#, both, Some("61999")),
            (r#"{"Class":null}"#, both, Some("61544")),
            ("{}", both, Some("61544")),
            ("{}", r#"{"Id":" 61544 "}"#, Some("61544")),
            (r#"{"Class":null}"#, r#"{"Id":null}"#, None),
        ] {
            let (me, class) = (
                serde_json::from_str(me).unwrap(),
                serde_json::from_str(class).unwrap(),
            );
            assert_eq!(school_year(&me, &class).class.as_deref(), expected);
        }
    }

    #[test]
    fn its_first_day_is_a_date_or_unknown() {
        for (begins, expected) in [
            (r#""2026-09-01""#, Some("2026-09-01")),
            (r#""2026-09-01 00:00:00""#, Some("2026-09-01")),
            (r#""wrzesień""#, None),
            ("null", None),
        ] {
            let class = format!(r#"{{"Id":1,"BeginSchoolYear":{begins}}}"#);
            let class = serde_json::from_str(&class).unwrap();
            let year = school_year(&wire::Me::default(), &class);
            let begins = year.begins.map(|day| day.to_string());
            assert_eq!(begins.as_deref(), expected);
        }
    }
}

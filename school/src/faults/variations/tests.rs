use axum::http::StatusCode;

use super::*;

/// The answer to a request for a resource of the gateway, varied.
fn variant(variation: Variation, resource: &str, right: &str) -> Value {
    let right: Value = serde_json::from_str(right).unwrap();
    let path = format!("/gateway/api/2.0/{resource}");
    let answer = varied(variation, &path, response::json(StatusCode::OK, &right));
    serde_json::from_slice(answer.body()).unwrap()
}

#[test]
fn lists_ids_and_keys_vary() {
    let right = r#"{"Notes":[{"Id":1},{"Id":"2"},{"Id":"t3"}],"Days":[[{"Id":4}],[]],"LessonsRange":[{},{"a":1}]}"#;
    for (variation, expected) in [
        (
            Variation::Reordered,
            r#"{"Notes":[{"Id":"t3"},{"Id":"2"},{"Id":1}],"Days":[[{"Id":4}],[]],"LessonsRange":[{},{"a":1}]}"#,
        ),
        (
            Variation::Doubled,
            r#"{"Notes":[{"Id":1},{"Id":1},{"Id":"2"},{"Id":"2"},{"Id":"t3"},{"Id":"t3"}],
                "Days":[[{"Id":4},{"Id":4}],[]],"LessonsRange":[{},{"a":1}]}"#,
        ),
        (
            Variation::RetypedIds,
            r#"{"Notes":[{"Id":"1"},{"Id":2},{"Id":"t3"}],"Days":[[{"Id":"4"}],[]],"LessonsRange":[{},{"a":1}]}"#,
        ),
        (
            Variation::Numbered,
            r#"{"Notes":{"0":{"Id":1},"1":{"Id":"2"},"2":{"Id":"t3"}},"Days":{"0":{"0":{"Id":4}},"1":[]},
                "LessonsRange":{"0":{},"1":{"a":1}}}"#,
        ),
        (
            Variation::NumberedWithin,
            r#"{"Notes":[{"Id":1},{"Id":"2"},{"Id":"t3"}],"Days":[{"0":{"Id":4}},[]],"LessonsRange":[{},{"a":1}]}"#,
        ),
        (
            Variation::Single,
            r#"{"Notes":[{"Id":1},{"Id":"2"},{"Id":"t3"}],"Days":[{"Id":4},[]],"LessonsRange":[{},{"a":1}]}"#,
        ),
    ] {
        let expected: Value = serde_json::from_str(expected).unwrap();
        assert_eq!(
            variant(variation, "Notes", right),
            expected,
            "{variation:?}"
        );
    }
    let timetable = r#"{"Timetable":{"2026-10-05":[[{"LessonNo":"1"}]]}}"#;
    let found = variant(Variation::UnknownField, "Timetables", timetable);
    let days = &found["Timetable"];
    assert!(found["Unheard"].is_object() && days["Unheard"].is_null());
    assert!(days["2026-10-05"][0][0]["Unheard"].is_object());
}

#[test]
fn nothing_is_said_in_three_ways_where_it_may_be_said() {
    let right = r#"{"Grades":[{"Id":1,"Grade":"5","AddedBy":{"Id":7},"Date":"2026-10-05","Comments":[{"Id":3}]},{"Id":2,"Text":null}]}"#;
    let [given, bare] = [0, 1];
    for (variation, nothing, reference) in [
        (Variation::Nulled, Some(Value::Null), Some(Value::Null)),
        (Variation::LeftOut, None, None),
        (Variation::Emptied, Some("".into()), Some(json!([]))),
    ] {
        let found = variant(variation, "Grades", right)["Grades"].clone();
        let of = |item: usize, key: &str| found[item].get(key).cloned();
        assert_eq!(of(given, "Grade"), Some("5".into()), "{variation:?}");
        assert_eq!(of(given, "Date"), nothing, "{variation:?}");
        assert_eq!(of(given, "AddedBy"), reference, "{variation:?}");
        assert_eq!(
            of(given, "Comments"),
            Some(json!([{"Id": 3}])),
            "{variation:?}"
        );
        assert_eq!(of(bare, "Comments"), nothing, "{variation:?}");
    }
}

#[test]
fn texts_names_and_marks_vary() {
    for (variation, resource, right, expected) in [
        (
            Variation::Respaced,
            "Notes",
            r#"[{"Text":"Nie śpi","Date":"2026-10-05 08:00:00"}]"#,
            json!([{"Text": "\n Nie\u{a0}\r\n śpi\t", "Date": "2026-10-05 08:00:00"}]),
        ),
        (
            Variation::Renamed,
            "Grades/Categories",
            r#"[{"Id":1,"Name":"Sprawdzian","Weight":3}]"#,
            json!([{"Id": 1, "Name": "Sprawdzian (II)", "Weight": 4}]),
        ),
        (
            Variation::Renamed,
            "Timetables",
            r#"[{"Name":"Ferie","Teacher":{"Id":"7","LastName":"Kowal"}}]"#,
            json!([{"Name": "Ferie", "Teacher": {"Id": "7", "LastName": "Kowal (II)"}}]),
        ),
        (
            Variation::Reread,
            "inbox/messages",
            r#"[{"readDate":null,"sendDate":"x"},{"readDate":"y","sendDate":"x"},{"WasRead":true}]"#,
            json!([{"readDate": "x", "sendDate": "x"}, {"readDate": null, "sendDate": "x"}, {"WasRead": false}]),
        ),
    ] {
        assert_eq!(
            variant(variation, resource, right),
            expected,
            "{variation:?}"
        );
    }
}

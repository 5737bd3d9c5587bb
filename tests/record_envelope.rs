//! What is stored reads back as it was, and nothing that was damaged passes for it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use model_support::cases;
use partnership_continuum::json::Json;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::record::envelope::SCHEMA;
use partnership_continuum::record::{Date, Envelope, Participant, Partnership, Round, Timestamp, Unreadable};
use proptest::prelude::*;
use record_support::{crc_32, entry, id, partnership, sample, statement, text};

/// As little as there can be, so that every change to it can be tried.
fn small() -> Partnership {
    let mut round = Round::new(id(2), Date::new(2026, 11, 23).unwrap(), Instrument::Continuum26, Timestamp(10));
    let mut person = Participant::new(id(3), Group::Vendor, "Å".to_owned(), Timestamp(30));
    person.entries.insert(statement("vendor.role.first"), entry(Some(4), "so", 40));
    round.participants.push(person);
    Partnership {
        id: id(1),
        names: ByParty { customer: "C".to_owned(), vendor: "V".to_owned(), provider: String::new() },
        named: Timestamp(15),
        guest: false,
        rounds: vec![round],
        gone_rounds: Vec::new(),
        actions: Vec::new(),
        gone_actions: Vec::new(),
        created: Timestamp(10),
        changed: Timestamp(20),
    }
}

fn fault(text: &str) -> String {
    match Envelope::read(text) {
        Err(Unreadable::Damaged(fault)) => fault.to_string(),
        other => panic!("{other:?} is not a fault"),
    }
}

/// A change that is not noticed may only have left the record as it was.
fn is_noticed_or_harmless(changed: &[u8], stored: &Partnership) -> bool {
    // Storage holds texts, so what is no text never comes back from it.
    let Ok(text) = std::str::from_utf8(changed) else { return true };
    Envelope::read(text).is_ok_and(|read| read.partnership == *stored) || Envelope::read(text).is_err()
}

#[test]
fn a_prefix_of_what_was_stored_is_never_taken_for_the_whole() {
    for partnership in [small(), sample()] {
        let text = Envelope::write(&partnership, 12);
        for (end, _) in text.char_indices() {
            assert!(matches!(Envelope::read(&text[..end]), Err(Unreadable::Damaged(_))), "{}", &text[..end]);
        }
    }
}

#[test]
fn a_byte_that_changes_is_noticed_or_does_no_harm() {
    let partnership = small();
    let text = Envelope::write(&partnership, 12).into_bytes();
    for place in 0..text.len() {
        for byte in (0..=255).filter(|&byte| byte != text[place]) {
            let mut changed = text.clone();
            changed[place] = byte;
            assert!(is_noticed_or_harmless(&changed, &partnership), "{}", String::from_utf8_lossy(&changed));
        }
    }
}

#[test]
fn a_byte_that_is_lost_or_stands_twice_is_noticed_or_does_no_harm() {
    let partnership = small();
    let text = Envelope::write(&partnership, 12).into_bytes();
    for place in 0..text.len() {
        let lost = [&text[..place], &text[place + 1..]].concat();
        let twice = [&text[..=place], &text[place..]].concat();
        for changed in [lost, twice] {
            assert!(is_noticed_or_harmless(&changed, &partnership), "{}", String::from_utf8_lossy(&changed));
        }
    }
}

#[test]
fn a_change_inside_the_content_is_always_noticed() {
    let text = Envelope::write(&small(), 12);
    let content = text.find(r#""partnership":"#).unwrap() + r#""partnership":"#.len();
    for place in content..text.len() {
        let mut changed = text.clone().into_bytes();
        changed[place] ^= 1;
        if let Ok(changed) = String::from_utf8(changed) {
            assert!(Envelope::read(&changed).is_err(), "{changed}");
        }
    }
}

#[test]
fn a_re_indented_file_still_reads() {
    let json = Json::parse(&Envelope::write(&sample(), 12)).unwrap();
    let pretty = serde_json::to_string_pretty(&json).unwrap();
    assert!(pretty.contains("\n  \"partnership\": {\n"), "{pretty}");
    assert_eq!(Envelope::read(&pretty), Ok(Envelope { revision: 12, partnership: sample() }));
    assert_eq!(Envelope::read(&pretty.replace('\n', "\r\n  \t")), Ok(Envelope { revision: 12, partnership: sample() }));
}

#[test]
fn numbers_and_letters_may_be_written_in_another_way() {
    let text = Envelope::write(&sample(), 12);
    let other = text.replace("ü", "\\u00fc").replace(":5,", ":5.0,").replace(":0.45", ":4.5e-1");
    assert_ne!(other, text);
    assert_eq!(Envelope::read(&other), Ok(Envelope { revision: 12, partnership: sample() }));
}

#[test]
fn the_checksum_is_the_one_of_zip_over_the_content() {
    assert_eq!(crc_32(b"123456789"), 0xcbf4_3926);
    let text = Envelope::write(&sample(), 12);
    let (head, content) = text.split_once(r#","partnership":"#).unwrap();
    let content = content.strip_suffix('}').unwrap();
    let checksum = crc_32(content.as_bytes());
    assert_eq!(head, format!(r#"{{"schema":3,"revision":12,"checksum":"{checksum:08x}""#));
}

#[test]
fn a_wrong_checksum_is_said_to_be_wrong() {
    let text = Envelope::write(&sample(), 12);
    let stated = Json::parse(&text).unwrap().get("checksum").cloned().unwrap();
    let Json::String(stated) = stated else { panic!("{stated:?}") };
    for wrong in ["00000000", "", &stated.to_uppercase(), &format!("0{stated}")] {
        assert_ne!(wrong, stated);
        let changed = text.replacen(&stated, wrong, 1);
        assert_eq!(fault(&changed), "checksum: the content does not match the checksum");
    }
}

#[test]
fn a_newer_schema_is_said_to_be_newer_whatever_else_it_has() {
    assert_eq!(SCHEMA, 3);
    for text in [
        r#"{"schema":4}"#.to_owned(),
        r#"{"colour":"red","schema":4.0,"partnership":[]}"#.to_owned(),
        Envelope::write(&sample(), 12).replace(r#""schema":3"#, r#""schema":4"#),
    ] {
        assert_eq!(Envelope::read(&text), Err(Unreadable::Newer(4)));
    }
    assert_eq!(Envelope::read(r#"{"schema":1e300}"#), Err(Unreadable::Newer(u64::MAX)));
    assert_eq!(Unreadable::Newer(4).to_string(), "schema: 4 is newer than 3");
}

#[test]
fn what_is_no_schema_is_damage_and_not_news() {
    let text = Envelope::write(&sample(), 12);
    for (schema, shown) in
        [("0", "0"), ("-1", "-1"), ("1.5", "1.5"), (r#""2""#, r#""2""#), ("null", "null"), ("[2]", "a list")]
    {
        let changed = text.replace(r#""schema":3"#, &format!(r#""schema":{schema}"#));
        assert_eq!(fault(&changed), format!("schema: {shown} is not a whole number from 1 to 3"));
    }
}

#[test]
fn the_frame_has_four_keys_and_no_more() {
    let text = Envelope::write(&sample(), 12);
    assert_eq!(fault("{}"), "schema: missing");
    assert_eq!(fault(r#"{"schema":3}"#), "revision: missing");
    assert_eq!(fault(r#"{"schema":3,"revision":12}"#), "partnership: missing");
    assert_eq!(fault(r#"{"schema":3,"revision":12,"partnership":{}}"#), "checksum: missing");
    assert_eq!(fault(&text.replacen('{', r#"{"note":1,"#, 1)), "note: unknown key");
    assert_eq!(fault("[]"), "a list is not an object");
    assert_eq!(
        fault(&text.replace(r#""revision":12"#, r#""revision":-1"#)),
        "revision: -1 is not a whole number from 0 to 9007199254740991"
    );
    assert!(fault(&text.replacen(r#""schema":3,"#, r#""schema":3,"schema":3,"#, 1)).contains("stands twice"));
}

#[test]
fn any_text_at_all_is_a_fault_and_no_panic() {
    for text in ["", " ", "null", "\u{0}", "{", "\"\"", "[[[[", "🙂", &"[".repeat(100_000)] {
        assert!(matches!(Envelope::read(text), Err(Unreadable::Damaged(_))), "{text:?}");
    }
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn every_partnership_reads_back_as_it_was(partnership in partnership(), revision in 0..1_u64 << 53) {
        let text = Envelope::write(&partnership, revision);
        let read = Envelope::read(&text);
        prop_assert_eq!(&read, &Ok(Envelope { revision, partnership }));
        let read = read.unwrap();
        prop_assert_eq!(Envelope::write(&read.partnership, read.revision), text);
    }

    #[test]
    fn a_changed_byte_is_noticed_in_every_partnership(
        partnership in partnership(), place in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut changed = Envelope::write(&partnership, 12).into_bytes();
        let place = place.index(changed.len());
        changed[place] = byte;
        prop_assert!(is_noticed_or_harmless(&changed, &partnership), "{}", String::from_utf8_lossy(&changed));
    }

    #[test]
    fn no_text_makes_reading_panic(text in text(200), content in text(200)) {
        prop_assert!(Envelope::read(&text).is_err());
        let quoted = Json::String(content).write();
        for text in [format!(r#"{{"schema":{quoted}}}"#), format!("{{{quoted}:1}}"), format!("[{quoted}]")] {
            prop_assert!(Envelope::read(&text).is_err());
        }
    }
}

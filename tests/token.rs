//! Links: what goes into one comes out of it, whatever is done to it on its way is noticed, and it stays short.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use model_support::cases;
use partnership_continuum::exchange::incoming::Kind;
use partnership_continuum::exchange::token::{self, Fault, LIMIT};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::record::{Date, Entry, Id, Participant, Partnership, Round, Timestamp};
use proptest::prelude::*;
use record_support::{crc_32, entry, partnership, sample, sample_with_gone, statement};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

const ADDRESS: &str = "https://partnership-continuum.example.o/";

/// A partnership with one person who has said everything, a few seconds apart, as on a guest's device.
fn answered(name: &str) -> Partnership {
    let start = 1_795_392_000_000;
    let mut round = Round::new(random(4), Date::new(2026, 11, 23).unwrap(), Instrument::Continuum26, Timestamp(start));
    let mut person = Participant::new(random(5), Group::Vendor, name.to_owned(), Timestamp(start + 40_000));
    for (place, statement) in (0..).zip(Instrument::Continuum26.statements(Group::Vendor)) {
        let at = start + 50_000 + place * 14_000 + (place % 3) * 5_000;
        person.entries.insert(statement, entry(Some((place % 6) as u8), "", at));
    }
    round.participants.push(person);
    let names = ["Northfield Hospital", "Arclight Networks", "Brightwater IT"].map(str::to_owned);
    let [customer, vendor, provider] = names;
    Partnership {
        id: random(3),
        names: ByParty { customer, vendor, provider },
        named: Timestamp(start),
        guest: true,
        rounds: vec![round],
        gone_rounds: Vec::new(),
        actions: Vec::new(),
        gone_actions: Vec::new(),
        created: Timestamp(start),
        changed: Timestamp(start + 600_000),
    }
}

/// An id as they are, with no pattern in it.
fn random(number: u8) -> Id {
    Id::from_bytes([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(|byte: u8| byte.wrapping_mul(167) ^ number.wrapping_mul(59)))
}

fn everyone(whole: &Partnership) -> Vec<Id> {
    whole.round().unwrap().participants.iter().map(|person| person.id).collect()
}

fn answers(whole: &Partnership) -> String {
    token::of_answers(whole, &everyone(whole)).unwrap()
}

/// Bytes with a seal that fits, as a token.
fn sealed(bytes: &[u8]) -> String {
    let mut bytes = bytes.to_vec();
    bytes.extend(crc_32(&bytes).to_be_bytes());
    format!("v1.{}", letters(&bytes))
}

/// base64url, by the book and not by the code that is tested.
fn letters(bytes: &[u8]) -> String {
    let alphabet: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| (byte >> bit) & 1)).collect();
    let group = |bits: &[u8]| (0..6).fold(0, |value, place| value * 2 + usize::from(*bits.get(place).unwrap_or(&0)));
    bits.chunks(6).map(|bits| alphabet[group(bits)]).collect()
}

fn bytes(token: &str) -> Vec<u8> {
    let alphabet: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let value = |letter| alphabet.iter().position(|&each| each == letter).unwrap();
    let bits: Vec<usize> =
        token[3..].chars().flat_map(|letter| (0..6).rev().map(move |bit| (value(letter) >> bit) & 1)).collect();
    bits.chunks_exact(8).map(|bits| bits.iter().fold(0, |byte, bit| byte * 2 + *bit as u8)).collect()
}

#[test]
fn the_link_with_which_answers_go_back_is_short() {
    assert_eq!(ADDRESS.len(), 40);
    let whole = answered("Wilhelmina H");
    let link = token::link(ADDRESS, &answers(&whole));
    println!("26 answers: {} letters\n{link}", link.len());
    assert!(link.len() < 200, "{}", link.len());
    let mut invitation = whole.clone();
    invitation.rounds[0].participants.clear();
    let link = token::link(ADDRESS, &token::of_invitation(&invitation).unwrap());
    println!("an invitation: {} letters\n{link}", link.len());
    assert!(link.len() < 250, "{}", link.len());
    println!("all of it: {} letters", token::link(ADDRESS, &token::of_whole(&whole).unwrap()).len());
}

#[test]
fn a_whole_partnership_comes_back_as_it_was() {
    for whole in [sample(), sample_with_gone(), answered("")] {
        assert_eq!(token::read(&token::of_whole(&whole).unwrap()), Ok((Kind::Whole, whole)));
    }
}

#[test]
fn an_invitation_has_the_questions_and_no_answers() {
    let whole = sample_with_gone();
    let (kind, part) = token::read(&token::of_invitation(&whole).unwrap()).unwrap();
    assert_eq!(kind, Kind::Invitation);
    assert!(part.guest);
    assert_eq!((&part.names, part.id), (&whole.names, whole.id));
    let [round] = &part.rounds[..] else { panic!() };
    let last = whole.round().unwrap();
    assert_eq!((round.id, round.date, round.weights, round.hidden), (last.id, last.date, last.weights, true));
    // The nurse has answered; the seller has not.
    assert_eq!(round.participants, [last.participants[1].clone()]);
    // What it does not say is nothing new.
    for whole in [sample(), sample_with_gone()] {
        let mut both = part.clone();
        both.merge(&whole).unwrap();
        let mut others = whole.clone();
        others.merge(&part).unwrap();
        assert_eq!(both, others);
        assert_eq!(both.rounds.len(), whole.rounds.len());
    }
    let guest = sample_with_gone();
    let mut both = guest.clone();
    both.merge(&part).unwrap();
    assert_eq!(both, guest);
}

#[test]
fn answers_come_back_to_where_they_belong_and_change_nothing_else() {
    let phone = answered("Ada");
    let (kind, part) = token::read(&answers(&phone)).unwrap();
    assert_eq!(kind, Kind::Answers);
    assert_eq!(part.names.customer, "Northfield Hospital");
    assert_eq!(part.rounds[0].participants, phone.rounds[0].participants);
    let mut whole = Partnership { guest: false, ..phone.clone() };
    whole.rounds[0].participants.clear();
    whole.rounds[0].hidden = true;
    whole.changed = Timestamp(1_795_392_000_001);
    let before = whole.clone();
    whole.merge(&part).unwrap();
    let expected = Partnership {
        rounds: vec![Round { participants: phone.rounds[0].participants.clone(), ..before.rounds[0].clone() }],
        changed: part.changed,
        ..before
    };
    assert_eq!(whole, expected);
    let once = whole.clone();
    whole.merge(&part).unwrap();
    assert_eq!(whole, once, "again, and nothing is new");
}

#[test]
fn answers_lose_fractions_of_seconds_and_earlier_answers_and_nothing_else() {
    let whole = sample_with_gone();
    let (_, part) = token::read(&answers(&whole)).unwrap();
    let seconds = |at: Timestamp| Timestamp(at.0 / 1000 * 1000);
    let nurse = &whole.rounds[1].participants[0];
    let sent = &part.rounds[0].participants[0];
    assert_eq!(part.rounds[0].participants.len(), 1, "the seller has said nothing");
    let expected: BTreeMap<_, Entry> = nurse
        .entries
        .iter()
        .map(|(&statement, entry)| (statement, Entry { at: seconds(entry.at), earlier: Vec::new(), ..entry.clone() }))
        .collect();
    assert_eq!(sent.entries, expected);
    let mut merged = whole.clone();
    merged.merge(&part).unwrap();
    assert_eq!(merged, whole, "what is rounded never wins");
}

#[test]
fn of_a_long_name_as_much_goes_with_answers_as_tells_whose_they_are() {
    let mut whole = answered("Ada");
    whole.names.customer = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk".to_owned();
    let (_, part) = token::read(&answers(&whole)).unwrap();
    assert_eq!(part.names.customer, "Donaudampfschifffahrtsel");
    let before = whole.clone();
    whole.merge(&part).unwrap();
    assert_eq!(whole.names, before.names);
}

#[test]
fn who_said_nothing_sends_nothing() {
    let mut whole = answered("Ada");
    assert_eq!(token::of_answers(&whole, &[]), None);
    whole.rounds[0].participants[0].entries.clear();
    assert_eq!(token::of_answers(&whole, &everyone(&whole)), None);
    whole.rounds.clear();
    assert_eq!(token::of_answers(&whole, &[random(5)]), None);
    assert_eq!(token::of_invitation(&whole), None);
}

#[test]
fn what_is_too_much_for_a_link_makes_none() {
    let mut whole = answered("Ada");
    let person = &mut whole.rounds[0].participants[0];
    person.entries.values_mut().for_each(|entry| entry.comment = "x".repeat(1500));
    assert!(token::of_answers(&whole, &everyone(&whole)).unwrap().len() <= LIMIT + 3);
    let person = &mut whole.rounds[0].participants[0];
    person.entries.values_mut().for_each(|entry| entry.comment = "x".repeat(2000));
    assert_eq!(token::of_answers(&whole, &everyone(&whole)), None);
    assert_eq!(token::of_whole(&whole), None);
    assert_eq!(token::read(&format!("v1.{}", "A".repeat(LIMIT + 1))), Err(Fault::TooLong));
}

/// One token of each kind.
fn each_kind() -> [String; 3] {
    let whole = sample_with_gone();
    [token::of_whole(&whole).unwrap(), token::of_invitation(&whole).unwrap(), answers(&whole)]
}

#[test]
fn a_part_of_a_token_is_none() {
    for token in each_kind() {
        for end in 3..token.len() {
            assert_eq!(token::read(&token[..end]), Err(Fault::Damaged), "{}", &token[..end]);
        }
        for more in ["A", "AA", "AAAA", " ", "."] {
            assert_eq!(token::read(&format!("{token}{more}")), Err(Fault::Damaged));
        }
        // Sealed anew, so that it is not the checksum that notices.
        let bytes = bytes(&token);
        let content = &bytes[..bytes.len() - 4];
        for end in 1..content.len() {
            assert_eq!(token::read(&sealed(&content[..end])), Err(Fault::Damaged));
        }
        assert!(token::read(&sealed(content)).is_ok());
        for byte in [0, 1, 255] {
            assert_eq!(token::read(&sealed(&[content, &[byte]].concat())), Err(Fault::Damaged));
        }
    }
    assert_eq!(token::read(&sealed(&[])), Err(Fault::Damaged));
}

#[test]
fn every_letter_that_changes_is_noticed() {
    for token in each_kind() {
        let letters: Vec<char> = token.chars().collect();
        for place in 3..letters.len() {
            for other in ['A', 'a', '_', '0', '+', 'é'] {
                let mut changed = letters.clone();
                changed[place] = other;
                if changed != letters {
                    assert_eq!(token::read(&changed.iter().collect::<String>()), Err(Fault::Damaged), "{place}");
                }
            }
        }
    }
}

#[test]
fn every_byte_that_changes_under_a_seal_that_fits_is_read_or_refused() {
    for token in each_kind() {
        let bytes = bytes(&token);
        let content = &bytes[..bytes.len() - 4];
        for place in 0..content.len() {
            for other in [0, 1, 2, 6, 7, 127, 128, 200, 254, 255, content[place] ^ 1, content[place] ^ 64] {
                let mut changed = content.to_vec();
                changed[place] = other;
                if let Ok((kind, whole)) = token::read(&sealed(&changed)) {
                    // Whatever it says now, it says it in the one way in which it is written.
                    if kind == Kind::Whole {
                        assert_eq!(token::of_whole(&whole), Some(sealed(&changed)));
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_newer_is_said_to_be_newer() {
    let [whole, ..] = each_kind();
    assert_eq!(token::read(&whole.replacen("v1.", "v2.", 1)), Err(Fault::Newer));
    assert_eq!(token::read("v99.whatever it is"), Err(Fault::Newer));
    assert_eq!(token::read(&sealed(&[9, 1, 2, 3])), Err(Fault::Newer));
    for other in ["", "v1", "v.AAAA", "vx.AAAA", "x1.AAAA", "v12345.AAAA", "v1.", "v1.A"] {
        assert_eq!(token::read(other), Err(Fault::Damaged), "{other}");
    }
}

#[test]
fn links_are_found_in_any_text_and_put_together_again() {
    let [whole, invitation, back] = each_kind();
    let read =
        |text: &str| token::read_all(text).into_iter().map(|read| read.map(|(kind, _)| kind)).collect::<Vec<_>>();
    let all = format!(
        "Hello,\n\nhere it is: <{}>, and\n{}\n\n{}.",
        token::link(ADDRESS, &whole),
        token::link("https://other.example/x/?a=b#old", &invitation),
        token::link(ADDRESS, &back)
    );
    assert_eq!(read(&all), [Ok(Kind::Whole), Ok(Kind::Invitation), Ok(Kind::Answers)]);
    // Several without anything between them but an end of a line.
    let lines = format!("#{back}\n#{back}\r\n#{invitation}");
    assert_eq!(read(&lines), [Ok(Kind::Answers), Ok(Kind::Answers), Ok(Kind::Invitation)]);
    // As a mail program breaks them, quoted too.
    for (end, quote) in [("\n", ""), ("\r\n", ""), ("\n", "> "), ("\n", ">> ")] {
        let letters: Vec<char> = format!("#{whole}").chars().collect();
        let broken: Vec<String> =
            letters.chunks(70).map(|line| format!("{quote}{}", line.iter().collect::<String>())).collect();
        assert_eq!(read(&format!("{}{end}{end}Best wishes", broken.join(end))), [Ok(Kind::Whole)], "{quote}");
    }
    // A word below a link is no part of it.
    assert_eq!(read(&format!("#{back}\nRegards")), [Ok(Kind::Answers)]);
    assert_eq!(read("nothing here, #1, #v, #v1 and #value"), []);
    assert_eq!(read(&format!("#{}", &back[..back.len() - 3])), [Err(Fault::Damaged)]);
    assert_eq!(read("#v2.abc"), [Err(Fault::Newer)]);
}

#[test]
fn a_link_takes_the_place_of_what_the_address_said() {
    assert_eq!(token::link("http://x/#/p/1/answer", "v1.A"), "http://x/#v1.A");
    assert!(token::is_token("v1.A") && token::is_token("v2."));
    assert!(!token::is_token("/p/v1.A") && !token::is_token("") && !token::is_token("v1"));
}

#[test]
fn sealed_content_that_makes_no_sense_is_refused() {
    let whole = sample();
    let token = token::of_whole(&whole).unwrap();
    // Two rounds with one id.
    let mut doubled = whole.clone();
    doubled.rounds[1].id = doubled.rounds[0].id;
    assert_eq!(token::read(&token::of_whole(&doubled).unwrap()), Err(Fault::Damaged));
    let mut doubled = whole.clone();
    doubled.rounds[1].participants[1].id = doubled.rounds[1].participants[0].id;
    assert_eq!(token::read(&token::of_whole(&doubled).unwrap()), Err(Fault::Damaged));
    // No round at all.
    let none = Partnership { rounds: Vec::new(), ..whole.clone() };
    assert_eq!(token::read(&token::of_whole(&none).unwrap()), Err(Fault::Damaged));
    // A name that is too long.
    let mut long = whole;
    long.names.vendor = "x".repeat(Partnership::NAME_LIMIT + 1);
    assert_eq!(token::read(&token::of_whole(&long).unwrap()), Err(Fault::Damaged));
    assert!(token::read(&token).is_ok());
    // Someone of a group that is not asked, and an entry that is not either, cannot be written; by hand they are refused
    // by the tests above that change every byte.
    let mut person = answered("A");
    person.rounds[0].participants[0].entries.insert(statement("customer.investment.time"), entry(Some(1), "", 1));
    let (_, read) = token::read(&token::of_whole(&person).unwrap()).unwrap();
    assert_eq!(read.rounds[0].participants[0].entries.len(), 26);
}

#[test]
fn tokens_of_version_1_read_and_are_written_as_ever() {
    for (name, token) in ["whole", "invitation", "answers"].into_iter().zip(each_kind()) {
        let path: PathBuf =
            [env!("CARGO_MANIFEST_DIR"), "tests", "golden", "token", &format!("{name}.txt")].iter().collect();
        if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, format!("{token}\n")).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap().trim_end(), token, "{name}");
    }
    assert_eq!(bytes(&answers(&one_answer())), expected_bytes());
}

/// One person with one answer and a comment, small enough to write down.
fn one_answer() -> Partnership {
    let mut whole = answered("Bo");
    let person = &mut whole.rounds[0].participants[0];
    person.group = Group::Customer;
    person.entries = BTreeMap::from([(statement("customer.investment.people"), entry(Some(5), "so", 1_000_000))]);
    (person.added, person.named) = (Timestamp(998_500), Timestamp(1_001_999));
    whole
}

/// What the format says, byte by byte.
fn expected_bytes() -> Vec<u8> {
    let mut bytes = vec![3];
    bytes.extend(random(3).to_bytes());
    bytes.push(19);
    bytes.extend(b"Northfield Hospital");
    bytes.extend(random(4).to_bytes());
    bytes.extend([0, 1]);
    bytes.extend(random(5).to_bytes());
    bytes.extend([0, 2, b'B', b'o']);
    // Second 1000; added in second 999, which is one before; named in second 1001.
    bytes.extend([0xe8, 0x07, 1, 2]);
    // 6, 5, and 24 times 6, three bits each from the lowest.
    let bits: Vec<u8> =
        [6, 5].into_iter().chain([6; 24]).flat_map(|value: u8| [value & 1, value >> 1 & 1, value >> 2]).collect();
    bytes.extend(bits.chunks(8).map(|bits| bits.iter().rev().fold(0, |byte, bit| byte * 2 + bit)));
    bytes.extend([0, 1, 1, 2, b's', b'o']);
    bytes.extend(crc_32(&bytes).to_be_bytes());
    bytes
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn any_partnership_comes_back_as_it_was(whole in partnership()) {
        let token = token::of_whole(&whole).unwrap();
        prop_assert_eq!(token::read(&token), Ok((Kind::Whole, whole.clone())));
        if let Some(token) = token::of_invitation(&whole) {
            prop_assert!(token::read(&token).is_ok());
        }
        if let Some(token) = token::of_answers(&whole, &everyone(&whole)) {
            let (_, part) = token::read(&token).unwrap();
            // Merging puts lists in order.
            let mut whole = whole.clone();
            whole.merge(&whole.clone()).unwrap();
            let mut merged = whole.clone();
            merged.merge(&part).unwrap();
            prop_assert_eq!(merged, Partnership { changed: whole.changed.max(part.changed), ..whole });
        }
    }

    #[test]
    fn no_text_makes_reading_panic(text in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 0..200), kind in 0..4_u8) {
        let _ = token::read(&text);
        let _ = token::read_all(&text);
        let _ = token::read(&sealed(&bytes));
        let _ = token::read(&sealed(&[&[kind], &bytes[..]].concat()));
    }
}

//! Hostile input: what is stored, brought in, scored or sent as a link, changed in every way that comes to mind, from a
//! fixed seed. Whatever comes of it is an error with a reason, or something that reads back as itself; never a panic,
//! never an endless wait, never a stored text lost.
//!
//! `HOSTILE_CASES=1000000 cargo test --release --no-default-features --test hostile -- --nocapture` says how many cases
//! there were and what became of them.

// A browser has no such variables, and takes longer.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;
mod hostile_support;
mod model_support;
mod record_support;

use app_support::{Counting, day};
use hostile_support::{Chance, mutated, restructured, sealed_again};
use partnership_continuum::app::{Event, Route, State, update};
use partnership_continuum::exchange::incoming::{self, Kind, news};
use partnership_continuum::exchange::portfolio::Row;
use partnership_continuum::exchange::{outgoing, token};
use partnership_continuum::json::Json;
use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::input;
use partnership_continuum::record::{Envelope, Partnership, Round, Slot, Timestamp};
use record_support::{SPELT_OUT, sample, sample_with_gone};

const MODEL: [&str; 4] = [
    include_str!("golden/model/good.json"),
    include_str!("golden/model/quick-18.json"),
    include_str!("golden/model/incomplete.json"),
    include_str!("golden/model/no-estimate.json"),
];
const STORED: [&str; 3] = [
    include_str!("golden/record/v1.json"),
    include_str!("golden/record/v2.json"),
    include_str!("golden/record/v3.json"),
];

/// How many cases each test goes through, of a million: so many parts of a hundred.
fn cases(hundredths: usize) -> usize {
    let all = std::env::var("HOSTILE_CASES").ok().and_then(|count| count.parse().ok());
    all.unwrap_or(if cfg!(debug_assertions) { 6_000 } else { 200_000_usize }) * hundredths / 100
}

/// Says what was tried last when a test fails.
struct Trying(String);

impl Drop for Trying {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("tried: {}", self.0);
        }
    }
}

/// The worked example as it is stored, with a round of everything.
fn example() -> Partnership {
    let mut state = State::default();
    update(&mut state, Event::CreateExample, &mut Counting { now: 1_790_000_000_000, ..Counting::default() });
    state.partnerships.remove(0)
}

/// What a partnership must stand whatever is in it.
fn stands(whole: &Partnership) {
    let text = Envelope::write(whole, 7);
    assert_eq!(Envelope::read(&text).as_ref().map(|read| &read.partnership), Ok(whole));
    let mut twice = whole.clone();
    assert_eq!(twice.merge(whole), Ok(()));
    let _ = Row::of(whole, Round::assessment, day(23));
    for round in &whole.rounds {
        let score = evaluate(&round.assessment());
        assert!((0.0..=5.0).contains(&score.range.low) && score.range.low <= score.range.high);
    }
}

/// Goes through changed texts, counts what `read` takes, and says so.
fn go_through(what: &str, seeds: &[String], count: usize, structured: bool, mut read: impl FnMut(&str) -> bool) {
    let mut chance = Chance(0x5eed ^ what.len() as u64);
    let (mut taken, began) = (0, std::time::Instant::now());
    for case in 0..count {
        let seed = chance.one_of(seeds);
        let mut text = if structured && case % 2 == 0 { restructured(seed, &mut chance) } else { seed.clone() };
        if !structured || case % 2 == 1 || case % 6 == 0 {
            text = mutated(&text, seeds, &mut chance);
        }
        // Otherwise nearly all of it would stop at the checksum.
        if structured && case % 4 < 3 {
            text = sealed_again(&text).unwrap_or(text);
        }
        let trying = Trying(text);
        taken += usize::from(read(&trying.0));
    }
    println!("{what}: {count} cases in {:.1} s, {taken} taken, the others refused", began.elapsed().as_secs_f64());
}

#[test]
fn json_is_read_back_as_itself_or_refused() {
    let seeds: Vec<String> = MODEL.iter().chain(&STORED).map(|text| (*text).to_owned()).collect();
    go_through("JSON", &seeds, cases(20), false, |text| match Json::parse(text) {
        Ok(json) => {
            assert_eq!(Json::parse(&json.write()).as_ref(), Ok(&json));
            true
        }
        Err(fault) => {
            assert!(!fault.place.is_empty() && !fault.what.is_empty());
            false
        }
    });
}

#[test]
fn assessments_have_a_score_within_bounds_or_a_fault() {
    let seeds = MODEL.map(str::to_owned);
    go_through("assessments", &seeds, cases(15), true, |text| match input::parse(text) {
        Ok(assessment) => {
            let found = evaluate(&assessment);
            assert!((0.0..=5.0).contains(&found.range.low) && (0.0..=5.0).contains(&found.range.high));
            assert!(found.estimate.is_none_or(|estimate| (0.0..=5.0).contains(&estimate.synergy.score)));
            true
        }
        Err(fault) => {
            assert!(!fault.to_string().is_empty());
            false
        }
    });
}

#[test]
fn stored_texts_of_every_version_are_read_or_refused() {
    let mut seeds = STORED.map(|text| text.trim_end().to_owned()).to_vec();
    seeds.push(SPELT_OUT.trim_end().to_owned());
    seeds.push(Envelope::write(&example(), 3));
    go_through("stored texts", &seeds, cases(25), true, |text| match Envelope::read(text) {
        Ok(read) => {
            stands(&read.partnership);
            true
        }
        Err(why) => {
            assert!(!why.to_string().is_empty());
            false
        }
    });
}

#[test]
fn every_letter_of_a_stored_text_may_be_lost_or_turned() {
    let (whole, mut count) = (sample_with_gone(), 0);
    let text = Envelope::write(&whole, 12);
    for (end, _) in text.char_indices() {
        assert!(Envelope::read(&text[..end]).is_err());
        count += 1;
    }
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            if let Ok(read) = Envelope::read(&changed) {
                assert_eq!(read.partnership, whole, "{changed}");
            }
            count += 1;
        }
    }
    println!("prefixes and single bits: {count} cases");
}

#[test]
fn files_that_are_brought_in_are_read_or_refused() {
    let (one, other) = (example(), sample());
    let text = |file: partnership_continuum::exchange::file::File| String::from_utf8(file.body).unwrap();
    let mut seeds = vec![
        text(outgoing::json(&[&one], Kind::Whole, day(23))),
        text(outgoing::json(&[&one, &other], Kind::Answers, day(23))),
        text(outgoing::json(&[&other], Kind::Invitation, day(23))),
        STORED[1].to_owned(),
    ];
    let stored = Json::Object(vec![
        (format!("partnership-continuum/{}", Slot::of(one.id, 0)), Envelope::write(&one, 3).into()),
        (format!("partnership-continuum/{}", Slot::of(other.id, 1)), STORED[2].into()),
        ("model".to_owned(), "1".into()),
    ]);
    seeds.push(stored.write());
    go_through("files", &seeds, cases(15), true, |text| {
        let found = incoming::read(text);
        assert!(!found.is_empty());
        for each in found.iter().flatten() {
            stands(&each.partnership);
            let _ = (news(each, None), news(each, Some(&one)));
            let mut known = one.clone();
            if known.merge(&each.partnership).is_ok() {
                stands(&known);
            }
        }
        found.iter().any(Result::is_ok)
    });
}

#[test]
fn links_are_read_or_refused() {
    let (one, other) = (example(), sample());
    let people: Vec<_> = one.round().unwrap().participants.iter().map(|person| person.id).collect();
    let tokens: Vec<String> = [
        token::of_whole(&other),
        token::of_whole(&one),
        token::of_invitation(&one),
        token::of_answers(&one, &people),
        token::of_answers(&one, &people[..1]),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut seeds = tokens.clone();
    seeds.push(format!("Hello,\r\n{}\r\nand {}", token::link("https://x.example/a/", &tokens[2]), tokens[3]));
    go_through("links", &seeds, cases(10), false, |text| {
        let mut found = token::read(text).into_iter().collect::<Vec<_>>();
        found.extend(token::read_all(&format!("#{text}")).into_iter().flatten());
        found.iter().for_each(|(_, whole)| stands(whole));
        let _ = incoming::read(text);
        !found.is_empty()
    });
    // The same behind a seal that fits, so that nothing stops at the checksum.
    let mut chance = Chance(77);
    let count = cases(10);
    let mut taken = 0;
    for _ in 0..count {
        let letters = chance.one_of(&tokens).strip_prefix("v1.").unwrap().to_owned();
        let trying = Trying(hostile_support::resealed_token(&letters, &mut chance));
        if let Ok((_, whole)) = token::read(&trying.0) {
            stands(&whole);
            taken += 1;
        }
    }
    println!("links with a seal that fits: {count} cases, {taken} taken, the others refused");
}

#[test]
fn what_cannot_be_read_at_the_start_is_set_aside_as_it_was() {
    let mut seeds = STORED.map(|text| text.trim_end().to_owned()).to_vec();
    seeds.push(Envelope::write(&example(), 3));
    let mut chance = Chance(99);
    let (count, mut lost) = (cases(5) / 4, 0);
    for _ in 0..count {
        let stored: Vec<(String, String)> = (0..4)
            .map(|place| {
                let seed = chance.one_of(&seeds).clone();
                let text = if chance.below(3) == 0 { seed.clone() } else { mutated(&seed, &seeds, &mut chance) };
                let key = match chance.below(4) {
                    0 => format!("{place}-{}", chance.below(100)),
                    turn => Slot::all(if place < 2 { sample().id } else { example().id })[turn - 1].to_string(),
                };
                (key, text)
            })
            .collect::<std::collections::BTreeMap<_, _>>()
            .into_iter()
            .collect();
        let trying = Trying(format!("{stored:?}"));
        let mut state = State::default();
        let event = Event::Started { route: Route::Home, stored: stored.clone(), storage: Ok(()) };
        let effects = update(&mut state, event, &mut Counting::default());
        assert!(effects.is_empty(), "nothing is written or erased before anyone does something");
        for (key, text) in &stored {
            let aside = state.set_aside.iter().any(|aside| aside.key == *key && aside.text == *text);
            // One that reads, or an earlier revision behind one that does.
            let known = key.parse::<Slot>().is_ok_and(|slot| state.partnership(slot.id).is_some());
            assert!(aside || known, "{key} is lost");
            lost += usize::from(aside);
        }
        state.partnerships.iter().for_each(stands);
        drop(trying);
    }
    println!("starts: {} texts, {lost} set aside", 4 * count);
}

#[test]
fn large_and_deep_things_are_refused_in_no_time() {
    let began = std::time::Instant::now();
    let whole = sample();
    // As large as they come, and a tenth of that where nothing is made for speed.
    let tenth = if cfg!(debug_assertions) { 10 } else { 1 };
    let long = |item: &str, count: usize| vec![item; count].join(",");
    let content = Envelope::content(&whole).write();
    let person = r#"{"id":"0000000000000000","rater":"vendor","name":"","named":0,"added":0,"answers":{}}"#;
    for text in [
        "[".repeat(2_000_000 / tenth),
        format!("{{\"a\":{}", "{\"a\":".repeat(1_000_000 / tenth)),
        format!("[{}]", long("[]", 1_000_000 / tenth)),
        format!("\"{}\"", "\\u0000".repeat(1_000_000 / tenth)),
        format!(
            "{{{}}}",
            (0..300_000 / tenth)
                .map(|key| format!("\"partnership-continuum/{key}\":\"\""))
                .collect::<Vec<_>>()
                .join(",")
        ),
        format!("1{}", "0".repeat(5_000_000 / tenth)),
        format!("0.{}1e-400", "0".repeat(5_000_000 / tenth)),
        content.replace(r#""participants":["#, &format!(r#""participants":[{},"#, long(person, 100_000 / tenth))),
        content.replace(r#""actions":["#, &format!(r#""actions":[{},"#, long("null", 1_000_000 / tenth))),
        content.replace(
            r#""at":1795392000001"#,
            &format!(r#""at":1,"earlier":[{}]"#, long(r#"{"at":1}"#, 500_000 / tenth)),
        ),
        format!("v1.{}", "A".repeat(10_000_000 / tenth)),
        "#v1.".repeat(1_000_000 / tenth),
        "#v1.AAAA\n".repeat(300_000 / tenth),
    ] {
        for text in [
            record_support_sealed(&text),
            format!(r##"{{"format":"partnership-continuum","schema":3,"partnerships":[{text}]}}"##),
            text,
        ] {
            assert!(Envelope::read(&text).is_err());
            assert!(incoming::read(&text).iter().all(Result::is_err));
            let _ = token::read_all(&text);
        }
    }
    let took = began.elapsed();
    println!("large and deep: {:.1} s", took.as_secs_f64());
    // Far from what it takes, and far from for ever.
    assert!(took.as_secs() < if cfg!(debug_assertions) { 300 } else { 60 }, "{took:?}");
}

/// As an envelope, whatever the content is; not sealed when it is no JSON.
fn record_support_sealed(content: &str) -> String {
    match Json::parse(content) {
        Ok(_) => record_support::sealed(content),
        Err(_) => format!(r#"{{"schema":3,"revision":1,"checksum":"00000000","partnership":{content}}}"#),
    }
}

#[test]
fn a_copy_that_would_be_too_much_is_not_merged() {
    let mut one = sample();
    let round = one.rounds.last_mut().unwrap();
    let person = round.participants[0].clone();
    round.participants = (0..1500_u16)
        .map(|number| {
            let [a, b] = number.to_be_bytes();
            let id = partnership_continuum::record::Id::from_bytes([9, 9, 9, 9, 9, 9, 9, 9, a, b]);
            partnership_continuum::record::Participant { id, added: Timestamp(u64::from(number)), ..person.clone() }
        })
        .collect();
    stands_alone(&one);
    let mut other = sample();
    assert_eq!(other.merge(&one), Ok(()));
    let mut others = one.clone();
    for person in &mut others.rounds.last_mut().unwrap().participants {
        let number = (person.added.0 as u16).to_be_bytes();
        person.id = partnership_continuum::record::Id::from_bytes([7, 7, 7, 7, 7, 7, 7, 7, number[0], number[1]]);
    }
    let before = one.clone();
    assert!(one.merge(&others).is_err());
    assert_eq!(one, before);
}

fn stands_alone(whole: &Partnership) {
    assert_eq!(Envelope::read(&Envelope::write(whole, 1)).map(|read| read.partnership).as_ref(), Ok(whole));
}

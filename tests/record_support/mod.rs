//! What the tests of the record share: a sample, strategies for random partnerships, and seals made by hand.

#![allow(clippy::unwrap_used, clippy::panic)]
// Each test file uses another part.
#![allow(dead_code)]

use crate::model_support::{answer, compensation, weights};
use partnership_continuum::json::Json;
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::{ByParty, Pair, Party};
use partnership_continuum::model::setting::{Compensation, Weights};
use partnership_continuum::model::statement::Statement;
use partnership_continuum::record::{
    Action, Date, Entry, Gone, Id, Participant, Partnership, Plan, Progress, Round, Said, Timestamp,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The id made of this byte.
pub fn id(byte: u8) -> Id {
    Id::from_bytes([byte; 10])
}

/// The statement with this id.
pub fn statement(id: &str) -> Statement {
    Statement::from_id(id).unwrap()
}

/// What someone said: 1 to 5, 0 for not applicable, none when it was taken back.
pub fn entry(number: Option<u8>, comment: &str, at: u64) -> Entry {
    Entry { answer: number.map(answer), comment: comment.to_owned(), at: Timestamp(at), earlier: Vec::new() }
}

/// A small partnership with one of everything: two rounds, both instruments, every kind of answer, weights and a
/// compensation that somebody chose, and actions with as much and as little as there can be.
pub fn sample() -> Partnership {
    let mut first =
        Round::new(id(2), Date::new(2025, 12, 31).unwrap(), Instrument::Quick18, Timestamp(1_767_139_200_000));
    first.weights = Weights::new(ByParty { customer: 0.45, vendor: 0.3, provider: 0.25 }).unwrap();
    first.compensation = Compensation::WEAKEST;
    let mut observer = Participant::new(id(3), Group::Observer, String::new(), Timestamp(1_767_139_200_000));
    observer.entries = BTreeMap::from([
        (statement("customer.investment.seen"), entry(Some(4), "", 1_767_139_200_001)),
        (statement("vendor-provider.tie.seen"), entry(Some(0), "They never meet.", 1_767_139_200_002)),
    ]);
    first.participants.push(observer);

    let mut second =
        Round::new(id(4), Date::new(2026, 11, 23).unwrap(), Instrument::Continuum26, Timestamp(1_767_139_200_001));
    second.compensation = Compensation::new(-2.5).unwrap();
    let mut nurse = Participant::new(id(5), Group::Customer, "Åsa \"Nurse\"".to_owned(), Timestamp(1_795_392_000_000));
    nurse.entries = BTreeMap::from([
        (statement("customer.investment.time"), entry(Some(5), "", 1_795_392_000_001)),
        (statement("customer.return.people"), entry(None, "", 1_795_392_000_002)),
        (statement("vendor.role.seen"), entry(None, "I want to think.\nLater.", 1_795_392_000_003)),
    ]);
    let seller = Participant::new(id(6), Group::Vendor, "Bo".to_owned(), Timestamp(1_795_392_000_004));
    second.participants = vec![nurse, seller];

    let whole = Plan {
        text: "Meet every quarter, \"no slides\"".to_owned(),
        owner: Some(Party::Provider),
        person: "Zoë".to_owned(),
        due: Date::new(2026, 12, 31),
        progress: Progress::Done,
        about: Some(Factor::Of(Party::Vendor, Dimension::Horizon)),
    };
    let little = Plan { about: Some(Factor::Tie(Pair::CustomerVendor)), ..Plan::default() };
    let action = |number, round, ended, plan| Action {
        id: id(number),
        round: id(round),
        created: Timestamp(1_767_139_200_005),
        changed: Timestamp(1_795_392_000_003),
        ended,
        plan,
    };
    let actions = vec![action(7, 2, Date::new(2026, 3, 1), whole), action(8, 4, None, little)];

    Partnership {
        id: id(1),
        names: ByParty {
            customer: "Krankenhaus Süd".to_owned(),
            vendor: "光ネット".to_owned(),
            provider: "B&W".to_owned(),
        },
        named: Timestamp(1_767_139_200_000),
        guest: false,
        rounds: vec![first, second],
        gone_rounds: Vec::new(),
        actions,
        gone_actions: Vec::new(),
        created: Timestamp(1_767_139_200_000),
        changed: Timestamp(1_795_392_000_004),
    }
}

/// The sample with something of every kind taken away, an earlier answer, and all that is off by default.
pub fn sample_with_gone() -> Partnership {
    fn gone<T>(item: T) -> Gone<T> {
        Gone { item, seen: Timestamp(1_795_392_000_005), at: Timestamp(1_795_392_000_006) }
    }
    let mut whole = sample();
    let mut round =
        Round::new(id(9), Date::new(2026, 6, 1).unwrap(), Instrument::Quick18, Timestamp(1_795_392_000_000));
    round.participants.push(Participant::new(id(10), Group::Observer, "Ida".to_owned(), Timestamp(1)));
    whole.gone_rounds.push(gone(round));
    let action = Action { id: id(11), ..whole.actions[1].clone() };
    whole.gone_actions.push(gone(action));
    let last = whole.round_mut().unwrap();
    let mut person = Participant::new(id(12), Group::Provider, "Kim".to_owned(), Timestamp(2));
    person.entries.insert(statement("provider.role.first"), entry(Some(2), "", 3));
    last.gone_participants.push(gone(person));
    let entry = last.participants[0].entries.values_mut().next().unwrap();
    entry.earlier = vec![
        Said { answer: Some(answer(3)), comment: "Hm.".to_owned(), at: Timestamp(1_795_392_000_000) },
        Said { answer: None, comment: String::new(), at: Timestamp(1_795_391_999_999) },
    ];
    last.hidden = true;
    whole.guest = true;
    whole.changed = Timestamp(1_795_392_000_006);
    whole
}

/// The sample with every answer spelt out, as other programs may write it.
pub const SPELT_OUT: &str = include_str!("../golden/record/v3-spelt-out.json");

/// The sample as it is stored, but spelt out, with one change to its content and a checksum that fits.
pub fn changed(from: &str, to: &str) -> String {
    let content = SPELT_OUT.trim_end().split_once(r#""partnership":"#).unwrap().1.strip_suffix('}').unwrap();
    assert_eq!(content.matches(from).count(), 1, "{from} must stand once in {content}");
    sealed(&content.replace(from, to))
}

/// An envelope around any content, with a checksum that fits.
pub fn sealed(content: &str) -> String {
    let checksum = crc_32(Json::parse(content).unwrap().write().as_bytes());
    format!(r#"{{"schema":3,"revision":7,"checksum":"{checksum:08x}","partnership":{content}}}"#)
}

/// The CRC-32 of zip, bit by bit, so that the checksum is not checked by the code that makes it.
pub fn crc_32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |register, &byte| {
        (0..8).fold(register ^ u32::from(byte), |register, _| {
            (register >> 1) ^ (if register & 1 == 1 { 0xedb8_8320 } else { 0 })
        })
    })
}

/// Any text of at most this many characters, of any language and with any control characters.
pub fn text(limit: usize) -> impl Strategy<Value = String> {
    let of = |length| prop::collection::vec(any::<char>(), length).prop_map(String::from_iter);
    prop_oneof![
        8 => of(0..12.min(limit)),
        1 => of(limit..limit + 1),
    ]
}

/// Any moment that can be stored.
pub fn timestamp() -> impl Strategy<Value = Timestamp> {
    (0..1_u64 << 53).prop_map(Timestamp)
}

/// Any day that can be stored.
pub fn date() -> impl Strategy<Value = Date> {
    (1900..=9999_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day))
}

/// Any partnership that can be stored.
pub fn partnership() -> impl Strategy<Value = Partnership> {
    let name = || text(Partnership::NAME_LIMIT);
    let rounds = prop::collection::vec(round(), 1..3);
    let actions = prop::collection::vec((any::<[u8; 10]>(), plan(), prop::option::of(date()), timestamp()), 0..4);
    (any::<[u8; 10]>(), [name(), name(), name()], rounds, actions, timestamp(), timestamp(), any::<bool>()).prop_map(
        |(bytes, [customer, vendor, provider], rounds, actions, created, changed, guest)| {
            let action = |(bytes, plan, ended, changed)| Action {
                id: Id::from_bytes(bytes),
                round: rounds.last().unwrap().id,
                created,
                changed,
                ended,
                plan,
            };
            Partnership {
                id: Id::from_bytes(bytes),
                names: ByParty { customer, vendor, provider },
                named: changed,
                guest,
                actions: actions.into_iter().map(action).collect(),
                gone_actions: Vec::new(),
                rounds,
                gone_rounds: Vec::new(),
                created,
                changed,
            }
        },
    )
}

/// Anything that can be agreed.
pub fn plan() -> impl Strategy<Value = Plan> {
    let factors: Vec<Factor> = Factor::all().collect();
    (
        text(Action::TEXT_LIMIT),
        prop::option::of(prop::sample::select(&Party::ALL[..])),
        text(Partnership::NAME_LIMIT),
        prop::option::of(date()),
        prop::sample::select(&Progress::ALL[..]),
        prop::option::of(prop::sample::select(factors)),
    )
        .prop_map(|(text, owner, person, due, progress, about)| Plan { text, owner, person, due, progress, about })
}

fn round() -> impl Strategy<Value = Round> {
    prop::sample::select(&Instrument::ALL[..]).prop_flat_map(|instrument| {
        let participants = prop::collection::vec(participant(instrument), 0..4);
        (any::<[u8; 10]>(), date(), weights(), compensation(), participants, timestamp(), any::<bool>()).prop_map(
            move |(bytes, date, weights, compensation, participants, made, hidden)| {
                let mut round = Round::new(Id::from_bytes(bytes), date, instrument, made);
                round.weights = weights;
                round.compensation = compensation;
                round.hidden = hidden;
                round.participants = participants;
                round
            },
        )
    })
}

fn participant(instrument: Instrument) -> impl Strategy<Value = Participant> {
    prop::sample::select(instrument.groups()).prop_flat_map(move |group| {
        let statements: Vec<Statement> = instrument.statements(group).collect();
        let entries = prop::collection::btree_map(prop::sample::select(statements), any_entry(), 0..12);
        (any::<[u8; 10]>(), text(Partnership::NAME_LIMIT), timestamp(), entries).prop_map(
            move |(bytes, name, added, entries)| {
                let mut participant = Participant::new(Id::from_bytes(bytes), group, name, added);
                participant.entries = entries;
                participant
            },
        )
    })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    (prop::option::of(0..=5_u8), text(40), timestamp()).prop_map(|(number, comment, at)| Entry {
        answer: number.map(answer),
        comment,
        at,
        earlier: Vec::new(),
    })
}

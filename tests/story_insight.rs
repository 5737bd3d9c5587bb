//! What the page says of what is behind the score: bonds, views of each other, where views differ, and who could leave.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;

use model_support::{all_alike, answer, any_assessment, cases, response, with_responses};
use partnership_continuum::exchange::story::bonds::{self, Firmness};
use partnership_continuum::exchange::story::leaving::{self, Without};
use partnership_continuum::exchange::story::seen::{self, Cell};
use partnership_continuum::exchange::story::split::{self, Accord};
use partnership_continuum::exchange::story::{listed, not_known, silence};
use partnership_continuum::model::agreement::consensus;
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::evaluation::{Evaluation, evaluate};
use partnership_continuum::model::game::Game;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::{ByPair, ByParty, Pair, Party};
use partnership_continuum::model::response::Assessment;
use partnership_continuum::model::statement::{Facet, Statement};
use partnership_continuum::model::synergy::Synergy;
use partnership_continuum::record::{Date, Id, Participant, Round, Timestamp};
use partnership_continuum::text::{Insight, Language, Texts};
use proptest::prelude::*;

fn english() -> &'static Texts {
    Language::English.texts()
}

fn words() -> &'static Insight {
    Language::English.insight()
}

fn names() -> ByParty<String> {
    ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: "Prov".to_owned() }
}

/// Whole sentences, with nothing left to fill in.
fn is_whole(text: &str) -> bool {
    text.ends_with('.') && !text.contains(['{', '}']) && !text.contains("  ") && text.trim() == text
}

/// One response for each expected group of the parties' instrument, as `says` tells for the group and the statement.
fn said(says: impl Fn(Group, Statement) -> u8) -> Assessment {
    let instrument = Instrument::Continuum26;
    let responses =
        instrument.groups().iter().map(|&group| response(instrument, group, |s| Some(answer(says(group, s)))));
    with_responses(&Assessment::new(instrument), responses)
}

/// The first so many responses only.
fn only(assessment: &Assessment, count: usize) -> Assessment {
    with_responses(assessment, assessment.responses()[..count].to_vec())
}

fn synergy(assessment: &Assessment) -> Synergy {
    evaluate(assessment).estimate.unwrap().synergy
}

fn told_bonds(assessment: &Assessment) -> Vec<String> {
    bonds::sentences(english(), words(), &names(), &synergy(assessment))
}

/// What is told of each bond.
fn each_bond(assessment: &Assessment) -> Vec<bonds::Bond> {
    bonds::bonds(english(), words(), Language::English.discuss(), &names(), &synergy(assessment))
}

fn told_seen(assessment: &Assessment) -> Vec<String> {
    seen::sentences(english(), words(), &names(), assessment, &evaluate(assessment).views)
}

fn told_split(assessment: &Assessment) -> Vec<String> {
    split::sentences(english(), words(), &names(), assessment, &split::spreads(assessment))
}

fn told_leaving(game: &Game) -> Vec<String> {
    leaving::sentences(english(), words(), &names(), game)
}

fn game(single: [f64; 3], pairs: [f64; 3], all: f64) -> Game {
    Game {
        single: ByParty { customer: single[0], vendor: single[1], provider: single[2] },
        pairs: ByPair { customer_vendor: pairs[0], customer_provider: pairs[1], vendor_provider: pairs[2] },
        all,
    }
}

#[test]
fn names_in_a_row_read_as_people_say_them() {
    let told = |names: &[&str]| listed(english(), names);
    assert_eq!([told(&[]), told(&["A"]), told(&["A", "B"])], ["", "A", "A and B"]);
    assert_eq!(told(&["A", "B", "C"]), "A, B and C");
}

#[test]
fn what_is_missing_is_told_with_names() {
    let told = |evaluation: &Evaluation| not_known(english(), words(), &names(), evaluation);
    let nobody = evaluate(&Assessment::new(Instrument::Continuum26));
    assert_eq!(told(&nobody), "This is not known yet. It still takes answers from or about Cust, Vend and Prov.");
    let instrument = Instrument::Quick18;
    let about_customer = response(instrument, Group::Observer, |asked| match asked.factor() {
        Factor::Of(Party::Customer, _) => Some(answer(3)),
        _ => None,
    });
    let begun = with_responses(&Assessment::new(instrument), [about_customer]);
    assert_eq!(told(&evaluate(&begun)), "This is not known yet. It still takes answers about Vend and Prov.");
}

#[test]
fn the_silent_are_named_and_those_who_have_only_come_are_silent_too() {
    let told = |assessment: &Assessment| silence(english(), words(), &names(), assessment);
    let full = all_alike(Instrument::Continuum26, 4);
    assert_eq!(told(&full), None);
    assert_eq!(told(&only(&full, 2)).unwrap(), "Prov has not answered yet, so its view is missing here.");
    let one = response(Instrument::Continuum26, Group::Provider, |_| None);
    let waiting = with_responses(&full, [full.responses()[0].clone(), one]);
    assert_eq!(told(&waiting).unwrap(), "Vend and Prov have not answered yet, so their views are missing here.");
    assert_eq!(told(&Assessment::new(Instrument::Quick18)), None);
}

#[test]
fn firmness_has_its_borders() {
    let firmness =
        [-1.0, -0.11, -0.1, -0.05, -0.01, 0.0, 0.04, 0.05, 0.39, 0.4, 1.0].map(|bond| Firmness::of(bond, 0.3 * bond));
    use Firmness::{Beside, Cracked, Firm, Hairline, Leaning};
    assert_eq!(firmness, [Cracked, Cracked, Hairline, Hairline, Beside, Beside, Beside, Leaning, Leaning, Firm, Firm]);
    assert!(Hairline.is_cracked() && !Beside.is_cracked());
}

#[test]
fn bonds_that_are_alike_are_told_as_such() {
    assert_eq!(
        told_bonds(&all_alike(Instrument::Continuum26, 5)),
        ["No bond is cracked.", "All three pairs hold together alike."]
    );
    let low = told_bonds(&all_alike(Instrument::Quick18, 2));
    assert_eq!(low[0], "There is a crack between Cust and Vend. It takes 0.04 from the score.");
    assert_eq!(low[3], "The bond of all three is cracked. It takes 0.13 from the score.");
    // Nobody is told that what is cracked holds together.
    assert_eq!(low.len(), 4);
}

#[test]
fn a_crack_is_told_with_what_it_takes_and_what_holds_the_bond_back() {
    let tie = Factor::Tie(Pair::VendorProvider);
    let weak = said(|_, asked| if asked.factor() == tie { 1 } else { 3 });
    // A tie of nothing makes a bond of -1, whatever the two do: with the geometric mean nothing makes up for it.
    assert_eq!(told_bonds(&weak)[0], "There is a crack between Vend and Prov. It takes 0.15 from the score.");
    let all = each_bond(&weak);
    assert_eq!(
        all.iter().map(|bond| bond.name.as_str()).collect::<Vec<_>>(),
        ["Cust and Vend", "Cust and Prov", "Vend and Prov", "All three"]
    );
    assert_eq!(
        all[2].sentences,
        ["Cracked.", "It takes 0.15 from the score.", "What holds it back most: the tie itself, at 1.0 of 5.",]
    );
    assert_eq!(
        all[0].sentences,
        [
            "Side by side.",
            "It neither adds to the score nor takes from it.",
            "No part of it stands out: all are at 3.0 of 5.",
        ]
    );
}

#[test]
fn the_weakest_of_tie_and_commitments_is_named_unless_it_is_strong() {
    let horizon = Factor::Of(Party::Vendor, Dimension::Horizon);
    let told = |number| each_bond(&said(|_, asked| if asked.factor() == horizon { number } else { 4 }));
    let mild = told(2);
    assert_eq!(mild[0].sentences[2], "Lowest, but not weak: how far Vend stands behind it, at 3.3 of 5.");
    assert_eq!(mild[3].sentences[2], "Lowest, but not weak: how far Vend stands behind it, at 3.3 of 5.");
    // The bond that Vend has no part in is made of 4 of 5 throughout: nothing to name.
    assert_eq!(mild[1].sentences, ["Firm.", "It adds 0.13 to the score."]);
    assert_eq!(told(1)[0].sentences[2], "What holds it back most: how far Vend stands behind it, at 1.0 of 5.");
    let told = told_bonds(&said(|_, asked| if asked.factor() == horizon { 2 } else { 4 }));
    assert_eq!(told[1], "The firmest bond is that of Cust and Prov, the loosest that of Vend and Prov.");
}

#[test]
fn of_two_bonds_as_firm_as_each_other_neither_is_the_firmest() {
    let tie = |number| {
        told_bonds(&said(|_, asked| if asked.factor() == Factor::Tie(Pair::CustomerProvider) { number } else { 4 }))
    };
    assert_eq!(tie(3), ["No bond is cracked.", "The loosest bond is that of Cust and Prov."]);
    assert_eq!(tie(5), ["No bond is cracked.", "The firmest bond is that of Cust and Prov."]);
    // The loosest has been told as a crack.
    assert_eq!(tie(1), ["There is a crack between Cust and Prov. It takes 0.26 from the score."]);
}

#[test]
fn a_tie_that_nobody_has_spoken_about_is_told() {
    let full = all_alike(Instrument::Continuum26, 4);
    let customer = only(&full, 1);
    // Only the customer has answered, so nobody has said anything about the tie of the other two.
    let all = each_bond(&customer);
    assert_eq!(all[2].sentences.last().unwrap(), words().bonds_unsaid);
    assert!(all[0].sentences.iter().all(|sentence| sentence != words().bonds_unsaid));
}

#[test]
fn gaps_are_told_by_party_and_side() {
    let high = said(|group, asked| match (group, asked.factor(), asked.facet()) {
        (Group::Vendor, Factor::Of(Party::Vendor, Dimension::Horizon | Dimension::Role), _) => 5,
        (Group::Provider, Factor::Of(Party::Provider, Dimension::Role), _) => 3,
        (Group::Provider, Factor::Of(Party::Provider, Dimension::Horizon), _) => 5,
        (_, Factor::Of(..), Facet::Seen) => 4,
        _ => 4,
    });
    assert_eq!(
        told_seen(&high),
        [
            "Vend rates itself higher than the others see it on 2 of 4 points.",
            "Prov rates itself higher than the others see it on 1 of 4 points, and lower on 1.",
        ]
    );
    let gaps = seen::gaps(&evaluate(&high).views);
    // Investment and return are not asked of the others, so nothing is compared there.
    assert_eq!(gaps.len(), 12);
    assert_eq!(gaps.iter().filter(|gap| gap.counts()).count(), 4);
    assert!(gaps.windows(2).all(|two| two[0].steps().abs() >= two[1].steps().abs() - 1e-9));
    // Equals keep the order of the model.
    assert_eq!((gaps[0].party, gaps[0].dimension), (Party::Vendor, Dimension::Role));
    assert_eq!(seen::distance(english(), words(), &gaps[0]), "1 step higher");
    let far = seen::Gap { own: 0.0, outside: 0.625, ..gaps[0] };
    assert_eq!(seen::distance(english(), words(), &far), "2.5 steps lower");
}

#[test]
fn a_gap_below_a_step_is_none() {
    let views = evaluate(&all_alike(Instrument::Continuum26, 3)).views;
    let gap = seen::Gap { own: 0.75, outside: 0.5, ..seen::gaps(&views)[0] };
    assert!(gap.counts() && !seen::Gap { own: 0.74, ..gap }.counts() && seen::Gap { own: 0.2, ..gap }.counts());
    assert_eq!(told_seen(&all_alike(Instrument::Continuum26, 3)), [words().seen_alike]);
}

#[test]
fn the_one_point_that_can_be_compared_is_called_so() {
    let instrument = Instrument::Continuum26;
    let engagement = Factor::Of(Party::Vendor, Dimension::Engagement);
    let says =
        |group, number| response(instrument, group, |asked| (asked.factor() == engagement).then(|| answer(number)));
    let assessment = |own, seen| {
        with_responses(&Assessment::new(instrument), [says(Group::Customer, seen), says(Group::Vendor, own)])
    };
    let told = |own, seen| told_seen(&assessment(own, seen)).swap_remove(0);
    assert_eq!(told(5, 2), "Vend rates itself higher than the others see it on the one point that can be compared.");
    assert_eq!(told(2, 5), "Vend rates itself lower than the others see it on the one point that can be compared.");
}

#[test]
fn silence_is_shown_and_never_averaged_away() {
    let full = all_alike(Instrument::Continuum26, 4);
    let two = only(&full, 2);
    let views = evaluate(&two).views;
    let cell = |who, whom| seen::cell(&two, &views, who, whom);
    assert_eq!(Party::ALL.map(|whom| cell(Party::Provider, whom)), [Cell::Silent; 3]);
    assert_eq!(Party::ALL.map(|whom| cell(Party::Customer, whom)), [Cell::Said(0.75); 3]);
    assert_eq!(told_seen(&two).last().unwrap(), "Prov has not answered yet, so its view is missing here.");

    let nobody = Assessment::new(Instrument::Continuum26);
    assert!(!seen::is_told(&nobody, &evaluate(&nobody).views));
    assert_eq!(told_seen(&nobody)[0], words().seen_nobody);

    let own =
        response(Instrument::Continuum26, Group::Vendor, |asked| (asked.facet() != Facet::Seen).then(|| answer(4)));
    let own = with_responses(&nobody, [own]);
    let views = evaluate(&own).views;
    assert_eq!(seen::cell(&own, &views, Party::Vendor, Party::Vendor), Cell::Said(0.75));
    assert_eq!(seen::cell(&own, &views, Party::Vendor, Party::Customer), Cell::Unsaid);
}

#[test]
fn an_observer_has_no_view_of_its_own_to_compare() {
    let observed = all_alike(Instrument::Quick18, 4);
    assert!(!seen::is_told(&observed, &evaluate(&observed).views));
    let told = told_seen(&observed);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("“All three parties”"), "{}", told[0]);
}

#[test]
fn agreement_of_two_people_goes_by_their_distance() {
    let accord = |counts: [u32; 5]| Accord::of(consensus(&counts).unwrap());
    assert_eq!(accord([0, 0, 2, 0, 0]), Accord::Agree);
    assert_eq!(accord([0, 0, 1, 1, 0]), Accord::Agree);
    assert_eq!(accord([0, 1, 0, 1, 0]), Accord::Differ);
    assert_eq!(accord([1, 0, 0, 1, 0]), Accord::Apart);
    assert_eq!(accord([1, 0, 0, 0, 1]), Accord::Apart);
    assert_eq!(accord([0, 1, 1, 1, 0]), Accord::Lean);
}

#[test]
fn the_most_divided_statement_comes_first() {
    let seen = Statement::from_id("customer.role.seen").unwrap();
    let tie = Statement::from_id("customer-vendor.tie.candour").unwrap();
    let divided = said(|group, asked| match (group, asked) {
        (Group::Vendor, asked) if asked == seen => 1,
        (Group::Customer, asked) if asked == tie => 2,
        _ => 4,
    });
    let spreads = split::spreads(&divided);
    // Each party's four by the other two, and each tie's two by both: the rest has one rating each.
    assert_eq!(spreads.len(), 18);
    assert_eq!([spreads[0].statement, spreads[1].statement], [seen, tie]);
    assert_eq!(spreads[0].counts, [1, 0, 0, 1, 0]);
    assert_eq!(split::spoken(english(), &spreads[0]), "strongly disagree: 1, agree: 1");
    let told = told_split(&divided);
    assert_eq!(told[0], "18 statements have two answers or more. People agree on 16, differ on 1 and are split on 1.");
    assert!(told[1].starts_with(words().split_start));
    assert!(told_split(&all_alike(Instrument::Continuum26, 3))[0].ends_with("People agree on all of them."));
}

#[test]
fn a_statement_is_told_with_who_was_asked_about_whom() {
    let full = all_alike(Instrument::Continuum26, 4);
    let told = |assessment: &Assessment, id| {
        split::asked(english(), words(), &names(), assessment, Statement::from_id(id).unwrap())
    };
    assert_eq!(told(&full, "customer.horizon.seen"), "Vend and Prov about Cust: “Cust thinks past the quick win.”");
    assert_eq!(told(&only(&full, 2), "customer.horizon.seen"), "Vend about Cust: “Cust thinks past the quick win.”");
    assert_eq!(
        told(&full, "customer.engagement.first"),
        "Cust about itself: “We come prepared and do what we said we would do.”"
    );
    assert_eq!(
        told(&full, "customer-vendor.tie.candour"),
        "Cust and Vend about each other: “With our partner we can raise a problem early and plainly.”"
    );
    assert_eq!(
        told(&only(&full, 1), "customer-vendor.tie.candour"),
        "Cust about the other: “With Vend we can raise a problem early and plainly.”"
    );
    let observed = all_alike(Instrument::Quick18, 4);
    assert_eq!(told(&observed, "vendor.horizon.seen"), "“Vend thinks past the quick win.”");
}

#[test]
fn it_is_told_what_it_takes_to_compare() {
    let full = all_alike(Instrument::Continuum26, 4);
    assert_eq!(
        told_split(&only(&full, 1)),
        ["No statement has two answers yet. Answers from Vend and Prov would show where views differ."]
    );
    assert_eq!(told_split(&all_alike(Instrument::Quick18, 4)), [words().split_observer]);
    let waiting = Instrument::Continuum26.groups().iter().map(|&group| {
        let mut asked = Instrument::Continuum26.statements(group);
        let first = asked.next();
        response(Instrument::Continuum26, group, |statement| (Some(statement) == first).then(|| answer(4)))
    });
    let waiting = with_responses(&full, waiting);
    assert_eq!(told_split(&waiting), [words().split_nobody]);
    let observed = all_alike(Instrument::Quick18, 4);
    let one = response(Instrument::Quick18, Group::Observer, |asked| {
        (asked.id() == "vendor.horizon.seen").then(|| answer(1))
    });
    let two = with_responses(&observed, [observed.responses()[0].clone(), one]);
    assert_eq!(told_split(&two)[0], "One statement has two answers or more. People are split on it.");
}

#[test]
fn the_greatest_loss_is_told_first() {
    let found = game([0.9, 0.6, 0.5], [1.6, 1.5, 1.1], 2.6);
    assert_eq!(
        leaving::without(&found),
        [
            Without { party: Party::Customer, left: 110, lost: 150 },
            Without { party: Party::Vendor, left: 150, lost: 110 },
            Without { party: Party::Provider, left: 160, lost: 100 },
        ]
    );
    let told = told_leaving(&found);
    assert_eq!(told[0], "If Cust left, Vend and Prov would have 1.10 instead of 2.60.");
    assert_eq!(told[1], "Least depends on Prov: without it, Cust and Vend would still have 1.60.");
    assert_eq!(told[2], words().leaving_holds);
}

#[test]
fn of_two_with_whom_as_little_is_lost_neither_is_the_least() {
    let told = told_leaving(&game([0.9, 0.6, 0.6], [1.6, 1.6, 1.2], 2.6));
    assert_eq!(told[..2], ["If Cust left, Vend and Prov would have 1.20 instead of 2.60.", words().leaving_holds]);
}

#[test]
fn whoever_is_in_the_way_is_named() {
    let told = told_leaving(&game([0.9, 0.6, 0.1], [1.7, 0.9, 0.7], 1.6));
    assert_eq!(told[1], "Without Prov, Cust and Vend would have 1.70, which is more than the 1.60 of all three.");
    assert!(
        told[2].starts_with(
            "With Prov on its own and Cust and Vend as a pair, they would come to 1.80, more than the 1.60"
        )
    );
}

#[test]
fn three_who_count_alike_are_told_as_such() {
    let told = told_leaving(&game([0.5; 3], [1.2; 3], 2.0));
    assert_eq!(
        told,
        ["Each counts alike: whoever left, the other two would have 1.20 instead of 2.00.", words().leaving_holds]
    );
    assert_eq!(told_leaving(&Game::default()), [words().leaving_nothing]);
    // All at 1 brings nothing at all.
    let nothing = evaluate(&all_alike(Instrument::Continuum26, 1)).estimate.unwrap().game;
    assert_eq!(told_leaving(&nothing), [words().leaving_nothing]);
}

#[test]
fn each_way_of_falling_apart_has_its_words() {
    let alone = told_leaving(&game([0.5; 3], [0.9; 3], 1.0));
    assert!(
        alone.iter().any(|told| told.starts_with("Each for itself, the three would come to 1.50, more than the 1.00"))
    );
    // The published games without a core, and with a core that the Shapley value lies outside of.
    let pairs = told_leaving(&game([0.0; 3], [0.9; 3], 1.0));
    assert!(pairs.contains(&words().leaving_pairs.replace("{score}", "1.00")), "{pairs:?}");
    let gloves = told_leaving(&game([0.0; 3], [0.0, 1.0, 1.0], 1.0));
    assert!(
        gloves.iter().any(|told| told.ends_with("Cust and Prov get 0.83 together. Without Vend they would have 1.00.")),
        "{gloves:?}"
    );
    let one = told_leaving(&game([1.0, 0.0, 0.0], [0.7, 1.0, 0.9], 1.9));
    assert!(one.iter().any(|told| told.ends_with("On its own it would have 1.00.")), "{one:?}");
}

#[test]
fn who_could_walk_away_most_easily_is_told() {
    let told = told_leaving(&game([0.9, 0.7, 0.5], [1.54, 1.5, 1.1], 2.6));
    // Shares of 1.107, 0.807 and 0.687: each would lose 0.207, 0.107 and 0.187, and the others 0.393, 0.293 and 0.373.
    assert_eq!(
        told[3],
        "Measured by what each adds, Vend could walk away most easily: it would lose 0.11 of its share, and the other two 0.29 of theirs."
    );
    // Of two who could leave as easily as each other, none is named, and neither is who is ahead by a little.
    assert_eq!(told_leaving(&game([0.9, 0.6, 0.5], [1.54, 1.5, 1.1], 2.6)).len(), 3);
    assert_eq!(told_leaving(&game([0.9, 0.6, 0.5], [1.6, 1.5, 1.1], 2.6)).len(), 3);
    // A party that gets no more than it has alone, while the others gain by it.
    let free = game([0.5; 3], [0.8, 0.8, 1.0], 1.7);
    let told = told_leaving(&free);
    assert_eq!(
        told.last().unwrap(),
        "Measured by what each adds, Cust would lose nothing by leaving, and the other two 0.20 of their share."
    );
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn every_assessment_is_told_in_whole_sentences(assessment in any_assessment()) {
        let found = evaluate(&assessment);
        let mut all = told_seen(&assessment);
        all.extend(told_split(&assessment));
        if let Some(estimate) = &found.estimate {
            all.extend(bonds::sentences(english(), words(), &names(), &estimate.synergy));
            all.extend(each_bond(&assessment).into_iter().flat_map(|bond| bond.sentences));
            all.extend(told_leaving(&estimate.game));
        } else {
            all.push(not_known(english(), words(), &names(), &found));
        }
        prop_assert!(!all.is_empty());
        for text in all {
            prop_assert!(is_whole(&text), "{}", text);
        }
    }

    #[test]
    fn what_stays_and_what_is_lost_add_up_as_shown(assessment in any_assessment()) {
        if let Some(estimate) = evaluate(&assessment).estimate {
            let sums: Vec<_> = leaving::without(&estimate.game).iter().map(|each| each.left + each.lost).collect();
            prop_assert!(sums.windows(2).all(|two| two[0] == two[1]));
        }
    }

    #[test]
    fn spreads_are_sorted_and_have_two_ratings_each(assessment in any_assessment()) {
        let spreads = split::spreads(&assessment);
        prop_assert!(spreads.windows(2).all(|two| two[0].agreement <= two[1].agreement));
        for spread in spreads {
            prop_assert!(spread.counts.iter().sum::<u32>() >= 2);
            let told = split::asked(english(), words(), &names(), &assessment, spread.statement);
            prop_assert!(told.ends_with('”') && !told.contains(['{', '}']), "{}", told);
        }
    }
}

#[test]
fn only_who_gave_a_name_is_named_the_lowest_answer_first() {
    let asked = Statement::all().next().unwrap();
    let id = |number| Id::from_bytes([number; 10]);
    let mut round = Round::new(id(0), Date::new(2026, 11, 23).unwrap(), Instrument::Continuum26, Timestamp(0));
    assert!(!split::has_voices(&round));
    let people =
        [("Cleo", Group::Vendor, 4), ("", Group::Customer, 1), ("Ben", Group::Vendor, 2), ("Ada", Group::Customer, 2)];
    for (number, (name, group, given)) in (1..).zip(people) {
        let mut person = Participant::new(id(number), group, name.to_owned(), Timestamp(0));
        person.change(asked, Timestamp(1), |entry| entry.answer = Some(answer(given)));
        round.participants.push(person);
    }
    round.participants.push(Participant::new(id(9), Group::Provider, "Dora".to_owned(), Timestamp(0)));
    assert!(split::has_voices(&round));
    let told = split::voices(words(), &names(), &round, asked);
    assert_eq!(told, ["2: Ada, Cust", "2: Ben, Vend", "4: Cleo, Vend"]);
    round.participants.retain(|person| person.name.is_empty() || person.name == "Dora");
    assert!(!split::has_voices(&round), "who has a name has not answered, and who has answered has no name");
}

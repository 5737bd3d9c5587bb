//! The whole catalogue, in every language: no text is missing, untidy, or waits for a value that nobody puts in.

// Reads index.html from the disk, beside words that the page itself does not carry.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::{ByParty, Party};
use partnership_continuum::text::Language;
use partnership_continuum::text::advice::Proposal;
use partnership_continuum::text::statement::topic;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Every text with its name, `part.text`: those that are there from the start, and those that load on demand.
fn all(language: Language) -> Vec<(String, &'static str)> {
    let texts = language.texts();
    let mut all = Vec::new();
    for (part, list) in [
        ("frame", texts.frame.list()),
        ("home", texts.home.list()),
        ("answer", language.answer().list()),
        ("seen", language.statements().seen.list()),
        ("topics", language.statements().topics.list()),
        ("figure", texts.figure.list()),
        ("diagram", language.diagram().list()),
        ("discuss", language.discuss().list()),
        ("ahead", language.ahead().list()),
        ("insight", language.insight().list()),
        ("gather", language.gather().list()),
        ("how", language.how().list()),
        ("widget", language.widget().list()),
        ("form", language.form().list()),
        ("files", language.files().list()),
        ("take", language.take().list()),
        ("trial", language.trial().list()),
        ("act", language.act().list()),
        ("time", language.time().list()),
        ("portfolio", language.portfolio().list()),
        ("present", language.present().list()),
        ("report", language.report().list()),
        ("notice", texts.notice.list()),
        ("rescue", texts.rescue.list()),
        ("embed", texts.embed.list()),
        ("example", texts.example.list()),
    ] {
        all.extend(list.into_iter().map(|(name, text)| (format!("{part}.{name}"), text)));
    }
    let common = &texts.common;
    let mut add = |name: &str, texts: &[&'static str]| {
        all.extend(texts.iter().map(|text| (format!("common.{name}"), *text)));
    };
    add("product", &[common.product]);
    add("decimal_mark", &[common.decimal_mark]);
    add("thousands_mark", &[common.thousands_mark]);
    add("percent", &[common.percent]);
    add("date", &[common.date]);
    add("months", &common.months);
    add("observer", &[common.observer]);
    add("pair", &[common.pair]);
    add("dimensions", &Dimension::ALL.map(|dimension| common.dimensions[dimension]));
    add("tie_of", &[common.tie_of]);
    add("of_five", &[common.of_five]);
    add("range", &[common.range]);
    add("times", &[common.times]);
    add("and", &[common.and]);
    add("zones", &common.zones);
    add("roles", &Party::ALL.map(|party| common.roles[party]));
    add("roles_in_sentence", &Party::ALL.map(|party| common.roles_in_sentence[party]));
    add("roles_called", &Party::ALL.map(|party| common.roles_called[party]));
    add("instruments", &common.instruments.map(|instrument| instrument.name));
    add("instruments", &common.instruments.map(|instrument| instrument.about));

    let words = language.statements();
    let mut add = |name: &str, texts: &[&'static str]| {
        all.extend(texts.iter().map(|text| (format!("statements.{name}"), *text)));
    };
    add("amount", &words.amount);
    add("comparison", &words.comparison);
    add("agreement", &words.agreement);
    add("invested", &words.invested);
    add("returned", &words.returned);
    add("engagement", &words.engagement);
    add("horizon", &words.horizon);
    add("tie", &words.tie);
    for party in Party::ALL {
        add("alignment", &words.alignment[party]);
        add("role", &words.role[party]);
    }
    all.extend(proposals(language).map(|proposal| ("advice.proposal".to_owned(), proposal.text)));
    all
}

/// Every suggested action.
fn proposals(language: Language) -> impl Iterator<Item = &'static Proposal> {
    Factor::all().flat_map(move |factor| {
        let proposals = language.advice().of(factor);
        proposals.low.iter().chain(proposals.middling)
    })
}

/// The values that the code puts into a text. A text that is not here gets none.
const FILLED: &[(&str, &[&str])] = &[
    ("common.percent", &["number"]),
    ("common.date", &["day", "month", "year"]),
    ("common.pair", &["a", "b"]),
    ("common.dimensions", &["party"]),
    ("common.tie_of", &["pair"]),
    ("common.of_five", &["number"]),
    ("common.range", &["low", "high"]),
    ("common.times", &["number"]),
    ("common.and", &["first", "last"]),
    ("frame.page_title", &["page", "product"]),
    ("home.delete_named", &["name"]),
    ("home.duplicate_named", &["name"]),
    ("home.copy_of", &["name"]),
    ("home.shown", &["shown", "count"]),
    ("home.deleted", &["name"]),
    ("home.brought_many", &["count"]),
    ("home.score", &["score", "zone"]),
    ("home.score_so_far", &["score", "range"]),
    ("home.range", &["range"]),
    ("home.raters_many", &["number"]),
    ("form.name_missing", &["role"]),
    ("form.name_long", &["limit"]),
    ("form.names_same", &["role"]),
    ("frame.person_unnamed", &["party"]),
    ("answer.for_whom", &["name"]),
    ("answer.progress", &["answered", "total"]),
    ("answer.progress_of", &["name"]),
    ("answer.remove_named", &["name"]),
    ("frame.person_removed", &["name"]),
    ("answer.answering_for", &["name", "party"]),
    ("answer.answering_as", &["name"]),
    ("answer.section_of", &["number", "total"]),
    ("answer.clear_named", &["statement"]),
    ("answer.open_many", &["number"]),
    ("answer.finished_title", &["name"]),
    ("answer.finished_many", &["number"]),
    ("answer.finished_silent", &["names"]),
    ("notice.nearly_full", &["percent"]),
    ("notice.damaged_last", &["name", "why"]),
    ("files.answers_from", &["people"]),
    ("take.getting", &["number"]),
    ("take.got", &["name"]),
    ("files.person_of", &["person", "party"]),
    ("answer.earlier_rated", &["number", "word"]),
    ("answer.earlier_comment", &["answer", "comment"]),
    ("answer.earlier_take", &["said", "statement"]),
    ("gather.arrived_one", &["name"]),
    ("gather.arrived_many", &["count", "name"]),
    ("gather.arrived_whole", &["names"]),
    ("gather.arrived_invitation", &["names"]),
    ("gather.arrived_new", &["count"]),
    ("gather.astray", &["name"]),
    ("gather.astray_open", &["name"]),
    ("gather.counted", &["done", "all"]),
    ("gather.missing_group", &["name"]),
    ("gather.missing_person", &["name"]),
    ("gather.missing_part", &["name", "answered", "total"]),
    ("gather.invited_lead", &["customer", "vendor", "provider"]),
    ("gather.invited_facts", &["count", "minutes"]),
    ("gather.who_begin", &["name"]),
    ("gather.who_go_on", &["name"]),
    ("gather.who_other", &["party"]),
    ("gather.who_first", &["party"]),
    ("gather.message", &["name", "answered", "total", "names"]),
    ("statements.invested", &["party", "customer"]),
    ("statements.returned", &["party", "customer"]),
    ("statements.engagement", &["party", "customer"]),
    ("statements.alignment", &["party", "customer"]),
    ("statements.horizon", &["party", "customer"]),
    ("statements.role", &["party", "customer"]),
    ("statements.tie", &["partner", "a", "b"]),
    ("seen.investment", &["party", "customer"]),
    ("seen.returned", &["party", "customer"]),
    ("seen.engagement", &["party", "customer"]),
    ("seen.alignment_customer", &["party", "customer"]),
    ("seen.alignment_other", &["party", "customer"]),
    ("seen.horizon", &["party", "customer"]),
    ("seen.role_customer", &["party", "customer"]),
    ("seen.role_vendor", &["party", "customer"]),
    ("seen.role_provider", &["party", "customer"]),
    ("seen.tie", &["a", "b"]),
    ("topics.invested", &["party"]),
    ("topics.invested_about", &["party"]),
    ("topics.returned", &["party"]),
    ("topics.returned_about", &["party"]),
    ("topics.conduct", &["party"]),
    ("topics.conduct_about", &["party"]),
    ("topics.part", &["party"]),
    ("topics.part_about", &["party"]),
    ("topics.ties", &["party"]),
    ("topics.ties_about", &["party"]),
    ("topics.view", &["party"]),
    ("topics.view_about", &["party"]),
    ("frame.undone", &["what"]),
    ("frame.redone", &["what"]),
    ("present.answered_many", &["number"]),
    ("present.progress", &["number", "total"]),
    ("present.coming", &["what"]),
    ("portfolio.all_many", &["count"]),
    ("portfolio.found", &["found", "count"]),
    ("portfolio.rose", &["change"]),
    ("portfolio.fell", &["change"]),
    ("portfolio.overdue_many", &["count"]),
    ("portfolio.about_found", &["found", "count"]),
    ("portfolio.answered_of", &["answered", "expected"]),
    ("present.clock_time", &["minutes", "seconds"]),
    ("report.file_title", &["names", "date"]),
    ("report.left_out", &["count"]),
    ("report.left_out_all", &["count"]),
    ("figure.label", &["customer", "vendor", "provider", "score"]),
    ("ahead.sure_clear", &["share", "draws", "zone"]),
    ("ahead.sure_fair", &["share", "draws", "zone", "rest", "other"]),
    ("ahead.sure_close", &["share", "draws", "zone", "rest", "other"]),
    ("ahead.sure_tips", &["score", "share", "draws", "zone", "rest", "other"]),
    ("ahead.sure_band", &["low", "high"]),
    ("ahead.sure_open", &["range"]),
    ("ahead.sure_under", &["share"]),
    ("ahead.sure_over", &["share"]),
    ("ahead.sure_below", &["high"]),
    ("ahead.sure_between", &["low", "high"]),
    ("ahead.sure_above", &["low"]),
    ("ahead.levers_first", &["what", "from", "to", "gain", "score"]),
    ("ahead.outlook_rises", &["from", "to"]),
    ("ahead.outlook_falls", &["from", "to"]),
    ("ahead.outlook_holds", &["from"]),
    ("ahead.outlook_turns_down", &["from", "peak", "when", "to"]),
    ("ahead.outlook_turns_up", &["from", "peak", "when", "to"]),
    ("ahead.outlook_counts_on", &["names"]),
    ("ahead.outlook_count_on", &["names"]),
    ("ahead.outlook_quarters", &["count"]),
    ("ahead.outlook_axis_years", &["count"]),
    ("ahead.outlook_years", &["count"]),
    ("ahead.version", &["version"]),
    ("insight.open_parties", &["names"]),
    ("insight.open_observer", &["names"]),
    ("insight.silent_one", &["names"]),
    ("insight.silent_many", &["names"]),
    ("insight.bonds_crack", &["pair"]),
    ("insight.bonds_hairline", &["pair"]),
    ("insight.bonds_best", &["firm", "loose"]),
    ("insight.bonds_span", &["firm", "loose"]),
    ("insight.bonds_loosest", &["firm", "loose"]),
    ("insight.bonds_adds", &["amount"]),
    ("insight.bonds_takes", &["amount"]),
    ("insight.bonds_held", &["what", "value"]),
    ("insight.bonds_room", &["what", "value"]),
    ("insight.bonds_same", &["what", "value"]),
    ("insight.bonds_commitment", &["party"]),
    ("insight.seen_observer", &["instrument"]),
    ("insight.seen_higher", &["party", "higher", "lower", "total"]),
    ("insight.seen_lower", &["party", "higher", "lower", "total"]),
    ("insight.seen_mixed", &["party", "higher", "lower", "total"]),
    ("insight.seen_higher_only", &["party", "higher", "lower", "total"]),
    ("insight.seen_lower_only", &["party", "higher", "lower", "total"]),
    ("insight.seen_matrix_says", &["party"]),
    ("insight.seen_matrix_about", &["party"]),
    ("insight.seen_own", &["value"]),
    ("insight.seen_outside", &["value"]),
    ("insight.seen_steps_higher", &["steps"]),
    ("insight.seen_steps_lower", &["steps"]),
    ("insight.split_nobody_from", &["names"]),
    ("insight.split_count_one", &["total", "found"]),
    ("insight.split_count_many", &["total", "found"]),
    ("insight.split_agree", &["count"]),
    ("insight.split_lean", &["count"]),
    ("insight.split_differ", &["count"]),
    ("insight.split_apart", &["count"]),
    ("insight.split_about_itself", &["who", "whom", "statement"]),
    ("insight.split_about", &["who", "whom", "statement"]),
    ("insight.split_about_tie_one", &["who", "whom", "statement"]),
    ("insight.split_about_tie_both", &["who", "whom", "statement"]),
    ("insight.split_statement", &["who", "whom", "statement"]),
    ("insight.split_written_many", &["count"]),
    ("insight.split_voice", &["answer", "person", "party"]),
    ("insight.split_voice_observer", &["answer", "person"]),
    ("insight.split_all_many", &["count"]),
    ("insight.split_more_many", &["count"]),
    ("insight.leaving_most", &["party", "pair", "left", "score"]),
    ("insight.leaving_least", &["party", "pair", "left", "score"]),
    ("insight.leaving_alike", &["left", "score"]),
    ("insight.leaving_better", &["party", "pair", "left", "score"]),
    ("insight.leaving_unfair_one", &["party", "share", "alone"]),
    ("insight.leaving_unfair_pair", &["pair", "party", "share", "alone"]),
    ("insight.leaving_alone", &["score", "sum"]),
    ("insight.leaving_pair", &["party", "pair", "sum", "score"]),
    ("insight.leaving_pairs", &["score"]),
    ("insight.leaving_free", &["party", "own", "others"]),
    ("insight.leaving_easily", &["party", "own", "others"]),
    ("insight.leaving_without", &["party"]),
    ("insight.leaving_loss", &["left", "lost", "won"]),
    ("insight.leaving_gain", &["left", "lost", "won"]),
    ("insight.leaving_only", &["party"]),
    ("advice.proposal", &["customer", "vendor", "provider"]),
    ("how.lead", &["version"]),
    ("how.checks_agree", &["count"]),
    ("how.checks_differ", &["differ", "count"]),
    ("how.check_alike", &["answer", "instrument"]),
    ("how.check_factor", &["answer"]),
    ("how.check_shapley", &["player", "game"]),
    ("how.check_core", &["game"]),
    ("how.check_gately", &["player", "game"]),
    ("how.check_outlook", &["answer"]),
    ("diagram.party_spoken", &["name", "role"]),
    ("diagram.party_silent", &["name"]),
    ("diagram.party_gap_contribution", &["name"]),
    ("diagram.party_gap_commitment", &["name"]),
    ("diagram.party_brings_more", &["name"]),
    ("diagram.party_stands_more", &["name"]),
    ("diagram.party_strong", &["name"]),
    ("diagram.party_weak", &["name"]),
    ("diagram.party_fair", &["name"]),
    ("diagram.tie_whole", &["a", "b"]),
    ("diagram.tie_neutral", &["a", "b"]),
    ("diagram.tie_leaning", &["a", "b"]),
    ("diagram.tie_hairline", &["a", "b"]),
    ("diagram.tie_cracked", &["a", "b"]),
    ("diagram.tie_missing", &["a", "b"]),
    ("discuss.missing_both", &["party"]),
    ("discuss.missing_contribution", &["party"]),
    ("discuss.missing_commitment", &["party"]),
    ("discuss.answered_of", &["answered", "expected"]),
    ("discuss.zone_broken", &["customer"]),
    ("discuss.zone_cracked", &["customer"]),
    ("discuss.zone_straining", &["customer"]),
    ("discuss.zone_adding_up", &["customer"]),
    ("discuss.zone_unstoppable", &["customer"]),
    ("discuss.zone_cracked_whole", &["customer"]),
    ("discuss.alike", &["value"]),
    ("discuss.weakest", &["what", "value"]),
    ("discuss.weakest_mild", &["what", "value"]),
    ("discuss.strongest", &["what", "value"]),
    ("discuss.equation_up", &["brought", "created", "score"]),
    ("discuss.equation_level", &["brought", "created", "score"]),
    ("discuss.equation_down", &["brought", "created", "score"]),
    ("discuss.ledger_all_gain", &["names"]),
    ("discuss.ledger_gains", &["names"]),
    ("discuss.ledger_gain", &["names"]),
    ("discuss.ledger_is_level", &["names"]),
    ("discuss.ledger_are_level", &["names"]),
    ("discuss.ledger_pays", &["names"]),
    ("discuss.ledger_puts_nothing", &["names"]),
    ("discuss.ledger_put_nothing", &["names"]),
    ("discuss.zone_so_far", &["zone"]),
    ("discuss.ledger_pay", &["names"]),
    ("discuss.ledger_unknown_one", &["names"]),
    ("discuss.ledger_unknown_many", &["names"]),
    ("trial.equation", &["a", "b", "c", "times", "score", "today"]),
    ("trial.equation_same", &["a", "b", "c", "times", "score"]),
    ("trial.zone_changed", &["zone", "today"]),
    ("trial.spoken", &["value", "today"]),
    ("trial.spoken_same", &["value"]),
    ("trial.today", &["number"]),
    ("trial.changed_many", &["count"]),
    ("trial.outlook_differs", &["score", "today"]),
    ("trial.outlook_same", &["score"]),
    ("trial.step", &["from", "to"]),
    ("trial.apply_named", &["what", "from", "to"]),
    ("trial.take_back_named", &["what", "to"]),
    ("trial.make_action_named", &["what", "from", "to"]),
    ("trial.action_plain", &["what", "from", "to"]),
    ("trial.action_added", &["text"]),
    ("embed.bad", &["name", "given", "known"]),
    ("embed.unknown", &["given", "known"]),
    ("widget.bad_attribute", &["name", "given", "known"]),
    ("widget.bad_format", &["given", "known"]),
    ("widget.bad_wording", &["why"]),
    ("gather.nowhere_leads", &["address"]),
    ("gather.invitation_text", &["names"]),
    ("gather.saved_as", &["name"]),
    ("embed.unworded", &["given"]),
    ("act.closed", &["count"]),
    ("act.state_named", &["text"]),
    ("act.due_on", &["date"]),
    ("act.due_in", &["count", "date"]),
    ("act.overdue_one", &["date"]),
    ("act.overdue_many", &["count", "date"]),
    ("act.done_on", &["date"]),
    ("act.dropped_on", &["date"]),
    ("act.about", &["what", "value"]),
    ("act.about_open", &["what"]),
    ("act.carried", &["date"]),
    ("act.edit_named", &["text"]),
    ("act.delete_named", &["text"]),
    ("act.moved_done", &["text"]),
    ("act.moved_dropped", &["text"]),
    ("act.moved_open", &["text"]),
    ("act.added", &["text"]),
    ("act.add_named", &["text"]),
    ("act.idea_gain", &["what", "value", "gain"]),
    ("act.idea_low", &["what", "value"]),
    ("act.copy_title", &["date"]),
    ("time.short_date", &["day", "month", "year"]),
    ("time.round_named", &["number", "date"]),
    ("time.answers", &["answered", "expected"]),
    ("time.delete_named", &["round"]),
    ("time.deleted", &["round"]),
    ("time.next_open", &["answered", "expected"]),
    ("time.date_early", &["date"]),
    ("time.trend_rose", &["date", "from", "to"]),
    ("time.trend_fell", &["date", "from", "to"]),
    ("time.trend_held", &["date", "to"]),
    ("time.trend_first_lower", &["date", "from"]),
    ("time.trend_first_higher", &["date", "from"]),
    ("time.trend_first_same", &["date"]),
    ("time.answered_of", &["answered", "expected"]),
    ("time.change_rise", &["what", "from", "to"]),
    ("time.change_rises", &["by", "what"]),
    ("time.change_rises_many", &["count", "by"]),
    ("time.change_fall", &["what", "from", "to"]),
    ("time.change_falls", &["by", "what"]),
    ("time.change_falls_many", &["count", "by"]),
    ("time.change_still_many", &["count"]),
    ("time.change_unknown_many", &["count"]),
    ("time.change_item", &["from", "to"]),
    ("time.done_rose", &["what", "from", "to"]),
    ("time.done_fell", &["what", "from", "to"]),
    ("time.done_held", &["what", "to"]),
    ("files.rounds_many", &["count"]),
    ("files.people_many", &["count"]),
    ("files.answers_many", &["count"]),
    ("files.replaced_many", &["count"]),
    ("files.comments_many", &["count"]),
    ("files.actions_many", &["count"]),
    ("files.changed_actions_many", &["count"]),
    ("files.details_many", &["count"]),
    ("files.back_many", &["count"]),
    ("files.gone_many", &["count"]),
    ("files.col_contribution", &["party"]),
    ("files.col_commitment", &["party"]),
    ("files.col_brings", &["party"]),
    ("files.col_in", &["party"]),
    ("files.col_back", &["party"]),
    ("files.col_bond", &["pair"]),
    ("files.saved", &["name"]),
    ("files.save_about_all", &["count"]),
    ("files.news_changes", &["what"]),
    ("files.why_damaged", &["why"]),
    ("notice.damaged", &["why"]),
    ("notice.baked", &["why"]),
];

/// The names in braces.
fn placeholders(text: &str) -> Vec<&str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name)).collect()
}

fn each(check: impl Fn(&str, &str)) {
    for language in Language::ALL {
        for (name, text) in all(language) {
            check(&format!("{} {name}", language.tag()), text);
        }
    }
}

#[test]
fn no_text_is_empty_or_has_blanks_to_spare() {
    each(|name, text| {
        assert!(!text.trim().is_empty(), "{name}");
        assert_eq!(text.trim(), text, "{name}");
        assert!(!text.contains("  ") && !text.contains(['\n', '\t']), "{name}: {text}");
    });
}

#[test]
fn nothing_is_shouted_and_dots_are_one_character() {
    each(|name, text| {
        assert!(!text.contains('!'), "{name}: {text}");
        assert!(!text.contains("..") && !text.contains("--"), "{name}: {text}");
    });
}

#[test]
fn braces_come_in_pairs_around_a_name() {
    each(|name, text| {
        let mut open = false;
        for letter in text.chars() {
            match letter {
                '{' | '}' => {
                    assert_eq!(open, letter == '}', "{name}: {text}");
                    open = !open;
                }
                _ => assert!(!open || letter.is_ascii_lowercase(), "{name}: {text}"),
            }
        }
        assert!(!open, "{name}: {text}");
    });
}

#[test]
fn every_text_waits_only_for_values_that_it_is_given() {
    let filled: BTreeMap<&str, &[&str]> = FILLED.iter().copied().collect();
    for language in Language::ALL {
        for (name, text) in all(language) {
            let given = filled.get(name.as_str()).copied().unwrap_or_default();
            for placeholder in placeholders(text) {
                assert!(given.contains(&placeholder), "{name} waits for {{{placeholder}}}: {text}");
            }
        }
    }
}

#[test]
fn the_table_of_values_names_texts_that_there_are() {
    let names: BTreeSet<String> = all(Language::English).into_iter().map(|(name, _)| name).collect();
    for (name, _) in FILLED {
        assert!(names.contains(*name), "{name}");
    }
    assert_eq!(FILLED.iter().map(|(name, _)| name).collect::<BTreeSet<_>>().len(), FILLED.len());
}

#[test]
fn numbers_and_names_that_a_text_is_about_are_in_it() {
    // What the reader cannot do without. The others may be left out where a language says it without them.
    for language in Language::ALL {
        for (name, text) in all(language) {
            let given: &[&str] = match name.as_str() {
                "discuss.equation_up" | "discuss.equation_down" => &["brought", "created", "score"],
                "discuss.equation_level" => &["brought", "score"],
                "discuss.weakest" | "discuss.weakest_mild" | "discuss.strongest" => &["what", "value"],
                "home.score" => &["score", "zone"],
                "figure.label" => &["customer", "vendor", "provider", "score"],
                other if other.starts_with("discuss.ledger_") && FILLED.iter().any(|(known, _)| *known == other) => {
                    &["names"]
                }
                "insight.leaving_most" | "insight.leaving_better" => &["party", "pair", "left", "score"],
                "insight.silent_one" | "insight.silent_many" | "insight.open_parties" => &["names"],
                other if other.starts_with("insight.split_about") => &["who", "statement"],
                other if other.starts_with("diagram.party_") => &["name"],
                other if other.starts_with("diagram.tie_") => &["a", "b"],
                _ => continue,
            };
            for placeholder in given {
                assert!(placeholders(text).contains(placeholder), "{name} lacks {{{placeholder}}}: {text}");
            }
        }
    }
}

#[test]
fn headings_of_sections_are_whole_for_every_rater() {
    let names = ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: "Prov".to_owned() };
    for language in Language::ALL {
        for instrument in Instrument::ALL {
            for group in Group::ALL {
                for section in instrument.sections(group) {
                    let (heading, about) = topic(language.texts(), &names, group, section.topic);
                    for text in [heading, about] {
                        assert!(!text.contains(['{', '}']) && !text.contains("  ") && text.trim() == text, "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn whole_sentences_end_and_labels_do_not() {
    for language in Language::ALL {
        for (name, text) in all(language) {
            // A heading, a name, a value: no stop. The statements on a scale go on in the answer.
            let label = ["common.", "example.", "answer.progress", "diagram.legend_", "diagram.col_", "diagram.table_"]
                .iter()
                .any(|part| name.starts_with(part))
                && name != "common.instruments";
            if label || name.ends_with("_title") || name.ends_with(".title") {
                assert!(!text.ends_with('.') || text == ".", "{name}: {text}");
            }
            if text.contains(". ") {
                assert!(text.ends_with(['.', '?', ':']), "{name}: {text}");
            }
        }
    }
}

#[test]
fn every_suggested_action_says_who_does_it_in_one_short_sentence() {
    for language in Language::ALL {
        let mut met = BTreeSet::new();
        for proposal in proposals(language) {
            let text = proposal.text;
            assert!(met.insert(text), "stands twice: {text}");
            assert!(text.ends_with('.') && !text.contains('!') && !text.contains(". "), "{text}");
            assert!(text.chars().count() <= 200, "{text}");
            assert!((8..=25).contains(&text.split_whitespace().count()), "{text}");
            // A name may end in an s.
            assert!(!text.contains("}'") && !text.contains("}’"), "{text}");
            match proposal.owner {
                Some(owner) => assert_eq!(placeholders(text).first(), Some(&owner.id()), "{text}"),
                None => assert!(text.starts_with(ALL_THREE[language as usize]), "{text}"),
            }
        }
    }
}

/// How an action of all three begins, in the order of `Language::ALL`.
const ALL_THREE: [&str; Language::ALL.len()] = ["All three "];

/// The text of the element that begins with this tag.
fn element<'a>(page: &'a str, tag: &str) -> &'a str {
    let (_, rest) = page.split_once(tag).unwrap_or_else(|| panic!("{tag} is not in the page"));
    let (_, inside) = rest.split_once('>').unwrap();
    inside.split_once("</").unwrap().0
}

#[test]
fn a_language_tag_is_known_by_how_it_is_written() {
    for tag in ["en", "de-CH", "zh-Hant-TW", "sl-rozaj-biske-1994", "es-419", "gsw", "en-x-plain"] {
        assert!(Language::is_tag(tag), "{tag}");
    }
    for text in ["", "e", "en_GB", "en-", "-en", "en GB", "1en", "deutschland", "en-toolongpart", "français"] {
        assert!(!Language::is_tag(text), "{text}");
    }
}

#[test]
fn index_html_says_the_same_as_the_catalogue() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/index.html")).unwrap();
    let texts = Language::default().texts();
    let words = &texts.rescue;
    for (tag, text) in [
        ("<title", texts.common.product),
        ("<p id=\"loading\"", words.loading),
        ("<noscript><p", words.no_script),
        ("<h2 id=\"rescue-title\"", words.title),
        ("<p id=\"rescue-stopped\"", words.stopped),
        ("<p id=\"rescue-unloaded\"", words.unloaded),
        ("<button type=\"button\" id=\"rescue-download\"", words.download),
        ("<button type=\"button\" id=\"rescue-reload\"", words.reload),
        ("<summary", words.details),
    ] {
        assert_eq!(element(&page, tag), text, "{tag}");
    }
    assert!(page.contains(&format!("data-file-name=\"{}\"", words.file_name)));
    assert!(page.contains(&format!("<html lang=\"{}\">", Language::default().tag())));
}

#[test]
fn embed_html_says_the_same_as_the_catalogue() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/www/embed.html")).unwrap();
    let texts = Language::default().texts();
    for (tag, text) in [
        ("<title", texts.common.product),
        ("<p id=\"loading\"", texts.rescue.loading),
        ("<p id=\"unloaded\"", texts.rescue.unloaded),
        ("<noscript><p", texts.rescue.no_script),
    ] {
        assert_eq!(element(&page, tag), text, "{tag}");
    }
}

#[test]
fn the_element_says_the_same_as_the_catalogue_before_the_program_runs() {
    let script = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/www/embed/words.js")).unwrap();
    let said: Vec<(&str, &str)> =
        script.lines().filter_map(|line| line.trim().strip_suffix("\",")?.split_once(": \"")).collect();
    let texts = Language::default().texts();
    // Names of one word are the same in both, others are written as JavaScript does.
    let renamed = |name| match name {
        "try_again" => "tryAgain",
        "on_or_off" => "onOrOff",
        other => other,
    };
    let expected: Vec<_> = texts.embed.list().into_iter().map(|(name, text)| (renamed(name), text)).collect();
    assert_eq!(said, expected);
    // Whatever could not be loaded, the same is said of it.
    assert_eq!(texts.embed.unloaded, texts.frame.unloaded());
    assert!(texts.rescue.unloaded.starts_with(&format!("{}. ", texts.frame.unloaded_title)));
}

#[test]
fn index_html_says_nothing_that_the_catalogue_does_not() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/index.html")).unwrap();
    let (_, body) = page.split_once("<body>").unwrap();
    let texts = Language::default().texts();
    let known: BTreeSet<&str> = texts.rescue.list().into_iter().map(|(_, text)| text).collect();
    let mut met = 0;
    let mut rest = body;
    while let Some((text, after)) = rest.split_once('<') {
        let text = text.trim();
        if !text.is_empty() {
            assert!(known.contains(text), "{text}");
            met += 1;
        }
        let end = if after.starts_with("!--") { "-->" } else { ">" };
        rest = after.split_once(end).unwrap().1;
    }
    // All of them but the name of the file, which is an attribute.
    assert_eq!(met, known.len() - 1);
}

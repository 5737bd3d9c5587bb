//! The shape of the catalogue: one field a text, one struct a part of the page.
//!
//! [`Texts`] has what the page needs from its start on. A place that loads on demand has structs of its own beside it,
//! each with a method of [`Language`](super::Language): one big table of all texts would be loaded in one piece.

use crate::model::dimension::ByDimension;
use crate::model::instrument::Topic;
use crate::model::party::ByParty;

/// Defines structs of texts whose fields need no further words: the English text beside it says what it is.
macro_rules! texts {
    ($($(#[$about:meta])* $name:ident { $($field:ident),* $(,)? })*) => {$(
        $(#[$about])*
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug)]
        pub struct $name { $(pub $field: &'static str,)* }

        impl $name {
            /// Each text with its name, for checks over the whole catalogue.
            #[must_use]
            pub fn list(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($field), self.$field)),*]
            }
        }
    )*};
}

/// The texts of one language that are there from the start.
#[derive(Clone, Debug)]
pub struct Texts {
    /// The language, which leads to the texts that load on demand.
    pub language: super::Language,
    /// A company's own words for statements, in this language; empty where those of the catalogue are used.
    pub wording: std::sync::OnceLock<super::Wording>,
    /// Words used in many places.
    pub common: Common,
    /// The frame of every page.
    pub frame: Frame,
    /// The list of partnerships and the form that makes one.
    pub home: Home,
    /// The picture of a partnership.
    pub figure: Figure,
    /// Notices about storage and faults.
    pub notice: NoticeTexts,
    /// What stands in index.html for the moments in which the program does not run; so it is not in the program too.
    #[cfg(not(target_arch = "wasm32"))]
    pub rescue: Rescue,
    /// What the element says while the program does not run; it stands in www/embed/words.js.
    #[cfg(not(target_arch = "wasm32"))]
    pub embed: Embed,
    /// The worked example.
    pub example: ExampleTexts,
}

/// Words used in many places.
#[allow(missing_docs)]
#[derive(Clone, Debug)]
pub struct Common {
    pub product: &'static str,
    pub decimal_mark: &'static str,
    pub thousands_mark: &'static str,
    pub percent: &'static str,
    pub date: &'static str,
    pub months: [&'static str; 12],
    /// The part each party plays, as a label.
    pub roles: ByParty<&'static str>,
    /// The part each party plays, inside a sentence.
    pub roles_in_sentence: ByParty<&'static str>,
    /// What a sentence calls a party that has no name.
    pub roles_called: ByParty<&'static str>,
    pub observer: &'static str,
    pub pair: &'static str,
    /// What each dimension of a `{party}` is, inside a sentence.
    pub dimensions: ByDimension<&'static str>,
    /// The tie of a `{pair}`.
    pub tie_of: &'static str,
    /// A `{number}` on the scale from 1 to 5.
    pub of_five: &'static str,
    /// From `{low}` to `{high}`.
    pub range: &'static str,
    /// A multiplier.
    pub times: &'static str,
    /// The `{first}` few and the `{last}`.
    pub and: &'static str,
    /// The five zones, the lowest first.
    pub zones: [&'static str; 5],
    pub instruments: [InstrumentText; 2],
}

/// How an instrument is offered.
#[derive(Clone, Copy, Debug)]
pub struct InstrumentText {
    /// Its name.
    pub name: &'static str,
    /// When to choose it.
    pub about: &'static str,
}

/// The statements as a rater reads them.
#[allow(missing_docs)]
#[derive(Clone, Debug)]
pub struct Statements {
    pub amount: [&'static str; 5],
    pub comparison: [&'static str; 5],
    pub agreement: [&'static str; 5],
    /// Time, people, resources.
    pub invested: [&'static str; 3],
    pub returned: [&'static str; 3],
    pub engagement: [&'static str; 2],
    pub alignment: ByParty<[&'static str; 2]>,
    pub horizon: [&'static str; 2],
    pub role: ByParty<[&'static str; 2]>,
    /// Candour, continuity; `{partner}` is the other party.
    pub tie: [&'static str; 2],
    pub seen: Seen,
    pub topics: Topics,
}

texts! {
    /// Statements about a party or a pair, seen from outside; `{party}` is its name.
    Seen {
        investment, returned, engagement, alignment_customer, alignment_other, horizon, role_customer,
        role_vendor, role_provider, tie,
    }
    /// The headings of sections and the line below each.
    Topics {
        invested, invested_about, returned, returned_about, conduct, conduct_about, part, part_about, ties,
        ties_about, view, view_about, all_ties, all_ties_about,
    }
    /// The frame of every page.
    Frame {
        skip, places, answer, discuss, trial, act, time, present, report, save, undo, redo, undone, redone, what_details,
        what_person, what_answer, what_comment, what_action, what_round, what_hidden, what_merged, saved,
        saved_hint, unsaved, person_unnamed,
        observer_unnamed, person_removed, action_removed, back_home, not_found_title, not_found_text, footer, page_title, loading,
        unloaded_title, unloaded_text, try_again, how, portfolio, take,
    }
    /// The list of partnerships and the form that makes one.
    Home {
        title, empty_title, empty_text, new, example, example_about, card_open, card_discuss, edit, edit_long, duplicate, duplicate_named, copy_of, more, shown, delete, delete_named, deleted, bring_in, drop_hint, save_all, card_save, brought_one, brought_many, brought_answers, waits, guest, undo, dismiss, score, score_so_far, range, no_score, raters_none, raters_one, raters_many, form_new_title, form_edit_title,
    }
    /// Finding one of many partnerships, and all of them as a table.
    Portfolio {
        search, order, order_changed, order_name, order_high, order_low, order_zone, order_latest, order_overdue, zone, zone_any,
        zone_none, overdue_only, all_one, all_many, found, nothing, show_all, as_table, rose, fell, same, overdue_one, overdue_many,
        title, about, about_found, back, col_names, col_zone, col_score, col_low, col_high, col_date, col_rounds, col_people, col_answered,
        col_open, col_overdue, col_contribution, col_commitment, col_bonds, answered_of, unknown, save_csv, empty,
    }
    /// The form that makes or changes a partnership.
    Form {
        form_about, customer_label, customer_hint, vendor_label, vendor_hint, provider_label, provider_hint, date_label, instrument_legend, instrument_fixed, create, save, cancel, name_missing, name_long, names_same, date_bad, delete_this,
    }
    /// Answering.
    AnswerTexts {
        title, intro_continuum, intro_quick, person_name, for_whom, person_name_hint, person_first,
        person_add, start, resume, review, progress, progress_of,
        progress_label, wait_score, score_label, remove, remove_named, silent, all_in, some_in, see_result, answering_for,
        answering_as, section_of, keys_hint, not_applicable, clear, clear_named, earlier, earlier_rated, earlier_none,
        earlier_comment, earlier_use, earlier_take, comment_add, comment_edit,
        comment_label, next, previous, back_people, finish, open_one, open_many, finished_title, finished_title_unnamed,
        finished_all, finished_one, finished_many, finish_open, finished_silent, finished_other,
    }
    /// The picture of a partnership.
    Figure {
        label, equation, so_far, no_score, gains_short, level_short, pays_short,
    }
    /// The diagram: what is spoken, opened and read of the picture.
    Diagram {
        hint, party_spoken, unknown, weight, brings, multiplier, contribution, commitment, put_in, got_back, balance,
        gains, level, pays, puts_nothing, strength, bond, synergy, score, range, zone, bond_all, close, legend_title, legend_size,
        legend_fill, legend_ring, legend_number, legend_times, legend_in, legend_out, legend_tie, legend_crack, table_title,
        table_parties, table_ties, table_score, save_svg, save_png, col_party, col_tie, col_score, party_silent,
        party_gap_contribution, party_gap_commitment, party_brings_more, party_stands_more, party_strong,
        party_weak, party_fair, tie_whole, tie_leaning, tie_neutral, tie_cracked, tie_hairline, tie_missing, score_open, score_title, score_with,
        score_leaning, score_beside, score_against,
    }
    /// Trying what would change the result.
    Trial {
        title, lead, open, score_title, equation, equation_same, zone_changed, spoken, spoken_same, reset, picture_hint, ghost, values_title, ties, puts_in,
        gets_back, plays, takes_part, aligned, looks_ahead, today, unknown, changed_one, changed_many, outlook_title,
        outlook_chart, outlook_differs, outlook_same, outlook_today, levers_title, levers_about, levers_more, step,
        apply, apply_named, changed_title, changed_none, take_back, take_back_named, make_action,
        make_action_named, action_made, action_plain, action_added, see_actions,
    }
    /// What was agreed.
    Act {
        title, empty_title, empty_text, empty_filter, empty_open, open_title, closed, filter, filter_all, everyone,
        state, state_named, agreed, started, done, dropped, due_on, due_today, due_tomorrow, due_in, overdue_one,
        overdue_many, done_on, dropped_on, about, about_open, carried, edit, edit_named, delete, delete_named,
        moved_done, moved_dropped, moved_open, added, form_title, form_edit, field_text, field_owner, field_person,
        field_due, text_missing, due_bad, add, add_named, save, cancel, ideas_title, ideas_about, ideas_none,
        ideas_over, idea_gain, idea_low, idea_added, more, copy, copied, copy_refused, copy_text, copy_title,
    }
    /// The rounds side by side.
    Time {
        title, months, short_date, rounds_title, round_named, latest, answers, nobody, answer, delete, delete_named,
        deleted, next_title, next_about, next_open, next_date, next_begin, date_bad, date_early, one_title, one_text,
        trend_title, trend_table_title, trend_chart, trend_rose, trend_fell, trend_held, trend_first_lower, trend_first_higher,
        trend_first_same, trend_open, col_round, col_score, col_zone, col_range, col_answers, answered_of, unknown,
        settled, change_title, change_from, change_to, change_same, change_wait, change_nothing, change_rise,
        change_rises, change_rises_many, change_fall, change_falls, change_falls_many, change_no_fall, change_no_rise,
        change_none, change_still_one, change_still_many, change_unknown_one, change_unknown_many, change_instruments,
        change_open, change_item, change_table_title, col_what, col_before, col_after, col_change, done_title,
        done_none, done_rose, done_fell, done_held,
    }
    /// The presentation.
    Present {
        title, lead_title, answered_none, answered_one, answered_many, picture, back, next, reveal, progress, controls,
        full_screen, full_screen_leave, lead, close, lead_about, lead_open, on_screen, coming, coming_result, coming_end, unseen,
        parts, start, clock, clock_time, clock_restart, ask_verdict, guess_verdict, ask_equation, guess_equation, ask_ledger,
        guess_ledger, ask_bonds, guess_bonds, ask_seen, guess_seen, ask_split, guess_split, ask_leaving, guess_leaving,
        ask_levers, guess_levers, ask_outlook, guess_outlook, ask_sure, guess_sure,
    }
    /// The report.
    Report {
        title, print, print_hint, file_title, left_out, left_out_all, left_out_quarters, actions_title, rounds_title,
        col_what, col_party, col_person, col_due, col_state, col_date,
    }
    /// Answering from several devices.
    Gather {
        invite, invite_title, invite_lead, link, copy, copied, copy_refused, share, code, code_long, code_big,
        code_title, code_leave, no_link, nowhere_lead, nowhere_web_title, nowhere_web_text, nowhere_address, nowhere_bad, nowhere_use, nowhere_leads, nowhere_other,
        file_way_title, file_way_here, file_way_web, invitation_text, saved_as, invitation_save, invitation_file, hide_title, hide, hide_about, collect, collect_title, collect_lead, paste,
        paste_none, pick, camera, camera_stop, camera_none, camera_wait, camera_hint, camera_refused, camera_view,
        arrived_title, arrived_one, arrived_many, arrived_whole, arrived_invitation, arrived_new, arrived_same,
        arrived_adds, astray, astray_open, astray_away, astray_round, apart, take, counted, missing,
        missing_group, missing_person, missing_part, wait_title, wait_lead, wait_time, wait_people,
        wait_anyway, wait_anyway_about, invited_title, invited_lead, invited_facts, invited_private, invited_whole,
        invited_whole_open, invited_none, invited_apart, invited_answers, who, who_begin, who_go_on, who_send,
        who_other, who_observer, who_first, who_only, who_name, who_optional, who_start, back_title, back_lead,
        back_lead_open, back_code, back_save, back_text, back_text_copy, back_again, back_nothing, back_people,
        message, message_title, file,
    }
    /// The result.
    Discuss {
        title, empty, empty_action, missing_title, missing_text, missing_both, missing_contribution,
        missing_commitment, missing_answer, answered_of, zone_broken, zone_cracked, zone_straining,
        zone_cracked_whole, zone_adding_up, zone_unstoppable, weakest, weakest_mild, weakest_bottom, alike, strongest, zone_so_far, incomplete, equation_title,
        equation_up, equation_level, equation_down, equation_nothing, equation_brought, equation_bonds,
        equation_col_brings, equation_col_times, equation_col_adds, equation_col_bond, equation_sum,
        equation_all, equation_chart, equation_bonds_title, equation_parties_title, ledger_table_title, ledger_nothing_in, answers_closed, missing_closed, ledger_title, ledger_all_gain, ledger_gains, ledger_gain,
        ledger_is_level, ledger_are_level, ledger_pays, ledger_pay, ledger_unknown_one, ledger_unknown_many,
        ledger_together_gain, ledger_together_pay, ledger_holds, ledger_breaks, ledger_chart, ledger_puts_nothing, ledger_put_nothing, ledger_col_counts, ledger_col_in,
        ledger_col_factor, ledger_col_back, ledger_col_verdict, ledger_together, table, present, print,
    }
    /// How sure the result is, what would move it, and where it is heading.
    Ahead {
        sure_title, sure_clear, sure_fair, sure_close, sure_tips, sure_top, sure_bottom, sure_band, sure_how, sure_open, sure_under, sure_over, sure_working,
        sure_table_title, sure_col_zone, sure_col_score, sure_col_share, sure_below, sure_between, sure_above,
        levers_title, levers_first, levers_alone, levers_not_lowest, levers_none, levers_stuck, levers_table_title,
        levers_col_what, levers_col_from, levers_col_to, levers_col_gain, outlook_title, outlook_rises,
        outlook_falls, outlook_holds, outlook_turns_down, outlook_turns_up, outlook_scenario, outlook_counts_on, outlook_count_on, outlook_chart,
        outlook_table_title, outlook_col_when, outlook_today, outlook_quarter, outlook_quarters, outlook_axis_year, outlook_axis_years, outlook_year,
        outlook_years, version,
    }
    /// What is behind the score: the bonds, the views of each other, where views differ, and what would be lost.
    Insight {
        open_parties, open_observer, silent_one, silent_many, bonds_title, bonds_crack, bonds_hairline, bonds_crack_all,
        bonds_whole, bonds_best, bonds_span, bonds_loosest, bonds_alike, bonds_adds, bonds_takes, bonds_nothing, bonds_held,
        bonds_room, bonds_same, bonds_unsaid, bonds_tie, bonds_commitment, bonds_word_cracked, bonds_word_hairline,
        bonds_word_beside, bonds_word_leaning, bonds_word_firm, bonds_end_hostile, bonds_end_neutral, bonds_end_aligned,
        bonds_table_title, bonds_col_whose, bonds_col_tie, bonds_commitment_title, seen_title, seen_observer, seen_nobody, seen_alike,
        seen_higher, seen_lower, seen_mixed, seen_higher_only, seen_lower_only, seen_matrix_title, seen_matrix_who, seen_matrix_says,
        seen_matrix_about, seen_itself, seen_silent, seen_unsaid, seen_gaps_title, seen_own, seen_outside, seen_step_higher,
        seen_step_lower, seen_steps_higher, seen_steps_lower, seen_table_title, seen_col_own, seen_col_outside,
        seen_col_gap, split_title, split_nobody, split_nobody_from, split_observer, split_count_one, split_count_many,
        split_agree, split_lean, split_differ, split_apart, split_on_it, split_on_all, split_start, split_nameless, split_names, split_names_hint, split_voice, split_voice_observer, split_written_one, split_written_many,
        split_word_agree, split_word_lean, split_word_differ, split_word_apart, split_about_itself, split_about,
        split_about_tie_one, split_about_tie_both, split_partner, split_statement, split_all_one, split_all_many, split_more_one, split_more_many,
        split_table_title, split_col_agreement, leaving_title, leaving_nothing, leaving_most, leaving_least,
        leaving_alike, leaving_better, leaving_holds, leaving_unfair_one, leaving_unfair_pair, leaving_alone,
        leaving_pair, leaving_pairs, leaving_free, leaving_easily, leaving_all, leaving_without, leaving_loss,
        leaving_gain, leaving_groups_title, leaving_col_group, leaving_col_worth, leaving_only, leaving_parties_title,
        leaving_col_share, leaving_col_lost, leaving_col_ratio, leaving_no_ratio,
    }
    /// The element in other people's pages.
    Widget {
        label, start_title, start_lead_quick, start_lead_continuum, start_names, start_hint, start, go_on,
        result_title, behind, change, again, cleared, person_removed, empty, read_only_empty, unkept, bad_attribute,
        known_languages, bad_wording, bad_value, newer_value, long_value, bad_format,
    }
    /// How it is scored.
    How {
        lead, idea_title, idea_text, idea_table_title, idea_col_bonds, idea_col_score, idea_hostile, idea_neutral,
        idea_aligned, answers_title, answers_scale, answers_people, answers_views, answers_open, score_title,
        score_mean, score_weight, steps_title, steps_col_name, steps_col_formula, steps_col_range,
        step_contribution, step_contribution_formula, step_commitment, step_commitment_formula, step_brings,
        step_brings_formula, step_bond, step_bond_formula, step_bond_all, step_bond_all_formula, step_synergy,
        step_synergy_formula, step_synergy_all, step_synergy_all_formula, step_multiplier, step_multiplier_formula,
        step_score, step_score_formula, zones_title, ledger_title, ledger_text, game_title, game_text,
        agreement_title, agreement_text, ahead_title, ahead_levers, ahead_sure, ahead_outlook, checks_title,
        checks_about, checks_agree, checks_differ, checks_table_title, checks_col_what, checks_col_expected,
        checks_col_found, checks_col_verdict, agrees, differs, nothing, check_alike, check_factor, check_shapley,
        check_core, check_gately, check_consensus, check_outlook, check_median, game_gloves, game_sage, game_coop,
        game_gately, sources_title, source_shapley, source_gately, source_consensus, source_handbook,
        source_quantiles, source_games, source_chance,
    }
    /// What came in from outside, and what is saved for other programs.
    Files {
        incoming_title, incoming_lead, incoming_none, incoming_known, answers_from, person_of, incoming_empty, pick, keep, cancel, back, kind_invitation, rounds_one, rounds_many,
        people_one, people_many, answers_one, answers_many, replaced_one, replaced_many, comments_one, comments_many,
        actions_one, actions_many, changed_actions_one, changed_actions_many, details_one, details_many, back_one, back_many, gone_one,
        gone_many, news_new, news_nothing, news_apart, news_astray, news_changes, refused_title, why_foreign, why_table, why_empty,
        why_long, why_newer, why_link, why_newer_link, why_damaged, saved, too_much, save_about_none, save_about_one, save_about_single, save_about_all,
        json_title, json_about, save_json, copy, copy_refused, workbook_title, workbook_about, save_workbook, csv_title,
        csv_about, save_answers, save_assessments, save_privacy, save_waits, sheet_answers, sheet_dimensions, sheet_scores, sheet_actions, col_date, col_for,
        col_person, col_about, col_statement, col_answer, col_in_words, col_comment, col_answered, answer_open,
        answer_not_applicable, col_what, col_value, col_own, col_outside, col_agreement, col_instrument, col_people,
        col_answers, col_expected, col_score, col_low, col_high, col_zone, col_contribution, col_commitment, col_brings,
        col_in, col_back, col_bond, col_bond_all, col_action, col_owner, col_due, col_state, col_ended, col_raises,
    }
    /// The page itself, for where there is no network, and a newer version of it.
    Take {
        lead, device_title, preparing, ready, insecure, unable, framed, unmade, failed, install_about, install, installed, install_here,
        install_apple, file_title, file_about, file_data, save_all, get_file, getting, got, unreachable, missing, wrong, single_title,
        single_about, renewal, renewal_trial, renewal_refused, renew, not_now,
    }
    /// Notices about storage and faults.
    NoticeTexts {
        memory_blocked, memory_full, memory_failed, nearly_full, damaged, damaged_last, newer, baked, download, download_all,
    }
    /// What stands in index.html for the moments in which the program does not run.
    Rescue {
        loading, title, stopped, unloaded, download, file_name, reload, details, no_script,
    }
    /// What the scripts of the element and of the frame say themselves.
    Embed {
        loading, unloaded, try_again, stopped, unworded, outside,
        bad, unknown, refused, colour, length, font, on_or_off, text, object, token, page,
    }
    /// The worked example.
    ExampleTexts {
        customer, vendor, provider, rater_customer_1, rater_customer_2, rater_vendor, rater_provider, action_done, action_overdue,
        action_started, action_agreed,
    }
}

impl Frame {
    /// That a part could not be loaded, and what to do, in one text.
    #[must_use]
    pub fn unloaded(&self) -> String {
        [self.unloaded_title, self.unloaded_text].join(". ")
    }
}

impl Topics {
    /// The heading of a section and the line below it.
    #[must_use]
    pub fn of(&self, topic: Topic) -> (&'static str, &'static str) {
        match topic {
            Topic::Invested => (self.invested, self.invested_about),
            Topic::Returned => (self.returned, self.returned_about),
            Topic::Conduct => (self.conduct, self.conduct_about),
            Topic::Part => (self.part, self.part_about),
            Topic::Ties => (self.ties, self.ties_about),
            Topic::View(_) => (self.view, self.view_about),
            Topic::AllTies => (self.all_ties, self.all_ties_about),
        }
    }
}

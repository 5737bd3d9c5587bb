//! Who has answered and who is still to be heard, in words.

use crate::exchange::story::{listed, person_label};
use crate::model::instrument::Group;
use crate::model::party::{ByParty, Party};
use crate::record::{Participant, Partnership, Round};
use crate::text::{Files, Gather, Texts, fill};

/// Those who are still to be heard, each in a few words: the groups of which nobody has said anything, and the people
/// with statements left.
#[must_use]
pub fn missing(texts: &Texts, words: &Gather, names: &ByParty<String>, round: &Round) -> Vec<String> {
    let group_name = |group: Group| match group.party() {
        Some(party) => names[party].clone(),
        None => texts.common.observer.to_owned(),
    };
    let silent: Vec<Group> = round.silent().collect();
    // Who is expected by name is named, and not the group too.
    let unnamed = silent.iter().filter(|&&group| round.of_group(group).next().is_none());
    let groups = unnamed.map(|&group| fill(words.missing_group, &[("name", &group_name(group))]));
    let person = |person: &Participant| {
        let (answered, all) = round.progress(person);
        let name = person_label(texts, names, person.group, &person.name);
        let values = [("name", name.as_str()), ("answered", &answered.to_string()), ("total", &all.to_string())];
        fill(if answered == 0 { words.missing_person } else { words.missing_part }, &values)
    };
    groups.chain(round.unfinished().map(person)).collect()
}

/// How many have answered everything, of all who are listed and of the groups that have nobody yet.
#[must_use]
pub fn counted(words: &Gather, round: &Round) -> String {
    let empty = round.silent().filter(|&group| round.of_group(group).next().is_none()).count();
    let all = round.participants.len() + empty;
    let done = round.participants.len() - round.unfinished().count();
    fill(words.counted, &[("done", &done.to_string()), ("all", &all.to_string())])
}

/// Whose answers came back: the person, and for which party.
#[must_use]
pub fn sender(texts: &Texts, words: &Files, names: &ByParty<String>, person: &Participant) -> String {
    let label = person_label(texts, names, person.group, &person.name);
    match person.group.party().map(|party| names[party].as_str()) {
        // Answers know the customer's name alone; who has no name is called after the party already.
        Some(party) if !party.is_empty() && !person.name.is_empty() => {
            fill(words.person_of, &[("person", &label), ("party", party)])
        }
        _ => label,
    }
}

/// What goes along with answers that are sent back as a message: whose they are, how many, and the link.
#[must_use]
pub fn message(texts: &Texts, words: &Gather, whole: &Partnership, people: &[&Participant], link: &str) -> String {
    let mut lines = Vec::new();
    if let Some(round) = whole.round() {
        for person in people {
            let (answered, all) = round.progress(person);
            let name = person_label(texts, &whole.names, person.group, &person.name);
            let names = listed(texts, &Party::ALL.map(|party| whole.names[party].as_str()));
            let values = [
                ("name", name.as_str()),
                ("answered", &answered.to_string()),
                ("total", &all.to_string()),
                ("names", &names),
            ];
            lines.push(fill(words.message, &values));
        }
    }
    lines.push(link.to_owned());
    lines.join("\n")
}

//! An instrument with its words: who is asked what, in which order, and what there is to choose from.

use crate::json::{Fault, Json, Node};
use crate::model::dimension::Factor;
use crate::model::input;
use crate::model::instrument::{Group, Instrument, Section};
use crate::model::party::{ByParty, Party};
use crate::model::statement::{Scale, Statement};
use crate::record::{Partnership, limits};
use crate::text::statement::{scale, statement, topic};
use crate::text::{Language, Texts};

/// The instrument of this name, in the language that is nearest to this tag, with the parties called by these names.
/// Without a tag it is the default language, and a party without a name is called by its part.
///
/// # Errors
/// When there is no such instrument, or the tag or a name is no text. The faults are at `name`, `lang` and `names`.
pub fn instrument(name: &Json, lang: Option<&Json>, names: Option<&Json>) -> Result<Json, Fault> {
    // Around them, so that faults say which of the three is meant.
    let given = Json::Object(
        [("name", Some(name)), ("lang", lang), ("names", names)]
            .into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), value?.clone())))
            .collect(),
    );
    let root = Node::root(&given);
    let fields = root.object(&["name", "lang", "names"])?;
    let instrument = fields.read("name", input::instrument)?;
    let language = fields.read_optional("lang", language_of)?.unwrap_or_default();
    let texts = language.texts();
    let mut called = texts.common.roles.map(|role| (*role).to_owned());
    if let Some(node) = fields.optional("names") {
        if !matches!(node.json(), Json::Object(_)) {
            return Err(node.is_not(
                "an object with names of customer, vendor and provider; without it they are called by their part",
            ));
        }
        let fields = node.object(&Party::ALL.map(Party::id))?;
        for party in Party::ALL {
            // As in the record: what has no letters is no name.
            if let Some(name) = fields.read_optional(party.id(), name_of)?.filter(|name| !name.is_empty()) {
                called[party] = name;
            }
        }
    }
    let groups = instrument.groups().iter().map(|&group| group_json(texts, &called, instrument, group));
    let scales = [Scale::Amount, Scale::Comparison, Scale::Agreement]
        .map(|each| (each.id(), Json::Array(scale(texts, each).iter().map(|&word| word.into()).collect())));
    Ok(Json::object([
        ("id", instrument.id().into()),
        ("language", language.tag().into()),
        ("groups", Json::Array(groups.collect())),
        ("scales", Json::object(scales)),
        ("notApplicable", language.answer().not_applicable.into()),
    ]))
}

fn language_of(node: &Node<'_>) -> Result<Language, Fault> {
    let tag = node.string().map_err(|_| node.is_not("a language tag such as \"en-GB\"; without one it is English"))?;
    Ok(Language::of_tag(tag))
}

fn name_of(node: &Node<'_>) -> Result<String, Fault> {
    let name = node.string().map_err(|_| node.is_not("a name; who has none is called by the part"))?;
    if name.chars().count() > limits::NAME {
        return Err(node.fault(format!("this name is longer than {} characters: shorten it", limits::NAME)));
    }
    Ok(Partnership::name(name))
}

fn group_json(texts: &Texts, names: &ByParty<String>, instrument: Instrument, group: Group) -> Json {
    let sections = instrument.sections(group).into_iter().map(|section| section_json(texts, names, group, &section));
    Json::object([("rater", group.id().into()), ("sections", Json::Array(sections.collect()))])
}

fn section_json(texts: &Texts, names: &ByParty<String>, group: Group, section: &Section) -> Json {
    let (heading, about) = topic(texts, names, group, section.topic);
    let statements = section.statements.iter().map(|&each| statement_json(texts, names, group, each));
    Json::object([
        ("heading", heading.into()),
        ("about", about.into()),
        ("statements", Json::Array(statements.collect())),
    ])
}

fn statement_json(texts: &Texts, names: &ByParty<String>, group: Group, each: Statement) -> Json {
    let factor: Factor = each.factor();
    Json::object([
        ("id", each.id().into()),
        ("text", statement(texts, names, group, each).into()),
        ("scale", each.scale().id().into()),
        ("subject", factor.subject_id().into()),
        ("dimension", factor.dimension_id().into()),
        ("facet", each.facet().id().into()),
    ])
}

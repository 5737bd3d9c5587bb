//! From schema version 1 to 2, which brought the actions: there were none.

use crate::json::{Fault, Json, Node};

/// Adds the empty list of actions.
pub fn up(content: &mut Json) -> Result<(), Fault> {
    if let Some(actions) = content.get("actions") {
        // Version 1 knew no such key.
        return Err(Fault { place: "partnership.actions".to_owned(), ..Node::root(actions).fault("unknown key") });
    }
    if let Json::Object(entries) = content {
        entries.push(("actions".to_owned(), Json::Array(Vec::new())));
    }
    Ok(())
}

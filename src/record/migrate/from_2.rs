//! From schema version 2 to 3, which brought the moments that merging needs: of names, of rounds and their dates.

use crate::json::{Fault, Json, Node};

/// Adds what can be told from the rest: names are as old as what they name, and rounds follow each other.
pub fn up(content: &mut Json) -> Result<(), Fault> {
    let created = moment(content, "created");
    add(content, "", "named", created)?;
    for (place, round) in list(content, "rounds").iter_mut().enumerate() {
        let at = format!(".rounds[{place}]");
        #[allow(clippy::cast_precision_loss)]
        let made = created + place as f64;
        add(round, &at, "made", made)?;
        add(round, &at, "dated", made)?;
        for (place, person) in list(round, "participants").iter_mut().enumerate() {
            let added = moment(person, "added");
            add(person, &format!("{at}.participants[{place}]"), "named", added)?;
        }
    }
    Ok(())
}

/// What is no number here is a fault when it is read.
fn moment(content: &Json, key: &str) -> f64 {
    match content.get(key) {
        Some(&Json::Number(number)) => number,
        _ => 0.0,
    }
}

fn list<'a>(content: &'a mut Json, key: &str) -> &'a mut [Json] {
    match content.get_mut(key) {
        Some(Json::Array(items)) => items,
        _ => &mut [],
    }
}

fn add(content: &mut Json, place: &str, key: &str, value: f64) -> Result<(), Fault> {
    if let Some(known) = content.get(key) {
        // Version 2 knew no such key.
        return Err(Fault { place: format!("partnership{place}.{key}"), ..Node::root(known).fault("unknown key") });
    }
    content.put(key, Json::Number(value));
    Ok(())
}

//! The JSON file: its shape is published as `docs/partnership-continuum.schema.json`.

use crate::exchange::incoming::{FORMAT, Kind};
use crate::exchange::moments;
use crate::json::Json;
use crate::model::VERSION;
use crate::record::envelope::SCHEMA;
use crate::record::{Date, Envelope, Partnership};

/// What stands as `$schema`, for editors that look for it beside the file.
const SCHEMA_FILE: &str = "partnership-continuum.schema.json";

/// Partnerships as one value.
#[allow(clippy::cast_precision_loss)]
pub fn write(all: &[&Partnership], kind: Kind, today: Date) -> Json {
    let mut contents = Json::Array(all.iter().map(|whole| Envelope::content(whole)).collect());
    moments::to_iso(&mut contents);
    Json::object([
        ("$schema", SCHEMA_FILE.into()),
        ("format", FORMAT.into()),
        ("kind", kind.id().into()),
        ("schema", (SCHEMA as f64).into()),
        ("model", VERSION.into()),
        ("exported", today.to_string().into()),
        ("partnerships", contents),
    ])
}

//! Moments in files for other programs: as texts of ISO 8601 in UTC, `2026-11-23T09:30:00.250Z`, in place of the stored
//! milliseconds, which nobody can read and few programs take for a time.

use crate::json::{Fault, Json};
use crate::record::{Date, Timestamp};

/// The keys under which moments stand, in a partnership and below. No statement has such an id.
const KEYS: [&str; 8] = ["named", "created", "changed", "made", "dated", "added", "at", "seen"];

const DAY: u64 = 86_400_000;

/// Writes every moment in this as a text. One beyond the year 9999 stays a number of milliseconds.
pub fn to_iso(json: &mut Json) {
    // It cannot fail: nothing is read.
    let _ = walk(json, &mut |value| {
        if let Json::Number(milliseconds) = *value {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let text = iso(Timestamp(milliseconds as u64));
            if let Some(text) = text {
                *value = Json::String(text);
            }
        }
        Ok(())
    });
}

/// Reads every moment in this that is a text.
///
/// # Errors
/// When a text there is not such a moment.
pub fn from_iso(json: &mut Json) -> Result<(), Fault> {
    walk(json, &mut |value| {
        if let Json::String(text) = value {
            let Some(moment) = parse(text) else {
                return Err(Fault { place: String::new(), what: format!("\"{}\" is not a moment", short(text)) });
            };
            #[allow(clippy::cast_precision_loss)]
            {
                *value = Json::Number(moment.0 as f64);
            }
        }
        Ok(())
    })
}

/// The day of a moment, in UTC; none beyond the year 9999.
#[must_use]
pub fn day(moment: Timestamp) -> Option<Date> {
    let epoch = Date::new(1970, 1, 1)?;
    let days = i32::try_from(moment.0 / DAY).ok()?;
    let day = epoch.plus(days);
    (day.days_since(epoch) == days).then_some(day)
}

/// A moment as in ISO 8601, in UTC; none beyond the year 9999.
#[must_use]
pub fn iso(moment: Timestamp) -> Option<String> {
    let day = day(moment)?;
    let rest = moment.0 % DAY;
    let (hours, minutes, seconds) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60);
    Some(format!("{day}T{hours:02}:{minutes:02}:{seconds:02}.{:03}Z", rest % 1000))
}

/// The moment of a text as [`iso`] writes it, with or without the fraction.
#[must_use]
pub fn parse(text: &str) -> Option<Timestamp> {
    let (day, time) = text.split_once('T')?;
    let days = day.parse::<Date>().ok()?.days_since(Date::new(1970, 1, 1)?);
    let time = time.strip_suffix('Z')?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, "000"));
    let number = |text: &str, length: usize, below: u64| {
        let digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u64>().ok().filter(|&number| digits && number < below)
    };
    let mut parts = time.split(':');
    let hours = number(parts.next()?, 2, 24)?;
    let minutes = number(parts.next()?, 2, 60)?;
    let seconds = number(parts.next()?, 2, 60)?;
    if parts.next().is_some() {
        return None;
    }
    let rest = ((hours * 60 + minutes) * 60 + seconds) * 1000 + number(fraction, 3, 1000)?;
    Some(Timestamp(u64::try_from(days).ok()? * DAY + rest))
}

type Visit<'a> = &'a mut dyn FnMut(&mut Json) -> Result<(), Fault>;

fn walk(json: &mut Json, visit: Visit<'_>) -> Result<(), Fault> {
    match json {
        Json::Array(items) => {
            for (place, item) in items.iter_mut().enumerate() {
                walk(item, visit).map_err(|fault| below(&format!("[{place}]"), fault))?;
            }
        }
        Json::Object(entries) => {
            for (key, value) in entries {
                let done = if KEYS.contains(&key.as_str()) { visit(value) } else { walk(value, visit) };
                done.map_err(|fault| below(&step(key), fault))?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn step(key: &str) -> String {
    if key.bytes().all(|byte| byte.is_ascii_alphanumeric()) { key.to_owned() } else { format!("[\"{}\"]", short(key)) }
}

fn below(step: &str, fault: Fault) -> Fault {
    let dot = if fault.place.is_empty() || fault.place.starts_with('[') { "" } else { "." };
    Fault { place: format!("{step}{dot}{}", fault.place), what: fault.what }
}

fn short(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_it_is_written() {
        for (milliseconds, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (1_795_426_200_250, "2026-11-23T09:30:00.250Z"),
            (951_868_799_999, "2000-02-29T23:59:59.999Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ] {
            assert_eq!(iso(Timestamp(milliseconds)).as_deref(), Some(text));
            assert_eq!(parse(text), Some(Timestamp(milliseconds)));
        }
        assert_eq!(iso(Timestamp(253_402_300_800_000)), None);
        assert_eq!(iso(Timestamp(u64::MAX)), None);
        assert_eq!(parse("2026-11-23T09:30:00Z"), Some(Timestamp(1_795_426_200_000)));
    }

    #[test]
    fn anything_else_is_no_moment() {
        for text in [
            "",
            "2026-11-23",
            "2026-11-23T24:00:00.000Z",
            "2026-11-23T09:60:00.000Z",
            "2026-11-23T09:30:60.000Z",
            "2026-11-23T9:30:00.000Z",
            "2026-11-23T09:30:00.25Z",
            "2026-11-23T09:30:00.250",
            "2026-11-23T09:30:00:00.250Z",
            "2026-11-23T+9:30:00.250Z",
            "1969-12-31T23:59:59.999Z",
            "2026-02-30T00:00:00.000Z",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_fault_says_where() {
        let mut json = Json::parse(r#"{"rounds":[{"participants":[{"answers":{"a.b":{"at":"x"}}}]}]}"#).unwrap();
        let fault = from_iso(&mut json).unwrap_err();
        assert_eq!(fault.to_string(), r#"rounds[0].participants[0].answers["a.b"].at: "x" is not a moment"#);
    }
}

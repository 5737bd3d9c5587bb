//! Moments and calendar dates. The clock itself is in the browser.

use std::fmt;
use std::str::FromStr;

/// Milliseconds since 1970-01-01 00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub u64);

impl Timestamp {
    /// The last one that a stored number holds exactly.
    pub const LAST: Timestamp = Timestamp((1 << 53) - 1);
}

/// A day of the Gregorian calendar, written as in ISO 8601: 2026-11-23.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The first day that can be written here.
    pub const FIRST: Date = Date { year: 1900, month: 1, day: 1 };
    /// The last day that can be written here.
    pub const LAST: Date = Date { year: 9999, month: 12, day: 31 };

    /// The day; none when the calendar has no such day between the years 1900 and 9999.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1900..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// Year, month (1 to 12) and day (1 to 31).
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The day so many days later, or earlier; the first or the last day that can be written where it would be beyond.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        let number = self.number().saturating_add(days);
        if number < Self::FIRST.number() { Self::FIRST } else { Self::of_number(number).unwrap_or(Self::LAST) }
    }

    /// How many days later this is than another day; negative when it is earlier.
    #[must_use]
    pub fn days_since(self, other: Self) -> i32 {
        self.number() - other.number()
    }

    // Both count years from March on, so that the leap day is the last of its year: Howard Hinnant, "chrono-compatible
    // low-level date algorithms".

    /// Counted in days from the first of March of the year 0.
    fn number(self) -> i32 {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i32::from(self.day) - 1
    }

    fn of_number(number: i32) -> Option<Self> {
        let (era, day) = (number / 146_097, number % 146_097);
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let (later, month) = if month < 10 { (0, month + 3) } else { (1, month - 9) };
        Self::new(u16::try_from(400 * era + year + later).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The text is not a date as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-').map(|part| {
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            if digits { part.parse::<u16>().map(|number| (part.len(), number)).ok() } else { None }
        });
        let (Some(Some((4, year))), Some(Some((2, month))), Some(Some((2, day))), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotADate);
        };
        let (Ok(month), Ok(day)) = (u8::try_from(month), u8::try_from(day)) else { return Err(NotADate) };
        Date::new(year, month, day).ok_or(NotADate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_it_is_written() {
        let date: Date = "2028-02-29".parse().unwrap();
        assert_eq!(date.parts(), (2028, 2, 29));
        assert_eq!(date.to_string(), "2028-02-29");
    }

    #[test]
    fn days_are_counted_as_on_a_calendar() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        for (from, days, to) in [
            ("2026-11-23", 0, "2026-11-23"),
            ("2026-11-23", 8, "2026-12-01"),
            ("2026-11-23", -183, "2026-05-24"),
            ("2028-02-28", 1, "2028-02-29"),
            ("2028-02-28", 2, "2028-03-01"),
            ("2027-02-28", 1, "2027-03-01"),
            ("2100-02-28", 1, "2100-03-01"),
            ("2000-02-28", 1, "2000-02-29"),
            ("1999-12-31", 1, "2000-01-01"),
            ("1970-01-01", 20_000, "2024-10-04"),
            ("2000-03-01", 146_097, "2400-03-01"),
        ] {
            assert_eq!(date(from).plus(days), date(to), "{from} {days}");
            assert_eq!(date(to).plus(-days), date(from), "{to} -{days}");
            assert_eq!(date(to).days_since(date(from)), days, "{from} {to}");
        }
        assert_eq!((Date::FIRST.plus(-1), Date::LAST.plus(1)), (Date::FIRST, Date::LAST));
        assert_eq!((Date::LAST.plus(i32::MIN), Date::FIRST.plus(i32::MAX)), (Date::FIRST, Date::LAST));
    }

    #[test]
    fn every_day_of_eight_centuries_follows_the_one_before() {
        let mut day = Date::FIRST;
        for number in 0..8 * 36_525 {
            assert_eq!((Date::FIRST.plus(number), day.days_since(Date::FIRST)), (day, number));
            let next = day.plus(1);
            let (year, month, last) = day.parts();
            let expected = Date::new(year, month, last + 1)
                .or_else(|| Date::new(year, month + 1, 1))
                .or_else(|| Date::new(year + 1, 1, 1));
            assert_eq!(Some(next), expected);
            day = next;
        }
    }

    #[test]
    fn what_the_calendar_lacks_is_refused() {
        for text in
            ["", "2027-02-29", "2100-02-29", "2026-13-01", "2026-1-01", "2026-01-00", "+026-01-01", "2026-01-01-1"]
        {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }
}

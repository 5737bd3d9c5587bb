//! Ids: 80 random bits, written as 16 letters and digits, so that documents made on two devices never share one.

use std::fmt;
use std::str::FromStr;

/// The id of a partnership, a round or a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

/// Crockford's base 32: no letters that are easily taken for digits.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 16;

impl Id {
    /// An id from random bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 10]) -> Self {
        Self(bytes.iter().fold(0, |bits, &byte| (bits << 8) | u128::from(byte)))
    }

    /// Its bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 10] {
        let [_, _, _, _, _, _, bytes @ ..] = self.0.to_be_bytes();
        bytes
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..LENGTH).rev() {
            let digit = (self.0 >> (5 * place)) & 31;
            let digit = usize::try_from(digit).ok().and_then(|digit| DIGITS.get(digit)).copied().unwrap_or(b'0');
            write!(f, "{}", char::from(digit))?;
        }
        Ok(())
    }
}

/// The text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != LENGTH {
            return Err(NotAnId);
        }
        text.bytes()
            .try_fold(0_u128, |bits, byte| {
                let digit = DIGITS.iter().position(|&digit| digit == byte)?;
                Some((bits << 5) | u128::try_from(digit).ok()?)
            })
            .map(Self)
            .ok_or(NotAnId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_written() {
        for bytes in [[0; 10], [255; 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] {
            let id = Id::from_bytes(bytes);
            assert_eq!(id.to_string().len(), 16);
            assert_eq!(id.to_string().parse(), Ok(id));
            assert_eq!(id.to_bytes(), bytes);
        }
        for text in ["", "short", "0123456789abcdeu", "0123456789abcdef0", "0123456789ABCDEF"] {
            assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
        }
    }
}

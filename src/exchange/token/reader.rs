//! Reads the parts of a token. Nothing is taken on trust: not a length, not a count, not a letter.

use crate::record::{Date, Id, Timestamp};

/// It is not a token, whatever its checksum says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// What is still to be read.
pub struct Reader<'a> {
    rest: &'a [u8],
    last: Timestamp,
}

impl<'a> Reader<'a> {
    /// All of this.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, last: Timestamp(0) }
    }

    /// There is nothing left.
    pub fn end(&self) -> Result<(), Broken> {
        if self.rest.is_empty() { Ok(()) } else { Err(Broken) }
    }

    /// A byte.
    pub fn byte(&mut self) -> Result<u8, Broken> {
        let (&byte, rest) = self.rest.split_first().ok_or(Broken)?;
        self.rest = rest;
        Ok(byte)
    }

    /// A byte that is at most this.
    pub fn up_to(&mut self, most: u8) -> Result<u8, Broken> {
        self.byte().and_then(|byte| if byte <= most { Ok(byte) } else { Err(Broken) })
    }

    /// So many bytes.
    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], Broken> {
        let (bytes, rest) = self.rest.split_at_checked(count).ok_or(Broken)?;
        self.rest = rest;
        Ok(bytes)
    }

    /// A number, written the shortest way.
    pub fn number(&mut self) -> Result<u64, Broken> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return Err(Broken);
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                // A last byte of zero adds nothing.
                return if byte == 0 && shift > 0 { Err(Broken) } else { Ok(number) };
            }
        }
        Err(Broken)
    }

    /// How many there are, when there is room for so many, each of at least so many bytes.
    pub fn count(&mut self, least: usize) -> Result<usize, Broken> {
        let count = usize::try_from(self.number()?).map_err(|_| Broken)?;
        if count > self.rest.len() / least.max(1) { Err(Broken) } else { Ok(count) }
    }

    /// What is so far from a number.
    pub fn difference(&mut self, from: u64) -> Result<u64, Broken> {
        let number = self.number()?;
        let difference = (number >> 1) ^ (number & 1).wrapping_neg();
        Ok(from.wrapping_add(difference))
    }

    /// A moment, which a stored number must be able to hold.
    pub fn moment(&mut self) -> Result<Timestamp, Broken> {
        let moment = self.difference(self.last.0)?;
        if moment > Timestamp::LAST.0 {
            return Err(Broken);
        }
        self.last = Timestamp(moment);
        Ok(self.last)
    }

    /// A text of at most so many letters.
    pub fn text(&mut self, limit: usize) -> Result<String, Broken> {
        let length = self.count(1)?;
        let text = std::str::from_utf8(self.bytes(length)?).map_err(|_| Broken)?;
        if text.chars().count() > limit { Err(Broken) } else { Ok(text.to_owned()) }
    }

    /// An id.
    pub fn id(&mut self) -> Result<Id, Broken> {
        let bytes = self.bytes(10)?.try_into().map_err(|_| Broken)?;
        Ok(Id::from_bytes(bytes))
    }

    /// A day of the calendar.
    pub fn day(&mut self) -> Result<Date, Broken> {
        let number = self.number()?;
        let part = |number: u64| u8::try_from(number).map_err(|_| Broken);
        let year = u16::try_from(number / 512).map_err(|_| Broken)?;
        Date::new(year, part(number / 32 % 16)?, part(number % 32)?).ok_or(Broken)
    }

    /// A number with a fraction.
    pub fn double(&mut self) -> Result<f64, Broken> {
        let bytes = self.bytes(8)?.try_into().map_err(|_| Broken)?;
        Ok(f64::from_be_bytes(bytes))
    }

    /// A list whose items have at least so many bytes.
    pub fn list<T>(
        &mut self,
        least: usize,
        mut each: impl FnMut(&mut Self) -> Result<T, Broken>,
    ) -> Result<Vec<T>, Broken> {
        let count = self.count(least)?;
        let mut list = Vec::with_capacity(count);
        for _ in 0..count {
            list.push(each(self)?);
        }
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::super::writer::Writer;
    use super::*;

    #[test]
    fn numbers_come_back_and_have_one_way_of_writing() {
        for number in [0, 1, 127, 128, 300, 16_383, 16_384, u64::MAX - 1, u64::MAX] {
            let mut out = Writer::new(0);
            out.number(number);
            let bytes = out.into_bytes();
            let mut from = Reader::new(&bytes[1..]);
            assert_eq!((from.number(), from.end()), (Ok(number), Ok(())));
        }
        for bytes in
            [&[0x80, 0][..], &[0x80], &[], &[0xff; 10], &[0xff; 11], &[255, 255, 255, 255, 255, 255, 255, 255, 255, 2]]
        {
            assert_eq!(Reader::new(bytes).number(), Err(Broken), "{bytes:?}");
        }
    }

    #[test]
    fn moments_are_differences_in_both_directions() {
        let moments = [0, 5, 3, Timestamp::LAST.0, 0, 1_795_392_000_123].map(Timestamp);
        let mut out = Writer::new(0);
        moments.iter().for_each(|&moment| out.moment(moment));
        let bytes = out.into_bytes();
        let mut from = Reader::new(&bytes[1..]);
        assert_eq!(moments.map(|_| from.moment().unwrap()), moments);
        assert_eq!(from.end(), Ok(()));
        let mut out = Writer::new(0);
        out.moment(Timestamp(Timestamp::LAST.0 + 1));
        assert_eq!(Reader::new(&out.into_bytes()[1..]).moment(), Err(Broken));
    }

    #[test]
    fn a_count_that_cannot_be_is_refused_before_anything_is_made_of_it() {
        let mut out = Writer::new(0);
        out.number(u64::MAX >> 1);
        let bytes = out.into_bytes();
        assert_eq!(Reader::new(&bytes[1..]).list(1, Reader::byte), Err(Broken));
        assert_eq!(Reader::new(&[2, 1, 1, 1]).list(2, Reader::byte), Err(Broken));
        assert_eq!(Reader::new(&[200, 1, b'a']).text(9), Err(Broken));
        assert_eq!(Reader::new(&[2, 0xc3, 0x28]).text(9), Err(Broken));
        assert_eq!(Reader::new(&[2, b'a', b'b']).text(1), Err(Broken));
    }
}

//! Writes the parts of a token.

use crate::record::{Date, Id, Timestamp};

/// A token in the making.
pub struct Writer {
    bytes: Vec<u8>,
    last: Timestamp,
}

impl Writer {
    /// One of this kind.
    pub fn new(kind: u8) -> Self {
        Self { bytes: vec![kind], last: Timestamp(0) }
    }

    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// A byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// A number, seven bits a byte.
    pub fn number(&mut self, mut number: u64) {
        loop {
            // The lowest seven bits fit.
            #[allow(clippy::cast_possible_truncation)]
            let low = (number & 0x7f) as u8;
            number >>= 7;
            if number == 0 {
                return self.byte(low);
            }
            self.byte(low | 0x80);
        }
    }

    /// How many there are.
    pub fn count(&mut self, count: usize) {
        self.number(count as u64);
    }

    /// A difference, with its sign in the lowest bit.
    pub fn difference(&mut self, from: u64, to: u64) {
        // Any two can be told apart by the difference modulo 2^64.
        let difference = to.wrapping_sub(from).cast_signed();
        self.number((difference.cast_unsigned() << 1) ^ (difference >> 63).cast_unsigned());
    }

    /// A moment, as the difference from the last one.
    pub fn moment(&mut self, moment: Timestamp) {
        self.difference(self.last.0, moment.0);
        self.last = moment;
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// An id.
    pub fn id(&mut self, id: Id) {
        self.bytes.extend_from_slice(&id.to_bytes());
    }

    /// A day.
    pub fn day(&mut self, day: Date) {
        let (year, month, day) = day.parts();
        self.number(u64::from(year) * 512 + u64::from(month) * 32 + u64::from(day));
    }

    /// A number with a fraction, bit for bit.
    pub fn double(&mut self, number: f64) {
        self.bytes.extend_from_slice(&number.to_be_bytes());
    }

    /// How many, and then each.
    pub fn list<T>(&mut self, list: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.count(list.len());
        for item in list {
            each(self, item);
        }
    }
}

//! Bytes as letters that stand in an address as they are: base64url without padding (RFC 4648, section 5), strictly.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The letters for these bytes.
pub fn write(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_u32, |bits, &byte| (bits << 8) | u32::from(byte)) << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            let letter = usize::try_from((bits >> (18 - 6 * place)) & 63).ok().and_then(|at| LETTERS.get(at));
            out.push(char::from(letter.copied().unwrap_or(b'A')));
        }
    }
    out
}

/// The bytes of these letters; none when they are not what [`write`] writes.
pub fn read(letters: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(letters.len() / 4 * 3 + 3);
    for group in letters.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for &letter in group {
            bits = (bits << 6) | u32::from(value(letter)?);
        }
        bits <<= 6 * (4 - group.len());
        let [_, bytes @ ..] = bits.to_be_bytes();
        let (kept, spare) = bytes.split_at_checked(group.len() - 1)?;
        // A letter alone is no byte, and bits that are left over are zero: else two texts would say the same.
        if group.len() == 1 || spare.iter().any(|&byte| byte != 0) {
            return None;
        }
        out.extend_from_slice(kept);
    }
    Some(out)
}

fn value(letter: u8) -> Option<u8> {
    Some(match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard() {
        // RFC 4648, section 10, without padding.
        for (bytes, letters) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(write(bytes.as_bytes()), letters);
            assert_eq!(read(letters), Some(bytes.as_bytes().to_vec()));
        }
        assert_eq!(write(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn any_bytes_come_back() {
        for length in 0..70_u8 {
            let bytes: Vec<u8> = (0..length).map(|at| at.wrapping_mul(37) ^ length).collect();
            assert_eq!(read(&write(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn nothing_else_is_read() {
        for letters in ["Z", "Zh", "Zm9", "Zg==", "Zm9v ", "Zm+v", "Zm/v", "Zmöv", "Zm9vY"] {
            assert_eq!(read(letters), None, "{letters}");
        }
    }
}

//! Bytes as letters that stand in an address as they are: base64url without padding (RFC 4648, section 5), strictly.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

/// The letters for these bytes.
pub fn write(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of these letters; none when they are not what [`write`] writes.
pub fn read(letters: &str) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(letters).ok()
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

//! The CRC-32 of zip (ISO-HDLC), four bits at a time: a table of 16 numbers is in the download, and not one of 256. Bit
//! by bit a thousand partnerships would take a tenth of a second.

/// What is left over for each half of a byte.
const LEFT_OVER: [u32; 16] = left_over();

/// The checksum.
#[must_use]
pub fn crc_32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |register, &byte| {
        let register = register ^ u32::from(byte);
        let register = (register >> 4) ^ of(register);
        (register >> 4) ^ of(register)
    })
}

// There is one for each of the sixteen.
#[allow(clippy::indexing_slicing)]
const fn of(register: u32) -> u32 {
    LEFT_OVER[(register & 15) as usize]
}

// Worked out by the compiler.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)]
const fn left_over() -> [u32; 16] {
    let mut table = [0; 16];
    let mut half = 0;
    while half < 16 {
        let mut register = half as u32;
        let mut bit = 0;
        while bit < 4 {
            register = (register >> 1) ^ (if register & 1 == 1 { 0xedb8_8320 } else { 0 });
            bit += 1;
        }
        table[half] = register;
        half += 1;
    }
    table
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_one_of_zip() {
        assert_eq!(crc_32(b""), 0);
        // The check value that every list of checksums gives.
        assert_eq!(crc_32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc_32(b"The quick brown fox jumps over the lazy dog"), 0x414f_a339);
    }

    #[test]
    fn it_is_that_of_the_crate_crc() {
        let theirs = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
        let bytes: Vec<u8> = (0..2000_u32).map(|number| number.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
        for end in 0..bytes.len() {
            assert_eq!(crc_32(&bytes[..end]), theirs.checksum(&bytes[..end]), "{end} bytes");
        }
    }
}

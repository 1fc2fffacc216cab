//! A gzip of one gibibyte of spaces, made without compressing anything.

/// RFC 1952: magic, deflate, no flags, no time, no extra flags, unknown system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
const SIZE: u32 = 1 << 30;
/// CRC-32 of that many spaces.
const CHECKSUM: u32 = 0x9ac4_7fa6;
/// The longest run that one match of deflate stands for.
const MATCH: u32 = 258;

/// The bytes of the gzip: one literal space, then matches of the space before, 13 bits each.
pub fn gibibyte_of_spaces() -> Vec<u8> {
    let mut bits = Bits::after(&HEADER);
    bits.push(0b011, 3); // RFC 1951: the last block, fixed Huffman codes
    let matches = (SIZE - 1) / MATCH;
    for _ in 0..SIZE - matches * MATCH {
        bits.push_code(0x30 + u32::from(b' '), 8);
    }
    for _ in 0..matches {
        bits.push_code(0b1100_0101, 8); // length 258
        bits.push_code(0, 5); // distance 1
    }
    bits.push_code(0, 7); // end of the block
    let mut packed = bits.finish();
    packed.extend(CHECKSUM.to_le_bytes());
    packed.extend(SIZE.to_le_bytes());
    packed
}

/// Bits in the order of deflate: the lowest of a byte first.
struct Bits {
    bytes: Vec<u8>,
    pending: u32,
    count: u32,
}

impl Bits {
    fn after(header: &[u8]) -> Self {
        Self {
            bytes: header.to_vec(),
            pending: 0,
            count: 0,
        }
    }

    fn push(&mut self, value: u32, width: u32) {
        self.pending |= value << self.count;
        self.count += width;
        while self.count >= 8 {
            self.take_byte();
        }
    }

    /// Huffman codes go in with their highest bit first.
    fn push_code(&mut self, code: u32, width: u32) {
        self.push(code.reverse_bits() >> (32 - width), width);
    }

    fn take_byte(&mut self) {
        self.bytes.push(self.pending.to_le_bytes()[0]);
        self.pending >>= 8;
        self.count = self.count.saturating_sub(8);
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.take_byte();
        }
        self.bytes
    }
}

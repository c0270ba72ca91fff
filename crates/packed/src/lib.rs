//! Procedures as a text and a few bytes: written at build time, read where they are used.
//!
//! A thousand rules as Rust constants are mostly addresses, empty lists and absent options, which take as much
//! room in the wasm as the rules' words do. Packed, every text stands once, one to a line, in the order in which it
//! is first read, and everything else in one run of bytes. Measured on all five documents, with brotli: 112 kB as
//! constants, 63 kB packed.
//!
//! ```
//! let topics: &[engine::Topic] = &[engine::Topic { id: "quorum", title: "How many agencies" }];
//! let packed = packed::pack(&topics);
//! let (text, bytes) = (packed.text.leak(), packed.bytes.leak());
//! let read: &[engine::Topic] = packed::unpack(text, bytes);
//! assert_eq!(read[0].title, "How many agencies");
//! ```
#![deny(missing_docs)]

mod reader;
mod types;
mod writer;

pub use reader::Reader;
pub use writer::{Packed, Writer};

/// Something that can be packed, and read again as it was.
pub trait Pack: Sized {
    /// Writes it.
    fn write(&self, to: &mut Writer);
    /// Reads what [`Pack::write`] wrote. Anything else gives something that means nothing, and no panic.
    fn read(from: &mut Reader) -> Self;
}

/// Packs a value.
pub fn pack(value: &impl Pack) -> Packed {
    let mut writer = Writer::default();
    value.write(&mut writer);
    writer.finish()
}

/// Reads a packed value. It keeps to `text`, and keeps lists of its own for as long as the program runs: read
/// it once.
pub fn unpack<T: Pack>(text: &'static str, bytes: &'static [u8]) -> T {
    T::read(&mut Reader::new(text, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(numbers: &[u16]) -> &'static [u16] {
        numbers.to_vec().leak()
    }

    #[test]
    fn a_text_stands_once() {
        let texts: &'static [&'static str] = &["a", "b", "a", "", "b"];
        let packed = pack(&texts);
        assert_eq!(packed.text, "a\nb\n");
        let read: &[&str] = unpack(packed.text.leak(), packed.bytes.leak());
        assert_eq!(read, texts);
    }

    #[test]
    fn nonsense_is_read_without_a_panic() {
        for byte in 0..=255_u8 {
            let bytes: &'static [u8] = vec![byte; 9].leak();
            let read: &[engine::Procedure] = unpack("one line", bytes);
            assert!(u16::try_from(read.len()).is_ok());
        }
    }

    #[test]
    fn numbers_of_every_size_come_back() {
        let numbers: Vec<u16> = vec![0, 1, 239, 240, 255, 256, 3839, 3840, 65535];
        let packed = pack(&slice(&numbers));
        let read: &[u16] = unpack(packed.text.leak(), packed.bytes.leak());
        assert_eq!(read, numbers);
    }
}

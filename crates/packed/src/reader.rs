//! Reading what was written.

use crate::writer::{THREE_BYTES, TWO_BYTES};

/// What has not been read yet.
#[derive(Debug)]
pub struct Reader {
    text: std::str::Split<'static, char>,
    read: Vec<&'static str>,
    bytes: std::slice::Iter<'static, u8>,
    last_line: u16,
}

impl Reader {
    /// All of it.
    pub(crate) fn new(text: &'static str, bytes: &'static [u8]) -> Self {
        Self { text: text.split('\n'), read: Vec::new(), bytes: bytes.iter(), last_line: 0 }
    }

    /// The next text: a new one, or one that was read before; empty past the end.
    pub fn text(&mut self) -> &'static str {
        if let Some(before) = usize::from(self.number()).checked_sub(1) {
            return self.read.get(before).copied().unwrap_or_default();
        }
        let text = self.text.next().unwrap_or_default();
        self.read.push(text);
        text
    }

    /// The next number; 0 past the end.
    pub fn number(&mut self) -> u16 {
        match self.byte() {
            THREE_BYTES => u16::from_be_bytes([self.byte(), self.byte()]),
            first @ TWO_BYTES.. => u16::from_be_bytes([first - TWO_BYTES, self.byte()]),
            small => u16::from(small),
        }
    }

    /// The number of the next line.
    pub fn line(&mut self) -> u16 {
        self.last_line = self.last_line.wrapping_add(self.number());
        self.last_line
    }

    fn byte(&mut self) -> u8 {
        self.bytes.next().copied().unwrap_or_default()
    }
}

//! Writing: words into one text, everything else into bytes.

/// What has been written so far.
#[derive(Debug, Default)]
pub struct Writer {
    texts: Vec<&'static str>,
    bytes: Vec<u8>,
}

/// A packed value: give both parts to [`crate::unpack`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Every word, one to a line.
    pub text: String,
    /// Everything else.
    pub bytes: Vec<u8>,
}

impl Writer {
    /// Writes a text: 0 for a new one, or for one that was written before how far back it stands. Rule files hold
    /// no text of more than one line.
    pub fn text(&mut self, text: &'static str) {
        let back = self.texts.iter().rev().position(|it| *it == text);
        let back = back.and_then(|it| u16::try_from(it + 1).ok()).unwrap_or_default();
        self.number(back);
        if back == 0 {
            self.texts.push(text);
        }
    }

    /// Writes a number, small ones in one byte.
    pub fn number(&mut self, number: u16) {
        let [high, low] = number.to_be_bytes();
        if high == 0 && low < 255 {
            self.bytes.push(low);
        } else {
            self.bytes.extend([255, high, low]);
        }
    }

    /// What was written.
    pub(crate) fn finish(self) -> Packed {
        Packed { text: self.texts.join("\n"), bytes: self.bytes }
    }
}

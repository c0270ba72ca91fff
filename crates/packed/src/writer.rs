//! Writing: words into one text, everything else into bytes.

/// From this byte on a number takes a second one, which this one's distance from here precedes.
pub(crate) const TWO_BYTES: u8 = 240;
/// After this byte a number takes two more.
pub(crate) const THREE_BYTES: u8 = 255;

/// What has been written so far.
#[derive(Debug, Default)]
pub struct Writer {
    texts: Vec<&'static str>,
    bytes: Vec<u8>,
    last_line: u16,
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
    /// Writes a text: 0 for a new one, or for one that was written before its place, from 1. Lists that name the
    /// same rules are then the same bytes, which brotli writes once: 4.5 kB less than with how far back each stands.
    /// Rule files hold no text of more than one line.
    pub fn text(&mut self, text: &'static str) {
        let place = self.texts.iter().position(|it| *it == text);
        let place = place.and_then(|it| u16::try_from(it + 1).ok()).unwrap_or_default();
        self.number(place);
        if place == 0 {
            self.texts.push(text);
        }
    }

    /// Writes a number: a small one in one byte, most others in two.
    pub fn number(&mut self, number: u16) {
        let [high, low] = number.to_be_bytes();
        if high == 0 && low < TWO_BYTES {
            self.bytes.push(low);
        } else if high < THREE_BYTES - TWO_BYTES {
            self.bytes.extend([TWO_BYTES + high, low]);
        } else {
            self.bytes.extend([THREE_BYTES, high, low]);
        }
    }

    /// Writes the number of a line, as how far it is from the one written before: rules stand in order.
    pub fn line(&mut self, line: u16) {
        self.number(line.wrapping_sub(self.last_line));
        self.last_line = line;
    }

    /// What was written.
    pub(crate) fn finish(self) -> Packed {
        Packed { text: self.texts.join("\n"), bytes: self.bytes }
    }
}

//! The procedures themselves, packed from the rule files under `data/`. No algorithms.
//!
//! ```
//! let york = procedures::find("york").unwrap();
//! assert_eq!(york.name, "York");
//! ```
#![deny(missing_docs)]

use engine::{Procedure, Topic};
use std::sync::OnceLock;

static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/procedures.txt"));
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/procedures.bin"));

/// The topics, the decisions, the procedures.
type Everything = (&'static [Topic], &'static [Topic], &'static [Procedure]);

/// Unpacked when it is first asked for.
fn unpacked() -> Everything {
    static UNPACKED: OnceLock<Everything> = OnceLock::new();
    *UNPACKED.get_or_init(|| packed::unpack(TEXT, BYTES))
}

/// Every procedure, in the order of their ids.
pub fn all() -> &'static [Procedure] {
    unpacked().2
}

/// The procedure that has this id.
pub fn find(id: &str) -> Option<&'static Procedure> {
    all().iter().find(|it| it.id == id)
}

/// The topics on which procedures are compared, in the order of the process.
pub fn topics() -> &'static [Topic] {
    unpacked().0
}

/// The decisions on which procedures speak, in the order of the process.
pub fn decisions() -> &'static [Topic] {
    unpacked().1
}

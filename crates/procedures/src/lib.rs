//! The procedures themselves, packed from the rule files under `data/`. No algorithms.
//!
//! ```
//! let york = procedures::find("york").unwrap();
//! assert_eq!(york.name, "York");
//! ```
#![deny(missing_docs)]

use engine::{Families, Guide, Procedure, Topic};
use std::sync::OnceLock;

static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/procedures.txt"));
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/procedures.bin"));

static FAMILIES_TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/families.txt"));
static FAMILIES_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/families.bin"));

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

/// What families' pages share, and the guides. Packed apart from the rules: the page in the browser takes dates from
/// the rules and has its words in its HTML, so that these stay out of its wasm.
fn families_unpacked() -> (&'static [Families], &'static [Guide]) {
    static UNPACKED: OnceLock<(&'static [Families], &'static [Guide])> = OnceLock::new();
    *UNPACKED.get_or_init(|| packed::unpack(FAMILIES_TEXT, FAMILIES_BYTES))
}

/// What all families' pages share; nothing only where nothing was written.
pub fn families() -> Option<&'static Families> {
    families_unpacked().0.first()
}

/// The guide for the families of an area, where somebody has written one.
pub fn guide(procedure: &Procedure) -> Option<&'static Guide> {
    families_unpacked().1.iter().find(|it| it.area == procedure.id && !it.steps.is_empty())
}

//! The procedures themselves, compiled from the rule files under `data/`. No algorithms.
//!
//! ```
//! let york = procedures::find("york").unwrap();
//! assert_eq!(york.name, "York");
//! ```
#![deny(missing_docs)]

include!(concat!(env!("OUT_DIR"), "/procedures.rs"));

/// Every procedure, in the order of their ids.
pub fn all() -> &'static [engine::Procedure] {
    PROCEDURES
}

/// The procedure that has this id.
pub fn find(id: &str) -> Option<&'static engine::Procedure> {
    all().iter().find(|it| it.id == id)
}

/// The topics on which procedures are compared, in the order of the process.
pub fn topics() -> &'static [engine::Topic] {
    TOPICS
}

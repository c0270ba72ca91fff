//! What is said where a document has nothing on a topic or a decision.

use engine::Procedure;

/// Said where nobody has written what a document leaves out.
const SILENT: &str = "This document does not say. That does not mean there is no rule.";

/// The sentence that says that a document has nothing on the topic or the decision of this id.
pub(super) fn silence(procedure: &Procedure, id: &str) -> &'static str {
    procedure.silent_on(id).unwrap_or(SILENT)
}

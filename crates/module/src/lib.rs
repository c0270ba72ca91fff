//! The JavaScript face: converts, never computes.

package parley.core;

/// What was said, and how.
///
/// @param speech how
/// @param text what: not empty, no line end, no NUL
public record Utterance(Speech speech, String text) {}

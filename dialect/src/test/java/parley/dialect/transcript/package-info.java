/// Transcripts: conversations between clients and a server, written down in text files.
///
/// Start at [Transcript], one file read. [TranscriptPlayer] plays it on a [Stage], be it a chat in
/// memory or a server behind sockets. Depends on no test framework. The format is described in
/// `transcripts/README.md`.
@NullMarked
package parley.dialect.transcript;

import org.jspecify.annotations.NullMarked;

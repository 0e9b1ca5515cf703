package parley.dialect;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import parley.dialect.transcript.TranscriptFiles;
import parley.dialect.transcript.TranscriptPlayer;

/// Makes a test of each transcript of a folder, played in memory.
public final class MemoryTranscripts {
  private MemoryTranscripts() {}

  /// The tests of one folder.
  ///
  /// @param folder below `transcripts/`
  /// @param dialects what the clients can speak, by name
  public static Stream<DynamicTest> in(String folder, Map<String, Dialect> dialects) {
    return TranscriptFiles.in(folder).stream()
        .map(
            transcript ->
                DynamicTest.dynamicTest(
                    transcript.name() + ": " + transcript.fact(),
                    () -> TranscriptPlayer.play(transcript, new MemoryStage(dialects))));
  }
}

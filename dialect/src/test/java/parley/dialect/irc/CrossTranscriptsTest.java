package parley.dialect.irc;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parley.dialect.Dialect;
import parley.dialect.MemoryStage;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;
import parley.dialect.transcript.TranscriptFiles;
import parley.dialect.transcript.TranscriptPlayer;

/// Plays in memory what passes between languages: `transcripts/cross`.
class CrossTranscriptsTest {
  @TestFactory
  Stream<DynamicTest> transcripts() {
    return TranscriptFiles.in("cross").stream()
        .map(
            transcript ->
                DynamicTest.dynamicTest(
                    transcript.name() + ": " + transcript.fact(),
                    () -> TranscriptPlayer.play(transcript, stage())));
  }

  private static IrcStage stage() {
    Map<String, Dialect> dialects =
        Map.of(
            "irc", new IrcDialect(IrcStage.CONFIG, TestRules.usual(), IrcStage.ACCESS),
            "plain", new PlainDialect(PlainConfig.usual(ZoneOffset.UTC)),
            "login", new LoginDialect(LoginConfig.usual()),
            "join", new JoinDialect(JoinConfig.usual(ZoneOffset.UTC)));
    return new IrcStage(new MemoryStage(dialects));
  }
}

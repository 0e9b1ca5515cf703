package parley.dialect;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;

/// The transcripts of plain, login and join.
class TranscriptsTest {
  @TestFactory
  Stream<DynamicTest> plain() {
    return MemoryTranscripts.in("plain", usual());
  }

  @TestFactory
  Stream<DynamicTest> login() {
    return MemoryTranscripts.in("login", usual());
  }

  @TestFactory
  Stream<DynamicTest> join() {
    return MemoryTranscripts.in("join", usual());
  }

  private static Map<String, Dialect> usual() {
    return Map.of(
        "plain", new PlainDialect(PlainConfig.usual(ZoneOffset.UTC)),
        "login", new LoginDialect(LoginConfig.usual()),
        "join", new JoinDialect(JoinConfig.usual(ZoneOffset.UTC)));
  }
}

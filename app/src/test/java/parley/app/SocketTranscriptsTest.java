package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.dialect.irc.IrcStage;
import parley.dialect.transcript.Step;
import parley.dialect.transcript.Transcript;
import parley.dialect.transcript.TranscriptFiles;
import parley.dialect.transcript.TranscriptPlayer;
import parley.wire.FirstBytes;

/// Plays the transcripts of all dialects over real connections, each against a server of its own.
@Timeout(300)
class SocketTranscriptsTest {
  private static final List<String> FOLDERS = List.of("plain", "login", "join", "irc", "cross");

  /// What the transcripts take for granted and a server does not do by default.
  private static final List<String> KEYS =
      List.of(
          "server.name=irc.test",
          "server.motd=",
          "server.time-zone=UTC",
          "irc.ping-interval=90s",
          "limits.history-replies=200");

  /// What they take for granted that no key says.
  private static final String TABLES =
      """
      [[webirc]]
      name = "web"
      password-sha256 = "1e0baae50a6e2006d894f9e64c53a1317e6032f4ba67df08199d5378c5948ce6"
      hosts = ["127.0.0.1"]

      [[class]]
      name = "robots"
      accounts = ["robot"]
      rooms-per-person = 200
      """;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> onTheirOwnPorts() {
    var listens =
        List.of("plain", "login", "join", "irc", "plain+tls", "login+tls", "join+tls", "irc+tls");
    return transcripts()
        .map(
            transcript ->
                test(
                    transcript,
                    new Doors.OwnPort(),
                    listens,
                    List.of("detect.silence=1ms", "journal.ephemeral=true")));
  }

  @TestFactory
  Stream<DynamicTest> onOnePortWithSeveralThreadsAndADisk() {
    var transcripts = transcripts().filter(SocketTranscriptsTest::announcesLanguages).toList();
    assertThat(transcripts).hasSizeGreaterThan(150);
    return transcripts.stream()
        .map(
            transcript ->
                test(
                    transcript,
                    new Doors.AnyPort(),
                    List.of("any"),
                    List.of(
                        "server.transport=nio",
                        "server.loops=2",
                        "detect.silence=60s",
                        "journal.durability=os",
                        "journal.directory=" + folder.resolve(transcript.name()))));
  }

  @TestFactory
  Stream<DynamicTest> encrypted() {
    var door = new Doors.Encrypted();
    var listens = List.of("plain+tls", "login+tls", "join+tls", "irc+tls");
    return Stream.concat(
            transcripts().filter(transcript -> transcript.name().endsWith("/shutdown.txt")),
            TranscriptFiles.in("cross").stream())
        .map(
            transcript ->
                test(
                    transcript,
                    door,
                    listens,
                    List.of("detect.silence=1ms", "journal.ephemeral=true")));
  }

  private DynamicTest test(
      Transcript transcript, SocketStage.Door door, List<String> listens, List<String> keys) {
    return DynamicTest.dynamicTest(
        transcript.name() + ": " + transcript.fact(),
        () -> {
          var all = new ArrayList<>(KEYS);
          all.addAll(keys);
          var file = Files.writeString(folder.resolve("parley.toml"), TABLES);
          var server = RunningServer.start(file, listens, all);
          try (var stage = new SocketStage(server, door)) {
            TranscriptPlayer.play(transcript, new IrcStage(stage));
          }
        });
  }

  private static Stream<Transcript> transcripts() {
    return FOLDERS.stream().flatMap(folder -> TranscriptFiles.in(folder).stream());
  }

  /// Whether each client's first deed, but for those of plain, is to send what only its own
  /// language begins with.
  private static boolean announcesLanguages(Transcript transcript) {
    var languages = new HashMap<String, String>();
    var known = new HashSet<String>();
    for (Step step : transcript.steps()) {
      switch (step) {
        case Step.Connect connect -> languages.put(connect.client(), connect.language());
        case Step.Send send -> {
          var language = languages.getOrDefault(send.client(), transcript.language());
          if (known.add(send.client()) && !announces(send.text(), language)) {
            return false;
          }
        }
        case Step.Receive receive -> {
          var language = languages.getOrDefault(receive.client(), transcript.language());
          if (!known.contains(receive.client()) && !language.equals("plain")) {
            return false;
          }
        }
        case Step.Closed closed -> {
          if (!known.contains(closed.client())) {
            return false;
          }
        }
        case Step.Disconnect _, Step.Pass _, Step.Happen _ -> {}
      }
    }
    return true;
  }

  private static boolean announces(String text, String language) {
    if (language.equals("plain")) {
      return true;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var found = FirstBytes.detect(bytes, 0, bytes.length).language();
    boolean irc = language.equals("registered") || language.equals("greeted");
    var wanted = irc ? "irc" : language;
    return found != null && found.name().equalsIgnoreCase(wanted);
  }
}

package parley.dialect.transcript;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Plays one transcript on a stage. Strict: whatever a client gets and the transcript does not show
/// is a failure, in the step that it comes from.
public final class TranscriptPlayer {
  private final Transcript transcript;
  private final Stage stage;
  private final Map<String, Peer> peers = new LinkedHashMap<>();
  private final Set<String> closed = new LinkedHashSet<>();
  private final Blanks blanks = new Blanks();

  private TranscriptPlayer(Transcript transcript, Stage stage) {
    this.transcript = transcript;
    this.stage = stage;
  }

  /// Plays it to the end.
  ///
  /// @throws AssertionError naming file and line, where the server does otherwise
  public static void play(Transcript transcript, Stage stage) {
    var player = new TranscriptPlayer(transcript, stage);
    for (Step step : transcript.steps()) {
      player.play(step);
    }
    player.nothingElse(transcript.steps().isEmpty() ? 1 : transcript.steps().getLast().at());
  }

  private void play(Step step) {
    switch (step) {
      case Step.Connect connect -> connect(connect);
      case Step.Send send -> send(send);
      case Step.Receive receive -> receive(receive);
      case Step.Disconnect disconnect -> disconnect(disconnect);
      case Step.Closed shut -> closed(shut);
      case Step.Pass pass -> {
        nothingElse(pass.at());
        stage.pass(pass.time());
      }
      case Step.Happen happen -> {
        nothingElse(happen.at());
        stage.happen(happen.what());
      }
    }
  }

  private void connect(Step.Connect connect) {
    nothingElse(connect.at());
    if (peers.put(connect.client(), stage.connect(connect.way())) != null
        && !closed.remove(connect.client())) {
      throw failure(connect.at(), connect.client() + " is connected already");
    }
  }

  private void send(Step.Send send) {
    var peer = peer(send.client(), send.at());
    nothingElse(send.at());
    byte[] bytes = Escapes.bytes(blanks.fill(send.text()));
    if (send.endsLine()) {
      bytes = Arrays.copyOf(bytes, bytes.length + 1);
      bytes[bytes.length - 1] = '\n';
    }
    peer.send(bytes);
  }

  private void receive(Step.Receive receive) {
    var line = peer(receive.client(), receive.at()).next();
    if (line == null) {
      throw failure(receive.at(), receive.client() + " got nothing instead of " + receive.text());
    }
    if (!blanks.matches(receive.text(), line)) {
      throw failure(
          receive.at(),
          receive.client() + "\n  should get: " + receive.text() + "\n  but got:    " + line);
    }
  }

  private void disconnect(Step.Disconnect disconnect) {
    nothingElse(disconnect.at());
    peer(disconnect.client(), disconnect.at()).disconnect();
    closed.add(disconnect.client());
  }

  private void closed(Step.Closed shut) {
    if (!peer(shut.client(), shut.at()).isClosed(true)) {
      throw failure(shut.at(), shut.client() + "'s connection was not closed");
    }
    closed.add(shut.client());
  }

  /// A client that is spoken of for the first time connects.
  private Peer peer(String client, int at) {
    var peer = peers.get(client);
    if (peer == null) {
      nothingElse(at);
      peer = stage.connect(Way.of(transcript.language()));
      peers.put(client, peer);
    }
    return peer;
  }

  private void nothingElse(int before) {
    stage.settle();
    peers.forEach(
        (client, peer) -> {
          var rest = peer.rest();
          if (!rest.isEmpty()) {
            throw failure(before, "before this line " + client + " also got " + rest);
          }
          if (!closed.contains(client) && peer.isClosed(false)) {
            throw failure(before, "before this line " + client + "'s connection was closed");
          }
        });
  }

  private AssertionError failure(int at, String what) {
    return new AssertionError(
        transcript.name() + ":" + at + ": " + what + "\n(" + transcript.fact() + ")");
  }
}

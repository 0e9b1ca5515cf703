package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// All that simulated peers said to one other peer alone.
final class Whispers {
  private final List<Whisper> all = new ArrayList<>();

  /// Something said to one peer alone.
  ///
  /// @param certain whether it must arrive, if both stay
  private record Whisper(SimulatedPeer from, SimulatedPeer to, int secret, boolean certain) {
    /// Between accounts it is kept, and so may be refused.
    boolean isKept() {
      return from.hasAccount && to.hasAccount;
    }
  }

  /// One peer says something to another.
  void add(SimulatedPeer from, SimulatedPeer to) {
    // Who changes names may be missed under the old one.
    boolean certain = to.tongue.rename("x").isEmpty();
    var whisper = new Whisper(from, to, all.size() + 1, certain);
    all.add(whisper);
    from.tell(to, whisper.secret);
  }

  /// Who said this.
  SimulatedPeer author(int secret) {
    return all.get(secret - 1).from;
  }

  /// A peer is told this.
  void assertFor(SimulatedPeer told, int secret, VirtualDisk disk) {
    var whisper = all.get(secret - 1);
    assertThat(whisper.to).as("%s is told %d", told.name, secret).isSameAs(told);
    assertThat(!whisper.isKept() || disk.hasKeptSecret(secret))
        .as("%s is told %d, which must be kept", told.name, secret)
        .isTrue();
  }

  /// How much of what a peer said was not kept that would have been, had it been heard.
  long lost(SimulatedPeer from, VirtualDisk disk) {
    return all.stream()
        .filter(each -> each.from == from && each.isKept() && !disk.hasKeptSecret(each.secret))
        .count();
  }

  /// Everything has arrived that had to.
  void assertHeard(Collection<SimulatedPeer> peers, VirtualDisk disk) {
    for (Whisper whisper : all) {
      boolean due = whisper.isKept() ? disk.hasKeptSecret(whisper.secret) : whisper.certain;
      if (due && peers.contains(whisper.from) && peers.contains(whisper.to)) {
        assertThat(whisper.to.view.wasTold(whisper.from, whisper.secret))
            .as("%s is told %d", whisper.to.name, whisper.secret)
            .isTrue();
      }
    }
  }
}

package parley.server.listen;

import io.netty.channel.ChannelHandlerContext;
import java.net.InetAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.server.listen.Seats.Guest;
import parley.server.proxy.ProxyEntry;

/// A connection that may come through a proxy: has a seat at the proxy's address until it is known
/// from where it really comes.
final class Relayed implements ProxyEntry.Found {
  private final Entrance entrance;
  private final TurnLoop home;
  private final Seats seats;
  private final Remote proxy;
  // On the loop that accepts.
  private Guest guest;
  private boolean gone;

  /// @param home the loop that accepts
  /// @param guest those at the proxy's own address
  Relayed(Entrance entrance, TurnLoop home, Seats seats, Guest guest) {
    this.entrance = entrance;
    this.home = home;
    this.seats = seats;
    this.guest = guest;
    this.proxy = guest.plain();
  }

  /// The connection is gone. On the loop that accepts.
  void leave() {
    gone = true;
    seats.leave(guest);
  }

  @Override
  public void found(ProxyEntry entry, ChannelHandlerContext ctx, @Nullable InetAddress client) {
    var ban = client == null ? null : entrance.ban(client);
    if (client == null) {
      entry.giveWay(ctx, entrance.first(new Reception(entrance, proxy, this)));
    } else if (ban != null) {
      entrance.turnAway(ctx.channel(), client, ban);
    } else {
      move(client, remote -> arrived(entry, ctx, remote));
    }
  }

  private void arrived(ProxyEntry entry, ChannelHandlerContext ctx, @Nullable Remote remote) {
    if (ctx.isRemoved()) {
      return;
    }
    if (remote == null) {
      entrance.refuse(ctx.channel());
    } else {
      entry.giveWay(ctx, entrance.first(new Reception(entrance, remote, null)));
    }
  }

  /// Takes the connection to where it really comes from.
  ///
  /// @param known told on the connection's own loop, within this call or later: null where there is
  ///   no seat
  void move(InetAddress client, Consumer<@Nullable Remote> known) {
    var own = entrance.io().loop();
    on(
        home,
        () -> {
          var moved =
              gone ? null : seats.move(guest, new Seats.From(client, entrance.listener().name()));
          guest = moved == null ? guest : moved;
          on(own, () -> known.accept(moved == null ? null : moved.plain()));
        });
  }

  private static void on(TurnLoop loop, Runnable action) {
    if (loop.inEventLoop()) {
      action.run();
    } else {
      loop.execute(action);
    }
  }
}

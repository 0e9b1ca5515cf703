package parley.server.listen;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.IoOps;
import io.netty.channel.IoRegistration;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollIoOps;

/// Netty's epoll, with one mistake mended (in 4.2.18; look again with a newer one).
///
/// When nothing more is wanted of a socket, Netty takes it out of the epoll set, but still takes it
/// to be there: wanting something later fails with "No such file or directory", and closes the
/// connection. It meets whoever ends their side and is still owed more than the system takes at
/// once. So here a socket that was taken out is registered anew.
final class MendedEpoll implements IoHandler {
  private final IoHandler epoll;

  private MendedEpoll(IoHandler epoll) {
    this.epoll = epoll;
  }

  static IoHandlerFactory newFactory() {
    var factory = EpollIoHandler.newFactory();
    return executor -> new MendedEpoll(factory.newHandler(executor));
  }

  @Override
  public void initialize() {
    epoll.initialize();
  }

  @Override
  public int run(IoHandlerContext context) {
    return epoll.run(context);
  }

  @Override
  public void prepareToDestroy() {
    epoll.prepareToDestroy();
  }

  @Override
  public void destroy() {
    epoll.destroy();
  }

  @Override
  public IoRegistration register(IoHandle handle) throws Exception {
    return new Registration(handle, epoll.register(handle));
  }

  @Override
  public void wakeup() {
    epoll.wakeup();
  }

  @Override
  public boolean isCompatible(Class<? extends IoHandle> handleType) {
    return epoll.isCompatible(handleType);
  }

  private final class Registration implements IoRegistration {
    private final IoHandle handle;
    private IoRegistration current;
    private boolean added;
    private boolean takenOut;

    Registration(IoHandle handle, IoRegistration current) {
      this.handle = handle;
      this.current = current;
    }

    // The interface has it so.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    @Override
    public <T> T attachment() {
      return current.attachment();
    }

    @Override
    public long submit(IoOps wanted) {
      boolean nothing = EpollIoOps.NONE.equals(wanted);
      if (takenOut && !nothing && current.isValid()) {
        renew();
      }
      long submitted = current.submit(wanted);
      takenOut = nothing && added;
      added |= !nothing;
      return submitted;
    }

    private void renew() {
      var _ = current.cancel();
      try {
        current = epoll.register(handle);
      } catch (Exception failure) {
        throw new IllegalStateException("registering a socket anew failed", failure);
      }
    }

    @Override
    public boolean isValid() {
      return current.isValid();
    }

    @Override
    public boolean cancel() {
      return current.cancel();
    }
  }
}

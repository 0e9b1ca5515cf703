package parley.server.hub;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where passwords are checked: on few threads, for each check takes a core and memory that anyone
/// can ask for. Asked on the hub's thread.
public interface Hashing {
  /// Does the work within the call.
  Hashing AT_ONCE =
      new Hashing() {
        @Override
        public <T> void work(Supplier<T> work, Consumer<T> result, Runnable failed) {
          result.accept(work.get());
        }
      };

  /// Does some work and tells its result on the hub's thread.
  ///
  /// @param failed told instead where too much waits, or the work could not be done
  <T> void work(Supplier<T> work, Consumer<T> result, Runnable failed);
}

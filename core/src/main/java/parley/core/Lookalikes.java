package parley.core;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whose name looks like another one. Part of [Chat]; hub thread only.
///
/// Only names with characters beyond ASCII are in it: a name of ASCII alone looks like itself, and
/// is found by its key. So who has such a name costs nothing here. Names are looked at when they
/// are first needed, so that a start with many of them is not slower.
///
/// @param <T> what has a name
final class Lookalikes<T> {
  private final Names names;
  private final Function<T, String> nameOf;
  private final Function<String, @Nullable T> byKey;
  private final Map<String, T> byLook = new HashMap<>();
  private final Map<String, T> unseen = new LinkedHashMap<>();

  /// @param names how names look
  /// @param nameOf the name as it is shown
  /// @param byKey who has the name with this key
  Lookalikes(Names names, Function<T, String> nameOf, Function<String, @Nullable T> byKey) {
    this.names = names;
    this.nameOf = nameOf;
    this.byKey = byKey;
  }

  /// Takes up one who is there now.
  void add(T named) {
    var name = nameOf.apply(named);
    if (!CaseMapping.isAscii(name)) {
      unseen.put(name, named);
    }
  }

  /// Forgets one, by the name that it was added with.
  void remove(T named) {
    var name = nameOf.apply(named);
    if (!CaseMapping.isAscii(name) && !unseen.remove(name, named)) {
      looks(name).forEach(look -> byLook.remove(look, named));
    }
  }

  /// Another one whose name looks like this; null where there is none.
  ///
  /// @param name as it is shown
  /// @param own who may look like themselves
  @Nullable T find(String name, @Nullable T own) {
    if (CaseMapping.isAscii(name)) {
      return unseen.isEmpty() && byLook.isEmpty() ? null : other(key(name), own);
    }
    for (String look : looks(name)) {
      var like = other(look, own);
      if (like == null && CaseMapping.isAscii(look)) {
        like = byKey.apply(look);
      }
      if (like != null && !like.equals(own)) {
        return like;
      }
    }
    return null;
  }

  private @Nullable T other(String look, @Nullable T own) {
    see();
    var found = byLook.get(look);
    return found == null || found.equals(own) ? null : found;
  }

  private void see() {
    // Of two that were alike before, the older one is found.
    unseen.forEach((name, named) -> looks(name).forEach(look -> byLook.putIfAbsent(look, named)));
    unseen.clear();
  }

  private List<String> looks(String name) {
    return names.spelling().looks(name).stream().map(this::key).toList();
  }

  private String key(String text) {
    return names.casemapping().fold(text);
  }
}

package parley.server.config;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of several of its kind in a configuration file, such as an `[[operator]]`: its values
/// are read one by one, and what is wrong is told with its place.
final class Block {
  private final TomlFile file;
  private final String name;
  private final TomlTable table;
  private final TomlPosition position;
  private boolean right = true;

  /// One thing that such a table may hold.
  ///
  /// @param fallback what holds where it is missing, for the reference
  record Part<T>(String name, Kind<T> kind, String fallback, String meaning) {}

  Block(TomlFile file, String name, TomlTable table, TomlPosition position) {
    this.file = file;
    this.name = name;
    this.table = table;
    this.position = position;
  }

  /// Tells of every key that is none of these.
  void allow(List<Part<?>> parts) {
    var known = parts.stream().map(Part::name).toList();
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        wrong(key, NearestKey.unknown(key, known));
      }
    }
  }

  /// Whether it says something of this.
  boolean has(Part<?> part) {
    return table.contains(List.of(part.name()));
  }

  /// What it says; null where it says nothing or something wrong.
  <T> @Nullable T value(Part<T> part) {
    var found = table.get(List.of(part.name()));
    if (found == null) {
      return null;
    }
    var value = part.kind().fromToml(found);
    if (value == null) {
      wrong(
          part.name(), "found " + part.kind().found(found) + "; allowed: " + part.kind().allowed());
    }
    return value;
  }

  /// The same where it must say something.
  <T> @Nullable T needed(Part<T> part) {
    if (!has(part)) {
      wrong(part.name(), "missing; allowed: " + part.kind().allowed());
    }
    return value(part);
  }

  /// The same with a value for where it says nothing.
  <T> T value(Part<T> part, T otherwise) {
    var value = value(part);
    return value == null ? otherwise : value;
  }

  /// Whether nothing in it was wrong so far.
  boolean isRight() {
    return right;
  }

  /// Gives it to someone if nothing in it was wrong.
  void ifRight(Consumer<String> then) {
    if (right) {
      then.accept(place());
    }
  }

  /// Where it stands.
  String place() {
    return file.place(position);
  }

  /// Tells of something wrong with a key of it.
  void wrong(String key, String problem) {
    right = false;
    var at = table.contains(List.of(key)) ? TomlFile.position(table, key) : position;
    file.add(at, new Mistake(file.place(at), name + "." + key, problem));
  }
}

package parley.server.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One configuration file: puts what is right into [Settings], and keeps what is wrong as mistakes
/// with line and column.
final class TomlFile {
  private static final int FILE_BYTES_MAX = 1 << 20;
  static final String LISTEN = "listen";

  private final Path path;
  private final Settings settings;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<ConfigurationReader.Placed> listeners = new ArrayList<>();
  // Behind the first error of syntax, nothing is certain any more.
  private int certainLines = Integer.MAX_VALUE;

  TomlFile(Path path, Settings settings) {
    this.path = path;
    this.settings = settings;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  List<ConfigurationReader.Placed> listeners() {
    return listeners;
  }

  void read() {
    var text = text();
    if (text == null) {
      return;
    }
    TomlParseResult root = Toml.parse(text);
    for (TomlParseError error : root.errors()) {
      certainLines = Math.min(certainLines, error.position().line());
    }
    root.entrySet().forEach(entry -> top(root, entry));
    for (TomlParseError error : root.errors()) {
      var problem = Objects.requireNonNullElse(error.getMessage(), "not TOML");
      mistakes.add(new Mistake(place(error.position()), "", problem));
    }
  }

  private @Nullable String text() {
    try (var in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(FILE_BYTES_MAX + 1);
      if (bytes.length > FILE_BYTES_MAX) {
        return unreadable("longer than 1 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException _) {
      return unreadable("no such file");
    } catch (AccessDeniedException _) {
      return unreadable("no permission to read it");
    } catch (CharacterCodingException _) {
      return unreadable("not UTF-8");
    } catch (IOException _) {
      return unreadable(Files.isDirectory(path) ? "it is a folder" : "reading it failed");
    }
  }

  private @Nullable String unreadable(String why) {
    mistakes.add(new Mistake(path.toString(), "", "cannot be read: " + why));
    return null;
  }

  private void top(TomlTable root, Map.Entry<String, Object> entry) {
    var name = entry.getKey();
    var position = position(root, name);
    if (name.equals(LISTEN)) {
      listenTables(entry.getValue(), position);
    } else if (name.equals(OperatorTables.OPERATOR)) {
      blocks(entry, position, settings.operators()::operator);
    } else if (name.equals(OperatorTables.ROLES)) {
      named(entry, position, settings.operators()::role);
    } else if (name.equals(GatewayTables.WEBIRC)) {
      blocks(entry, position, settings.gateways()::read);
    } else if (NearestKey.isSection(name)) {
      if (entry.getValue() instanceof TomlTable section) {
        section.entrySet().forEach(inner -> value(name, section, inner));
      } else {
        wrong(position, name, entry.getValue(), "a section, [" + name + "]");
      }
    } else if (entry.getValue() instanceof TomlTable) {
      add(position, new Mistake(place(position), name, NearestKey.unknownSection(name)));
    } else {
      add(position, new Mistake(place(position), name, NearestKey.unknown(name)));
    }
  }

  private void value(String section, TomlTable table, Map.Entry<String, Object> entry) {
    var name = section + "." + entry.getKey();
    var position = position(table, entry.getKey());
    var key = Keys.named(name);
    if (key == null) {
      add(position, new Mistake(place(position), name, NearestKey.unknown(name)));
    } else {
      set(key, entry.getValue(), position);
    }
  }

  private <T> void set(Key<T> key, Object found, TomlPosition position) {
    var value = key.kind().fromToml(found);
    if (value == null) {
      wrong(position, key.name(), found, key.kind().allowed());
    } else {
      settings.set(key, value, place(position));
    }
  }

  /// Tables of which there may be several, `[[name]]`.
  private void blocks(
      Map.Entry<String, Object> entry, TomlPosition position, Consumer<Block> reader) {
    var name = entry.getKey();
    var allowed = "one table for each, [[" + name + "]]";
    if (!(entry.getValue() instanceof TomlArray tables)) {
      wrong(position, name, entry.getValue(), allowed);
      return;
    }
    for (int i = 0; i < tables.size(); i++) {
      var at = orStart(tables.inputPositionOf(i));
      if (tables.get(i) instanceof TomlTable table) {
        reader.accept(new Block(this, name, table, at));
      } else {
        wrong(at, name, tables.get(i), allowed);
      }
    }
  }

  /// Tables that have names, `[section.NAME]`.
  private void named(
      Map.Entry<String, Object> entry, TomlPosition position, BiConsumer<String, Block> reader) {
    var section = entry.getKey();
    if (!(entry.getValue() instanceof TomlTable tables)) {
      wrong(position, section, entry.getValue(), "tables with names, [" + section + ".NAME]");
      return;
    }
    for (var inner : tables.entrySet()) {
      var at = position(tables, inner.getKey());
      var name = section + "." + inner.getKey();
      if (inner.getValue() instanceof TomlTable table) {
        reader.accept(inner.getKey(), new Block(this, name, table, at));
      } else {
        wrong(at, name, inner.getValue(), "a table, [" + name + "]");
      }
    }
  }

  private void listenTables(Object value, TomlPosition position) {
    if (!(value instanceof TomlArray tables)) {
      wrong(position, LISTEN, value, "one table for each listener, [[listen]]");
      return;
    }
    for (int i = 0; i < tables.size(); i++) {
      var at = orStart(tables.inputPositionOf(i));
      if (tables.get(i) instanceof TomlTable table) {
        listener(table, at);
      } else {
        wrong(at, LISTEN, tables.get(i), "one table for each listener, [[listen]]");
      }
    }
  }

  private void listener(TomlTable table, TomlPosition position) {
    int before = mistakes.size();
    table.keySet().stream()
        .filter(name -> !ListenNotation.KEYS.contains(name))
        .forEach(
            name -> {
              var at = position(table, name);
              var problem = NearestKey.unknown(name, ListenNotation.KEYS);
              add(at, new Mistake(place(at), LISTEN + "." + name, problem));
            });
    var dialect = part(table, "dialect", ListenNotation.DIALECT);
    var host = part(table, "host", ListenNotation.HOST);
    var port = part(table, "port", ListenNotation.PORT);
    var tls = part(table, "tls", ListenNotation.TLS);
    var path = part(table, "path", ListenNotation.PATH);
    boolean isLocal = table.contains("path");
    for (String required : List.of("dialect", isLocal ? "path" : "port")) {
      if (!table.contains(required)) {
        var problem = "missing; allowed: " + ListenNotation.allowed(required);
        add(position, new Mistake(place(position), LISTEN + "." + required, problem));
      }
    }
    if (isLocal && (table.contains("port") || table.contains("host"))) {
      var problem = "found it with a host or port; allowed: one or the other";
      add(position, new Mistake(place(position), LISTEN + ".path", problem));
    }
    if (mistakes.size() == before && dialect != null) {
      boolean encrypted = tls != null && tls;
      var listener =
          path == null
              ? new Listener(dialect, host == null ? "" : host, port == null ? 0 : port, encrypted)
              : Listener.local(dialect, path, encrypted);
      listeners.add(new ConfigurationReader.Placed(listener, place(position)));
    }
  }

  private <T> @Nullable T part(TomlTable table, String name, Kind<T> kind) {
    var found = table.get(name);
    if (found == null) {
      return null;
    }
    var value = kind.fromToml(found);
    if (value == null) {
      wrong(position(table, name), LISTEN + "." + name, found, kind.allowed());
    }
    return value;
  }

  private void wrong(TomlPosition position, String key, Object found, String allowed) {
    add(position, Mistake.notAllowed(place(position), key, Quoted.found(found), allowed));
  }

  void add(TomlPosition position, Mistake mistake) {
    if (position.line() < certainLines) {
      mistakes.add(mistake);
    }
  }

  static TomlPosition position(TomlTable table, String name) {
    return orStart(table.inputPositionOf(List.of(name)));
  }

  private static TomlPosition orStart(@Nullable TomlPosition position) {
    return position == null ? TomlPosition.positionAt(1, 1) : position;
  }

  String place(TomlPosition position) {
    return path + ":" + position.line() + ":" + position.column();
  }
}

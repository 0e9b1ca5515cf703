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
      blocks(entry, position, this::listener);
    } else if (name.equals(OperatorTables.OPERATOR)) {
      blocks(entry, position, settings.operators()::operator);
    } else if (name.equals(OperatorTables.ROLES)) {
      named(entry, position, settings.operators()::role);
    } else if (name.equals(ClassTables.CLASS)) {
      blocks(entry, position, settings.classes()::read);
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
      var place = place(position);
      add(
          position,
          Mistake.notAllowed(place, key.name(), key.kind().found(found), key.kind().allowed()));
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

  private void listener(Block block) {
    var listener = ListenNotation.read(block);
    if (listener != null) {
      listeners.add(new ConfigurationReader.Placed(listener, block.place()));
    }
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

package parley.wire.plain;

import parley.wire.Line;

/// A line from a server that speaks `plain`.
public sealed interface PlainReply {
  /// The line, without its terminator.
  String format();

  /// What a line says; every line says something. CR and NUL in it are dropped.
  static PlainReply parse(String line) {
    String clean = Line.clean(line);
    if (clean.equals(Welcome.LINE)) {
      return new Welcome();
    }
    if (clean.startsWith(Notice.MARK)) {
      return new Notice(clean.substring(Notice.MARK.length()));
    }
    int arrow = clean.startsWith("[") ? clean.indexOf(Private.ARROW) : -1;
    if (arrow > 1 && clean.lastIndexOf(' ', arrow - 1) < 0) {
      String text = clean.substring(arrow + Private.ARROW.length());
      return new Private(clean.substring(1, arrow), text);
    }
    NamePrefix said = NamePrefix.split(clean);
    return said == null ? new Other(clean) : new Said(said.name(), said.text());
  }

  /// The greeting.
  record Welcome() implements PlainReply {
    private static final String LINE = "Welcome to the chatroom!";

    @Override
    public String format() {
      return LINE;
    }
  }

  /// `name: text`: someone said it in the room.
  record Said(String name, String text) implements PlainReply {
    /// Checks the parts.
    public Said {
      NamePrefix.check(name, text);
    }

    @Override
    public String format() {
      return name + ": " + text;
    }
  }

  /// `* text`: the server speaks.
  record Notice(String text) implements PlainReply {
    private static final String MARK = "* ";

    /// Checks the text.
    public Notice {
      Line.checked(text);
    }

    @Override
    public String format() {
      return MARK + text;
    }
  }

  /// `[from -> you]: text`: a private message.
  record Private(String from, String text) implements PlainReply {
    private static final String ARROW = " -> you]: ";

    /// Checks the parts.
    public Private {
      Line.word(from);
      Line.checked(text);
    }

    @Override
    public String format() {
      return "[" + from + ARROW + text;
    }
  }

  /// Anything else: a server that speaks less than this language, such as an echo server.
  record Other(String line) implements PlainReply {
    /// Checks the line.
    public Other {
      Line.checked(line);
    }

    @Override
    public String format() {
      return line;
    }
  }
}

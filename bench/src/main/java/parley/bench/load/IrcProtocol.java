package parley.bench.load;

/// IRC, as any server speaks it (RFC 2812).
record IrcProtocol() implements Protocol {
  @Override
  public String name() {
    return "irc";
  }

  @Override
  public boolean echoes() {
    return false;
  }

  @Override
  public boolean hasRooms() {
    return true;
  }

  @Override
  public byte lead() {
    return ':';
  }

  @Override
  public String lineEnd() {
    return "\r\n";
  }

  @Override
  public String hello(Client client) {
    return "NICK " + client.nick() + "\r\nUSER " + client.nick() + " 0 * :bench\r\n";
  }

  @Override
  public String join(Client client) {
    return "JOIN " + channel(client) + "\r\n";
  }

  @Override
  public String saying(Client client) {
    return "PRIVMSG " + channel(client) + " :";
  }

  @Override
  public String farewell() {
    return "QUIT\r\n";
  }

  private static String channel(Client client) {
    return "#" + client.runName() + client.room().number();
  }

  @Override
  public Reply hear(Client client, byte[] line, int from, int to) {
    int at = skip(line, skip(line, from, to, '@'), to, ':');
    if (Protocol.begins(line, at, to, "PING ")) {
      return new Reply.Asked("PONG " + Protocol.text(line, at + 5, to) + "\r\n");
    }
    if (Protocol.begins(line, at, to, "ERROR")) {
      return new Reply.Refused(Protocol.text(line, from, to));
    }
    return isNumeric(line, at, to) ? numeric(line, at, from, to) : Reply.NOTHING;
  }

  private static Reply numeric(byte[] line, int at, int from, int to) {
    return switch (Protocol.text(line, at, at + 3)) {
      case "001" -> Reply.REGISTERED;
      case "366" -> Reply.JOINED;
      case "422" -> Reply.NOTHING; // There is no message of the day.
      default ->
          line[at] == '4' || line[at] == '5'
              ? new Reply.Refused(Protocol.text(line, from, to))
              : Reply.NOTHING;
    };
  }

  private static boolean isNumeric(byte[] line, int at, int to) {
    return to - at > 3 && line[at + 3] == ' ' && line[at] >= '0' && line[at] <= '9';
  }

  /// Behind a word that begins with this sign, where there is one.
  private static int skip(byte[] line, int from, int to, char sign) {
    if (from == to || line[from] != sign) {
      return from;
    }
    int at = from;
    while (at < to && line[at] != ' ') {
      at++;
    }
    return Math.min(at + 1, to);
  }
}

package parley.bench.load;

/// The language `login`: `LOGIN name`, `MSG text`. Everyone is in one room and hears oneself.
record LoginProtocol() implements Protocol {
  @Override
  public String name() {
    return "login";
  }

  @Override
  public boolean echoes() {
    return true;
  }

  @Override
  public boolean hasRooms() {
    return false;
  }

  @Override
  public byte lead() {
    return ' ';
  }

  @Override
  public String lineEnd() {
    return "\n";
  }

  @Override
  public String hello(Client client) {
    return "LOGIN " + client.nick() + "\n";
  }

  @Override
  public String join(Client client) {
    return "";
  }

  @Override
  public String saying(Client client) {
    return "MSG ";
  }

  @Override
  public String farewell() {
    return "QUIT\n";
  }

  @Override
  public Reply hear(Client client, byte[] line, int from, int to) {
    if (to - from == 2 && Protocol.begins(line, from, to, "OK")) {
      return Reply.REGISTERED;
    }
    return Protocol.begins(line, from, to, "ERR ")
        ? new Reply.Refused(Protocol.text(line, from, to))
        : Reply.NOTHING;
  }
}

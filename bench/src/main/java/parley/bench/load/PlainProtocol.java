package parley.bench.load;

/// The language `plain`: `name: text`, from a greeting on. Everyone is in one room; one does not
/// hear oneself.
record PlainProtocol() implements Protocol {
  @Override
  public String name() {
    return "plain";
  }

  @Override
  public boolean echoes() {
    return false;
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
    return "";
  }

  @Override
  public String join(Client client) {
    return "";
  }

  @Override
  public String saying(Client client) {
    return client.nick() + ": ";
  }

  @Override
  public String farewell() {
    return "";
  }

  @Override
  public Reply hear(Client client, byte[] line, int from, int to) {
    return Protocol.begins(line, from, to, "Welcome") ? Reply.REGISTERED : Reply.NOTHING;
  }
}

package parley.client.irc;

import java.util.List;

/// What the server says about itself in `005` (Modern IRC, `RPL_ISUPPORT`), as far as it matters
/// here. Until it says something, it is taken for an ordinary server.
final class Isupport {
  private CaseMapping caseMapping = CaseMapping.RFC1459;
  private String channelTypes = "#&";
  private String prefixes = "@+";
  private String statusPrefixes = "";

  /// How names are compared.
  CaseMapping caseMapping() {
    return caseMapping;
  }

  /// Whether a message's target is a room.
  boolean isRoom(String target) {
    return !target.isEmpty() && channelTypes.indexOf(target.charAt(0)) >= 0;
  }

  /// Whether a text can be a room's name: nothing in it could be taken for the next parameter.
  boolean isRoomName(String text) {
    return isRoom(text) && text.indexOf(' ') < 0 && text.indexOf(',') < 0;
  }

  /// The room of a target such as `@#room`, which means its operators only.
  String withoutStatus(String target) {
    boolean status = target.length() > 1 && statusPrefixes.indexOf(target.charAt(0)) >= 0;
    return status ? target.substring(1) : target;
  }

  /// How many characters before a name in `NAMES` are marks.
  int prefixLength(String name) {
    int at = 0;
    while (at < name.length() && prefixes.indexOf(name.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /// Reads the parameters of one `005`: tokens between one's nick and a closing text.
  void read(List<String> params) {
    for (int i = 1; i < params.size() - 1; i++) {
      String token = params.get(i);
      int equals = token.indexOf('=');
      if (equals > 0) {
        read(token.substring(0, equals), token.substring(equals + 1));
      }
    }
  }

  private void read(String key, String value) {
    switch (key) {
      case "CASEMAPPING" -> caseMapping = CaseMapping.named(value);
      case "CHANTYPES" -> channelTypes = value;
      case "STATUSMSG" -> statusPrefixes = value;
      case "PREFIX" -> prefixes = value.substring(value.indexOf(')') + 1);
      default -> {
        // Nothing that this client needs to know.
      }
    }
  }
}

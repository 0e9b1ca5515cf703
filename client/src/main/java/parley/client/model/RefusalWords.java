package parley.client.model;

/// The error codes of the login and join languages in words.
public final class RefusalWords {
  private RefusalWords() {}

  /// What a code such as `username-taken` means, as a sentence; for an unknown one, its words.
  public static String of(String code) {
    return switch (code) {
      case "username-taken" -> "That name is taken.";
      case "invalid-username" -> "That is not a name that the server allows.";
      case "not-logged-in", "not-joined" -> "You have to give your name first.";
      case "already-logged-in", "already-joined" -> "You have given your name already.";
      case "unknown-command" -> "The server does not know that command.";
      case "empty-message" -> "There is nothing in that message.";
      case "line-too-long" -> "That is too long.";
      case "no-such-user" -> "There is nobody of that name.";
      case "password-required" -> "That name belongs to an account: enter NAME PASSWORD.";
      case "bad-password" -> "That is not the password.";
      default -> "The server refused: " + code.replace('-', ' ') + ".";
    };
  }
}

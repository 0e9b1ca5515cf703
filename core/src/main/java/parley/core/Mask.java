package parley.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A pattern of bans and queries: `*` is any text, `?` any one character, and `\` takes the meaning
/// from the `*`, `?` or `\` after it (Modern IRC, "Wildcard Expressions").
///
/// Case counts: who wants otherwise folds pattern and text alike. Matching takes at most the
/// product of the two lengths, whatever the pattern. Immutable.
public final class Mask {
  private static final int ANY_TEXT = -1;
  private static final int ANY_ONE = -2;

  private final String pattern;
  private final int[] parts;

  private Mask(String pattern, int[] parts) {
    this.pattern = pattern;
    this.parts = parts;
  }

  /// The mask of a pattern; every text is one.
  public static Mask of(String pattern) {
    int[] parts = new int[pattern.length()];
    int length = 0;
    int at = 0;
    while (at < pattern.length()) {
      int codePoint = pattern.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint == '\\' && at < pattern.length() && isSpecial(pattern.charAt(at))) {
        parts[length++] = pattern.charAt(at++);
      } else if (codePoint != '*') {
        parts[length++] = codePoint == '?' ? ANY_ONE : codePoint;
      } else if (length == 0 || parts[length - 1] != ANY_TEXT) {
        parts[length++] = ANY_TEXT;
      }
    }
    return new Mask(pattern, Arrays.copyOf(parts, length));
  }

  /// A mask to hold against what [CaseMapping#foldMasked] makes of a text.
  public static Mask of(String pattern, CaseMapping casemapping) {
    // A pattern is folded in its parts: the `\` that takes a meaning away is no character of it.
    var mask = of(CaseMapping.unicode(pattern));
    for (int i = 0; i < mask.parts.length; i++) {
      mask.parts[i] = casemapping.foldMasked(mask.parts[i]);
    }
    return mask;
  }

  /// Whether the whole text fits.
  public boolean matches(String text) {
    return mayEndIn(text) && fits(text);
  }

  /// Whether the ends can fit. Where a room has a hundred bans, that says of most of them at once
  /// that they are not meant.
  private boolean mayEndIn(String text) {
    int last = parts.length == 0 ? ANY_TEXT : parts[parts.length - 1];
    return last < 0 || (!text.isEmpty() && text.codePointBefore(text.length()) == last);
  }

  private boolean fits(String text) {
    int part = 0;
    int at = 0;
    // Where to go on when a later part does not fit: the last `*` takes one character more.
    int starPart = -1;
    int starAt = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (part < parts.length && parts[part] == ANY_TEXT) {
        starPart = part++;
        starAt = at;
      } else if (part < parts.length && (parts[part] == ANY_ONE || parts[part] == codePoint)) {
        part++;
        at += Character.charCount(codePoint);
      } else if (starPart >= 0) {
        starAt += Character.charCount(text.codePointAt(starAt));
        at = starAt;
        part = starPart + 1;
      } else {
        return false;
      }
    }
    while (part < parts.length && parts[part] == ANY_TEXT) {
      part++;
    }
    return part == parts.length;
  }

  /// Whether the pattern has a `*` or `?` that means more than itself.
  public boolean isWild() {
    for (int part : parts) {
      if (part < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mask mask && Arrays.equals(mask.parts, parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }

  /// The pattern that it was made of.
  @Override
  public String toString() {
    return pattern;
  }

  private static boolean isSpecial(char c) {
    return c == '*' || c == '?' || c == '\\';
  }
}

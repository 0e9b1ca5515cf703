package parley.names;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.core.Names;

/// What a name looks like.
///
/// Each character beyond ASCII is replaced by that which it looks like (UTS #39 §4, "skeleton").
/// The characters of ASCII stay: that `1` looks like `l` tells plain names apart today, and must
/// not make two of them one. As a name is the same in any case, so are both its forms looked at:
/// `І` of Cyrillic looks like `l`, and `і`, the same letter, like `i`.
final class Looks {
  private static final SpoofChecker CHECKER =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  private Looks() {}

  static List<String> of(String name) {
    Set<String> looks = new LinkedHashSet<>();
    add(looks, name, 'l');
    // Strokes that the table takes for `l` look like a capital `I` as well.
    add(looks, name, 'i');
    add(looks, Names.fold(name), 'l');
    return List.copyOf(looks);
  }

  private static void add(Set<String> looks, String name, char stroke) {
    var look = new StringBuilder();
    // Compatibility forms are another way to write the same; accents come apart from their letters.
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                look.append((char) c);
              } else {
                var like = CHECKER.getSkeleton(Character.toString(c));
                look.append(like.equals("l") ? String.valueOf(stroke) : like);
              }
            });
    looks.add(Names.fold(look.toString()));
  }
}

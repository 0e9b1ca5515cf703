import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Draws what `docs/demo/record` has recorded as an animated SVG: frames on standard input, the
/// picture on standard output.
///
/// A frame is `frame MILLISECONDS PANE CURSOR_X CURSOR_Y CURSOR_SHOWN` and, for each pane, `pane
/// NAME` and its lines, each behind a `|`, with the escape codes of colours in them. What a line of
/// a pane shows is drawn once for each time that it is to be seen, and made visible then by CSS.
/// Who wants no motion, and what knows no CSS animations, gets the last frame.
final class Drawing {
  private static final double CELL_WIDTH = 7.2;
  private static final double CELL_HEIGHT = 15;
  private static final double FONT_SIZE = 12;
  private static final double PADDING = 12;
  private static final double TITLE_HEIGHT = 26;
  private static final double GAP = 12;

  private static final String LABEL =
      "Five terminal windows. In the first one a Parley server starts. Then Tom with telnet, Nora"
          + " with nc, Ivy with irssi and Cleo with parley chat join, and each sees what the others"
          + " say in their own client's way.";

  /// A terminal, and in which row and column of windows it stands.
  private enum Window {
    SERVER("./parley serve", 0, 0),
    TOM("Tom: telnet", 1, 0),
    NORA("Nora: nc", 1, 1),
    IVY("Ivy: irssi", 2, 0),
    CLEO("Cleo: parley chat", 2, 1);

    final String title;
    final int row;
    final int column;

    Window(String title, int row, int column) {
      this.title = title;
      this.row = row;
      this.column = column;
    }

    int cellsWide() {
      return this == SERVER ? 109 : 52;
    }

    int cellsHigh() {
      return this == SERVER ? 14 : 12;
    }

    double width() {
      return cellsWide() * CELL_WIDTH + 2 * PADDING;
    }

    double height() {
      return cellsHigh() * CELL_HEIGHT + TITLE_HEIGHT + PADDING;
    }

    double left() {
      return column * (TOM.width() + GAP);
    }

    double top() {
      double top = 0;
      for (int i = 0; i < row; i++) {
        top += (i == 0 ? SERVER : TOM).height() + GAP;
      }
      return top;
    }

    double x(int cell) {
      return left() + PADDING + cell * CELL_WIDTH;
    }

    double y(int line) {
      return top() + TITLE_HEIGHT + PADDING / 2 + line * CELL_HEIGHT;
    }
  }

  /// A time of the film, in milliseconds from its beginning.
  private record Span(long from, long to) {}

  /// Something drawn that stays as it is from a time on.
  private record Shown(long since, String svg) {}

  private final Map<String, Shown> current = new HashMap<>();
  private final Map<Span, StringBuilder> drawn = new LinkedHashMap<>();
  private long now;

  public static void main(String[] args) throws IOException {
    var drawing = new Drawing();
    drawing.read(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    drawing.print(out);
    out.flush();
  }

  // --- from frames to what is seen when ---------------------------------------------------------

  private void read(BufferedReader in) throws IOException {
    long next = 0;
    Window window = Window.SERVER;
    Look look = Look.PLAIN;
    int row = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("|")) {
        var drawing = new Line(window, row, look);
        show(window + " " + row, drawing.draw(line.substring(1)));
        look = drawing.look; // tmux tells changes only, across lines too
        row++;
      } else if (line.startsWith("pane ")) {
        window = Window.valueOf(line.substring(5).toUpperCase(Locale.ROOT));
        look = Look.PLAIN;
        row = 0;
      } else {
        now = next;
        var words = line.split(" ");
        next = now + Long.parseLong(words[1]);
        show("cursor", cursor(words));
      }
    }
    now = next;
    for (String place : List.copyOf(current.keySet())) {
      show(place, "");
    }
  }

  private static String cursor(String[] words) {
    var window = Window.valueOf(words[2].toUpperCase(Locale.ROOT));
    return words[5].equals("0")
        ? ""
        : "<rect class='k' x='%s' y='%s' width='%s' height='%s'/>"
            .formatted(
                number(window.x(Integer.parseInt(words[3]))),
                number(window.y(Integer.parseInt(words[4]))),
                number(CELL_WIDTH),
                number(CELL_HEIGHT));
  }

  /// From now on a place looks like this; what it looked like before is drawn for its time.
  private void show(String place, String svg) {
    var before = current.get(place);
    if (before != null && before.svg().equals(svg) && !svg.isEmpty()) {
      return;
    }
    if (before != null && !before.svg().isEmpty() && before.since() < now) {
      drawn
          .computeIfAbsent(new Span(before.since(), now), span -> new StringBuilder())
          .append(before.svg());
    }
    current.put(place, new Shown(now, svg));
  }

  // --- the picture ------------------------------------------------------------------------------

  private void print(PrintStream out) {
    var last = Window.CLEO;
    double width = last.left() + last.width();
    double height = last.top() + last.height();
    out.printf(
        Locale.ROOT,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-1 -1 %s %s' width='%s' height='%s' "
            + "role='img' aria-labelledby='title label' xml:space='preserve'>%n",
        number(width + 2),
        number(height + 2),
        number(width + 2),
        number(height + 2));
    out.println("<title id='title'>One chat in four different clients</title>");
    out.println("<desc id='label'>" + LABEL + "</desc>");
    printStyles(out);
    for (Window window : Window.values()) {
      printWindow(out, window);
    }
    int number = 0;
    for (var entry : drawn.entrySet()) {
      out.printf("<g class='%s'>%s</g>%n", spanClasses(entry.getKey(), number), entry.getValue());
      number++;
    }
    out.println("</svg>");
  }

  private String spanClasses(Span span, int number) {
    if (span.from() == 0 && span.to() == now) {
      return "e";
    }
    return (span.to() == now ? "a e s" : "a s") + number;
  }

  private void printStyles(PrintStream out) {
    out.println("<style>");
    out.printf("text{font:%spx ui-monospace,SFMono-Regular,Menlo,Consolas,", number(FONT_SIZE));
    out.println("'DejaVu Sans Mono','Liberation Mono',monospace;fill:" + Colours.TEXT + "}");
    out.println(".t{fill:#9da3b0;text-anchor:middle}.b{font-weight:bold}.i{font-style:italic}");
    out.println(".u{text-decoration:underline}.d{opacity:.6}.k{fill:#d8dae0;opacity:.55}");
    out.printf(
        "g{visibility:hidden}.e{visibility:visible}.a{animation:%sms step-end infinite}%n", now);
    int number = 0;
    for (Span span : drawn.keySet()) {
      if (span.from() != 0 || span.to() != now) {
        out.printf(".s%1$d{animation-name:s%1$d}@keyframes s%1$d{", number);
        out.print(span.from() == 0 ? "" : "0%{visibility:hidden}");
        out.print(percent(span.from()) + "{visibility:visible}");
        out.print(span.to() == now ? "" : percent(span.to()) + "{visibility:hidden}");
        out.println(span.to() == now ? "to{visibility:visible}}" : "to{visibility:hidden}}");
      }
      number++;
    }
    out.println("@media (prefers-reduced-motion:reduce){.a{animation:none}}");
    out.println("</style>");
  }

  private String percent(long time) {
    return String.format(Locale.ROOT, "%.3f", 100.0 * time / now).replaceAll("\\.?0+$", "") + "%";
  }

  private static void printWindow(PrintStream out, Window window) {
    var left = window.left();
    var top = window.top();
    out.printf(
        "<rect x='%s' y='%s' width='%s' height='%s' rx='8' fill='%s' stroke='#4b505c'/>%n",
        number(left),
        number(top),
        number(window.width()),
        number(window.height()),
        Colours.BACKGROUND);
    var dots = new String[] {"#ed6a5e", "#f4bf4f", "#61c554"};
    for (int i = 0; i < dots.length; i++) {
      out.printf(
          "<circle cx='%s' cy='%s' r='4.5' fill='%s'/>",
          number(left + 16 + i * 15), number(top + TITLE_HEIGHT / 2), dots[i]);
    }
    out.printf(
        "<text class='t' x='%s' y='%s'>%s</text>%n",
        number(left + window.width() / 2), number(top + TITLE_HEIGHT / 2 + 4), window.title);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
  }

  // --- one line of a terminal -------------------------------------------------------------------

  /// A line with its escape codes, cut into runs of one look.
  private static final class Line {
    private final Window window;
    private final int row;
    private final StringBuilder svg = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private Look look;
    private int column;

    Line(Window window, int row, Look look) {
      this.window = window;
      this.row = row;
      this.look = look;
    }

    String draw(String text) {
      int i = 0;
      while (i < text.length()) {
        if (text.startsWith("\u001b[", i)) {
          int end = text.indexOf('m', i);
          endRun();
          look = look.with(text.substring(i + 2, end));
          i = end + 1;
        } else if (text.charAt(i) == '\u000e' || text.charAt(i) == '\u000f') {
          i++; // to and from the other character set, in which nothing is written
        } else {
          run.append(text.charAt(i));
          i++;
        }
      }
      endRun();
      return svg.toString();
    }

    private void endRun() {
      var text = run.toString();
      run.setLength(0);
      if (look.background() != null && !text.isEmpty()) {
        svg.append("<rect x='%s' y='%s' ".formatted(x(column), number(window.y(row))));
        svg.append("width='%s' ".formatted(number(text.length() * CELL_WIDTH)));
        svg.append("height='%s' ".formatted(number(CELL_HEIGHT)));
        svg.append("fill='%s'/>".formatted(look.background()));
      }
      var words = text.strip();
      if (!words.isEmpty()) {
        int start = column + text.indexOf(words);
        svg.append("<text x='%s' ".formatted(x(start)));
        svg.append("y='%s' ".formatted(number(window.y(row) + FONT_SIZE - 0.5)));
        svg.append("textLength='%s'".formatted(number(words.length() * CELL_WIDTH)));
        svg.append(look.attributes()).append('>').append(escaped(words)).append("</text>");
      }
      column += text.length();
    }

    private String x(int cell) {
      return number(window.x(cell));
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }

  /// How characters look: the parameters of SGR.
  private record Look(
      String foreground, String back, boolean inverse, Map<Character, Boolean> marks) {
    static final Look PLAIN = new Look(null, null, false, Map.of());

    Look with(String parameters) {
      var look = this;
      var codes = parameters.isEmpty() ? new String[] {"0"} : parameters.split(";");
      for (int i = 0; i < codes.length; i++) {
        int code = Integer.parseInt(codes[i]);
        if (code == 38 || code == 48) {
          look = look.coloured(code == 38, indexed(code, codes[i + 2])); // 38;5;INDEX
          i += 2;
        } else {
          look = look.with(code);
        }
      }
      return look;
    }

    private static String indexed(int code, String number) {
      int index = Integer.parseInt(number);
      return code == 38 ? Colours.of(index) : Colours.ground(index);
    }

    private Look with(int code) {
      if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
        return coloured(true, Colours.of(code < 90 ? code - 30 : code - 82));
      } else if (code >= 40 && code <= 47 || code >= 100 && code <= 107) {
        return coloured(false, Colours.ground(code < 100 ? code - 40 : code - 92));
      }
      return switch (code) {
        case 0 -> PLAIN;
        case 1 -> marked('b', true);
        case 2 -> marked('d', true);
        case 3 -> marked('i', true);
        case 4 -> marked('u', true);
        case 7 -> new Look(foreground, back, true, marks);
        case 22 -> marked('b', false).marked('d', false);
        case 23 -> marked('i', false);
        case 24 -> marked('u', false);
        case 27 -> new Look(foreground, back, false, marks);
        case 39 -> coloured(true, null);
        case 49 -> coloured(false, null);
        default -> this;
      };
    }

    private Look coloured(boolean fore, String colour) {
      return new Look(fore ? colour : foreground, fore ? back : colour, inverse, marks);
    }

    private Look marked(char mark, boolean on) {
      var changed = new TreeMap<>(marks);
      if (on) {
        changed.put(mark, true);
      } else {
        changed.remove(mark);
      }
      return new Look(foreground, back, inverse, changed);
    }

    String background() {
      return inverse ? Objects.requireNonNullElse(foreground, Colours.TEXT) : back;
    }

    String attributes() {
      var fill = inverse ? Objects.requireNonNullElse(back, Colours.BACKGROUND) : foreground;
      var classes = new ArrayList<String>();
      marks.keySet().forEach(mark -> classes.add(mark.toString()));
      return (classes.isEmpty() ? "" : " class='" + String.join(" ", classes) + "'")
          + (fill == null ? "" : " style='fill:" + fill + "'");
    }
  }

  /// The colours of a dark terminal, by their xterm numbers.
  private static final class Colours {
    static final String TEXT = "#d8dae0";
    static final String BACKGROUND = "#16181d";

    private static final List<String> NAMED =
        List.of(
            "#31353f", "#ec7279", "#8fc971", "#e3bd6e", "#62a8f0", "#d38aea", "#5cc5ce", "#d8dae0",
            "#6c7280", "#ff8f94", "#a9e08b", "#f5d48a", "#86bfff", "#e4a9f7", "#7fdde5", "#ffffff");

    /// The darker ones of those that stand behind text.
    private static final List<String> GROUNDS =
        List.of(
            "#31353f", "#6b2f35", "#2f5a2c", "#5c4a1e", "#1f4a7d", "#5a3470", "#1c5c63", "#c8cbd3");

    static String ground(int number) {
      return number < GROUNDS.size() ? GROUNDS.get(number) : of(number);
    }

    static String of(int number) {
      if (number < NAMED.size()) {
        return NAMED.get(number);
      }
      if (number >= 232) {
        int grey = 8 + (number - 232) * 10;
        return hex(grey, grey, grey);
      }
      int cube = number - 16;
      return hex(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
    }

    private static int level(int step) {
      return step == 0 ? 0 : 55 + step * 40;
    }

    private static String hex(int red, int green, int blue) {
      return String.format("#%02x%02x%02x", red, green, blue);
    }
  }
}

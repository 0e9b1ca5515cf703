import com.google.googlejavaformat.java.Main;
import com.puppycrawl.tools.checkstyle.AbstractAutomaticBean.OutputStreamOptions;
import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.DefaultLogger;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Looks at every Java source below the current folder, in one process for all modules.
///
/// `check` names what google-java-format would change and what breaks `build/checkstyle.xml`, and
/// fails if there is anything; `format` formats the sources in place.
final class Sources {
  private static final PrintWriter OUT = new PrintWriter(System.out, true);

  private Sources() {}

  public static void main(String[] args) throws Exception {
    List<Path> sources = sources(Path.of(""));
    boolean good =
        switch (String.join(" ", args)) {
          case "format" -> formatter(sources, "--replace");
          case "check" -> formatted(sources) & smallEnough(sources);
          default -> throw new IllegalArgumentException("check or format?");
        };
    System.exit(good ? 0 : 1);
  }

  private static boolean formatted(List<Path> sources) throws Exception {
    boolean formatted = formatter(sources, "--dry-run", "--set-exit-if-changed");
    if (!formatted) {
      OUT.println("Not formatted: the files above. To do it: mvn -q -Pformat process-sources");
    }
    return formatted;
  }

  private static boolean formatter(List<Path> sources, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    sources.forEach(source -> arguments.add(source.toString()));
    return new Main(OUT, OUT, System.in).format(arguments.toArray(String[]::new)) == 0;
  }

  private static boolean smallEnough(List<Path> sources) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("suppressions", "build/checkstyle-suppressions.xml");
    Checker checker = new Checker();
    checker.setModuleClassLoader(Checker.class.getClassLoader());
    checker.configure(
        ConfigurationLoader.loadConfiguration(
            "build/checkstyle.xml", new PropertiesExpander(properties)));
    checker.addListener(
        new DefaultLogger(
            OutputStream.nullOutputStream(),
            OutputStreamOptions.CLOSE,
            System.out,
            OutputStreamOptions.NONE));
    int violations = checker.process(sources.stream().map(Path::toFile).toList());
    checker.destroy();
    return violations == 0;
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skipped = name.equals("target") || name.startsWith(".");
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    sources.sort(null);
    return sources;
  }
}

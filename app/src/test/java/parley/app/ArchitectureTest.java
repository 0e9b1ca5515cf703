package parley.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the folders to docs/architecture.md: who may use whom, and what nobody may call.
///
/// It sees every module that `app` uses, so all but `bench`, which the poms alone keep to `wire`.
class ArchitectureTest {
  /// The column "may use" of the table of modules, with what that in turn may use.
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "core", Set.of(),
          "wire", Set.of(),
          "names", Set.of("core"),
          "journal", Set.of("core"),
          "dialect", Set.of("core", "wire"),
          "server", Set.of("core", "wire", "names", "dialect", "journal"),
          "client", Set.of("wire"),
          "app", Set.of("core", "wire", "names", "dialect", "journal", "server", "client"));

  /// Libraries, and the modules that may know them. `app` wires everything, so it is left out.
  private static final Map<String, Set<String>> AT_HOME =
      Map.ofEntries(
          Map.entry("io.netty..", Set.of("server")),
          Map.entry("org.bouncycastle..", Set.of("server")),
          Map.entry("org.tomlj..", Set.of("server")),
          Map.entry("com.ibm.icu..", Set.of("names")),
          Map.entry("rocks.xmpp..", Set.of("names")),
          Map.entry("java.sql..", Set.of("journal")),
          Map.entry("org.sqlite..", Set.of("journal")),
          Map.entry("org.jline..", Set.of("client")),
          Map.entry("org.slf4j..", Set.of("journal", "dialect", "server", "client")),
          Map.entry("ch.qos.logback..", Set.of()),
          Map.entry("picocli..", Set.of()),
          Map.entry("java.util.logging..", Set.of()));

  private static final JavaClasses PARLEY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // Nor those of other modules, which come as a jar.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("parley");

  static Stream<String> modules() {
    return MAY_USE.keySet().stream().sorted();
  }

  static Stream<String> libraries() {
    return AT_HOME.keySet().stream().sorted();
  }

  @Test
  void everyClassIsInAModuleOfTheTable() {
    String[] rooms = modules().map(ArchitectureTest::everythingIn).toArray(String[]::new);
    assertThat(PARLEY).isNotEmpty();
    classes().should().resideInAnyPackage(rooms).check(PARLEY);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleUsesOnlyWhatItsRowAllows(String module) {
    String[] others =
        modules()
            .filter(other -> !other.equals(module) && !allowed(module).contains(other))
            .map(ArchitectureTest::everythingIn)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(everythingIn(module))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others));
  }

  @Test
  void coreAndWireNeedNothingButTheLanguage() {
    check(
        classes()
            .that()
            .resideInAnyPackage("parley.core..", "parley.wire..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("parley.core..", "parley.wire..", "org.jspecify..")
                    .or(inJavaBase())));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryStaysAtHome(String library) {
    Set<String> homes = AT_HOME.getOrDefault(library, Set.of());
    String[] others =
        modules()
            .filter(module -> !module.equals("app") && !homes.contains(module))
            .map(ArchitectureTest::everythingIn)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAnyPackage(others)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    check(slices().assignedFrom(new OnePerPackage()).should().beFreeOfCycles());
  }

  @Test
  void timeAndChanceComeInAsArguments() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("parley.app..")
            .should()
            .accessTargetWhere(
                target(describe("is a clock, a nap or dice", ArchitectureTest::isAmbient)))
            .because("a test must be able to decide them; app alone has the real ones"));
  }

  @Test
  void onlyTheProgramsPrint() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("parley.app..", "parley.client..")
            .should()
            .accessTargetWhere(target(describe("is the console", ArchitectureTest::isConsole))));
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Manager|Helper|Helpers|Impl|Common)")
            .orShould()
            .haveNameMatching(".*[.$]I[A-Z][a-z].*"));
    check(
        noMethods()
            .that(describe("are ours", ArchitectureTest::isOurs))
            .should()
            .haveNameMatching("get[A-Z].*"));
  }

  @Test
  void everyPackageIsNullMarked() {
    check(classes().should(beInANullMarkedPackage()));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PARLEY);
  }

  private static String everythingIn(String module) {
    return "parley." + module + "..";
  }

  private static Set<String> allowed(String module) {
    return MAY_USE.getOrDefault(module, Set.of());
  }

  private static DescribedPredicate<JavaClass> inJavaBase() {
    Set<String> packages = Object.class.getModule().getPackages();
    return describe(
        "are in java.base", type -> type.isPrimitive() || packages.contains(packageOf(type)));
  }

  private static String packageOf(JavaClass type) {
    return type.getBaseComponentType().getPackageName();
  }

  private static boolean isAmbient(AccessTarget target) {
    String owner = target.getOwner().getFullName();
    String call = owner.substring(owner.lastIndexOf('.') + 1) + "." + target.getName();
    return switch (call) {
      case "System.nanoTime",
          "System.currentTimeMillis",
          "Thread.sleep",
          "TimeUnit.sleep",
          "Clock.systemUTC",
          "Clock.systemDefaultZone",
          "Clock.system",
          "Math.random",
          "ThreadLocalRandom.current",
          "UUID.randomUUID" ->
          true;
      // With an argument, a clock or a seed, the caller decides.
      case "Random.<init>", "SplittableRandom.<init>" -> hasNoArguments(target);
      default -> owner.startsWith("java.time.") && target.getName().equals("now");
    };
  }

  private static boolean hasNoArguments(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().isEmpty();
  }

  private static boolean isConsole(AccessTarget target) {
    String owner = target.getOwner().getFullName();
    String name = target.getName();
    return name.equals("printStackTrace")
        || (owner.equals("java.lang.System") && (name.equals("out") || name.equals("err")));
  }

  /// Not named by a type outside of this project that its class extends or implements.
  private static boolean isOurs(JavaMethod method) {
    return Stream.concat(
            method.getOwner().getAllRawSuperclasses().stream(),
            method.getOwner().getAllRawInterfaces().stream())
        .filter(type -> !type.getPackageName().startsWith("parley"))
        .flatMap(type -> type.getMethods().stream())
        .noneMatch(inherited -> inherited.getName().equals(method.getName()));
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package with @NullMarked in its package-info.java") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, type.getName() + " in a bare package"));
      }
    };
  }

  /// Takes each package, not each module, for a slice.
  private static final class OnePerPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}

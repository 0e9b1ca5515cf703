package parley.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A property that holds for every seed: the method's one parameter. A failure names the seed.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@MethodSource("parley.wire.Seeds#seeds")
@ExtendWith(SeededTest.NamesTheSeed.class)
public @interface SeededTest {
  /// Puts the seed before the message of a failure.
  final class NamesTheSeed implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
      throw new AssertionError(context.getDisplayName() + ": " + failure.getMessage(), failure);
    }
  }
}

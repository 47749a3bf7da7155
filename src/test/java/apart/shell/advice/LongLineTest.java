package apart.shell.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A line may be as long as a table of data: what is said of it is said at once. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class LongLineTest {
  private static final int MANY = 30_000;
  private static final Vocabulary NONE = new NoNames();

  @Test
  void longTextsAndTablesThatRanNeedNoRemark() {
    String table = "double[][] d = {\n" + "  {0.14, 0.33},\n".repeat(MANY) + "};";
    assertEquals(Optional.empty(), Advice.onRun(table, "double[][]"));
    String sum = "String x = \"a\"" + "+\"a\"".repeat(MANY) + ";";
    assertEquals(Optional.empty(), Advice.onRun(sum, "String"));
    String divided = "int[] k = {" + "x * 1/3, ".repeat(MANY) + "};";
    assertEquals(Optional.empty(), Advice.onRun(divided, "int[]"));
  }

  @Test
  void theEndOfALongLineIsReadToo() {
    String divided = "double[] d = {" + "0.5, ".repeat(MANY) + "1/2};";
    assertEquals(
        Optional.of("-> 1/2 is 0: whole numbers are divided without decimals; write 1.0/2"),
        Advice.onRun(divided, "double[]"));
    String more = "double[] d = {" + "0.5, ".repeat(MANY) + "7/2};";
    assertEquals(
        Optional.of("-> 7/2 is 3: whole numbers are divided without decimals; write 7.0/2"),
        Advice.onRun(more, "double[]"));
    String method = "double f() { return 7/2; }";
    assertEquals(Optional.empty(), Advice.onRun(method, "double"));
    assertEquals(Optional.empty(), Advice.onRun("x[1/2];", "double"));
  }

  @Test
  void aLongCallThatDoesNotFitIsReadOnce() {
    String call = "f(" + "1,2 , ".repeat(MANY) + "3)";
    Complaint misfit =
        new Complaint(call, "compiler.err.cant.apply.symbol", "none", 0, call.length(), 0);
    assertEquals(Optional.of("-> Java's decimals have a point: 1.2"), Advice.on(misfit, NONE));
  }

  private record NoNames() implements Vocabulary {
    @Override
    public List<String> names(String before) {
      return List.of();
    }

    @Override
    public List<String> signatures(String before) {
      return List.of();
    }
  }
}

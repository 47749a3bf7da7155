package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.bench.GradeSeries;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A share of what {@code scripts/grades} does: nobody gets a point that is not deserved. */
class GradesIT {
  @TempDir Path folder;

  @Test
  void neitherHonestNorHostileStudentsGetOtherPointsThanAFairTeacherGives() throws Exception {
    Path assignment = Path.of("lessons/assignments/alike.jsh");
    String table = GradeSeries.table(Path.of(""), assignment, folder, 4, 1, 2);
    assertEquals(
        """
        kind        students    given     fair  unfair
        loop               1       15       15
        exit               1       15       15
        memory             1       15       15
        flood              1       15       15
        children           1       15       15
        no-parse           1       15       15
        empty              1        0        0
        shadow             1       15       15
        files              1       15       15
        reflection         1       15       15
        class-path         1       15       15
        environment        1       15       15
        parent             1       15       15
        results            1       15       15
        network            1       15       15
        threads            1       15       15
        sleep              1       15       15
        bomb               1       15       15
        compiler           1       15       15
        loader             1       15       15
        honest             4       65       65
        """,
        table);
  }
}

package apart.nn.bench;

import apart.nn.Training;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Some epochs of one library at one task. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TrainBenchmark {
  /** The name of a {@link Task}. */
  @Param("XOR")
  public String task;

  /** The name of a library. */
  @Param("Apart")
  public String library;

  private int epochs;
  private Training run;
  private Rival rival;

  /** Makes network and data. */
  @Setup
  public void setUp() {
    Task chosen = Task.valueOf(task);
    epochs = chosen.epochs;
    run = chosen.net().train(chosen.data(), 0, chosen.trainer());
    rival = rival(library, chosen);
  }

  /** The library of a name, or null for Apart itself. */
  static Rival rival(String name, Task task) {
    return switch (name) {
      case "Apart" -> null;
      case "EJML" -> new EjmlRival(task);
      case "Encog" -> new EncogRival(task);
      default -> throw new IllegalArgumentException("no library is called " + name);
    };
  }

  /** What a learner calls: Apart's includes the loss of all samples and its record. */
  @Benchmark
  public Object epochs() {
    if (rival == null) {
      return run.more(epochs);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      rival.epoch();
    }
    return rival;
  }
}

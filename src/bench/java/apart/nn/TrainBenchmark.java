package apart.nn;

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
  static final String DL4J = "DL4J 1.0.0-M2.1";

  /** The name of a {@link BenchTask}. */
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
    BenchTask chosen = BenchTask.valueOf(task);
    epochs = epochs(library, chosen);
    run = chosen.net().train(chosen.data(), 0, chosen.trainer());
    rival = rival(library, chosen);
  }

  /** How many are measured in one call: fewer of the library that is a thousand times slower. */
  static int epochs(String library, BenchTask task) {
    return library.equals(DL4J) ? Math.max(1, task.epochs / 1000) : task.epochs;
  }

  /** The library of a name, or null for Apart itself. */
  static Rival rival(String name, BenchTask task) {
    return switch (name) {
      case "Apart" -> null;
      case "Apart, no loss" -> new BareLoop(task);
      case "EJML" -> new EjmlRival(task);
      case "Encog" -> new EncogRival(task);
      case DL4J -> dl4j(task);
      default -> throw new IllegalArgumentException("no library is called " + name);
    };
  }

  private static Rival dl4j(BenchTask task) {
    try {
      return (Rival)
          Class.forName("apart.nn.Dl4jRival")
              .getDeclaredConstructor(BenchTask.class)
              .newInstance(task);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(DL4J + " cannot be started", e);
    }
  }

  /** Whether the build could get DeepLearning4J. */
  static boolean hasDl4j() {
    return TrainBenchmark.class.getResource("Dl4jRival.class") != null;
  }

  /**
   * Our loop without the loss of all samples after every epoch, which the others leave out, too.
   */
  private static final class BareLoop implements Rival {
    private final TrainingLoop loop;

    BareLoop(BenchTask task) {
      loop = new TrainingLoop(task.net(), task.data(), task.trainer());
    }

    @Override
    public void epoch() {
      loop.steps(0);
    }

    @Override
    public void step() {
      throw new UnsupportedOperationException("checked by the tests");
    }

    @Override
    public double loss() {
      return loop.loss();
    }

    @Override
    public double[] parameters() {
      throw new UnsupportedOperationException("checked by the tests");
    }

    @Override
    public void parameters(double... numbers) {
      throw new UnsupportedOperationException("checked by the tests");
    }
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

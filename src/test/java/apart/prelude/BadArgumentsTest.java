package apart.prelude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.committee.Committee;
import apart.committee.OrderCurve;
import apart.committee.OrderParameters;
import apart.nn.Activation;
import apart.nn.Backprop;
import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.GradCheck;
import apart.nn.Gradients;
import apart.nn.Init;
import apart.nn.Layer;
import apart.nn.Loss;
import apart.nn.Matrix;
import apart.nn.Missing;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Schedule;
import apart.nn.ShapeException;
import apart.nn.Trainer;
import apart.nn.Training;
import apart.picture.Picture;
import apart.symmetry.Fates;
import apart.text.Table;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is given to a public method of the learner's side, what comes back is a value or a
 * sentence of ours: an exception of ours, thrown by our code, never Java's own. What takes long
 * ends soon after an interrupt.
 */
class BadArgumentsTest {
  private static final List<String> PACKAGES =
      List.of("nn", "symmetry", "committee", "literature", "theorem", "view", "text", "prelude");
  private static final int MIXTURES = 40;
  private static final long PATIENCE = 100; // milliseconds until the interrupt
  private static final long MOST = 4_000; // and until the call must have ended

  @TempDir static Path folder;

  private static final Map<Class<?>, List<Object>> VALUES = new LinkedHashMap<>();

  @BeforeAll
  static void values() {
    double nan = Double.NaN;
    double inf = Double.POSITIVE_INFINITY;
    put(int.class, 1, 2, 0, -1, 7, 500_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE);
    put(long.class, 1L, -1L, Long.MAX_VALUE);
    put(double.class, 0.1, 0.0, -1.0, nan, inf, -inf, 1e308, Double.MIN_VALUE);
    put(boolean.class, true);
    put(Object.class, "a", null);
    put(
        String.class,
        folder.resolve("a.csv").toString(),
        null,
        "",
        "no such\0file",
        folder.resolve("none.csv").toString());
    put(Path.class, folder.resolve("none.csv"), null, folder);
    double[] row = {0.5, 0.25};
    put(double[].class, row, null, new double[0], new double[] {nan, inf}, new double[50]);
    double[][] rows = {{0.5, 0.25}, {1, 2}};
    double[][] none = {};
    double[][] ragged = {{1}, {1, 2}};
    double[][] missing = {{1, 2}, null};
    double[][] first = {null, {1}};
    double[][] wild = {{nan, inf}, {1, -inf}};
    put(double[][].class, rows, null, none, new double[1][0], ragged, missing, first, wild);
    put(int[].class, new int[] {2, 1}, null, new int[0], new int[] {0, -5}, new int[] {1 << 30, 9});
    put(int[][].class, new int[][] {{1, 2}, {3}}, null, new int[0][], new int[][] {null, {}});
    put(String[].class, new String[] {"a", "b"}, null, new String[0], new String[] {null, ""});
    put(Object[].class, new Object[] {"a", 1}, null, new Object[0], new Object[] {null});
    Mlp net = Mlp.of(2, 2, 1);
    Dataset xor = Dataset.xor();
    put(Mlp.class, net, null, Mlp.of(1, 1), Mlp.of(2, 3, 2, 1).hidden(Activation.RELU));
    put(Dataset.class, xor, null, Dataset.line(3), Dataset.andOr());
    put(Matrix.class, Matrix.of(rows), null, Matrix.zeros(0, 0), Matrix.zeros(3, 1));
    put(ForwardPass.class, net.forward(1, 0), null, Mlp.of(1, 1).forward(1));
    put(Gradients.class, net.gradients(xor), null, Mlp.of(2, 1).gradients(xor));
    Training none2 = net.train(xor, 0, 0.1);
    put(Training.class, net.train(xor, 20, 0.1), null, none2, net.train(xor, 20, 1e9));
    put(Optimizer.class, Optimizer.adam(0.1), null, Optimizer.gradientDescent(1e300));
    put(Trainer.class, Trainer.of(0.1).shuffled(2), null, Trainer.of(1).weightRates(9, 1, 2));
    put(Activation.class, Activation.TANH, null, Activation.SOFTMAX);
    put(Loss.class, Loss.HALF_SQUARED, null, Loss.SOFTMAX_CROSS_ENTROPY);
    put(Init.class, Init.normal(1), null, Init.constant(1e308).scaled(10));
    put(Schedule.class, Schedule.cosine(5, 0), null);
    put(Layer.class, net.layer(1));
    put(GradCheck.class, GradCheck.of(net, xor));
    put(Backprop.class, Backprop.CHAIN_RULE, null, Backprop.WITHOUT_SUM);
    put(Missing.class, Missing.DROP, null);
    Committee committee = Committee.random(10, 2, 1, 1);
    put(Committee.class, committee, null);
    put(OrderParameters.class, committee.orderParameters(), null);
    put(OrderCurve.class, committee.learn(1, 2, 3), null);
    put(Fates.class, Fates.of(net, xor, 0.1, 5, 1, 3));
    put(Table.class, Table.titled("a", 2).counted("b"));
    put(Picture.class, Pictures.plot(1, 4, 9), null);
    put(Dataset.Region.class, (Dataset.Region) (x, y) -> x > y, null);
    put(DoubleBinaryOperator.class, (DoubleBinaryOperator) (x, y) -> x / 0, null);
    put(DoubleUnaryOperator.class, (DoubleUnaryOperator) x -> x, null);
    put(ToDoubleFunction.class, (ToDoubleFunction<Object>) x -> 1, null);
    put(IntFunction.class, (IntFunction<String>) Integer::toString, null);
    put(IntToDoubleFunction.class, (IntToDoubleFunction) i -> i, null);
    put(Supplier.class, (Supplier<String>) () -> "a", null);
  }

  private static void put(Class<?> type, Object... values) {
    VALUES.put(type, values == null ? List.of() : Arrays.asList(values));
  }

  private static List<Class<?>> publicTypes() throws IOException, ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    Path classes = Path.of("target/classes");
    for (String place : PACKAGES) {
      try (Stream<Path> files = Files.list(classes.resolve("apart").resolve(place))) {
        for (Path file : files.sorted().toList()) {
          String name = classes.relativize(file).toString().replace(File.separatorChar, '.');
          if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
            Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
            if (Modifier.isPublic(type.getModifiers()) && !type.isInterface()) {
              types.add(type);
            }
          }
        }
      }
    }
    return types;
  }

  @Test
  void whateverIsGivenIsAnsweredInOurWords() throws Exception {
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), true, "UTF-8"));
    Map<String, String> faults = new TreeMap<>();
    int calls = 0;
    try {
      for (Class<?> type : publicTypes()) {
        for (Method method : type.getDeclaredMethods()) {
          if (isAsked(method)) {
            calls += ask(method, faults);
          }
        }
        for (Constructor<?> constructor : type.getConstructors()) {
          if (!type.isRecord() && !Throwable.class.isAssignableFrom(type)) {
            calls += ask(constructor, faults);
          }
        }
      }
    } finally {
      System.setOut(out);
      Apart.digits(4);
      apart.text.Room.columns(80);
    }
    assertEquals("", String.join("\n", faults.values()));
    assertTrue(calls > 5_000, "only " + calls + " calls");
  }

  private static boolean isAsked(Method method) {
    boolean isObjects = method.getName().equals("equals");
    boolean isEnums = method.getDeclaringClass().isEnum() && method.getName().equals("valueOf");
    return Modifier.isPublic(method.getModifiers())
        && !method.isSynthetic()
        && !isObjects
        && !isEnums
        && method.getParameterCount() > 0;
  }

  /** One bad argument at a time, then mixtures; of faults in one place one is told. */
  private static int ask(Executable what, Map<String, String> faults) {
    boolean isStatic = !(what instanceof Method) || Modifier.isStatic(what.getModifiers());
    List<List<Object>> choices = new ArrayList<>();
    for (Class<?> type : what.getParameterTypes()) {
      choices.add(VALUES.getOrDefault(type, java.util.Collections.singletonList(null)));
    }
    List<Object> receivers =
        isStatic
            ? java.util.Collections.singletonList(null)
            : VALUES.getOrDefault(what.getDeclaringClass(), List.of()).stream()
                .filter(receiver -> receiver != null)
                .toList();
    int calls = 0;
    Random random = new Random(what.toString().hashCode());
    for (Object receiver : receivers) {
      List<Object[]> tries = new ArrayList<>();
      Object[] good = choices.stream().map(each -> each.get(0)).toArray();
      for (int place = 0; place < good.length; place++) {
        for (Object value : choices.get(place)) {
          Object[] one = good.clone();
          one[place] = value;
          tries.add(one);
        }
      }
      for (int i = 0; i < MIXTURES && good.length > 1; i++) {
        tries.add(choices.stream().map(each -> each.get(random.nextInt(each.size()))).toArray());
      }
      for (Object[] arguments : tries) {
        String fault = fault(what, receiver, arguments);
        calls++;
        if (fault != null) {
          String name = what.getDeclaringClass().getSimpleName() + "." + what.getName() + ": ";
          faults.putIfAbsent(name + fault.replaceFirst(" given .*", ""), name + fault);
        }
      }
    }
    return calls;
  }

  private static String fault(Executable what, Object receiver, Object... arguments) {
    Throwable[] thrown = new Throwable[1];
    String[] shown = new String[1];
    Thread thread =
        new Thread(
            () -> {
              try {
                Object value =
                    what instanceof Method method
                        ? method.invoke(receiver, arguments)
                        : ((Constructor<?>) what).newInstance(arguments);
                shown[0] = String.valueOf(value);
              } catch (InvocationTargetException e) {
                thrown[0] = e.getCause();
              } catch (ReflectiveOperationException | RuntimeException | Error e) {
                thrown[0] = e;
              }
            });
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(PATIENCE);
      boolean interrupted = thread.isAlive();
      thread.interrupt();
      thread.join(MOST);
      if (thread.isAlive()) {
        StackTraceElement[] at = thread.getStackTrace();
        return "goes on after an interrupt at " + (at.length == 0 ? "" : at[0]) + given(arguments);
      }
      String said = judged(thrown[0], interrupted);
      return said == null ? null : said + given(arguments);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String given(Object... arguments) {
    String given = Arrays.deepToString(arguments).replaceAll("\\s+", " ");
    return " given " + given.substring(0, Math.min(150, given.length()));
  }

  private static String judged(Throwable thrown, boolean interrupted) {
    if (thrown == null || (interrupted && thrown instanceof CancellationException)) {
      return null;
    }
    boolean ours =
        thrown.getClass() == IllegalArgumentException.class
            || thrown.getClass() == IllegalStateException.class
            || thrown.getClass() == ShapeException.class;
    StackTraceElement[] trace = thrown.getStackTrace();
    boolean said =
        trace.length > 0
            && trace[0].getClassName().startsWith("apart.")
            && thrown.getMessage() != null
            && thrown.getMessage().contains(" ");
    return ours && said ? null : thrown + (trace.length > 0 ? " at " + trace[0] : "");
  }
}

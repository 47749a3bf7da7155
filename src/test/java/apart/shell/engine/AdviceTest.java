package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The usual mistakes get words of their own; what is right, or unusual, gets none. */
class AdviceTest {
  private static Session session;
  private static WhatStands begun;

  @BeforeAll
  static void open() {
    session = JShellSession.open(Sessions.launch(), LearnerPath.prelude(), new TestConsole());
    session.run(
        "Mlp net = Mlp.of(2, 3, 1); Training run = net.train(xor(), 5, 0.1); int y = 3;"
            + " double[] x = {1, 2};");
    begun = session.standing();
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void someValues() {
    session.comeBack(begun);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "net.trian(xor(), 100, 0.1) # did you mean train?",
        "double d = net.train(xor(), 5, 0.1) # of a run, run.loss() is a number, and run.net() the"
            + " network at its end",
        "net.hidden(linear) # f(z) = z is called identity",
        "net.Weights(1) # did you mean weights? (Java tells capital letters apart)",
        "nett.weights(1) # did you mean net?",
        "mlp.of(2, 1) # did you mean Mlp?",
        "adma(0.1) # did you mean adam?",
        "Math.pwo(2, 3) # did you mean pow?",
        "Strin s = \"x\" # did you mean String?",
        "int f(int a) { retrun a; } # did you mean return?",
        "flaot f # did you mean float?",
        "net.loss(xor) # xor is a method: xor()",
        "net.weights # weights is a method: weights(int l)",
        "tanh(0.5) # write tanh.value(0.5)",
        "weights(net, 1) # write net.weights(1)",
        "net.neurons(1) # it stands in front: neurons(Mlp net, int l)",
        "net.train(xor(), 100) # -> train(Dataset data, int epochs, double eta)",
        "neurons(net, \"a\") # -> neurons(Mlp net, int l)",
        "new Mlp(2, 1) # without new: Mlp.of(2, 1)",
        "net.sigmoid() # .hidden(sigmoid) or .output(sigmoid)",
        "net.fit(xor(), 10, 0.1) # here it is train(data, epochs, eta)",
        "run.weights(1) # a run holds its network: .net().weights",
        "Mlp m = net.train(xor(), 5, 0.1) # write .net() after it",
        "net.predict({1, 2}) # predict(1, 2) may do",
        "net.forward(0, 1).activation(1) # here it is a(l)",
        "net.forward(0, 1).output # here it is prediction()",
        "net.gradients(xor()).dW(1) # here it is weights(l)",
        "run.history # here it is losses()",
        "run.plot() # it stands in front: plot(",
        "Mlp run = run.net() # run is the new one there, and empty: give the new one another name",
        ".weights(1) # the line before was complete and ran: end it with the point, or paste both",
        "net.net() # the network itself: leave .net() out",
        "if (1) y = 2; # a condition is true or false, such as x == 1 or x > 0",
        "while (y) y--; # a condition is true or false, such as x == 1 or x > 0",
        "try: y = 3 # Java's try: try { ... } catch (Exception e) { ... }",
        "try y = 3 # Java's try: try { ... } catch (Exception e) { ... }",
        "switch y # Java's switch: switch (x) { case 1 -> ...; default -> ...; }",
        "match y: # Java's switch: switch (x) { case 1 -> ...; default -> ...; }",
        "except: y # catch (Exception e) { ... }, after the } of its try",
        "class A: y = 1 # a class has braces: class A { ... }",
        "Integer k = 1.0 # it has decimals: declare a double",
        "Double k = 1 # declare a double, or write 1.0 for 1",
        "x -> x + 1 # a lambda needs a type: DoubleUnaryOperator f = x -> x * x",
        "net weights 1 # a dot and brackets: net.weights(1)",
        "net weights(1) # a dot and brackets: net.weights(1)",
        "net train(xor(), 5, 0.1) # a dot and brackets: net.train(xor(), 5, 0.1)",
        "weights(1) # it belongs to a value: net.weights(1)",
        "losses() # it belongs to a value: run.losses()",
        "2 ^ -53 # 2 ^ -53 is no power in Java (^ compares bits): Math.pow(2, -53)",
        "10 ^ y # 10 ^ y is no power in Java (^ compares bits): Math.pow(10, y)",
        "double[] z = [1, 2] # an array is new double[] {1, 2}",
        "net.predict(new double[][] {{1, 2}}) # predict(1, 2)",
        "net.weights(1)[0][1] # .get(0, 1)",
        "net.weights(1) * 2 # a.scale(2)",
        "2^3 # 2^3 is no power in Java (^ compares bits): Math.pow(2, 3)",
        "2.0^3 # ^ is no power in Java",
        "net.fill(1/2) # 1/2 is 0: whole numbers are divided without decimals; write 1.0/2",
        "net.train(xor(), 5, 1/100) # 1/100 is 0",
        "double half(double v) { return 1/2 * v; } # 1/2 is 0",
        "7/2 # 7/2 is 3",
        "double = 3; # a name is missing: double x = 3",
        "var = net # a name is missing: var x = net",
        "int g() { return 3 } # a ; is missing after 3",
        "if (y > 2); # the ; after if (...) ends it",
        "if (y = 1) { y = 2; } # = sets, == compares: y == 1",
        "int k = 3.5 # declare a double",
        "char c = \"a\" # single quotes",
        "String s = 'abc' # double quotes",
        "net2 = Mlp.of(2, 3, 1) # var net2 = Mlp.of(2, 3, 1)",
        "q = [1, 2] # an array is new double[] {1, 2}",
        "for i in range(3): print(i) # Java's loops: for (int i = 0; i < 3; i++)",
        "boolean b = True # Java writes true",
        "None # Java writes null",
        "y == 1 and y == 2 # Java writes && for and",
        "not y # Java writes ! for not",
        "def f(x): return x # a method in Java has types",
        "import numpy as np # nothing needs an import",
        "y ** 2 # Java has no **: Math.pow(y, 2)",
        "let z = 1 # Java says var: var z = 1",
        "const z = 1 # Java says var: var z = 1",
        "val z = 1 # Java says var: var z = 1",
        "print(3) # System.out.println(3)",
        "len(x) # an array has .length",
        "x.length() # an array has .length",
        "sqrt(2) # it is Math.sqrt(...)",
        "double p = 1,5 # Java's decimals have a point: 1.5",
        "net.train(xor(), 100, 0,1) # Java's decimals have a point: 0.1",
        "Mlp a = Mlp.of(2,3,1, tanh) # of(int... sizes)",
        "net.withWeights(2, new double[]{0.5,0.4,0.3}) # new double[][] {{0.5,0.4,0.3}}",
        "Mlp m = Mlp(2, 3, 1) # write Mlp.of(2, 3, 1)",
        "net.withOutput(sigmoid) # did you mean output?",
        "net.getWeights(1) # here it is weights(l)",
        "net.getSizes() # did you mean sizes?",
        "sigmoid.of(0.5) # here it is value(z)",
        "tanh.derivative(0.5) # here it is slope(z)",
        "net.layer(1).neuron(2) # neurons(net, l)",
        "net.eta = 0.1 # net.train(data, epochs, eta)",
        "net.train(\"xor\", 5, 0.1) # without quotes: xor()",
        "net.loss(x, x) # the loss of one sample: .forward(x).loss(x)",
        "x * (1 - x) # an array is no number: x[0] is its first",
        "1 plus 2 # Java has signs: 1 + 2",
        "y divided by 2 # Java has signs: y / 2",
        "3 squared # Java has signs: x * x",
        "net.predict(0 1) # between two values stands a comma: 0, 1",
        "system.out.println(3) # did you mean System? (Java tells capital letters apart)",
        "String s = hello # a text has double quotes",
        "no change # Java reads two words as a type and a name: no is no type here",
        "Mlp a = new Mlp(2,3,1).fill(0.5) # without new: Mlp.of(2,3,1)",
        "Mlp a = net * 2 # an Mlp has methods instead: net.scale(2)",
        "double p = Math.ln(2) # it is Math.log",
        "ln(2) # it is Math.log",
        "double p = tanh'(0.5) # the slope f' of tanh: tanh.slope(z)",
        "double p = (y - 1) y # between two factors stands a *: ) * y",
        "double p = y (y - 1) y # between two factors stands a *: ) * y",
        "double p = Math.log(1 - y y/2) # between two factors stands a *: y * y",
        "double p = 2 y # between two factors stands a *: 2 * y",
        "y (2 - 1) # to multiply: y * (2 - 1)",
        "x(1) # x is an array: x[0] is its first",
        "net.weights(l = 1) # values are given in their order",
        "net.weights(1)) # the ) closes nothing",
        "(1 + 2 # the ( is not closed",
        "else { } # else goes with its if",
        "net.nuron(1) # a neuron is a row: neurons(net, l)",
        "Mlp.of(\"2-3-1\") # numbers have no quotes: of(2, 3, 1)",
        "Mlp.of(\"2\", \"3\", \"1\") # numbers have no quotes: of(2, 3, 1)",
        "net.train(xor(), \"100\", 0.1) # train(xor(), 100, 0.1)",
        "double d = \"0.5\" # a number has no quotes: 0.5",
        "Net n = new Net(2, 3, 1) # Mlp.of(2, 3, 1) has 2 inputs",
        "net.setWeight(1, 1, 1, 0.5) # here it is withWeights(l, rows), or nudge(",
        "net.with(1, 1, 1, 0.5) # here it is withWeights(l, rows), or nudge(",
        "net.w # here it is weights(l)",
        "net.loss # loss is a method",
        "int[] a = [1, 2] # an array is new int[] {1, 2}",
        "int[] a = (1, 2) # an array is new int[] {1, 2}",
        "names = [\"a\", \"b\"] # an array is new String[] {\"a\", \"b\"}",
        "double[] v = new double(3) # new double[3]",
        "double[] v = double[3] # new double[3]",
        "int[] w = new int[3]{1,2,3} # without its length: new int[] {1,2,3}",
        "for (i = 0; i < 3; i++) { } # declare it there: for (int i = 0; i < 3; i++)",
        "i++ # it needs a value first: int i = 0",
        "length(x) # an array has .length",
        "\"a\" == 'a' # equals",
        "double f(a, b) { return a * b; } # double f(double a, double b)",
        "double f(double a) return 2*a # { return 2*a; }",
        "if (y > 2) then y = 3; # Java has no then",
        "void m() { static int q = 1; } # what is static stands outside of methods",
        "int p = 1 q = 2 # a ; or a comma parts two variables",
        "net.hidden(relu()) # relu is no method: write it without the brackets",
      })
  void aUsualMistakeHasItsWords(String line, String words) {
    String text = Sessions.run(session, line);
    assertTrue(text.contains(words), text);
    assertTrue(text.contains("-> "), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0/2",
        "6/2",
        "y/2",
        "int half = 7/2",
        "int rest = 7 % 2 / 3",
        "y * 1/2",
        "(double) 1/2",
        "x[1/2]",
        "\"1/2 ^ 3\"",
        "// 1/2",
        "y ^ 1",
        "0xFF ^ 0x0F",
        "true ^ false",
        "if (y > 2) { y = 3; }",
        "while (y > 9);",
        "double v2 = 0.5, w2 = 1.5",
        "int twice(int n) { return 2 * n; }",
        "int later(int n) { return notYetThere(n); }",
        "net.train(xor(), 5, 0.1).net().weights(1)",
        "new double[][] {{1, 2}, {3, 4}}",
        "int[] squares = IntStream.range(0, 3).map(i -> i * i).toArray()",
        "List.of(1, 2).size()",
        "record Pair(int a, int b) {}",
        "switch (y) { case 1 -> \"one\"; default -> \"many\"; }",
      })
  void whatIsRightGetsNoAdvice(String line) {
    String text = Sessions.run(session, line);
    assertFalse(text.contains("error") || text.contains("-> "), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quux(3)",
        "quux",
        "q.length",
        "net.quux()",
        "int f() { }",
        "void g() { return 1; }",
        "foo bar baz",
        "neurons and weights are fun",
        "1 +* 2",
        "net..weights(1)",
        "y.foo()",
        "List<int> l = List.of(1)",
        "int y(int y) { int y = 1; return y; }",
        "abc def ghi",
        "nat"
      })
  void ofWhatNobodyKnowsTheCompilerSpeaksAlone(String line) {
    String text = Sessions.run(session, line);
    assertFalse(text.contains("-> "), text);
  }

  @Test
  void theLastValueIsNamedWhereItIsToBeKept() {
    session.run("3 * y");
    String text = Sessions.run(session, "solo = $_");
    assertTrue(text.contains("-> a new variable needs var or its type: var solo = $"), text);
    assertFalse(text.contains("var solo = $_"), text);
  }

  @Test
  void aMessageIsOneLineWithoutPackages() {
    assertEquals(
        """
        error: cannot find symbol: method trian(Dataset, int, double) of Mlp
          net.trian(xor(), 100, 0.1)
          ^^^^^^^^^
        -> did you mean train?""",
        Sessions.run(session, "net.trian(xor(), 100, 0.1)"));
    assertTrue(
        Sessions.run(session, "2.0 ^ 3")
            .startsWith("error: bad operand types for binary operator '^': double, int\n"));
  }

  @Test
  void theCodeOfTheLessonsGetsNoAdvice() throws IOException {
    for (Path lesson : lessons()) {
      session.comeBack(WhatStands.first());
      for (Outcome outcome : session.run(Files.readString(lesson))) {
        assertFalse(outcome instanceof Outcome.Remark || outcome.failed(), lesson + outcome.text());
      }
    }
  }

  private static List<Path> lessons() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("lessons"))) {
      return files
          .filter(file -> file.toString().endsWith(".jsh"))
          .filter(file -> Math.floorMod(file.hashCode(), Sessions.ONE_OF) == 0)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.134,0.847,0", "0.5,1.5", "f(0.5, 1.5,2.5)", "net.mix(1, 2.5,3)"})
  void aCommaIsNoPointWhereThatGivesNoNumber(String line) {
    for (Outcome outcome : session.run(line)) {
      assertFalse(outcome.text().contains("decimals"), outcome.text());
    }
  }
}

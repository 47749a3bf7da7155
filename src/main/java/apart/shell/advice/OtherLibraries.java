package apart.shell.advice;

import apart.shell.source.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names that other libraries use for what there is here under another. */
final class OtherLibraries implements Advice.Rule {
  private static final Set<String> ACTIVATIONS =
      Set.of("sigmoid", "tanh", "relu", "gelu", "softmax", "softplus", "linear", "identity");

  private static final String CHANGED = "withWeights(l, rows), or nudge(l, j, i, amount)";

  private static final Map<String, String> OF_NETWORKS =
      Map.ofEntries(
          Map.entry("fit", "train(data, epochs, eta)"),
          Map.entry("learn", "train(data, epochs, eta)"),
          Map.entry("compile", "train(data, epochs, eta), without compile"),
          Map.entry("backprop", "backward(pass, target)"),
          Map.entry("backpropagate", "backward(pass, target)"),
          Map.entry("evaluate", "predict(x), loss(data)"),
          Map.entry("call", "predict(x)"),
          Map.entry("run", "predict(x)"),
          Map.entry("output", "output(activation)"),
          Map.entry("error", "loss(data)"),
          Map.entry("cost", "loss(data)"),
          Map.entry("getWeights", "weights(l)"),
          Map.entry("weight", "weights(l)"),
          Map.entry("W", "weights(l)"),
          Map.entry("coefs", "weights(l)"),
          Map.entry("coefs_", "weights(l)"),
          Map.entry("getBias", "bias(l)"),
          Map.entry("biases", "bias(l)"),
          Map.entry("b", "bias(l)"),
          Map.entry("w", "weights(l)"),
          Map.entry("setWeights", "withWeights(l, rows)"),
          Map.entry("setWeight", CHANGED),
          Map.entry("set", CHANGED),
          Map.entry("with", CHANGED),
          Map.entry("setBias", "withBias(l, numbers)"),
          Map.entry("parameters", "parameterCount(), weights(l), bias(l)"),
          Map.entry("params", "parameterCount(), weights(l), bias(l)"),
          Map.entry("shape", "sizes()"),
          Map.entry("summary", "the network's name alone, which shows it"),
          Map.entry("net", "the network itself: leave .net() out"),
          Map.entry("copy", "the network itself: nothing ever changes it"),
          Map.entry("clone", "the network itself: nothing ever changes it"));

  private static final Map<String, String> OF_MATRICES =
      Map.ofEntries(
          Map.entry("times", "mult(b), or scale(2)"),
          Map.entry("dot", "mult(b)"),
          Map.entry("matmul", "mult(b)"),
          Map.entry("multiply", "mult(b)"),
          Map.entry("add", "plus(b)"),
          Map.entry("sub", "minus(b)"),
          Map.entry("subtract", "minus(b)"),
          Map.entry("T", "transpose()"),
          Map.entry("t", "transpose()"),
          Map.entry("rows", "getNumRows()"),
          Map.entry("cols", "getNumCols()"),
          Map.entry("inverse", "invert()"),
          Map.entry("inv", "invert()"));

  private static final Map<String, String> OF_ACTIVATIONS =
      Map.ofEntries(
          Map.entry("of", "value(z)"),
          Map.entry("apply", "value(z)"),
          Map.entry("call", "value(z)"),
          Map.entry("f", "value(z)"),
          Map.entry("forward", "value(z)"),
          Map.entry("compute", "value(z)"),
          Map.entry("evaluate", "value(z)"),
          Map.entry("activate", "value(z)"),
          Map.entry("derivative", "slope(z)"),
          Map.entry("derive", "slope(z)"),
          Map.entry("diff", "slope(z)"),
          Map.entry("prime", "slope(z)"),
          Map.entry("grad", "slope(z)"),
          Map.entry("gradient", "slope(z)"),
          Map.entry("backward", "slope(z)"));

  private static final Map<String, String> OF_PASSES =
      Map.ofEntries(
          Map.entry("activation", "a(l)"),
          Map.entry("activations", "a(l)"),
          Map.entry("preactivation", "z(l)"),
          Map.entry("preActivation", "z(l)"),
          Map.entry("output", "prediction()"),
          Map.entry("outputs", "prediction()"),
          Map.entry("result", "prediction()"),
          Map.entry("y", "prediction()"),
          Map.entry("error", "loss(target)"),
          Map.entry("cost", "loss(target)"),
          Map.entry("backward", "net.backward(pass, target)"),
          Map.entry("delta", "net.backward(pass, target).delta(l)"),
          Map.entry("deltas", "net.backward(pass, target).delta(l)"));

  private static final Map<String, String> OF_GRADIENTS =
      Map.ofEntries(
          Map.entry("w", "weights(l)"),
          Map.entry("W", "weights(l)"),
          Map.entry("dW", "weights(l)"),
          Map.entry("dw", "weights(l)"),
          Map.entry("weight", "weights(l)"),
          Map.entry("b", "bias(l)"),
          Map.entry("db", "bias(l)"),
          Map.entry("biases", "bias(l)"),
          Map.entry("deltas", "delta(l)"),
          Map.entry("d", "delta(l)"));

  private static final Map<String, String> OF_RUNS =
      Map.ofEntries(
          Map.entry("error", "loss()"),
          Map.entry("cost", "loss()"),
          Map.entry("history", "losses()"),
          Map.entry("network", "net()"),
          Map.entry("model", "net()"),
          Map.entry("mlp", "net()"),
          Map.entry("epoch", "at(epoch), epochs()"),
          Map.entry("get", "at(epoch)"),
          Map.entry("train", "more(n)"),
          Map.entry("go", "more(n)"));

  private static final Map<String, Map<String, String>> OF_OTHERS =
      Map.of(
          "apart.nn.Matrix", OF_MATRICES,
          "apart.nn.ForwardPass", OF_PASSES,
          "apart.nn.Gradients", OF_GRADIENTS,
          "apart.nn.Training", OF_RUNS);

  private static final String ROW = "a neuron is a row: neurons(net, l) shows those of layer l";

  /** What is not asked of a network, but set where it is made or trained. */
  private static final Map<String, String> SET =
      Map.of(
          "activation", "activations are set by .hidden(tanh) and .output(sigmoid)",
          "activations", "activations are set by .hidden(tanh) and .output(sigmoid)",
          "eta", "the learning rate is given in training: net.train(data, epochs, eta)",
          "lr", "the learning rate is given in training: net.train(data, epochs, eta)",
          "learningRate", "the learning rate is given in training: net.train(data, epochs, eta)",
          "neuron", ROW,
          "nodes", ROW);

  private static final Set<String> NETWORKS =
      Set.of("Net", "Network", "NeuralNetwork", "NeuralNet", "NN", "Sequential", "Perceptron");

  private static final String NETWORK = "apart.nn.Mlp";

  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (!spot.isUnknown()) {
      return Optional.empty();
    }
    if (spot.isMember() && spot.code.is(2, "=") && isItself(spot)) {
      return Optional.of(
          spot.code.word(1) + " is the new one there, and empty: give the new one another name");
    }
    String owner = spot.labelled("location:");
    if (spot.isMember() && owner.endsWith(NETWORK)) {
      return activation(spot).or(() -> ofNetworks(spot.name())).or(() -> inFront(spot, known));
    }
    Map<String, String> names = spot.isMember() ? of(owner) : Map.of();
    if (!names.isEmpty()) {
      return Optional.ofNullable(names.get(spot.name()))
          .map(OtherLibraries::here)
          .or(() -> owner.endsWith("Matrix") ? Optional.empty() : inFront(spot, known));
    }
    if (spot.isMember() && owner.endsWith("apart.nn.Layer")) {
      boolean neuron = Set.of("neuron", "neurons", "unit", "node").contains(spot.name());
      return neuron ? Optional.of(ROW) : inFront(spot, known);
    }
    if (spot.isMember() && owner.endsWith("apart.nn.Activation")) {
      return Optional.ofNullable(OF_ACTIVATIONS.get(spot.name())).map(OtherLibraries::here);
    }
    if (NETWORKS.contains(spot.name()) && spot.labelled("symbol:").startsWith("class ")) {
      return Optional.of("a network is an Mlp: Mlp.of(2, 3, 1) has 2 inputs, 3 neurons, 1 output");
    }
    if (spot.name().equals("linear") && !spot.isMember() && !spot.isCalled()) {
      return Optional.of("f(z) = z is called identity");
    }
    if (spot.name().equals("ln") && (owner.endsWith("java.lang.Math") || !spot.isMember())) {
      return Optional.of("it is Math.log(...), the natural one");
    }
    return spot.isMember()
        ? inFront(spot, known)
        : ofFirst(spot, known).or(() -> mathematics(spot, known));
  }

  /** {@code Mlp net = net.more(3)}, where net was something else before. */
  private static boolean isItself(Spot spot) {
    return spot.token == 5 && spot.code.word(1).equals(spot.code.word(3));
  }

  /** The names that other libraries use of what belongs to a class. */
  private static Map<String, String> of(String owner) {
    return OF_OTHERS.entrySet().stream()
        .filter(each -> owner.endsWith(each.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(Map.of());
  }

  /** What there is here for a name that other libraries use of networks. */
  static Optional<String> ofNetworks(String name) {
    return Optional.ofNullable(OF_NETWORKS.get(name))
        .map(OtherLibraries::here)
        .or(() -> Optional.ofNullable(SET.get(name)));
  }

  /** The names that other libraries use of networks. */
  static Set<String> ofNetworks() {
    Set<String> names = new TreeSet<>(OF_NETWORKS.keySet());
    names.addAll(SET.keySet());
    return names;
  }

  /** {@code Mlp.of(2, 1).sigmoid()}. */
  private static Optional<String> activation(Spot spot) {
    String name = spot.name().equals("linear") ? "identity" : spot.name();
    return ACTIVATIONS.contains(spot.name())
        ? Optional.of("activations: .hidden(" + name + ") or .output(" + name + ")")
        : Optional.empty();
  }

  private static String here(String name) {
    return "here it is " + name;
  }

  /** {@code net.neurons(1)} for {@code neurons(net, 1)}. */
  private static Optional<String> inFront(Spot spot, Vocabulary known) {
    String owner = spot.labelled("location:");
    boolean ours = owner.contains("apart.") && spot.isCalled();
    List<String> signatures = ours ? known.signatures(spot.name() + "(") : List.of();
    return signatures.isEmpty()
        ? Optional.empty()
        : Optional.of("it stands in front: " + Signatures.shown(signatures));
  }

  /** {@code weights(net, 1)} for {@code net.weights(1)}. */
  private static Optional<String> ofFirst(Spot spot, Vocabulary known) {
    int open = spot.token + 1;
    if (!spot.isCalled() || !spot.code.isName(open + 1) || spot.isMember()) {
      return Optional.empty();
    }
    String owner = spot.code.word(open + 1);
    boolean comma = spot.code.is(open + 2, ",");
    boolean alone = comma || spot.code.is(open + 2, ")");
    boolean ours = spot.labelled("symbol:").contains("(apart.nn.");
    if (!alone || !ours) {
      return Optional.empty();
    }
    String rest = comma ? spot.text(open + 3, spot.code.afterBracket(open) - 1) : "";
    return known.names(owner + ".").stream().anyMatch(n -> n.startsWith(spot.name() + "("))
        ? Optional.of("write " + owner + "." + spot.name() + "(" + rest + ")")
        : Optional.empty();
  }

  /** {@code sqrt(2)}, unless something of that name is there as a value: {@code tanh}. */
  private static Optional<String> mathematics(Spot spot, Vocabulary known) {
    String name = spot.name();
    boolean function = spot.isCalled() && !known.names("").contains(name);
    String lower =
        name.length() > 1 ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    return function
            && known.names("Math.").stream()
                .anyMatch(n -> n.endsWith("(") && Words.name(n).equals(lower))
        ? Optional.of("it is Math." + lower + "(...)")
        : Optional.empty();
  }
}

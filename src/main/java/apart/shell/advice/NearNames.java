package apart.shell.advice;

import apart.shell.source.Distance;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names that are nearly those of something, or are written as something else is. */
final class NearNames implements Advice.Rule {
  private static final int MOST = 3;

  /** What other libraries put before the names of methods. */
  private static final List<String> PREFIXES = List.of("get", "set", "with", "is", "compute");

  /** Keywords that a snippet or a statement begins with. */
  private static final List<String> KEYWORDS =
      List.of(
          "boolean",
          "class",
          "double",
          "else",
          "enum",
          "final",
          "float",
          "int",
          "interface",
          "import",
          "long",
          "new",
          "private",
          "public",
          "record",
          "return",
          "static",
          "switch",
          "throw",
          "var",
          "void",
          "while");

  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (spot.is("doesnt.exist")) {
      return typeOf(spot.message(), known);
    }
    boolean unknown = spot.isUnknown() || spot.isPrivate();
    if (!unknown || !spot.code.isName(spot.token)) {
      return Optional.empty();
    }
    List<String> names = known.names(spot.before(spot.token));
    if (spot.isPrivate()) {
      return sameName(spot, names, known);
    }
    return missingName(spot)
        .or(() -> sameName(spot, names, known))
        .or(() -> ofNetwork(spot, known))
        .or(() -> numbered(spot, names))
        .or(() -> prefixed(spot, names))
        .or(() -> nearOrNew(near(spot, names).map(NearNames::meant), undeclared(spot, names)))
        .or(() -> elsewhere(spot))
        .or(() -> unquoted(spot));
  }

  /** {@code system.out}: a type that was taken for a package, for its small letter. */
  private static Optional<String> typeOf(String message, Vocabulary known) {
    List<String> words = Words.of(message);
    String name = words.size() > 1 ? words.get(1) : "";
    String type = name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return !type.isEmpty() && known.names("").contains(type)
        ? Optional.of(meant(List.of(type)) + " (Java tells capital letters apart)")
        : Optional.empty();
  }

  /** {@code String s = hello}. */
  private static Optional<String> unquoted(Spot spot) {
    boolean text = spot.token == 3 && spot.code.is(0, "String") && isSet(spot, 2);
    return text && !spot.isCalled()
        ? Optional.of("a text has double quotes: \"" + spot.name() + "\"")
        : Optional.empty();
  }

  /** {@code Mlp = ...}, {@code var = ...}: a type, where a variable's name should be. */
  private static Optional<String> missingName(Spot spot) {
    boolean type = spot.name().equals("var") || Character.isUpperCase(spot.name().charAt(0));
    boolean assigned = spot.token == 0 && isSet(spot, 1);
    return type && assigned && !spot.isMember() && (spot.name().length() > 1)
        ? Optional.of(
            "a name is missing: " + spot.name() + " x " + spot.text(1, spot.code.bareSize()))
        : Optional.empty();
  }

  /** The name of a method without its brackets, of a variable with some, or in other case. */
  private static Optional<String> sameName(Spot spot, List<String> names, Vocabulary known) {
    String name = spot.name();
    boolean method = names.stream().anyMatch(n -> n.startsWith(name + "("));
    boolean bare = spot.code.isString(spot.token + 1) || spot.code.isNumber(spot.token + 1);
    if (method && bare) {
      return Optional.of(
          name + " needs brackets: " + name + "(" + spot.code.word(spot.token + 1) + ")");
    }
    if (!spot.isCalled() && method && !symbol(spot).equals("class")) {
      return Optional.of(
          name
              + " is a method: "
              + Signatures.shown(known.signatures(spot.before(spot.token) + name + "(")));
    }
    if (spot.isCalled() && names.contains(name)) {
      List<String> members = known.names(name + ".");
      if (members.contains("length")) {
        return Optional.of(name + " is an array: " + name + "[0] is its first");
      }
      if (members.isEmpty()) {
        return Optional.of("to multiply: " + name + " * (" + argument(spot) + ")");
      }
      if (members.stream().anyMatch(n -> n.startsWith("of("))) {
        return Optional.of("write " + name + ".of(" + argument(spot) + ")");
      }
      boolean given = spot.code.afterBracket(spot.token + 1) > spot.token + 3;
      String value = given && members.contains("value(") ? "; write " + name + ".value(" : "";
      return Optional.of(
          name
              + " is no method"
              + (value.isEmpty()
                  ? ": write it without the brackets"
                  : value + argument(spot) + ")"));
    }
    List<String> sameLetters =
        candidates(spot, names).stream().filter(each -> each.equalsIgnoreCase(name)).toList();
    return sameLetters.isEmpty()
        ? Optional.empty()
        : Optional.of(meant(sameLetters) + " (Java tells capital letters apart)");
  }

  private static String argument(Spot spot) {
    int after = spot.code.afterBracket(spot.token + 1);
    return spot.text(spot.token + 2, after - 1);
  }

  /** A method of a network, asked of a run that holds one. */
  private static Optional<String> ofNetwork(Spot spot, Vocabulary known) {
    if (!spot.isMember() || !spot.labelled("location:").endsWith("apart.nn.Training")) {
      return Optional.empty();
    }
    boolean there =
        known.names("Mlp.of(1, 1).").stream().anyMatch(n -> Words.name(n).equals(spot.name()));
    return there ? Optional.of("a run holds its network: .net()." + spot.name()) : Optional.empty();
  }

  /** {@code net.nuron(1)}: nearly what other libraries have, and is found elsewhere here. */
  private static Optional<String> elsewhere(Spot spot) {
    boolean network = spot.isMember() && spot.labelled("location:").endsWith("apart.nn.Mlp");
    List<String> near = network ? nearest(spot.name(), OtherLibraries.ofNetworks()) : List.of();
    return near.isEmpty() ? Optional.empty() : OtherLibraries.ofNetworks(near.get(0));
  }

  /** {@code $7}, where the values have other numbers. */
  private static Optional<String> numbered(Spot spot, List<String> names) {
    String name = spot.name();
    boolean asked = name.startsWith("$") || name.equals("_") || name.equals("ans");
    return asked && !spot.isMember()
        ? last(names).map(each -> "the last value without a name is " + each)
        : Optional.empty();
  }

  private static Optional<String> last(List<String> names) {
    return names.stream()
        .filter(each -> each.startsWith("$") && Words.isDigits(each.substring(1)))
        .max(Comparator.comparingInt(String::length).thenComparing(each -> each));
  }

  /** {@code withOutput}, {@code getSizes}: known but for what is before it. */
  private static Optional<String> prefixed(Spot spot, List<String> names) {
    String name = spot.name();
    Set<String> candidates = candidates(spot, names);
    for (String prefix : PREFIXES) {
      boolean longer =
          name.length() > prefix.length()
              && name.startsWith(prefix)
              && Character.isUpperCase(name.charAt(prefix.length()));
      String bare = longer ? name.substring(prefix.length()) : "";
      List<String> same = candidates.stream().filter(each -> each.equalsIgnoreCase(bare)).toList();
      if (longer && !same.isEmpty()) {
        return Optional.of(meant(same));
      }
      List<String> with =
          candidates.stream().filter(each -> each.equalsIgnoreCase(prefix + name)).toList();
      if (!with.isEmpty()) {
        return Optional.of(meant(with));
      }
    }
    return Optional.empty();
  }

  /** Known names at the least distance from the one that is not. */
  private static Optional<List<String>> near(Spot spot, List<String> names) {
    List<String> near = nearest(spot.name(), candidates(spot, names));
    return near.isEmpty() ? Optional.empty() : Optional.of(near);
  }

  private static List<String> nearest(String name, Collection<String> candidates) {
    int limit = limit(name);
    int least =
        candidates.stream()
            .mapToInt(each -> distance(name, each))
            .filter(distance -> distance <= limit)
            .min()
            .orElse(-1);
    return candidates.stream().filter(each -> distance(name, each) == least).limit(MOST).toList();
  }

  private static int distance(String name, String other) {
    boolean mayBe = Math.abs(name.length() - other.length()) <= limit(name);
    int distance = mayBe ? Distance.between(name, other) : Integer.MAX_VALUE;
    // Of a short name, a letter in place of another makes another word.
    boolean replaced = name.length() < 4 && !sameLetters(name, other);
    return replaced && other.length() == name.length() ? Integer.MAX_VALUE : distance;
  }

  private static boolean sameLetters(String a, String b) {
    return a.chars().sorted().boxed().toList().equals(b.chars().sorted().boxed().toList());
  }

  private static int limit(String name) {
    return name.length() < 3 ? 0 : name.length() < 6 ? 1 : 2;
  }

  /** What could stand in the name's place, of the kind that is missing. */
  private static Set<String> candidates(Spot spot, List<String> names) {
    Set<String> candidates = new TreeSet<>(Comparator.<String>naturalOrder());
    for (String name : names) {
      boolean fits =
          switch (symbol(spot)) {
            case "method" -> name.endsWith("(") || name.endsWith("()");
            case "class" -> isType(name);
            default -> spot.isMember() || !name.endsWith("(");
          };
      if (fits && !name.contains("$") && !name.equals("class")) {
        candidates.add(Words.name(name));
      }
    }
    if (symbol(spot).equals("class") || spot.token == 0) {
      candidates.addAll(KEYWORDS);
    }
    if (symbol(spot).equals("variable")) {
      candidates.addAll(JavaText.names(spot.before(spot.token)));
    }
    candidates.remove(spot.name());
    return candidates;
  }

  private static boolean isType(String name) {
    return !name.endsWith("(") && !name.endsWith(")") && Character.isUpperCase(name.charAt(0));
  }

  private static String symbol(Spot spot) {
    return Words.first(spot.labelled("symbol:"));
  }

  private static String meant(List<String> names) {
    return "did you mean " + String.join(" or ", names) + "?";
  }

  private static Optional<String> nearOrNew(Optional<String> near, Optional<String> fresh) {
    return near.isPresent() && fresh.isPresent()
        ? Optional.of(near.get() + "\n" + fresh.get())
        : near.or(() -> fresh);
  }

  /** {@code net = ...} without the {@code var} that would make it a variable. */
  private static Optional<String> undeclared(Spot spot, List<String> names) {
    int at = spot.token;
    String name = spot.name();
    if (!symbol(spot).equals("variable")) {
      return Optional.empty();
    }
    boolean first = at == 2 && spot.code.is(0, "for") && spot.code.is(1, "(");
    if (first && isSet(spot, 3)) {
      return Optional.of(
          "declare it there: for (int " + shortened(spot.text(2, spot.code.afterBracket(1))));
    }
    boolean counted = spot.code.areSymbols(1, "++") || spot.code.areSymbols(1, "--");
    if (at == 0 && counted) {
      return Optional.of("it needs a value first: int " + name + " = 0");
    }
    String value = at == 0 ? shortened(spot.text(1, spot.code.bareSize())) : "";
    String last = last(names).orElse("$_");
    return at == 0 && isSet(spot, 1)
        ? Optional.of(
            "a new variable needs var or its type: var " + name + " " + value.replace("$_", last))
        : Optional.empty();
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 50 && line.length() == text.length()
        ? line
        : line.substring(0, Math.min(50, line.length())) + " ...";
  }

  private static boolean isSet(Spot spot, int at) {
    return spot.code.is(at, "=") && !spot.code.areSymbols(at, "==");
  }

  /** A name that a declaration waits for, {@code class flaot}, if a known one is nearly it. */
  static Optional<String> need(String need, Vocabulary known) {
    String kind = Words.first(need);
    String name = Words.name(need.substring(need.indexOf(' ') + 1)).strip();
    if (kind.equals("class") && OtherLanguages.need(name).isPresent()) {
      return OtherLanguages.need(name);
    }
    Set<String> candidates =
        known.names("").stream()
            .filter(each -> !each.contains("$"))
            .filter(each -> kind.equals("method") ? each.contains("(") : !each.endsWith("("))
            .filter(each -> !kind.equals("class") || isType(each))
            .map(Words::name)
            .collect(Collectors.toCollection(TreeSet::new));
    if (kind.equals("class")) {
      candidates.addAll(KEYWORDS);
    }
    List<String> near = new ArrayList<>();
    for (String each : candidates) {
      if (each.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        near.add(each);
      }
    }
    if (near.isEmpty()) {
      near.addAll(nearest(name, candidates));
    }
    if (near.isEmpty() && kind.equals("class") && name.equals(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("Java reads two words as a type and a name: " + name + " is no type here");
    }
    return near.isEmpty() || near.contains(name) ? Optional.empty() : Optional.of(meant(near));
  }
}

package apart.shell.doc;

import apart.shell.source.Lexer;
import apart.shell.source.Lexer.Kind;
import apart.shell.source.Lexer.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the tip for a call: of its overloads, the one that fits the arguments typed so far. */
public final class Tips {
  private static final Set<String> NUMBERS =
      Set.of("byte", "short", "char", "int", "long", "float", "double");

  private static final int NEVER = 10;
  private static final int PERHAPS = 3;

  private final Docs docs;
  private final Knowledge compiler;

  /** Tips about the library, and with a compiler's help about everything else. */
  public Tips(Docs docs, Knowledge compiler) {
    this.docs = docs;
    this.compiler = compiler;
  }

  /** What a compiler knows of what is being typed. */
  public interface Knowledge {

    /** Whether something of the learner's has a name. */
    boolean isDeclared(String name);

    /** The signatures of what is called at the end of a text. */
    List<String> signatures(String text);

    /** The type of an expression; empty if it has none, or that is not known yet. */
    String type(String expression);
  }

  /** What to show while {@code text} is typed up to its end; empty if that is no call. */
  public Optional<Tip> at(String text) {
    return Call.at(text).flatMap(this::of);
  }

  private Optional<Tip> of(Call call) {
    List<Candidate> candidates = call.name().isEmpty() ? List.of() : library(call);
    if (candidates.isEmpty()) {
      candidates = compilers(call);
    }
    List<String> types = candidates.size() > 1 ? types(call.arguments()) : List.of();
    int argument = call.arguments().size() - 1;
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> misfit(candidate.signature(), call, types)))
        .map(best -> Tip.of(best.signature(), argument, best.sentence()));
  }

  private record Candidate(Signature signature, String sentence) {}

  private List<Candidate> library(Call call) {
    String first =
        call.name().indexOf('.') < 0
            ? call.name()
            : call.name().substring(0, call.name().indexOf('.'));
    List<Entry> called = docs.called(call.name());
    if (called.isEmpty() || compiler.isDeclared(first)) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (Entry entry : called) {
      if (entry.isMethod()) {
        boolean bare = call.name().equals(first);
        String shown = DocPage.shown(entry, !bare);
        found.add(new Candidate(Signature.of(shown), entry.sentence()));
      }
    }
    return found;
  }

  private List<Candidate> compilers(Call call) {
    List<Candidate> found = new ArrayList<>();
    for (String text : compiler.signatures(call.question())) {
      Signature signature = Signature.of(text);
      if (signature != null) {
        String sentence = docs.entry(signature).map(Entry::sentence).orElse("");
        found.add(new Candidate(signature, sentence));
      }
    }
    return found;
  }

  /** How badly a method fits: first the number of its parameters, then their types. */
  private static int misfit(Signature signature, Call call, List<String> types) {
    boolean none = call.arguments().size() == 1 && call.arguments().get(0).isEmpty();
    int count = none ? 0 : call.arguments().size();
    int misfit = signature.takes(count) ? 0 : 10 * NEVER;
    misfit += none && signature.parameters().isEmpty() ? 1 : 0;
    for (int i = 0; i < types.size(); i++) {
      misfit += misfit(types.get(i), signature.type(i));
    }
    return misfit;
  }

  private static int misfit(String argument, String parameter) {
    if (argument.isEmpty() || parameter.isEmpty() || argument.equals(parameter)) {
      return 0;
    }
    if (argument.replace("[]", "").equals(parameter.replace("[]", ""))) {
      // Numbers and an array of them.
      return 1;
    }
    if (NUMBERS.contains(argument) && NUMBERS.contains(parameter)) {
      boolean narrows = argument.equals("double") || parameter.equals("char");
      return narrows ? NEVER : 1;
    }
    boolean differ = isPlain(argument) != isPlain(parameter);
    return differ && !parameter.equals("Object") && parameter.length() > 1 ? NEVER : PERHAPS;
  }

  /** Whether a type is no class. */
  private static boolean isPlain(String type) {
    return NUMBERS.contains(type) || type.equals("boolean") || type.endsWith("[]");
  }

  private List<String> types(List<String> arguments) {
    return arguments.stream().map(this::type).toList();
  }

  private String type(String argument) {
    List<Token> tokens =
        Lexer.tokens(argument).stream().filter(token -> token.kind() != Kind.BLANK).toList();
    if (tokens.isEmpty() || Lexer.open(argument)) {
      return begun(argument);
    }
    Kind last = tokens.get(tokens.size() - 1).kind();
    if (tokens.size() <= 2 && last == Kind.NUMBER) {
      return argument.indexOf('.') < 0 && argument.indexOf('e') < 0 ? "int" : "double";
    }
    if (tokens.size() == 1 && last == Kind.STRING) {
      return argument.startsWith("'") ? "char" : "String";
    }
    return Signature.simple(Signature.withoutTypeArguments(compiler.type(argument)));
  }

  /** The type of an argument that is not complete, such as an array whose brace is open. */
  private static String begun(String argument) {
    if (!argument.startsWith("new ")) {
      return "";
    }
    int end = 4;
    while (end < argument.length() && Character.isJavaIdentifierPart(argument.charAt(end))) {
      end++;
    }
    String type = argument.substring(4, end);
    int brace = argument.indexOf('{') < 0 ? argument.length() : argument.indexOf('{');
    return type
        + "[]".repeat((int) argument.substring(end, brace).chars().filter(c -> c == '[').count());
  }
}

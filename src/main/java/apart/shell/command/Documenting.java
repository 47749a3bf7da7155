package apart.shell.command;

import apart.shell.doc.Docs;
import apart.shell.doc.JdkPage;
import apart.shell.engine.Session;
import apart.shell.engine.Session.Listed.Kind;
import apart.shell.engine.Typing.Completion;
import apart.shell.engine.Typing.Documented;
import apart.shell.source.Question;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The command that tells what is known of a name, whoever's it is. */
final class Documenting {
  static final String NAME = "/doc";

  private final Surroundings surroundings;
  private final Session session;
  private final int columns;

  private Documenting(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.session = surroundings.session();
    this.columns = surroundings.columns();
  }

  static List<Command> commands() {
    return List.of(
        Command.of(NAME, "[NAME]", "what a name is: text, signature, examples", Documenting::doc)
            .choosing(Documenting::names));
  }

  private static List<String> names(Surroundings surroundings) {
    List<String> names = new ArrayList<>(Inspecting.names(surroundings));
    names.addAll(Docs.ofLibrary().names());
    return names;
  }

  /** The members that may stand behind a point, as in {@code /doc Mlp.} or {@code /doc net.} */
  static List<String> members(Surroundings surroundings, String word) {
    Set<String> members = new TreeSet<>(Docs.ofLibrary().begunWith(word));
    Completion known = surroundings.session().complete(word, word.length());
    known.suggestions().stream()
        .map(each -> word.substring(0, known.anchor()) + Words.name(each.text()))
        .forEach(members::add);
    return List.copyOf(members);
  }

  private static void doc(Surroundings surroundings, String name) throws CommandException {
    if (name.isEmpty()) {
      surroundings.print(Docs.ofLibrary().overview(surroundings.columns()));
    } else {
      show(surroundings, name);
    }
  }

  /**
   * Shows what is known of a name.
   *
   * @throws CommandException if nothing is; the message names what is most like it
   */
  static void show(Surroundings surroundings, String typed) throws CommandException {
    Documenting asked = new Documenting(surroundings);
    String name = Question.name(typed);
    String page =
        asked
            .learners(name)
            .or(() -> Docs.ofLibrary().page(name, asked.columns))
            .or(() -> asked.compilers(name))
            .or(() -> asked.membersCalled(name))
            .or(() -> asked.command(name))
            .orElseThrow(() -> asked.unknown(name));
    surroundings.print(page);
  }

  /** What the learner has of a name: a variable with its value, a method or a type. */
  private Optional<String> learners(String name) {
    Optional<Session.Listed> listed =
        session.snippets().stream()
            .filter(snippet -> snippet.name().equals(name))
            .reduce((earlier, later) -> later);
    return listed.map(
        snippet -> snippet.kind() == Kind.VARIABLE ? variable(name) : declared(snippet));
  }

  private String variable(String name) {
    return session.variables().stream()
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .map(this::variable)
        .orElse(name + " is a variable of yours without a value.");
  }

  private String variable(Session.Variable variable) {
    String type = variable.type();
    String said = Docs.ofLibrary().sentence(type);
    String more =
        said.isEmpty()
            ? ""
            : "\n"
                + Wrap.prose(said, columns, 0)
                + "\n"
                + "/doc "
                + type
                + " lists what it can be asked.";
    String value = variable.name() + " = " + variable.value();
    return Wrap.at(columns, variable.name() + " is a variable of yours of type " + type + ":")
        + "\n  "
        + (value.length() + 2 <= columns ? value : value.substring(0, columns - 5) + "...")
        + more;
  }

  private String declared(Session.Listed snippet) {
    String kind =
        switch (snippet.kind()) {
          case METHOD -> "method";
          case TYPE -> "type";
          case IMPORT -> "import";
          default -> "line";
        };
    return snippet.name() + " is a " + kind + " of yours:\n" + snippet.source().strip();
  }

  /** What the compiler knows: a method of an expression, or a name of the JDK. */
  private Optional<String> compilers(String name) {
    List<Documented> known = session.documentation(name + "(", name.length() + 1);
    if (known.isEmpty()) {
      known = session.documentation(name, name.length());
    }
    List<String> signatures = known.stream().map(Documented::signature).toList();
    Optional<String> ours = Docs.ofLibrary().pageOf(signatures, columns);
    return ours.isPresent() || known.isEmpty()
        ? ours
        : Optional.of(
            JdkPage.of(signatures, known.stream().map(Documented::comment).toList(), columns));
  }

  /** A method that was asked for without its type. */
  private Optional<String> membersCalled(String name) {
    List<String> owners = Docs.ofLibrary().owners(name);
    return owners.size() == 1
        ? Docs.ofLibrary().page(owners.get(0), columns)
        : owners.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Wrap.at(
                    columns,
                    name
                        + " is a method of several types: /doc "
                        + String.join(", /doc ", owners)
                        + "."));
  }

  private Optional<String> command(String name) {
    return surroundings.commands().all().stream()
        .filter(command -> command.name().equals(name) || command.name().equals("/" + name))
        .findFirst()
        .map(command -> command.usage() + "\n  " + command.help());
  }

  private CommandException unknown(String name) {
    List<String> others = new ArrayList<>(Inspecting.names(surroundings));
    String typed = ofType(name);
    return new CommandException(
        "Nothing is known about "
            + name
            + "."
            + Docs.ofLibrary()
                .like(typed, others)
                .map(best -> " Did you mean " + best + "?")
                .orElse(" /doc alone lists what there is."));
  }

  /** {@code net.bakward} with the type of net in its place. */
  private String ofType(String name) {
    int point = name.lastIndexOf('.');
    String type = point < 0 ? "" : session.type(name.substring(0, point));
    return type.isEmpty()
        ? name
        : type.substring(type.lastIndexOf('.') + 1) + name.substring(point);
  }
}

package apart.shell.doc;

import apart.shell.source.Distance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of the learner's library, by the names that are typed: {@code fates}, {@code Mlp},
 * {@code Mlp.backward}. Read when it is first asked for.
 */
public final class Docs {
  private static final String RESOURCE = "library.txt";

  /** The package whose static methods are typed with nothing in front. */
  private static final String PRELUDE = "apart.prelude";

  private final Map<String, TypeEntry> types = new LinkedHashMap<>();

  private Docs(List<TypeEntry> known) {
    known.forEach(type -> types.put(type.name(), type));
  }

  /** The documentation of the library that belongs to this program. */
  public static Docs ofLibrary() {
    return Holder.LIBRARY;
  }

  private static final class Holder {
    static final Docs LIBRARY = read();
  }

  private static Docs read() {
    try (InputStream in = Docs.class.getResourceAsStream(RESOURCE)) {
      return of(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return of("");
    }
  }

  /** The documentation of a text of the resource's form. */
  static Docs of(String text) {
    return new Docs(DocFile.types(text));
  }

  /**
   * What is documented of a name, set in so many columns; empty if nothing is.
   *
   * @param name a function, a type, or a type with one of its members
   */
  public Optional<String> page(String name, int columns) {
    List<Entry> functions = functions(name);
    Optional<TypeEntry> type = type(name);
    if (!functions.isEmpty()) {
      return Optional.of(new DocPage(columns).members(functions, false));
    }
    if (type.isPresent()) {
      return type.map(new DocPage(columns)::type);
    }
    List<Entry> members = members(name);
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new DocPage(columns).members(members, true));
  }

  /** Whether a name is documented. */
  public boolean knows(String name) {
    return !functions(name).isEmpty() || type(name).isPresent() || !members(name).isEmpty();
  }

  /**
   * The page of the overloads that signatures of the compiler's name; empty if they are not of the
   * library.
   */
  public Optional<String> pageOf(List<String> signatures, int columns) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : signatures) {
      Signature signature = Signature.of(text);
      if (signature != null && types.containsKey(signature.owner())) {
        names.add(signature.owner() + "." + signature.name());
      }
    }
    return names.stream().findFirst().flatMap(name -> page(name, columns));
  }

  /** The first sentence about a type; empty if it is not of the library. */
  public String sentence(String type) {
    return type(Signature.simple(Signature.withoutTypeArguments(type)))
        .map(known -> known.self().sentence())
        .orElse("");
  }

  /** All names of functions by their purpose, and of types, set in so many columns. */
  public String overview(int columns) {
    List<TypeEntry> library = types.values().stream().filter(Docs::isImported).toList();
    List<TypeEntry> doors = types.values().stream().filter(Docs::isPrelude).toList();
    return new DocPage(columns).overview(doors, library);
  }

  /** The names of functions and types. */
  public List<String> names() {
    Stream<String> imported = types.values().stream().filter(Docs::isImported).map(TypeEntry::name);
    return Stream.concat(functionNames(), imported).distinct().sorted().toList();
  }

  /** The members of a type with its name in front, for a text that begins with it and a point. */
  public List<String> begunWith(String begun) {
    int point = begun.lastIndexOf('.');
    return type(begun.substring(0, Math.max(0, point))).stream()
        .flatMap(type -> type.members().stream())
        .map(entry -> begun.substring(0, point + 1) + entry.name())
        .distinct()
        .sorted()
        .toList();
  }

  /** The types that have a member of a name, such as {@code Mlp.backward} for backward. */
  public List<String> owners(String member) {
    return types.values().stream()
        .flatMap(type -> type.members().stream())
        .filter(entry -> entry.name().equals(member))
        .map(entry -> entry.owner() + "." + entry.name())
        .distinct()
        .toList();
  }

  /**
   * The name of the library, or of the others given, that is most like a name typed; empty if none
   * is like it.
   */
  public Optional<String> like(String name, List<String> others) {
    int point = name.lastIndexOf('.');
    Stream<String> known =
        point < 0
            ? Stream.concat(
                others.stream(), Stream.concat(functionNames(), types.keySet().stream()))
            : type(name.substring(0, point)).stream()
                .flatMap(type -> type.members().stream())
                .map(member -> member.owner() + "." + member.name());
    List<String> all = known.distinct().toList();
    int typed = name.length() - point - 1;
    return all.stream()
        .min(Comparator.comparingInt(one -> distance(one, name)))
        .filter(best -> distance(best, name) <= Math.max(1, typed / 3))
        .or(() -> begunWith(name, all).filter(best -> typed > 1));
  }

  /** The shortest name that a beginning can be of. */
  private static Optional<String> begunWith(String beginning, List<String> names) {
    return names.stream()
        .filter(one -> one.startsWith(beginning))
        .min(Comparator.comparingInt(String::length));
  }

  /** Letters that differ; a capital instead of a small one hardly does. */
  private static int distance(String known, String typed) {
    return known.equalsIgnoreCase(typed) ? 0 : Distance.between(known, typed);
  }

  private Stream<String> functionNames() {
    return types.values().stream()
        .filter(Docs::isPrelude)
        .flatMap(type -> type.members().stream())
        .map(Entry::name);
  }

  /** What a call of a function, or of a static method with its type, could mean. */
  List<Entry> called(String name) {
    return name.indexOf('.') < 0 ? functions(name) : members(name);
  }

  /** The entry of the library that a signature of the compiler's is of. */
  Optional<Entry> entry(Signature signature) {
    List<Entry> named = members(signature.owner() + "." + signature.name());
    return named.stream()
        .filter(entry -> entry.isMethod())
        .filter(entry -> Signature.of(entry.signature()).names().equals(signature.names()))
        .findFirst();
  }

  private List<Entry> functions(String name) {
    List<Entry> found = new ArrayList<>();
    for (TypeEntry type : types.values()) {
      if (isPrelude(type)) {
        type.members().stream().filter(member -> member.name().equals(name)).forEach(found::add);
      }
    }
    return found;
  }

  private Optional<TypeEntry> type(String name) {
    String found = name.startsWith("apart.") ? Signature.simple(name) : name;
    return Optional.ofNullable(types.get(found))
        .or(
            () ->
                types.values().stream()
                    .filter(type -> type.name().endsWith("." + found))
                    .findFirst());
  }

  private List<Entry> members(String name) {
    int point = name.lastIndexOf('.');
    if (point < 0) {
      return List.of();
    }
    String member = name.substring(point + 1);
    return type(name.substring(0, point)).stream()
        .flatMap(type -> type.members().stream())
        .filter(entry -> entry.name().equals(member))
        .toList();
  }

  /** Of the views a learner types the functions, not the types. */
  private static boolean isImported(TypeEntry type) {
    return !isPrelude(type) && (!type.home().equals("apart.view") || type.name().equals("Film"));
  }

  private static boolean isPrelude(TypeEntry type) {
    return type.home().equals(PRELUDE);
  }
}

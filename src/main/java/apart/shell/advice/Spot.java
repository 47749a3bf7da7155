package apart.shell.advice;

import apart.shell.source.Code;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place of a complaint among the tokens of its snippet. */
final class Spot {
  private static final String ERROR = "compiler.err.";
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+([eE][+-]?\\d+)?[dDfF]?");

  final Code code;

  /** The number of the token complained of; for a member, that of its name. */
  final int token;

  private final Complaint complaint;

  private Spot(Complaint complaint) {
    this.complaint = complaint;
    this.code = Code.of(complaint.source());
    int at = code.tokenAt(complaint.at());
    this.token = (isUnknown() || isPrivate()) && code.is(at, ".") ? at + 1 : at;
  }

  static Spot of(Complaint complaint) {
    return new Spot(complaint);
  }

  /** Whether the complaint is of one of these kinds. */
  boolean is(String... kinds) {
    return List.of(kinds).stream().anyMatch(kind -> complaint.code().equals(ERROR + kind));
  }

  /** Whether a name is not known. */
  boolean isUnknown() {
    return complaint.code().startsWith(ERROR + "cant.resolve");
  }

  /** Whether a name is of something that its class keeps to itself. */
  boolean isPrivate() {
    return is("report.access");
  }

  /** Whether a call does not fit what it calls. */
  boolean isMisfit() {
    return complaint.code().startsWith(ERROR + "cant.apply");
  }

  /** Whether the snippet does not even have the shape of Java. */
  boolean isShapeless() {
    return is(
        "expected",
        "expected2",
        "expected3",
        "expected4",
        "illegal.start.of.expr",
        "illegal.start.of.type",
        "illegal.start.of.stmt",
        "not.stmt",
        "premature.eof",
        "orphaned",
        "else.without.if",
        "illegal.char",
        "dot.class.expected",
        "unclosed.char.lit",
        "invalid.meth.decl.ret.type.req",
        "class.public.should.be.in.file");
  }

  String source() {
    return complaint.source();
  }

  String message() {
    return complaint.message();
  }

  int at() {
    return complaint.at();
  }

  /** The name complained of. */
  String name() {
    return code.word(token);
  }

  /** Whether the name is a member of something: {@code net.name}. */
  boolean isMember() {
    return code.is(token - 1, ".");
  }

  boolean isCalled() {
    return code.is(token + 1, "(");
  }

  /** What to write for the comma of a decimal; empty if a point would make no number of it. */
  Optional<String> decimal(int comma) {
    String number = code.word(comma - 1) + "." + code.word(comma + 1);
    return NUMBER.matcher(number).matches()
        ? Optional.of("Java's decimals have a point: " + number)
        : Optional.empty();
  }

  /** The snippet up to a token. */
  String before(int at) {
    return at < code.size() ? source().substring(0, code.start(at)) : source();
  }

  /** The snippet up to the end of a token. */
  String upTo(int at) {
    return source().substring(0, code.end(at));
  }

  /** The text from one token to before another. */
  String text(int from, int to) {
    return from < to ? source().substring(code.start(from), code.end(to - 1)) : "";
  }

  /** The line of the compiler's words that begins with a label such as {@code symbol:}. */
  String labelled(String label) {
    return Sentence.labelled(complaint.message(), label);
  }
}

package apart.shell.terms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where the number comes from that {@code seed()} gives in an assignment. */
public sealed interface Seed {
  /** The number for a student. */
  long of(String assignment, String student);

  /** As it is written behind the tag. */
  @Override
  String toString();

  /** Reads {@code 42}, {@code student}, or {@code student KEY}. */
  static Seed parse(String text) throws TermException {
    String[] words = text.strip().split("\\s+");
    if (words[0].equals("student") && words.length == 1) {
      return new OfStudent(OfStudent.COMMON);
    }
    if (words[0].equals("student") && words.length == 2) {
      if (!OfStudent.KEY.matcher(words[1]).matches()) {
        throw new TermException("a key of 8 to 64 letters and digits", words[1]);
      }
      return new OfStudent(words[1]);
    }
    try {
      return new Fixed(Long.parseLong(text.strip()));
    } catch (NumberFormatException none) {
      throw new TermException("@seed student or @seed 42", "@seed " + text);
    }
  }

  /** One number for all. */
  record Fixed(long number) implements Seed {
    @Override
    public long of(String assignment, String student) {
      return number;
    }

    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /**
   * A number for each student: the first 8 bytes of HMAC-SHA-256 of the assignment's id and the
   * student's, with a line break between them, under a key.
   *
   * <p>The key stands in the students' file, so that the numbers are the same at home and when
   * graded. It keeps nothing secret: whoever has it can compute everybody's numbers. It only keeps
   * students from choosing theirs, since a grader uses the key it was given, and never one that
   * came with a submission.
   *
   * @param key letters and digits
   */
  record OfStudent(String key) implements Seed {
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{8,64}");

    /** Where a teacher has no key: the same numbers every year. */
    static final String COMMON = "apartapart";

    private static final int KEY_BYTES = 16;
    private static final int SHORTEST_SECRET = 16;

    /**
     * The key of one assignment, made of a teacher's secret, which it does not give away.
     *
     * @throws TermException if somebody could guess the secret
     */
    public static OfStudent with(String secret, String assignment) throws TermException {
      int length = secret.strip().length();
      if (length < SHORTEST_SECRET) {
        throw new TermException(
            "a secret of at least " + SHORTEST_SECRET + " characters", Integer.toString(length));
      }
      byte[] code = hmac(secret.strip(), "assignment\n" + assignment);
      return new OfStudent(HexFormat.of().formatHex(code, 0, KEY_BYTES));
    }

    @Override
    public long of(String assignment, String student) {
      return ByteBuffer.wrap(hmac(key, assignment + "\n" + normal(student))).getLong();
    }

    private static byte[] hmac(String key, String text) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException absent) {
        throw new IllegalStateException("every JDK has HmacSHA256", absent);
      }
    }

    @Override
    public String toString() {
      return "student " + key;
    }
  }

  /** A student's id as it counts: case and blanks around it do not matter. */
  static String normal(String student) {
    return Normalizer.normalize(student.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}

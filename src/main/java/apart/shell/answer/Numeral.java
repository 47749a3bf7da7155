package apart.shell.answer;

import apart.shell.source.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A number as people type it: digits, words, a percentage, a sum of numbers, with a comma or a
 * point, perhaps with words before and a unit after it.
 *
 * @param readings what it may stand for, the most likely first: {@code 2,900} is 2900 or 2.9
 * @param remark how it was taken where Java takes it otherwise; empty for what Java reads alike
 */
public record Numeral(List<Reading> readings, String remark) {
  private static final Set<String> INTRODUCTIONS =
      Set.of(
          ("about approximately approx roughly around circa ca near nearly almost somewhere exactly"
                  + " precisely just only it it's its is will be i think guess say maybe perhaps probably the"
                  + " answer value result stays equals equal to = == ≈ ~ so")
              .split(" "));
  private static final List<List<String>> DOUBTS =
      List.of(
          List.of("or", "so"),
          List.of("i", "think"),
          List.of("i", "guess"),
          List.of("but", "for", "rounding"));
  private static final List<List<String>> OPERATORS =
      List.of(
          List.of("to the minus", "^-"),
          List.of("to the power of minus", "^-"),
          List.of("to the power of", "^"),
          List.of("to the power", "^"),
          List.of("to the", "^"),
          List.of("times", "*"),
          List.of("x", "*"),
          List.of("divided by", "/"),
          List.of("over", "/"),
          List.of("plus", "+"),
          List.of("minus", "-"),
          List.of("squared", "^2 "),
          List.of("cubed", "^3 "));
  private static final int MOST_UNITS = 4;
  private static final int BRIEF_DIGITS = 4;
  private static final double BRIEF_LIMIT = 1e4;

  public Numeral {
    readings = List.copyOf(readings);
  }

  /**
   * One number that a text may stand for.
   *
   * @param digits how many digits say something; 0 where they cannot be counted
   * @param last what a 1 in the last digit is worth
   */
  public record Reading(double value, int digits, double last) {
    private Reading times(double factor) {
      return new Reading(value * factor, digits, last * factor);
    }
  }

  /** Whether another number is the same, whatever it was written as. */
  boolean isAlike(Numeral other) {
    return readings.get(0).value() == other.readings().get(0).value();
  }

  /** The number that a text is; empty if it is none. */
  public static Optional<Numeral> of(String typed) {
    if (typed.length() > 400) {
      return Optional.empty();
    }
    String text = Characters.bare(typed);
    List<String> words = Words.of(text);
    int from = 0;
    while (from < words.size() - 1 && isIntroduction(words.get(from))) {
      from++;
    }
    words = withoutDoubt(words.subList(from, words.size()));
    String bare = afterSigns(String.join(" ", words));
    return words.isEmpty() ? Optional.empty() : number(bare, Words.of(bare));
  }

  /** Without {@code or so}, {@code I think} and the like at the end. */
  private static List<String> withoutDoubt(List<String> words) {
    for (List<String> doubt : DOUBTS) {
      int end = words.size() - doubt.size();
      if (end > 0 && words.subList(end, words.size()).equals(doubt)) {
        String last = words.get(end - 1);
        List<String> bare = new ArrayList<>(words.subList(0, end));
        bare.set(end - 1, last.endsWith(",") ? last.substring(0, last.length() - 1) : last);
        return bare;
      }
    }
    return words;
  }

  private static boolean isIntroduction(String word) {
    String bare =
        word.endsWith(":") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    return INTRODUCTIONS.contains(bare);
  }

  /** Without an equals sign or the like that stands right before a number. */
  private static String afterSigns(String text) {
    int at = 0;
    while (at < text.length() - 1 && "=≈~ ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(at);
  }

  private static Optional<Numeral> number(String text, List<String> words) {
    return digits(text)
        .or(() -> suffixed(text))
        .or(() -> percent(text))
        .or(() -> spoken(words))
        .or(() -> mixed(words))
        .or(() -> withUnit(words))
        .or(() -> calculated(text, words));
  }

  private static Optional<Numeral> calculated(String text, List<String> words) {
    return sum(text).or(() -> sum(withSigns(words), text.indexOf('^') >= 0));
  }

  /** A whole number and a part: {@code 1 1/4}, {@code one and a half}. */
  static Optional<Numeral> mixed(List<String> words) {
    int and = words.indexOf("and");
    if (and > 0 && words.size() == and + 3) {
      OptionalDouble whole = Spoken.number(words.subList(0, and));
      OptionalDouble part = Spoken.number(words.subList(and + 1, words.size()));
      return whole.isPresent() && part.isPresent() && part.getAsDouble() < 1
          ? of(whole.getAsDouble() + part.getAsDouble())
          : Optional.empty();
    }
    int over = words.size() == 2 ? words.get(1).indexOf('/') : -1;
    if (over < 0 || !Words.isDigits(words.get(0)) || words.get(0).length() > 6) {
      return Optional.empty();
    }
    return Arithmetic.of(words.get(1))
        .filter(part -> part.value() > 0 && part.value() < 1)
        .flatMap(part -> of(Integer.parseInt(words.get(0)) + part.value()));
  }

  private static Optional<Numeral> of(double value) {
    return Optional.of(new Numeral(List.of(new Reading(value, 0, 0)), ""));
  }

  // Digits.

  /** Digits alone, perhaps in groups or with a comma for the point. */
  private static Optional<Numeral> digits(String text) {
    if (is(text)) {
      return Optional.of(new Numeral(List.of(reading(text)), ""));
    }
    String joined = joined(text);
    if (!joined.equals(text) && is(joined)) {
      return Optional.of(new Numeral(List.of(reading(joined)), ""));
    }
    int comma = text.indexOf(',');
    if (comma < 0 || !is(text.replace(",", ""))) {
      return Optional.empty();
    }
    String point = text.replace(',', '.');
    boolean one = text.indexOf(',', comma + 1) < 0 && text.indexOf('.') < 0 && is(point);
    boolean groups = isGrouped(text);
    List<Reading> readings = new ArrayList<>();
    if (groups) {
      readings.add(reading(text.replace(",", "")));
    }
    if (one) {
      readings.add(reading(point));
    }
    String remark =
        one && !groups ? "(Taken as " + point + ": Java writes a point for the comma.)" : "";
    return readings.isEmpty() ? Optional.empty() : Optional.of(new Numeral(readings, remark));
  }

  /** Whether commas stand before groups of three digits: {@code 12,345.6}. */
  private static boolean isGrouped(String text) {
    int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    String[] groups = text.substring(afterSign(text, 0), end).split(",", -1);
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3 || !Words.isDigits(groups[i])) {
        return false;
      }
    }
    return groups[0].length() <= 3 && !groups[0].isEmpty() && !groups[0].startsWith("0");
  }

  /** Groups of three digits without what stands between them: a blank, {@code _} or {@code '}. */
  private static String joined(String text) {
    for (String between : List.of(" ", "_", "'")) {
      String comma = text.replace(between, ",");
      if (!comma.equals(text) && text.indexOf(',') < 0 && isGrouped(comma)) {
        return text.replace(between, "");
      }
    }
    return text.startsWith("- ") || text.startsWith("+ ")
        ? text.charAt(0) + text.substring(1).stripLeading()
        : text;
  }

  private static Reading reading(String text) {
    int end = text.length();
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    int mantissa = exponent < 0 ? end : exponent;
    int point = text.indexOf('.');
    int behind = point < 0 || point > mantissa ? 0 : mantissa - point - 1;
    String digits = text.substring(0, mantissa).replace(".", "").replace("-", "").replace("+", "");
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(zeros) == '0') {
      zeros++;
    }
    double value = Double.parseDouble(text);
    double power = exponent < 0 ? 0 : Double.parseDouble(text.substring(exponent + 1));
    return new Reading(value, digits.length() - zeros, Math.pow(10, power - behind));
  }

  /** A number of Java's, {@code 0.5f}, {@code 3L}; {@code 10x}, {@code 2.9k}, {@code 460th}. */
  private static Optional<Numeral> suffixed(String text) {
    if (Spoken.place(text).isPresent() && isBegun(text)) {
      return of(Spoken.place(text).getAsInt());
    }
    int last = text.length() - 1;
    if (last < 1 || "dflxk".indexOf(text.charAt(last)) < 0 || !is(text.substring(0, last))) {
      return Optional.empty();
    }
    Reading reading = reading(text.substring(0, last));
    Reading meant = text.charAt(last) == 'k' ? reading.times(1000) : reading;
    return Optional.of(new Numeral(List.of(meant), ""));
  }

  private static Optional<Numeral> percent(String text) {
    for (String sign : List.of("%", "percent", "per cent")) {
      if (text.endsWith(sign)) {
        String number = text.substring(0, text.length() - sign.length()).strip();
        Optional<Numeral> whole =
            digits(number).or(() -> spoken(Words.of(number))).or(() -> sum(number));
        return whole.map(
            n -> {
              List<Reading> readings = new ArrayList<>();
              n.readings().forEach(reading -> readings.add(reading.times(0.01)));
              readings.addAll(n.readings());
              return new Numeral(readings, "(Taken as " + shown(readings.get(0).value()) + ".)");
            });
      }
    }
    return Optional.empty();
  }

  // Words.

  private static Optional<Numeral> spoken(List<String> words) {
    List<String> parts = Words.of(String.join(" ", words).replace('-', ' '));
    OptionalDouble number = Spoken.number(parts);
    if (number.isPresent()) {
      return of(number.getAsDouble());
    }
    boolean signed =
        words.size() > 1 && List.of("minus", "negative", "plus").contains(words.get(0));
    if (signed) {
      List<String> rest = words.subList(1, words.size());
      double sign = words.get(0).equals("plus") ? 1 : -1;
      return number(String.join(" ", rest), rest)
          .map(
              n -> new Numeral(n.readings().stream().map(r -> r.times(sign)).toList(), n.remark()));
    }
    return Optional.empty();
  }

  /** A number and a few words after it: {@code 3 neurons}, {@code 12 of 13}, {@code 2 million}. */
  private static Optional<Numeral> withUnit(List<String> words) {
    for (int end = words.size() - 1; end > 0; end--) {
      List<String> unit = words.subList(end, words.size());
      String text = String.join(" ", words.subList(0, end));
      Optional<Numeral> number =
          digits(text)
              .or(() -> percent(text))
              .or(() -> spoken(Words.of(text)))
              .or(() -> mixed(Words.of(text)))
              .or(() -> calculated(text, Words.of(text)));
      if (number.isPresent()) {
        return unit.size() <= MOST_UNITS ? number.flatMap(n -> inUnit(n, unit)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Numeral> inUnit(Numeral number, List<String> unit) {
    boolean of = unit.get(0).equals("of") || unit.get(0).equals("out");
    String last = unit.get(unit.size() - 1);
    boolean counted = of && (Words.isDigits(last) || Spoken.digits(last).isPresent());
    List<String> words = counted ? unit.subList(0, unit.size() - 1) : unit;
    boolean fits =
        words.stream().skip(Spoken.factor(words.get(0)) == 1 ? 0 : 1).allMatch(Numeral::isOfUnit);
    double factor = Spoken.factor(unit.get(0));
    return fits
        ? Optional.of(
            new Numeral(
                number.readings().stream().map(r -> factor == 1 ? r : r.times(factor)).toList(),
                number.remark()))
        : Optional.empty();
  }

  private static boolean isOfUnit(String word) {
    return Spoken.number(List.of(word)).isEmpty()
        && word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'')
        && !List.of("or", "and", "to", "if", "but", "because", "least", "most").contains(word);
  }

  // Sums.

  /** A sum in words with its signs: {@code 2 to the fourth power}, {@code 1.1 x 10^-16}. */
  private static String withSigns(List<String> words) {
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean power = i > 1 && words.get(i - 1).equals("the") && words.get(i - 2).equals("to");
      OptionalInt place = power ? Spoken.place(word) : OptionalInt.empty();
      i += place.isPresent() && i + 1 < words.size() && words.get(i + 1).equals("power") ? 1 : 0;
      sum.append(' ')
          .append(
              place.isPresent()
                  ? Integer.toString(place.getAsInt())
                  : Spoken.digits(word).orElse(word));
    }
    String spoken = sum.append(' ').toString();
    String signs = spoken;
    for (List<String> operator : OPERATORS) {
      signs = signs.replace(" " + operator.get(0) + " ", operator.get(1));
    }
    int times = signs.indexOf('x');
    boolean between =
        times > 0
            && times < signs.length() - 1
            && Character.isDigit(signs.charAt(times - 1))
            && Character.isDigit(signs.charAt(times + 1))
            && !signs.startsWith(" 0x");
    if (between) {
      return signs.substring(0, times) + "*" + signs.substring(times + 1);
    }
    return signs.equals(spoken) ? "" : signs;
  }

  private static Optional<Numeral> sum(String text) {
    return sum(text, text.indexOf('^') >= 0);
  }

  /** A sum; {@code signed} if the sign of a power was typed, rather than words for it. */
  private static Optional<Numeral> sum(String text, boolean signed) {
    return Arithmetic.of(text)
        .map(
            result ->
                new Numeral(List.of(new Reading(result.value(), 0, 0)), remark(result, signed)));
  }

  private static String remark(Arithmetic.Result result, boolean signed) {
    String taken = "(Taken as " + brief(result.value());
    if (result.power() && !signed) {
      return taken + ".)";
    }
    if (result.power()) {
      return taken + ". In Java ^ is no power; that is Math.pow(a, b).)";
    }
    return result.wholeDivision()
        ? taken + ". In Java whole numbers divide to whole numbers: 1 / 2 is 0, 1.0 / 2 is 0.5.)"
        : "";
  }

  /** A number as people write it, to four digits: {@code 0.1443}, {@code 16,897,408}. */
  public static String brief(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e12) {
      return String.format(Locale.ROOT, "%,d", (long) value);
    }
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (size < 1e-3 || size >= 1e12) {
      return rounded(value).toString().replace("E+", "e").replace('E', 'e');
    }
    return size < BRIEF_LIMIT
        ? rounded(value).toPlainString()
        : String.format(Locale.ROOT, "%,d", Math.round(value));
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(new MathContext(BRIEF_DIGITS)).stripTrailingZeros();
  }

  /** A number without a point that says nothing. */
  public static String shown(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  // Characters of digits.

  /** Whether a text is a number and nothing else: {@code -0.5}, {@code .5}, {@code 1e-3}. */
  static boolean is(String text) {
    return end(text, 0) == text.length();
  }

  /** Whether a text begins as numbers do. */
  public static boolean isBegun(String text) {
    int at = afterSign(text, 0);
    at = text.startsWith(".", at) ? at + 1 : at;
    return afterDigits(text, at) > at;
  }

  /** Where the number at {@code from} ends; -1 if there is none. */
  static int end(String text, int from) {
    int whole = afterSign(text, from);
    int point = afterDigits(text, whole);
    int end = text.startsWith(".", point) ? afterDigits(text, point + 1) : point;
    if (end - whole < (end > point ? 2 : 1)) {
      return -1;
    }
    if (!text.startsWith("e", end) && !text.startsWith("E", end)) {
      return end;
    }
    int exponent = afterSign(text, end + 1);
    int after = afterDigits(text, exponent);
    return after > exponent ? after : end;
  }

  private static int afterSign(String text, int from) {
    return text.startsWith("-", from) || text.startsWith("+", from) ? from + 1 : from;
  }

  private static int afterDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}

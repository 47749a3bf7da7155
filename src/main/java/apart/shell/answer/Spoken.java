package apart.shell.answer;

import apart.shell.source.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Numbers in words: {@code minus two thirds}, {@code twenty-five}, {@code none}. */
final class Spoken {
  private static final List<String> SMALL =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final Map<String, Double> GROUPS =
      Map.of(
          "dozen", 12.0,
          "hundred", 1e2,
          "thousand", 1e3,
          "million", 1e6,
          "billion", 1e9,
          "trillion", 1e12);
  private static final Map<String, Integer> PARTS =
      Map.ofEntries(
          Map.entry("half", 2),
          Map.entry("halves", 2),
          Map.entry("third", 3),
          Map.entry("thirds", 3),
          Map.entry("quarter", 4),
          Map.entry("quarters", 4),
          Map.entry("fifth", 5),
          Map.entry("fifths", 5),
          Map.entry("tenth", 10),
          Map.entry("tenths", 10),
          Map.entry("hundredth", 100),
          Map.entry("hundredths", 100),
          Map.entry("thousandth", 1000),
          Map.entry("thousandths", 1000),
          Map.entry("millionth", 1_000_000),
          Map.entry("millionths", 1_000_000));
  private static final List<String> NOTHING =
      List.of("none", "nothing", "nil", "nought", "neither");
  private static final List<String> ONE =
      List.of("single", "a single", "single one", "a single one");
  private static final List<String> TIMES = List.of("once", "twice", "thrice");
  private static final List<String> PLACES =
      List.of(
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              .split(" "));

  private static final Map<String, Integer> ROUND_PLACES = Map.of("twentieth", 20, "fiftieth", 50);

  private Spoken() {}

  /** Two words that say a part by its count: {@code one hundredth}, {@code two fifths}. */
  static OptionalDouble fraction(String count, String part) {
    String one = part.endsWith("s") ? part.substring(0, part.length() - 1) : part;
    int place = ROUND_PLACES.getOrDefault(one, PLACES.indexOf(one) + 1);
    int of = PARTS.getOrDefault(part, place > 2 ? place : 0);
    boolean digits = Words.isDigits(count) && count.length() < 4;
    OptionalDouble number =
        digits ? OptionalDouble.of(Integer.parseInt(count)) : cardinal(List.of(count));
    return of > 0 && number.isPresent()
        ? OptionalDouble.of(number.getAsDouble() / of)
        : OptionalDouble.empty();
  }

  /** The number that words in small letters say; empty if they say anything else. */
  static OptionalDouble number(List<String> words) {
    if (words.isEmpty()) {
      return OptionalDouble.empty();
    }
    String first = words.get(0);
    if (first.equals("minus") || first.equals("negative")) {
      OptionalDouble rest = number(words.subList(1, words.size()));
      return rest.isPresent() ? OptionalDouble.of(-rest.getAsDouble()) : rest;
    }
    if (first.equals("plus")) {
      return number(words.subList(1, words.size()));
    }
    if (words.size() == 1 && NOTHING.contains(first)) {
      return OptionalDouble.of(0);
    }
    if (words.size() == 1 && TIMES.contains(first)) {
      return OptionalDouble.of(TIMES.indexOf(first) + 1);
    }
    int point = words.indexOf("point");
    if (point >= 0) {
      return decimal(words.subList(0, point), words.subList(point + 1, words.size()));
    }
    String last = words.get(words.size() - 1);
    String count = first.equals("a") ? "one" : first;
    if (words.size() == 2 && fraction(count, last).isPresent()) {
      return fraction(count, last);
    }
    return PARTS.containsKey(last)
        ? parts(words.subList(0, words.size() - 1), PARTS.get(last))
        : cardinal(words);
  }

  private static OptionalDouble parts(List<String> count, int of) {
    boolean one = count.isEmpty() || count.equals(List.of("a"));
    OptionalDouble number = one ? OptionalDouble.of(1) : cardinal(count);
    return number.isPresent() ? OptionalDouble.of(number.getAsDouble() / of) : number;
  }

  private static OptionalDouble decimal(List<String> whole, List<String> digits) {
    StringBuilder text = new StringBuilder();
    for (String digit : digits) {
      int value = SMALL.indexOf(digit);
      if (value < 0 || value > 9) {
        return OptionalDouble.empty();
      }
      text.append(value);
    }
    OptionalDouble before = whole.isEmpty() ? OptionalDouble.of(0) : cardinal(whole);
    return text.isEmpty() || before.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble((long) before.getAsDouble() + "." + text));
  }

  private static OptionalDouble cardinal(List<String> words) {
    if (ONE.contains(String.join(" ", words))) {
      return OptionalDouble.of(1);
    }
    double sum = 0;
    double group = 0;
    boolean number = false;
    for (String word : words) {
      if (SMALL.contains(word)) {
        group += SMALL.indexOf(word);
      } else if (TENS.contains(word)) {
        group += 10 * (TENS.indexOf(word) + 2);
      } else if (word.equals("hundred") || word.equals("dozen")) {
        group = Math.max(1, group) * GROUPS.get(word);
      } else if (GROUPS.containsKey(word)) {
        sum += Math.max(1, group) * GROUPS.get(word);
        group = 0;
      } else if (!(word.equals("a") && !number) && !(word.equals("and") && number)) {
        return OptionalDouble.empty();
      }
      number |= !word.equals("a");
    }
    return number ? OptionalDouble.of(sum + group) : OptionalDouble.empty();
  }

  /** Whether a word says a part of something: {@code half}, {@code quarter}. */
  static boolean isPart(String word) {
    return PARTS.containsKey(word);
  }

  /** The digits of a small number in one word: {@code 12} for twelve. */
  static Optional<String> digits(String word) {
    int tens = TENS.indexOf(word);
    int small = tens >= 0 ? 10 * (tens + 2) : SMALL.indexOf(word);
    return small >= 0 ? Optional.of(Integer.toString(small)) : Optional.empty();
  }

  /** Whether a word says that there is nothing. */
  static boolean isNothing(String word) {
    return NOTHING.contains(word);
  }

  /** Which place in a row a word says, from 1: {@code third}, {@code 3rd}. */
  static OptionalInt place(String word) {
    int place = PLACES.indexOf(word) + 1;
    if (place > 0) {
      return OptionalInt.of(place);
    }
    int digits = word.length() - 2;
    boolean ordinal =
        digits > 0
            && digits < 7
            && List.of("st", "nd", "rd", "th").contains(word.substring(digits));
    return ordinal && Words.isDigits(word.substring(0, digits))
        ? OptionalInt.of(Integer.parseInt(word.substring(0, digits)))
        : OptionalInt.empty();
  }

  /** What a word multiplies a number before it by: {@code 3.6 million}; 1 for other words. */
  static double factor(String word) {
    return GROUPS.getOrDefault(word, 1.0);
  }
}

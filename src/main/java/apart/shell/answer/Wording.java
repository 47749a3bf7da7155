package apart.shell.answer;

import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the words of an answer say, whatever words those are: {@code they move apart} says what
 * {@code they part} says. A text becomes a list of meanings, each named by one word that stands for
 * all of its group; endings, filling words, quotes and signs are gone, and what is denied is one
 * meaning with its denial.
 */
final class Wording {
  static final String NO = "no";
  static final String YES = "yes";
  static final String NOT = "not";

  private static final String DENIED = "not ";

  /** Where a part of a sentence ends; what is denied before it is not what comes behind it. */
  private static final String PAUSE = ",";

  /** Words that say nothing where somebody answers. */
  private static final Set<String> FILLING =
      Set.of(
          ("a an the it its is are was were be been am do does did done has have had will would shall"
                  + " should can could may might must i i'd i'm i'll you we he they their theirs"
                  + " them they're this that these those there here to of in on at by with from as"
                  + " and but so then than for if because since just too also well ok okay hmm"
                  + " think guess say suppose believe bet mean maybe perhaps probably likely"
                  + " surely certainly definitely clearly obviously simply sure please choose pick"
                  + " chose go goes went come comes came happen happens take takes took end"
                  + " ends ended now answer option"
                  + " choice letter ones which + -")
              .split(" "));

  /** Words of one meaning; the first stands for all. */
  private static final List<String> GROUPS =
      List.of(
          "less lower smaller below under fewer beneath <",
          "more higher greater larger bigger above over further farther beyond longer exceeds >",
          "equal same identical alike equally equals coincide coincides coincided coinciding",
          "different differ distinct unequal another difference differently",
          "grow grew grown increase rise rose risen up climb",
          "shrink shrank shrunk decrease fall fell fallen sink sank down drop",
          "part apart separate diverge split",
          "meet met merge join unite together converge merges merged",
          "stay remain keep kept still unchanged constant unaffected invariant survive survived",
          "change vary alter",
          "alone only solely merely",
          "about nearly almost approximately roughly around close practically circa ca",
          "become became get got",
          "little slightly bit somewhat tiny",
          "far lot much huge hugely",
          "nearer closer",
          "hardly barely scarcely",
          "gone lost vanish vanished disappear disappeared",
          "dead die died dies",
          "straight linear",
          "flat level plateau flatten levels",
          "rounding rounded round-off roundoff floating-point",
          "none nothing neither nobody nowhere nil nought",
          "all everything everyone everybody each every",
          "start begin began begun beginning initial initially",
          "eta rate",
          "most majority",
          "overtake overtook overtaken",
          "plus positive pos +",
          "minus negative neg -",
          "no nope n nah false",
          "yes yeah yep y true correct");

  /** Behind these {@code one} is a number. */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of("less", "more", "about", "alone", "stay", "exactly", "plus", "minus", "between");

  /** Behind these it is none. */
  private static final Set<String> POINTING = Set.of("this", "that", "which", "each", "other");

  /** On which side of 0. */
  private static final Map<String, String> SIGNS = Map.of("less", "minus", "more", "plus");

  /** Several words that say one thing. */
  private static final Map<String, String> PHRASES =
      Map.ofEntries(
          Map.entry("at all", ""),
          Map.entry("nothing but", "only"),
          Map.entry("nothing except", "only"),
          Map.entry("none but", "only"),
          Map.entry("misses", NOT),
          Map.entry("miss", NOT),
          Map.entry("fails", NOT),
          Map.entry("fail", NOT),
          Map.entry("at least", "more"),
          Map.entry("at most", "less"),
          Map.entry("no one", "none"),
          Map.entry("no change", "stay"),
          Map.entry("no difference", "equal"),
          Map.entry("no distance", "equal"),
          Map.entry("no effect", "stay"),
          Map.entry("same distance", "as-it-was"),
          Map.entry("same spread", "as-it-was"),
          Map.entry("just as", "equal"),
          Map.entry("not one", "none"),
          Map.entry("a thing", ""),
          Map.entry("each other", ""),
          Map.entry("one another", ""),
          Map.entry("output bias", "b2"),
          Map.entry("whole time", "always"),
          Map.entry("nothing changes", "stay"),
          Map.entry("nothing happens", "stay"),
          Map.entry("nothing moves", "nothing"),
          Map.entry("learning rate", "eta"),
          Map.entry("each time", "always"),
          Map.entry("every time", "always"),
          Map.entry("for ever", "always"),
          Map.entry("forever", "always"),
          Map.entry("all but", "all-but"),
          Map.entry("all except", "all-but"),
          Map.entry("everything but", "all-but"),
          Map.entry("everything except", "all-but"),
          Map.entry("to nothing", "0"),
          Map.entry("once more", "again"),
          Map.entry("long time", "long"),
          Map.entry("a single", "1"));

  /** Longer ones, in plain words. */
  private static final Map<String, String> SAYINGS =
      Map.of(
          "can't",
          "can not",
          "won't",
          "will not",
          "cannot",
          "can not",
          "bit for bit",
          "exactly",
          "bias of the output",
          "output bias");

  /** With these, how much there is of something is another amount. */
  private static final Set<String> SCALING =
      Set.of("twic", "thric", "doubl", "doubled", "tripl", "half", "halv", "quadrupl", "tenfold");

  /** What is said by denying the other. */
  private static final Map<String, String> OPPOSITES =
      Map.of("equal", "different", "different", "equal", "change", "stay");

  private static final Map<String, String> MEANINGS = new HashMap<>();

  static {
    for (String group : GROUPS) {
      List<String> words = Words.of(group);
      for (String word : words) {
        MEANINGS.put(word, words.get(0));
        MEANINGS.putIfAbsent(stem(word), words.get(0));
      }
    }
  }

  private Wording() {}

  /** What a text says; what fills it, if it says nothing else. */
  static List<String> of(String text) {
    List<String> all = new ArrayList<>();
    List<String> telling = new ArrayList<>();
    boolean denied = false;
    String before = "";
    for (String word : withPhrases(words(text))) {
      boolean fills = word.equals("one") ? !counts(before, telling) : FILLING.contains(word);
      before = word;
      if (word.equals(NOT)) {
        denied = true;
      } else if (!word.equals(PAUSE)) {
        add(all, meaning(word), denied && !fills);
        if (!fills) {
          add(telling, meaning(word), denied);
          denied = false;
        }
      } else if (denied) {
        add(all, NOT, false);
        add(telling, NOT, false);
        denied = false;
      }
    }
    return telling.isEmpty() ? all : telling;
  }

  /** Whether {@code one} is a number behind what was said; {@code the first one} is none. */
  private static boolean counts(String before, List<String> said) {
    return (said.isEmpty() && !POINTING.contains(before))
        || (!said.isEmpty() && BEFORE_NUMBERS.contains(said.get(said.size() - 1)))
        || before.equals("neuron");
  }

  private static void add(List<String> meanings, String meaning, boolean denied) {
    String said = denied ? OPPOSITES.getOrDefault(meaning, DENIED + meaning) : meaning;
    int last = meanings.size() - 1;
    if (said.equals("0") && last >= 0 && SIGNS.containsKey(meanings.get(last))) {
      meanings.set(last, SIGNS.get(meanings.get(last)));
      return;
    }
    if (meanings.isEmpty() || !meanings.get(meanings.size() - 1).equals(said)) {
      meanings.add(said);
    }
  }

  /** What a meaning is without its denial. */
  static String undenied(String meaning) {
    return meaning.startsWith(DENIED) ? meaning.substring(DENIED.length()) : meaning;
  }

  /** Whether a word says nothing where somebody answers. */
  static boolean fills(String word) {
    return FILLING.contains(word);
  }

  /** Whether a meaning makes another amount of what is said with it: {@code twice as high}. */
  static boolean scales(String meaning) {
    return SCALING.contains(meaning);
  }

  /** Whether something in a list of meanings is denied. */
  static boolean isDenied(List<String> meanings) {
    Set<String> without = new HashSet<>(meanings);
    without.removeAll(List.of(NO, NOT, "none", "never"));
    return without.size() < Set.copyOf(meanings).size()
        || meanings.stream().anyMatch(meaning -> meaning.startsWith(DENIED));
  }

  /** Whether two lists hold what excludes each other: equal here, different there. */
  static boolean areOpposed(List<String> some, List<String> others) {
    return some.stream()
        .anyMatch(
            m ->
                others.contains(OPPOSITES.getOrDefault(m, DENIED + m))
                    || others.contains(DENIED + m)
                    || (m.startsWith(DENIED) && others.contains(undenied(m))));
  }

  private static String meaning(String word) {
    String known = MEANINGS.get(word);
    if (known != null) {
      return known;
    }
    return Spoken.digits(word).orElseGet(() -> MEANINGS.getOrDefault(stem(word), stem(word)));
  }

  /** A word without its ending, so that {@code moves}, {@code moving} and {@code moved} are one. */
  static String stem(String word) {
    String stem = word;
    if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
      stem = word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : cut(word, 1);
    } else if (word.length() > 5 && word.endsWith("ing")) {
      stem = single(cut(word, 3));
    } else if (word.length() > 4 && word.endsWith("ed")) {
      stem = single(cut(word, 2));
    }
    return stem.length() > 3 && stem.endsWith("e") ? cut(stem, 1) : stem;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean twice = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return twice && "ls".indexOf(stem.charAt(last)) < 0 ? cut(stem, 1) : stem;
  }

  // Words.

  /** The words of a text in small letters, and nothing else of it. */
  static List<String> plain(String text) {
    return words(text).stream().filter(word -> !word.equals(PAUSE)).toList();
  }

  /** The words of a text in small letters, without quotes and signs of a sentence. */
  private static List<String> words(String text) {
    String plain = Characters.plain(text).toLowerCase(Locale.ROOT);
    String apart = plain.replace("<", " < ").replace(">", " > ");
    for (Map.Entry<String, String> saying : SAYINGS.entrySet()) {
      apart = apart.replace(saying.getKey(), saying.getValue());
    }
    List<String> words = new ArrayList<>();
    for (String word : Words.of(apart)) {
      String bare = bare(word);
      if (bare.indexOf(',') > 0 && Numeral.of(bare).isEmpty()) {
        words.addAll(words(bare.replace(',', ' ')));
      } else if (bare.endsWith("n't")) {
        words.add(cut(bare, 3));
        words.add(NOT);
      } else if (!bare.isEmpty()) {
        words.add(bare);
      }
      if (",;:.".indexOf(word.charAt(word.length() - 1)) >= 0) {
        words.add(PAUSE);
      }
    }
    words.add(PAUSE);
    return words;
  }

  private static List<String> withPhrases(List<String> words) {
    List<String> joined = new ArrayList<>();
    boolean nor = words.contains("nor");
    for (int i = 0; i < words.size(); i++) {
      if (nor && List.of("neither", "nor").contains(words.get(i))) {
        joined.add(NOT);
        continue;
      }
      Optional<String> number = i + 1 < words.size() ? number(words, i) : Optional.empty();
      if (number.isPresent()) {
        joined.add(number.get());
        i++;
        continue;
      }
      String pair = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : words.get(i);
      boolean two = PHRASES.containsKey(pair);
      String said = two ? PHRASES.get(pair) : PHRASES.getOrDefault(words.get(i), words.get(i));
      boolean without = said.equals("without") && isSaid(words, i + 1);
      if (pair.equals("no longer") && isSaid(words, i + 2)) {
        joined.add(NOT);
        i++;
        continue;
      }
      if (!said.isEmpty()) {
        joined.add(without ? NOT : said);
      }
      i += two && i + 1 < words.size() ? 1 : 0;
    }
    return joined;
  }

  /** The number that two words say together: {@code one hundredth}, {@code 1 1/4}. */
  private static Optional<String> number(List<String> words, int at) {
    OptionalDouble part = Spoken.fraction(words.get(at), words.get(at + 1));
    return part.isPresent()
        ? Optional.of(Numeral.shown(part.getAsDouble()))
        : Numeral.mixed(words.subList(at, at + 2))
            .map(n -> Numeral.shown(n.readings().get(0).value()));
  }

  /** Whether something that tells is at a place among words. */
  private static boolean isSaid(List<String> words, int at) {
    return at < words.size() && !words.get(at).equals(PAUSE) && !fills(words.get(at));
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "\"'`(,.;:!?*".indexOf(word.charAt(from)) >= 0) {
      boolean number = word.charAt(from) == '.' && from + 1 < to && isDigit(word, from + 1);
      if (number) {
        break;
      }
      from++;
    }
    while (to > from && "\"'`),.;:!?*".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    boolean owns = to - from > 2 && word.startsWith("'s", to - 2);
    return word.substring(from, owns ? to - 2 : to);
  }

  private static boolean isDigit(String word, int at) {
    return word.charAt(at) >= '0' && word.charAt(at) <= '9';
  }
}

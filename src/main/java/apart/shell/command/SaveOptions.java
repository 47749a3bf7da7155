package apart.shell.command;

import apart.shell.report.Wanted;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands after {@code /save}: options, and the file.
 *
 * @param given the options with their values; an empty one where they take none
 * @param typed all of it but {@code -over}, as it was typed
 */
record SaveOptions(Map<String, String> given, String file, String typed) {
  static final String OVER = "-over";

  private static final List<String> ALONE = List.of("-all", "-before", "-history", "-only", OVER);
  private static final List<String> WITH_NUMBER = List.of("-from", "-last");
  private static final List<String> WITH_TEXT = List.of("-name", "-title");

  /** Reads what was typed: options stand before the file, or behind it. */
  static SaveOptions of(String typed) throws CommandException {
    Map<String, String> given = new TreeMap<>();
    List<String> kept = new ArrayList<>();
    String rest = taken(typed.strip(), given, kept);
    String file = first(rest);
    for (String behind = behind(rest, file); !behind.isEmpty(); behind = behind(rest, file)) {
      if (isKnown(Words.first(behind))) {
        String more = taken(behind, given, kept);
        if (!more.isEmpty()) {
          throw new CommandException("/save takes one file, not " + file + " and " + more + ".");
        }
        rest = file;
      } else {
        file = rest.substring(0, rest.length() - behind.length()) + first(behind);
      }
    }
    if (given.containsKey("-all") && given.containsKey("-history")) {
      throw new CommandException("/save takes -all or -history, not both.");
    }
    kept.add(file);
    return new SaveOptions(given, file, String.join(" ", kept));
  }

  private static String behind(String text, String begin) {
    return text.substring(begin.length()).strip();
  }

  /** Takes the options that a text begins with; gives the rest. */
  private static String taken(String text, Map<String, String> given, List<String> kept)
      throws CommandException {
    String rest = text;
    for (String word = Words.first(rest); isOption(word); word = Words.first(rest)) {
      rest = rest.substring(word.length()).strip();
      String value = "";
      if (!ALONE.contains(word)) {
        value = first(rest);
        rest = rest.substring(value.length()).strip();
        check(word, value);
      }
      given.put(word, unquoted(value));
      if (!word.equals(OVER)) {
        kept.add(value.isEmpty() ? word : word + " " + value);
      }
    }
    return rest;
  }

  private static boolean isKnown(String word) {
    return ALONE.contains(word) || WITH_NUMBER.contains(word) || WITH_TEXT.contains(word);
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") && Words.isWord(word.substring(1));
  }

  private static void check(String option, String value) throws CommandException {
    if (!WITH_NUMBER.contains(option) && !WITH_TEXT.contains(option)) {
      throw new CommandException(
          "/save knows -all, -before, -from N, -history, -last N, -name TEXT, -only, -over and -title"
              + " TEXT, not "
              + option
              + ".");
    }
    boolean number = Words.isDigits(value) && value.length() < 8 && !value.matches("0+");
    if (WITH_NUMBER.contains(option) && !number) {
      throw new CommandException(
          option
              + " takes a whole number from 1 on"
              + (value.isEmpty() ? "." : ", not " + value + "."));
    }
    if (value.isEmpty()) {
      throw new CommandException(option + " takes a text: " + option + " \"Two words\"");
    }
  }

  /** The first word, or what stands between quotes, with them. */
  private static String first(String text) {
    int end = text.startsWith("\"") ? text.indexOf('"', 1) : -1;
    return end > 0 ? text.substring(0, end + 1) : Words.first(text);
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  boolean has(String option) {
    return given.containsKey(option);
  }

  /** Whether the sources alone are wanted, one after the other, whatever the file's ending. */
  boolean bare() {
    boolean report = file.endsWith(".md") || file.endsWith(".html") || file.endsWith(".ipynb");
    return has("-history") || (has("-all") && !report);
  }

  /** Whether no part of the session is asked for. */
  boolean isWhole() {
    return !has("-all") && !has("-from") && !has("-last") && !has("-only") && !has("-before");
  }

  /** What is wanted in a report. */
  Wanted wanted() {
    return new Wanted(
        !isWhole(),
        number("-from"),
        number("-last"),
        has("-only"),
        given.getOrDefault("-title", ""),
        given.getOrDefault("-name", ""));
  }

  private int number(String option) {
    return Integer.parseInt(given.getOrDefault(option, "0"));
  }
}

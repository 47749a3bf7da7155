package apart.shell.terminal;

import apart.wire.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of what is drawn, as numbers of the 256 that terminals have. Series can be told from
 * dark and from light paper, and the first four also by those who are colour-blind; a step has its
 * own paper, and ink that can be read on it. (JLine's styled strings would not do: they turn box
 * lines into letters of another character set, which are copied as such.)
 */
final class Inks {
  private static final int[] SERIES = {33, 136, 29, 199, 168, 31, 130, 244};
  private static final int[] SIZES = {54, 91, 126, 161, 203, 208, 214, 220, 227};
  private static final int[] SIGNS = {20, 26, 68, 110, -1, 180, 173, 166, 124};
  private static final int[] ON_SIZES = {231, 231, 231, 231, 16, 16, 16, 16, 16};
  private static final int[] ON_SIGNS = {231, 231, 16, 16, -1, 16, 16, 16, 231};

  /** Characters that are themselves shades: the paper alone says more. */
  private static final String SHADES = "\u2591\u2592\u2593\u2588";

  private static final String AXIS = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean coloured;

  /** The inks of a terminal; none if it has no colours, or not as many. */
  Inks(boolean coloured) {
    this.coloured = coloured;
  }

  /** A line with its marks as colours, or without them. */
  String ansi(String line) {
    if (!coloured) {
      return Ink.strip(line);
    }
    StringBuilder ansi = new StringBuilder(line.length());
    for (Ink.Stretch stretch : Ink.stretches(line)) {
      for (Ink.Stretch run : runs(stretch)) {
        String style = style(run);
        ansi.append(style).append(run.text()).append(style.isEmpty() ? "" : PLAIN);
      }
    }
    return ansi.toString();
  }

  /** A stretch in runs of shades and of other characters, such as the digit of a sample. */
  private static List<Ink.Stretch> runs(Ink.Stretch stretch) {
    String text = stretch.text();
    List<Ink.Stretch> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || isShade(text.charAt(i)) != isShade(text.charAt(from))) {
        runs.add(new Ink.Stretch(stretch.meaning(), stretch.number(), text.substring(from, i)));
        from = i;
      }
    }
    return runs;
  }

  private static boolean isShade(char c) {
    return SHADES.indexOf(c) >= 0;
  }

  private static String style(Ink.Stretch stretch) {
    return switch (stretch.meaning()) {
      case SERIES -> "\u001b[38;5;" + SERIES[stretch.number()] + "m";
      case SIZE -> step(stretch, SIZES, ON_SIZES);
      case SIGN -> step(stretch, SIGNS, ON_SIGNS);
      case AXIS -> AXIS;
      case NONE -> "";
    };
  }

  private static String step(Ink.Stretch stretch, int[] papers, int[] inks) {
    int paper = papers[stretch.number()];
    if (paper < 0) {
      return "";
    }
    int ink = isShade(stretch.text().charAt(0)) ? paper : inks[stretch.number()];
    return "\u001b[48;5;" + paper + ";38;5;" + ink + "m";
  }
}

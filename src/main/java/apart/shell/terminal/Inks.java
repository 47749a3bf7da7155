package apart.shell.terminal;

import apart.wire.Ink;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * The colours of what is drawn, as numbers of the 256 that terminals have. Series can be told from
 * dark and from light paper, and the first four also by those who are colour-blind; a step has its
 * own paper, and ink that can be read on it.
 */
final class Inks {
  private static final int[] SERIES = {33, 136, 29, 199, 168, 31, 130, 244};
  private static final int[] SIZES = {54, 91, 126, 161, 203, 208, 214, 220, 227};
  private static final int[] SIGNS = {20, 26, 68, 110, -1, 180, 173, 166, 124};
  private static final int[] ON_SIZES = {231, 231, 231, 231, 16, 16, 16, 16, 16};
  private static final int[] ON_SIGNS = {231, 231, 16, 16, -1, 16, 16, 16, 231};

  /** Characters that are themselves shades: the paper alone says more. */
  private static final String SHADES = "\u2591\u2592\u2593\u2588";

  private Inks() {}

  /** A line with its marks as colours. */
  static AttributedString coloured(String line) {
    AttributedStringBuilder styled = new AttributedStringBuilder(line.length());
    for (Ink.Stretch stretch : Ink.stretches(line)) {
      switch (stretch.meaning()) {
        case SERIES ->
            styled.styled(
                AttributedStyle.DEFAULT.foreground(SERIES[stretch.number()]), stretch.text());
        case SIZE -> step(styled, stretch, SIZES, ON_SIZES);
        case SIGN -> step(styled, stretch, SIGNS, ON_SIGNS);
        case AXIS -> styled.styled(AttributedStyle.DEFAULT.faint(), stretch.text());
        default -> styled.styled(AttributedStyle.DEFAULT, stretch.text());
      }
    }
    return styled.toAttributedString();
  }

  /** A line without its marks. */
  static AttributedString plain(String line) {
    return new AttributedString(Ink.strip(line));
  }

  private static void step(
      AttributedStringBuilder styled, Ink.Stretch stretch, int[] papers, int[] inks) {
    int paper = papers[stretch.number()];
    if (paper < 0) {
      styled.styled(AttributedStyle.DEFAULT, stretch.text());
      return;
    }
    boolean shade = SHADES.indexOf(stretch.text().charAt(0)) >= 0;
    int ink = shade ? paper : inks[stretch.number()];
    styled.styled(AttributedStyle.DEFAULT.background(paper).foreground(ink), stretch.text());
  }
}

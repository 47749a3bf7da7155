package apart.shell.book;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What must hold of the pages of a book, whatever is in them. */
public final class Pages {
  private static final Pattern COLOUR = Pattern.compile("--(\\w+): (#[0-9a-f]{6});");
  private static final String DARK = "@media (prefers-color-scheme: dark)";
  private static final double LEAST_CONTRAST = 4.5;

  private Pages() {}

  /** The pages in a folder by their names. */
  public static Map<String, String> in(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  /** A page, which must be well-formed XML. */
  static Document parsed(String page)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  /** Links that lead nowhere, ids that stand twice, and what would be loaded or run. */
  public static List<String> faults(Map<String, String> pages) throws Exception {
    List<String> faults = new ArrayList<>();
    Map<String, Set<String>> ids = new HashMap<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Set<String> own = new HashSet<>();
      for (Element each : elements(page.getValue())) {
        String id = each.getAttribute("id");
        if (!id.isEmpty() && !own.add(id)) {
          faults.add(page.getKey() + ": a second " + id);
        }
      }
      ids.put(page.getKey(), own);
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      for (Element each : elements(page.getValue())) {
        String to = each.getAttribute("href");
        String[] parts = to.split("#", 2);
        Set<String> there = ids.get(parts[0].isEmpty() ? page.getKey() : parts[0]);
        boolean leads = there != null && (parts.length == 1 || there.contains(parts[1]));
        if (each.hasAttribute("href") && !leads) {
          faults.add(page.getKey() + ": " + to);
        }
        if (Set.of("script", "link", "img", "iframe").contains(each.getTagName())
            || each.hasAttribute("src")) {
          faults.add(page.getKey() + ": <" + each.getTagName() + ">");
        }
      }
      if (page.getValue().contains("url(") || page.getValue().contains("@import")) {
        faults.add(page.getKey() + ": its style loads something");
      }
    }
    return faults;
  }

  private static List<Element> elements(String page) throws Exception {
    NodeList all = parsed(page).getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  /**
   * Pairs of text and ground that differ too little to be read, by WCAG's formula: each colour that
   * is used for text on each that is used below it, light and dark. Colours that are not in the
   * table of a style are named, too.
   */
  public static List<String> faint(String page) {
    String style = page.substring(page.indexOf("<style>"), page.indexOf("</style>"));
    int dark = style.indexOf(DARK);
    Map<String, String> light = colours(style.substring(0, dark));
    Map<String, String> night = colours(style.substring(dark, style.indexOf("} }", dark)));
    List<String> faint = new ArrayList<>();
    for (String ink : used(style, "color")) {
      for (String paper : used(style, "background")) {
        for (Map<String, String> mode : List.of(light, night)) {
          double contrast = contrast(mode.get(ink), mode.get(paper));
          if (contrast < LEAST_CONTRAST) {
            faint.add(
                "%s %s on %s %s: %.2f"
                    .formatted(ink, mode.get(ink), paper, mode.get(paper), contrast));
          }
        }
      }
    }
    Pattern.compile("(?<!-)\\b(color|background|border[\\w-]*|outline): ([^;}]*)")
        .matcher(style)
        .results()
        .map(match -> match.group(2))
        .filter(value -> value.matches(".*(#|rgb|hsl|\\b(white|black|gr[ae]y|red|blue)\\b).*"))
        .forEach(faint::add);
    return faint;
  }

  private static Map<String, String> colours(String block) {
    Map<String, String> colours = new HashMap<>();
    COLOUR.matcher(block).results().forEach(m -> colours.put(m.group(1), m.group(2)));
    return colours;
  }

  private static Set<String> used(String style, String property) {
    Set<String> used = new TreeSet<>();
    Pattern.compile("(?<![-\\w])" + property + ": var\\(--(\\w+)\\)")
        .matcher(style)
        .results()
        .map((MatchResult match) -> match.group(1))
        .forEach(used::add);
    return used;
  }

  /** The contrast of two colours: WCAG 2.2, relative luminance and contrast ratio. */
  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}

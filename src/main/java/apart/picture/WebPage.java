package apart.picture;

/** One file of HTML that needs nothing else. */
public final class WebPage {
  private static final String STYLE =
      "body{font-family:monospace;max-width:60em;margin:1em auto;padding:0 1em}"
          + "svg{max-width:100%;height:auto}table{border-collapse:collapse}"
          + "td,th{padding:.1em .6em;text-align:right}th{border-bottom:1px solid #888}";

  private WebPage() {}

  /**
   * A page.
   *
   * @param title as text
   * @param body as HTML
   */
  public static String of(String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        + text(title)
        + "</title>\n<style>"
        + STYLE
        + "</style>\n</head>\n<body>\n"
        + body
        + "\n</body>\n</html>\n";
  }

  /** Text as HTML has it. */
  public static String text(String text) {
    return Svg.escaped(text);
  }
}

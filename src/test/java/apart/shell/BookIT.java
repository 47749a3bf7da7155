package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.Chromium;
import apart.shell.book.Pages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A book of two shipped lessons, written by the real script and opened in Chromium. */
@Timeout(300)
class BookIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final List<String> LESSONS = List.of("start", "plateau");
  private static final int[] WIDTHS = {320, 1280, 3840};

  /** The widest line that is read with ease, in letters' heights. */
  private static final double WIDEST = 55;

  /**
   * What is measured of each frame once all are loaded, with all that is folded opened: the width
   * of the page, that of what is in it, and the longest paragraph in heights of its letters.
   */
  private static final String MEASURE =
      """
      <pre id="measured"></pre>
      <script>
      addEventListener("load", () => {
        const lines = [];
        for (const frame of document.querySelectorAll("iframe")) {
          const page = frame.contentDocument, root = page.documentElement;
          for (const each of page.querySelectorAll("details")) each.open = true;
          let widest = 0;
          for (const each of page.querySelectorAll("p, li, dd")) {
            const size = parseFloat(frame.contentWindow.getComputedStyle(each).fontSize);
            widest = Math.max(widest, each.getBoundingClientRect().width / size);
          }
          lines.push([frame.title, root.clientWidth, root.scrollWidth, widest].join(" "));
        }
        document.getElementById("measured").textContent = lines.join("\\n");
      });
      </script>
      """;

  @TempDir private static Path folder;

  private static Path book;
  private static Map<String, String> pages;

  @BeforeAll
  static void write() throws Exception {
    book = folder.resolve("book");
    List<String> command = new ArrayList<>(List.of(ROOT + "/scripts/apart", "book", "" + book));
    command.addAll(LESSONS);
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    Process process = builder.start();
    assertTrue(process.waitFor(240, TimeUnit.SECONDS), "the book is not written");
    String told = Files.readString(out);
    assertEquals(0, process.exitValue(), told);
    assertTrue(told.endsWith("2 chapters in " + book + "; begin with index.html\n"), told);
    pages = Pages.in(book);
    assertEquals(
        Set.of("index.html", "start.html", "plateau.html", "papers.html", "theorems.html"),
        pages.keySet());
  }

  @Test
  void eachLinkLeadsSomewhereAndAllTextCanBeRead() throws Exception {
    assertEquals(List.of(), Pages.faults(pages));
    pages.forEach((name, page) -> assertEquals(List.of(), Pages.faint(page), name));
    assertTrue(pages.get("plateau.html").contains("<svg "), "a lesson with pictures");
    assertTrue(pages.get("papers.html").contains("Fukumizu"), pages.get("papers.html"));
    String proofs = pages.get("theorems.html");
    assertTrue(
        proofs.contains("theorem(&quot;twins&quot;)</code></pre>\n<pre class=\"out\">"), proofs);
  }

  @Test
  void noPageIsWiderThanItsWindowAndNoLineTooLong() throws Exception {
    Map<String, String> opened = new TreeMap<>(pages);
    String wide = "<main><pre style=\"overflow: visible\">" + "x".repeat(300) + "</pre>";
    opened.put("wide.html", pages.get("start.html").replace("<main>", wide));
    String loose = pages.get("start.html").replace("max-width: 46rem", "max-width: none");
    opened.put("loose.html", loose);
    List<String> expected = new ArrayList<>();
    for (String name : opened.keySet()) {
      Files.writeString(folder.resolve(name), opened.get(name));
      for (int width : WIDTHS) {
        boolean tooWide = name.equals("wide.html");
        boolean tooLong = name.equals("loose.html") && width > 320;
        expected.add(name + " " + width + (tooWide ? " too wide" : tooLong ? " too long" : ""));
      }
    }
    assertEquals(expected, measured(opened.keySet().stream().toList()));
  }

  /** How pages of the folder come out at each width. */
  private static List<String> measured(List<String> names) throws Exception {
    StringBuilder frames = new StringBuilder("<!DOCTYPE html>\n<body>\n");
    for (String name : names) {
      for (int width : WIDTHS) {
        frames.append(
            "<iframe src=\"%s\" title=\"%s %d\" style=\"border: 0; width: %dpx\"></iframe>\n"
                .formatted(name, name, width, width));
      }
    }
    Path all = folder.resolve("all.html");
    Files.writeString(all, frames + MEASURE + "</body>\n");
    String shown = Chromium.in(folder).open(all).dom();
    int start = shown.indexOf("<pre id=\"measured\">") + "<pre id=\"measured\">".length();
    List<String> measured = new ArrayList<>();
    for (String line : shown.substring(start, shown.indexOf("</pre>", start)).lines().toList()) {
      String[] parts = line.split(" ");
      String page = parts[0] + " " + parts[1];
      double longest = Double.parseDouble(parts[4]);
      assertTrue(longest > 0, "nothing to read: " + line);
      boolean wide = Integer.parseInt(parts[3]) > Integer.parseInt(parts[2]);
      measured.add(page + (wide ? " too wide" : longest > WIDEST ? " too long" : ""));
    }
    return measured;
  }
}

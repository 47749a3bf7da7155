package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.Chromium;
import apart.bench.Pty;
import apart.shell.report.ReadEntry;
import apart.shell.report.ReportFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal is killed; the next one saves its session as a page, which a browser opens. */
@Timeout(180)
class KilledReportIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final String APART = ROOT + "/scripts/apart";
  private static final List<String> ENTERED =
      List.of(
          "Mlp net = Mlp.of(8, 3, 1).fill(0.5)",
          "heat(net, 1)",
          "int[] w = {1, 2}",
          "w[0] = 7",
          "1 / 0",
          "System.out.println(\"x\".repeat(300) + \" <b> & </script>\")");

  @TempDir static Path folder;

  private static Path page;

  @BeforeAll
  static void killAndSave() throws Exception {
    try (Pty killed = Pty.start(folder, APART)) {
      killed.see("apart> ");
      for (String line : ENTERED) {
        killed.enter(line, "");
      }
      killed.enter("/undo 3", ""); // With the look at a fraction, which changed nothing.
      killed.enter("/redo", "");
      killed.enter("int last = w[0]", "");
      ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
      killed.status();
    }
    page = folder.resolve("r.html");
    try (Pty next = Pty.start(folder, APART)) {
      next.see("apart> ");
      next.enter("/save " + page + " -before", "");
      next.type("\u0004");
      assertEquals(0, next.status());
    }
  }

  @Test
  void thePageHoldsWhatWasEnteredUpToTheKill() throws Exception {
    ReportFile report = ReportFile.read(page);
    List<String> typed =
        report.entries().stream().filter(ReadEntry::isJava).map(ReadEntry::source).toList();
    assertEquals("int last = w[0]", typed.get(typed.size() - 1));
    String text = Files.readString(page);
    assertTrue(text.contains("<svg"), "the picture is there");
    assertTrue(text.contains("This was taken back."), text);
  }

  @Test
  void aBrowserShowsItOnNarrowScreensWithoutMovingSidewards() throws Exception {
    Chromium browser = Chromium.in(folder);
    for (int width : new int[] {320, 800, 2000}) {
      Path frame = folder.resolve("frame.html");
      Files.writeString(frame, FRAME.replace("WIDTH", Integer.toString(width)));
      Chromium.Opened opened = browser.open(frame);
      assertEquals(List.of(), opened.said());
      String seen = opened.dom().replaceAll("(?s).*<p id=\"seen\">(.*?)</p>.*", "$1");
      assertEquals("sideways 0 sections true pictures true wide 0", seen, "at " + width);
    }
    assertFalse(Files.readString(page).contains("<script"));
  }

  /** Shows the page in a frame of some width, and says what it is like there. */
  private static final String FRAME =
      """
      <!DOCTYPE html><html><body><p id="seen"></p>
      <iframe id="page" width="WIDTH" height="600" style="border:0" src="r.html"></iframe>
      <script>
      window.onload = () => {
        const seen = document.getElementById('page').contentDocument;
        const root = seen.documentElement;
        const wide = [...seen.querySelectorAll('body *')]
            .filter(e => !e.closest('svg') && !e.closest('pre')
                && e.getBoundingClientRect().right > root.clientWidth + 1);
        const pictures = [...seen.querySelectorAll('svg')]
            .every(e => e.getBoundingClientRect().width > 100);
        document.getElementById('seen').textContent =
            'sideways ' + (root.scrollWidth - root.clientWidth)
            + ' sections ' + (seen.querySelectorAll('section').length > 8)
            + ' pictures ' + pictures + ' wide ' + wide.length;
      };
      </script></body></html>
      """;
}

package apart.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonFile;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class NotebookFormTest {
  private static final String LESSON =
      """
      // @lesson odd "Odd *signs*"
      // @explain why: Is a_1 < a_2 in <b>bold</b>?
      // @rubric one; two
      """;

  private static final String TRANSCRIPT =
      """
      // @done why: since <inputs> & $x_1$ | *equal* are `it`
      // @end
      """;

  @Test
  void wordsReadAsTheyWereWhateverSignsAreInThem() throws Exception {
    Lesson lesson = LessonFile.parse("odd.jsh", LESSON);
    JsonObject notebook =
        JsonParser.parseString(Forms.of(lesson, TRANSCRIPT, ".ipynb")).getAsJsonObject();
    assertEquals("# Odd \\*signs\\*\n\n", source(notebook, 0).substring(0, 17));
    assertEquals(
        """
        Is a\\_1 \\< a\\_2 in \\<b\\>bold\\</b\\>?

        Answer: since \\<inputs\\> \\& \\$x\\_1\\$ \\| \\*equal\\* are \\`it\\`\
        """,
        source(notebook, 1));
  }

  private static String source(JsonObject notebook, int cell) {
    StringBuilder text = new StringBuilder();
    for (JsonElement line :
        notebook.getAsJsonArray("cells").get(cell).getAsJsonObject().getAsJsonArray("source")) {
      text.append(line.getAsString());
    }
    return text.toString();
  }
}

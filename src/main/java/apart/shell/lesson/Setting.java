package apart.shell.lesson;

import apart.shell.source.JavaText;
import apart.shell.source.JavaText.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a step needs of its lesson's code to be asked alone.
 *
 * @param lines the snippets of earlier steps that it builds on, in order
 * @param names what they declare
 */
record Setting(List<String> lines, List<String> names) {
  /** Of a step; {@code stage} tells where snippets end. */
  static Setting of(Lesson lesson, Step step, GuardedSession stage) {
    List<String> earlier = new ArrayList<>();
    for (Step each : lesson.steps().subList(0, lesson.steps().indexOf(step))) {
      earlier.addAll(stage.snippets(each.code().text()));
    }
    StringBuilder wanted = new StringBuilder(java(step));
    List<String> lines = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      String snippet = earlier.get(i);
      List<String> made = made(snippet);
      String java = wanted.toString();
      boolean imports = snippet.startsWith("import ");
      if (imports || made.stream().anyMatch(name -> JavaText.mentions(java, name))) {
        lines.add(0, snippet);
        wanted.append('\n').append(snippet);
        names.addAll(made);
      }
    }
    List<String> inOrder = new ArrayList<>(names);
    inOrder.sort((a, b) -> Integer.compare(place(lines, a), place(lines, b)));
    return new Setting(List.copyOf(lines), List.copyOf(inOrder));
  }

  private static int place(List<String> lines, String name) {
    int at = 0;
    while (at < lines.size() && !made(lines.get(at)).contains(name)) {
      at++;
    }
    return at;
  }

  /** The names that a snippet declares or gives another value. */
  private static List<String> made(String snippet) {
    Set<String> names = new LinkedHashSet<>(JavaText.declaredVariables(snippet));
    JavaText.variable(snippet).ifPresent(names::add);
    JavaText.declaredMethods(snippet).stream().map(Name::text).forEach(names::add);
    JavaText.declaredType(snippet).map(Name::text).ifPresent(names::add);
    return List.copyOf(names);
  }

  /** All Java of a step: what it runs, asks, accepts and refuses, and names in its words. */
  private static String java(Step step) {
    List<String> java = new ArrayList<>();
    java.add(step.code().text());
    step.also().forEach(also -> java.add(also.text()));
    step.checks().forEach(check -> java.add(check.condition()));
    step.choices().forEach(choice -> java.add(choice.condition()));
    step.wrongs().forEach(wrong -> java.add(wrong.answer()));
    List<String> words = new ArrayList<>(step.prose());
    words.add(step.text());
    words.add(step.why());
    words.addAll(step.hints());
    step.checks().forEach(check -> words.add(check.message()));
    step.choices().forEach(choice -> words.add(choice.message()));
    step.wrongs().forEach(wrong -> words.add(wrong.message()));
    for (String text : words) {
      java.addAll(JavaText.expressions(text));
      String[] parts = text.split("`", -1);
      for (int i = 1; i < parts.length; i += 2) {
        java.add(parts[i]);
      }
    }
    return String.join("\n", java);
  }
}

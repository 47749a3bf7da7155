package apart.shell.advice;

import java.util.List;

/** What is known in a session: names, and what can be called. */
public interface Vocabulary {

  /**
   * What could stand after a beginning of Java, such as {@code net.}: names, those of methods with
   * their opening bracket, and with both where nothing goes between them.
   */
  List<String> names(String before);

  /** The signatures of what is called at the end of a beginning such as {@code net.train(}. */
  List<String> signatures(String before);
}

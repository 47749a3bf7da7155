package apart.agent;

/** One expression that the terminal asks for its value, as the compiler made it. */
@FunctionalInterface
public interface Question {

  /** Evaluates the expression. */
  Object answer() throws Throwable;
}

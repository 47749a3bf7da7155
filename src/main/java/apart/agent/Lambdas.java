package apart.agent;

import java.lang.invoke.SerializedLambda;

/**
 * The functions of the learner's (lambdas and references to methods): the terminal's weaver has
 * each say where in the learner's code it was made, and of which values, and adds to the class what
 * makes it there again.
 */
public final class Lambdas {
  private Lambdas() {}

  /**
   * The place at which a function was made; woven into the learner's classes.
   *
   * @param places what {@link #described} says of each, after the name of its class
   * @return its number among them
   * @throws IllegalArgumentException if the class has no such place any more
   */
  public static int place(SerializedLambda lambda, Class<?> type, String... places) {
    String described = described(lambda);
    int inherited = -1;
    for (int i = 0; i < places.length; i++) {
      int end = places[i].indexOf(' ');
      if (places[i].substring(end + 1).equals(described)) {
        String owner = places[i].substring(0, end);
        if (owner.equals(lambda.getImplClass())) {
          return i;
        }
        if (isAbove(lambda.getImplClass(), owner, type)) {
          inherited = i;
        }
      }
    }
    if (inherited < 0) {
      throw new IllegalArgumentException("no such function: " + described);
    }
    return inherited;
  }

  /** What is the same of a function in the class file and in what it says of itself. */
  static String described(SerializedLambda lambda) {
    return String.join(
        " ",
        lambda.getFunctionalInterfaceClass(),
        lambda.getFunctionalInterfaceMethodName(),
        lambda.getFunctionalInterfaceMethodSignature(),
        lambda.getInstantiatedMethodType(),
        lambda.getImplMethodName(),
        lambda.getImplMethodSignature());
  }

  /** Whether a class inherits from another; {@code Neuron::toString} is a method of Object's. */
  private static boolean isAbove(String above, String name, Class<?> from) {
    try {
      return loaded(above, from).isAssignableFrom(loaded(name, from));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Class<?> loaded(String internal, Class<?> from) throws ClassNotFoundException {
    return Class.forName(internal.replace('/', '.'), false, from.getClassLoader());
  }
}

package apart.agent;

import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.List;

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
   * @param places of each: the class of its method, the type of what makes the function of what it
   *     captures, and what {@link #described} says
   * @return its number among them
   * @throws IllegalArgumentException if the class has no such place any more
   */
  public static int place(SerializedLambda lambda, Class<?> type, String... places) {
    String described = described(lambda);
    int inherited = -1;
    for (int i = 0; i < places.length; i++) {
      String[] place = places[i].split(" ", 3);
      if (place.length == 3 && place[2].equals(described) && fits(lambda, place[1], type)) {
        if (place[0].equals(lambda.getImplClass())) {
          return i;
        }
        if (isAbove(lambda.getImplClass(), place[0], type)) {
          inherited = i;
        }
      }
    }
    if (inherited < 0) {
      throw new IllegalArgumentException("no such function: " + described);
    }
    return inherited;
  }

  /** Whether a function can be made there of what it has captured. */
  private static boolean fits(SerializedLambda lambda, String descriptor, Class<?> type) {
    List<Class<?>> captured =
        MethodType.fromMethodDescriptorString(descriptor, type.getClassLoader())
            .wrap()
            .parameterList();
    boolean fits = captured.size() == lambda.getCapturedArgCount();
    for (int i = 0; fits && i < captured.size(); i++) {
      Object value = lambda.getCapturedArg(i);
      fits = value == null || captured.get(i).isInstance(value);
    }
    return fits;
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

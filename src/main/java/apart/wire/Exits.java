package apart.wire;

/** Exit statuses of the agent that mean something to the terminal. */
public final class Exits {
  /** A snippet left too little memory to go on. */
  public static final int OUT_OF_MEMORY = 97;

  private Exits() {}
}

package apart.app;

/** The program's entry. */
public final class Main {
  private Main() {}

  /** Starts Apart. */
  public static void main(String[] args) {
    System.out.println("apart");
  }
}

package apart.shell.engine;

/** Threads that end with the program, whatever they are doing. */
public final class Daemon {
  private Daemon() {}

  /** A thread of a name, not started yet. */
  public static Thread of(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}

package apart.shell;

import apart.shell.engine.Look;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.terminal.Showing;
import java.util.List;

/** The film that the last line of a session gave. */
record FilmShowing(Session session, List<Integer> epochs) implements Showing {
  @Override
  public Outcome picture(int epoch, int columns, int lines, boolean numbers) {
    return session.look(new Look.Picture(epoch, columns, lines, numbers));
  }

  @Override
  public Outcome save() {
    return session.look(new Look.Keep());
  }

  @Override
  public void stop() {
    session.interrupt();
  }
}

package apart.shell.report;

import apart.shell.engine.Session;
import apart.shell.engine.Session.Listed.Kind;
import java.util.ArrayList;
import java.util.List;

/** What stood at the end of a session of which only the exchanges are known. */
final class Remaining {
  private Remaining() {}

  static List<Session.Listed> of(List<Exchange> exchanges) {
    List<Session.Listed> listed = new ArrayList<>();
    for (Ran each : new History(exchanges).remaining()) {
      Kind kind = each.led().kind() == Shown.Kind.VALUE ? Kind.VARIABLE : Kind.STATEMENT;
      String id = Integer.toString(listed.size() + 1);
      listed.add(new Session.Listed(id, kind, each.declares(), each.source()));
    }
    return listed;
  }
}

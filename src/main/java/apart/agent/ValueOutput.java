package apart.agent;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Writes values, and says which objects they reach. */
final class ValueOutput extends ObjectOutputStream {
  private final StandIns standIns;
  private final Consumer<Object> reached;

  ValueOutput(OutputStream out, StandIns standIns, Consumer<Object> reached) throws IOException {
    super(out);
    this.standIns = standIns;
    this.reached = reached;
    enableReplaceObject(true);
  }

  @Override
  protected Object replaceObject(Object object) {
    Object written = standIns.of(object, this);
    reached.accept(written);
    return written;
  }
}

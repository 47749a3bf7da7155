package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.shell.engine.Session;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpeningSessionTest {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Session> door = new CompletableFuture<>();
  private final OpeningSession session = OpeningSession.by(door::join);

  @Test
  void whatIsSetBeforeItIsOpenIsSetInOrderAndBeforeAnyLine() {
    session.beside("first");
    session.seed(1);
    session.stage(3);
    session.beside("second");
    session.columns(40);
    session.seed(2);
    open();
    session.run("seed()");
    assertEquals(
        List.of(
            "beside first",
            "seed 1",
            "stage 3",
            "beside second",
            "columns 40",
            "seed 2",
            "run seed()"),
        List.copyOf(heard));
  }

  @Test
  void whatIsSetOnceItIsOpenIsSetAtOnce() {
    open();
    session.run("1");
    session.beside("here");
    assertEquals(List.of("run 1", "beside here"), List.copyOf(heard));
  }

  @Test
  void whatWasClosedBeforeItIsOpenIsClosedThen() throws Exception {
    session.close();
    open();
    assertEquals("close", heard.take());
    assertEquals(List.of(), List.copyOf(heard));
  }

  private void open() {
    door.complete(
        (Session)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> {
                  Object first = arguments == null ? "" : arguments[0];
                  heard.add((method.getName() + " " + first).strip());
                  return method.getReturnType() == List.class ? List.of() : null;
                }));
  }
}

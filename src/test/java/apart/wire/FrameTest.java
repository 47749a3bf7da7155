package apart.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.wire.Frame.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameTest {
  @Test
  void whatIsWrittenIsReadInTheSameOrder() throws IOException {
    StackTraceElement[] trace = {
      new StackTraceElement("A", "f", "#1", 2), new StackTraceElement("B", "g", null, -1)
    };
    String text = "\u732b and \ud83d\ude00 " + "x".repeat(100_000);
    Frame inner = Frame.of(Kind.STOPPED).text("inside").end();
    Frame.Reader body =
        sent(Frame.of(Kind.VALUE)
                .number(-7)
                .flag(true)
                .text(text)
                .bytes(new byte[] {1, 2})
                .frame(inner)
                .frames(trace)
                .end())
            .reader();
    assertEquals(-7, body.number());
    assertTrue(body.flag());
    assertEquals(text, body.text());
    assertArrayEquals(new byte[] {1, 2}, body.bytes());
    Frame again = body.frame();
    assertEquals(Kind.STOPPED, again.kind());
    assertEquals("inside", again.reader().text());
    assertArrayEquals(trace, body.frames());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindArrivesAsItself(Kind kind) throws IOException {
    assertEquals(kind, sent(Frame.of(kind).end()).kind());
  }

  @Test
  void framesFollowEachOther() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frame.of(Kind.OUT).text("one").end().write(out);
    Frame.of(Kind.DONE).end().write(out);
    DataInputStream in = in(out.toByteArray());
    assertEquals("one", Frame.read(in).reader().text());
    assertEquals(Kind.DONE, Frame.read(in).kind());
    assertThrows(EOFException.class, () -> Frame.read(in));
  }

  @Test
  void aFrameCutAnywhereIsTheEnd() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frame.of(Kind.OUT).text("one").end().write(out);
    byte[] whole = out.toByteArray();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(EOFException.class, () -> Frame.read(in(cut)));
    }
  }

  @Test
  void whatIsNoFrameIsNamed() {
    IOException kind =
        assertThrows(IOException.class, () -> Frame.read(in(new byte[] {122, 0, 0, 0, 0})));
    assertEquals("not a frame: it starts with byte 122", kind.getMessage());
    byte[] negative = {'o', -1, -1, -1, -1};
    IOException length = assertThrows(IOException.class, () -> Frame.read(in(negative)));
    assertTrue(length.getMessage().startsWith("not a frame: OUT of length -1, expected 0 to "));
    byte[] dog = {'d', 'o', 'g', '\n', '!', '!'};
    IOException large = assertThrows(IOException.class, () -> Frame.read(in(dog)));
    assertTrue(large.getMessage().startsWith("not a frame: DONE of length 1869"), "" + large);
  }

  @Test
  void aBodyThatPromisesMoreThanItHoldsIsRefused() {
    for (int length : new int[] {-1, 5, Integer.MAX_VALUE}) {
      Frame frame = Frame.of(Kind.VALUE).number(length).number(0).end();
      assertThrows(EOFException.class, () -> frame.reader().text(), "length " + length);
    }
  }

  @Test
  void noTwoKindsHaveTheSameCode() throws IOException {
    Set<Integer> codes =
        Arrays.stream(Kind.values()).map(FrameTest::code).collect(Collectors.toSet());
    assertEquals(Kind.values().length, codes.size());
  }

  private static int code(Kind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Frame.of(kind).end().write(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray()[0];
  }

  private static Frame sent(Frame frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.write(out);
    return Frame.read(in(out.toByteArray()));
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}

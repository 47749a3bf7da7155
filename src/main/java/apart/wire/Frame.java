package apart.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One message on the wire: a kind and its body.
 *
 * <p>On the wire: one byte kind, four bytes length of the body, the body. Inside a body a text is
 * four bytes length and UTF-8, so a text may be as long as memory allows.
 */
public final class Frame {
  /** A longer body would not leave the one who reads it enough memory to go on. */
  private static final long LONGEST = Runtime.getRuntime().maxMemory() / 4;

  /** Every message there is; first what the terminal says, then what the agent says. */
  public enum Kind {
    /** count, then name and bytes of each class. Answered by LOADED or FAILED. */
    LOAD('L'),
    /**
     * class, method, columns, how many lines of the screen may change in place. Answered by VALUE,
     * THREW, UNRESOLVED, STOPPED or FAILED.
     */
    INVOKE('I'),
    /** As LOAD, for classes that serve one question: no values to save. Answered by DONE. */
    LOAD_ONCE('O'),
    /** class, method, columns: the method asks questions. Answered by ANSWERS or FAILED. */
    ASK('A'),
    /** class, field, columns. Answered by VALUE or FAILED. */
    FIELD('F'),
    /**
     * As LOAD, for classes that are there and are to be changed in their place. Answered by DONE
     * or, where the JVM does not permit it, by FAILED.
     */
    REDEFINE('N'),
    /** a path. Answered by DONE. */
    CLASSPATH('C'),
    /** Stops the running invocation; not answered. */
    STOP('S'),
    /** true or false: whether the terminal has work that the learner waits for; not answered. */
    BUSY('B'),
    /**
     * The folder in which data files are looked for first, may be empty; what seed() gives. Not
     * answered.
     */
    BESIDE('D'),
    /** A line for a snippet that reads standard input; empty body: end of input. Not answered. */
    INPUT('T'),
    /** A body of PART, whose values to bring back. Answered by RESTORED. */
    RESTORE('R'),
    /**
     * A body of PART, whose values to read once more and to keep for PUT_AGAIN. Answered by
     * RESTORED.
     */
    READ_AGAIN('E'),
    /** Brings back all that was read again. Answered by RESTORED. */
    PUT_AGAIN('X'),
    /**
     * Name of a class whose initializer to run now; count, then fields of it that are to hold
     * nothing then. Answered by RESTORED.
     */
    INITIALIZE('Y'),
    /**
     * count, then names of classes that are the newest of their snippets again; whether the fields
     * are known that held something when they were, and if so count and those fields: all others of
     * these classes are emptied; count, then the classes that had been initialized. Answered by
     * RESTORED.
     */
    BACK('Z'),
    /** Milliseconds that saving the values may take; followed by SAVED, and not answered. */
    SAVE('J'),
    /**
     * count, then fields: what they hold is not to be written, since an agent ended when it was.
     * Answered by DONE.
     */
    SET_ASIDE('U'),
    /** How many decimals are shown. Answered by DONE. */
    SETTINGS('G'),
    /** count, then fields of the learner's classes that were not brought back. Answered by HELD. */
    HOLDS('H'),
    /**
     * count, then names of classes of which all values will be brought back, so that their
     * initializers need not run. Answered by DONE.
     */
    WHOLE('Q'),
    /**
     * epoch, columns, lines, whether its numbers: a picture of the film that is the last line's
     * value. Answered as INVOKE is.
     */
    PICTURE('W'),
    /** A picture as a file of SVG: its number; 0 for the last one. Answered as INVOKE is. */
    SVG('V'),
    /** The film under a name that is free; the value is the path. Answered as INVOKE is. */
    KEEP('K'),
    /** true or false: whether prints are thrown away. Answered by DONE. */
    MUTE('M'),

    /** Bytes a snippet printed. */
    OUT('o'),
    /** Bytes a snippet printed on System.err. */
    ERR('e'),
    /** A snippet waits for a line of standard input. */
    NEED_INPUT('n'),
    /** One line that says how far a long computation is; empty: it ended. */
    PROGRESS('p'),
    /** Lines with the marks of {@link Ink} that change in place; empty: the last ones stay. */
    LIVE('w'),
    /**
     * Values to keep under a number: the number, count, then for each its field and its bytes; then
     * the bytes of all of them together, if they share something.
     */
    PART('P'),
    /**
     * The values of all variables, taken while idle: count of invocations so far, count of requests
     * so far that may change values; count, then the numbers of the parts they are in; count, then
     * the fields that cannot be kept; count, then those too large to be kept; count, then of each
     * class that was initialized its name, whether all is kept that it holds, whether that was
     * quick, and (count first) its fields that hold nothing; the decimals shown.
     */
    SNAPSHOT('s'),
    /**
     * Code of the learner's is about to run in the writing of a value, and may end this JVM: its
     * field; then a SNAPSHOT, which counts if that happens.
     */
    WRITING('k'),
    /** Such code does not run any more. */
    WRITTEN('c'),
    /**
     * As was asked, the values were saved if they could be: count of requests so far that may
     * change values.
     */
    SAVED('y'),
    /** This JVM is about to end, and needs to hear nothing more. */
    LEAVING('q'),
    /** The request was carried out. */
    DONE('d'),
    /** count, then names of variables that lost their values to a class made anew. */
    LOADED('l'),
    /**
     * The value as text with the marks of {@link Ink}, then whether the learner asked to stop
     * meanwhile; of a film, count and then the epochs of its pictures.
     */
    VALUE('v'),
    /** count, then for each question what INVOKE would be answered; fewer if one ended them. */
    ANSWERS('a'),
    /** exception class, message or null marker, frames. */
    THREW('t'),
    /** id of a snippet that needs something not declared yet, frames. */
    UNRESOLVED('u'),
    /** The invocation was stopped. */
    STOPPED('x'),
    /** The request could not be carried out: class of the error and message. */
    FAILED('f'),
    /**
     * count, then names of the fields that could not be brought back; whether code of the learner's
     * ran while values were brought back last.
     */
    RESTORED('r'),
    /**
     * count, then names of the variables that hold something; count, then those of the fields asked
     * for that do.
     */
    HELD('h');

    private final int code;

    Kind(char code) {
      this.code = code;
    }

    /** Whether values may be others after such a request. */
    public boolean changesValues() {
      return switch (this) {
        case LOAD, INVOKE, ASK, RESTORE, PUT_AGAIN, INITIALIZE, BACK, SETTINGS -> true;
        default -> false;
      };
    }

    private static Kind of(int code) throws IOException {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IOException("not a frame: it starts with byte " + code);
    }
  }

  private final Kind kind;
  private final byte[] body;

  /** A message whose body is {@code body}, as a {@link Writer} wrote it; kept, not copied. */
  public Frame(Kind kind, byte[] body) {
    this.kind = kind;
    this.body = body;
  }

  /** What the message says. */
  public Kind kind() {
    return kind;
  }

  /** Its content, not a copy. */
  public byte[] body() {
    return body;
  }

  /** Starts the body of a new frame. */
  public static Writer of(Kind kind) {
    return new Writer(kind);
  }

  /**
   * Reads the next frame.
   *
   * @throws EOFException when the other side is gone
   * @throws IOException when what arrives is not a frame
   */
  public static Frame read(DataInputStream in) throws IOException {
    Kind kind = Kind.of(in.readUnsignedByte());
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException(
          "not a frame: " + kind + " of length " + length + ", expected 0 to " + LONGEST);
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return new Frame(kind, body);
  }

  /** Writes this frame and flushes. */
  public void write(OutputStream out) throws IOException {
    byte[] head = {
      (byte) kind.code,
      (byte) (body.length >>> 24),
      (byte) (body.length >>> 16),
      (byte) (body.length >>> 8),
      (byte) body.length
    };
    out.write(head);
    out.write(body);
    out.flush();
  }

  /** Reads the body from its start. */
  public Reader reader() {
    return new Reader(new DataInputStream(new ByteArrayInputStream(body)));
  }

  /** Builds a body. */
  public static final class Writer {
    private final Kind kind;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    private Writer(Kind kind) {
      this.kind = kind;
    }

    /** Adds a whole number. */
    public Writer number(int number) {
      return add(() -> data.writeInt(number));
    }

    /** Adds a truth value. */
    public Writer flag(boolean flag) {
      return add(() -> data.writeBoolean(flag));
    }

    /** Adds a text. */
    public Writer text(String text) {
      return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds texts, after their count. */
    public Writer texts(Collection<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
      return this;
    }

    /** Adds whole numbers, after their count. */
    public Writer numbers(Collection<Integer> numbers) {
      number(numbers.size());
      numbers.forEach(this::number);
      return this;
    }

    /** Adds bytes. */
    public Writer bytes(byte[] content) {
      return add(
          () -> {
            data.writeInt(content.length);
            data.write(content);
          });
    }

    /** Adds a whole frame. */
    public Writer frame(Frame frame) {
      return number(frame.kind.code).bytes(frame.body);
    }

    /** Adds stack frames. */
    public Writer frames(StackTraceElement[] frames) {
      number(frames.length);
      for (StackTraceElement frame : frames) {
        text(frame.getClassName());
        text(frame.getMethodName());
        text(frame.getFileName() == null ? "" : frame.getFileName());
        number(frame.getLineNumber());
      }
      return this;
    }

    /** The finished frame. */
    public Frame end() {
      return new Frame(kind, bytes.toByteArray());
    }

    private Writer add(Addition addition) {
      try {
        addition.run();
        return this;
      } catch (IOException e) {
        throw new AssertionError("writing to memory", e);
      }
    }

    private interface Addition {
      void run() throws IOException;
    }
  }

  /** Takes a body apart, in the order it was built. */
  public static final class Reader {
    private final DataInputStream data;

    private Reader(DataInputStream data) {
      this.data = data;
    }

    /** The next whole number. */
    public int number() throws IOException {
      return data.readInt();
    }

    /** The next truth value. */
    public boolean flag() throws IOException {
      return data.readBoolean();
    }

    /** The next text. */
    public String text() throws IOException {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The next texts, which their count precedes. */
    public List<String> texts() throws IOException {
      List<String> texts = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        texts.add(text());
      }
      return texts;
    }

    /** The next whole numbers, which their count precedes. */
    public List<Integer> numbers() throws IOException {
      List<Integer> numbers = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        numbers.add(number());
      }
      return numbers;
    }

    /** The next bytes. */
    public byte[] bytes() throws IOException {
      int length = data.readInt();
      if (length < 0 || length > data.available()) {
        throw new EOFException("bytes of length " + length + " in " + data.available());
      }
      return data.readNBytes(length);
    }

    /** The next whole frame. */
    public Frame frame() throws IOException {
      return new Frame(Kind.of(number()), bytes());
    }

    /** The next stack frames. */
    public StackTraceElement[] frames() throws IOException {
      List<StackTraceElement> frames = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        String type = text();
        String method = text();
        String file = text();
        frames.add(new StackTraceElement(type, method, file.isEmpty() ? null : file, number()));
      }
      return frames.toArray(new StackTraceElement[0]);
    }
  }
}

package apart.shell.engine;

import apart.wire.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The learner's values at a time, as the agent saved them.
 *
 * @param parts the values, those together that share something
 * @param snapshot what is said of them
 */
record SavedValues(List<Frame> parts, Journal.Snapshot snapshot) {
  private static final int USUAL_DIGITS = 4;

  /** Of a session in which nothing was entered yet. */
  static SavedValues none() {
    Journal.Snapshot nothing =
        new Journal.Snapshot(0, 0, List.of(), List.of(), List.of(), List.of(), USUAL_DIGITS);
    return new SavedValues(List.of(), nothing);
  }

  /** The parts that hold something else than other values do. */
  List<Frame> partsNotIn(SavedValues other) {
    List<Frame> others = but(other.parts(), parts);
    Set<Content> there = new HashSet<>();
    others.forEach(part -> there.add(new Content(part)));
    return but(parts, other.parts()).stream()
        .filter(part -> !there.contains(new Content(part)))
        .toList();
  }

  /** Some parts without those that are the very same as others: most are. */
  private static List<Frame> but(List<Frame> some, List<Frame> others) {
    Set<Frame> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(others);
    return some.stream().filter(part -> !same.contains(part)).toList();
  }

  /** Whether all values are saved, and the same as others. */
  boolean isAs(SavedValues other) {
    return snapshot.digits() == other.snapshot.digits()
        && snapshot.leftOut().isEmpty()
        && other.snapshot.leftOut().isEmpty()
        && parts.size() == other.parts.size()
        && partsNotIn(other).isEmpty();
  }

  /** All fields that held something. */
  Set<String> filled() {
    Set<String> filled = new LinkedHashSet<>(snapshot.leftOut());
    parts.forEach(part -> filled.addAll(fields(part)));
    return filled;
  }

  /** All classes that had been initialized. */
  List<String> initialized() {
    return snapshot.initialized().stream().map(Journal.Initialized::type).toList();
  }

  /** How many bytes it keeps. */
  long bytes() {
    return parts.stream().mapToLong(part -> part.body().length).sum();
  }

  /** How many bytes it keeps that other values, which came after it, do not. */
  long bytesBeside(SavedValues later) {
    return but(parts, later.parts()).stream().mapToLong(part -> part.body().length).sum();
  }

  /** The fields whose values a part holds. */
  static List<String> fields(Frame part) {
    try {
      Frame.Reader body = part.reader();
      body.number();
      List<String> fields = new ArrayList<>();
      for (int left = body.number(); left > 0; left--) {
        fields.add(body.text());
        body.bytes();
      }
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parts that hold the values of a part without what they share; of one value, the same. */
  static List<Frame> eachAlone(Frame part) {
    try {
      Frame.Reader body = part.reader();
      int number = body.number();
      int count = body.number();
      List<Frame> each = new ArrayList<>();
      for (int left = count; left > 0; left--) {
        Frame.Writer alone = Frame.of(Frame.Kind.PART).number(number).number(1);
        each.add(alone.text(body.text()).bytes(body.bytes()).bytes(new byte[0]).end());
      }
      return count == 1 ? List.of(part) : each;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a part holds, whatever its number. */
  private static final class Content {
    private static final int NUMBER = Integer.BYTES;

    private final byte[] body;

    Content(Frame part) {
      body = part.body();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content
          && Arrays.equals(body, NUMBER, body.length, content.body, NUMBER, content.body.length);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(Arrays.copyOfRange(body, NUMBER, body.length));
    }
  }
}

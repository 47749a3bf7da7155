package apart.agent;

import java.io.Serializable;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is written instead of an object of Java's that says all of itself and yet is not
 * serializable, and of a function; when it is read it gives one that is equal. If that holds itself
 * Java cannot give it that: what is there then is this.
 */
final class StandIn implements Serializable {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // The object in another form or, of a function, itself.
  private final Object form;

  StandIn(Object form) {
    this.form = form;
  }

  /** The object again; called by Java when this is read. */
  private Object readResolve() {
    return form instanceof Form other ? other.object() : form;
  }

  /** An object in a form that can be written. */
  private interface Form extends Serializable {
    Object object();
  }

  /** One for an object that is not serializable, or the object itself if there is none. */
  static Object of(Object object) {
    Form form = form(object);
    return form == null ? object : new StandIn(form);
  }

  private static Form form(Object object) {
    if (object.getClass().getClassLoader() != null) {
      return null; // The learner's, though it may extend one of these.
    } else if (object.getClass() == Object.class) {
      return new OfLock();
    } else if (object instanceof Optional<?> value) {
      return new OfOptional(value.orElse(null));
    } else if (object instanceof OptionalInt value) {
      return new OfInt(value.isPresent(), value.orElse(0));
    } else if (object instanceof OptionalLong value) {
      return new OfLong(value.isPresent(), value.orElse(0));
    } else if (object instanceof OptionalDouble value) {
      return new OfDouble(value.isPresent(), value.orElse(0));
    } else if (object instanceof IntSummaryStatistics all) {
      return new OfInts(all.getCount(), all.getMin(), all.getMax(), all.getSum());
    } else if (object instanceof LongSummaryStatistics all) {
      return new OfLongs(all.getCount(), all.getMin(), all.getMax(), all.getSum());
    } else if (object instanceof DoubleSummaryStatistics all) {
      return new OfDoubles(all.getCount(), all.getMin(), all.getMax(), all.getSum());
    } else if (object.getClass() == Map.entry(0, 0).getClass()) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) object;
      return new OfEntry(entry.getKey(), entry.getValue());
    } else if (object instanceof Path path && path.getFileSystem() == FileSystems.getDefault()) {
      return new OfPath(path.toString());
    }
    return null;
  }

  /** Of what is but a lock. */
  private record OfLock() implements Form {
    @Override
    public Object object() {
      return new Object();
    }
  }

  /** The value may be null. */
  private record OfOptional(Object value) implements Form {
    @Override
    public Object object() {
      return Optional.ofNullable(value);
    }
  }

  /** Of an optional int. */
  private record OfInt(boolean isPresent, int value) implements Form {
    @Override
    public Object object() {
      return isPresent ? OptionalInt.of(value) : OptionalInt.empty();
    }
  }

  /** Of an optional long. */
  private record OfLong(boolean isPresent, long value) implements Form {
    @Override
    public Object object() {
      return isPresent ? OptionalLong.of(value) : OptionalLong.empty();
    }
  }

  /** Of an optional double. */
  private record OfDouble(boolean isPresent, double value) implements Form {
    @Override
    public Object object() {
      return isPresent ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
  }

  /** Of statistics of ints. */
  private record OfInts(long count, int min, int max, long sum) implements Form {
    @Override
    public Object object() {
      return new IntSummaryStatistics(count, min, max, sum);
    }
  }

  /** Of statistics of longs. */
  private record OfLongs(long count, long min, long max, long sum) implements Form {
    @Override
    public Object object() {
      return new LongSummaryStatistics(count, min, max, sum);
    }
  }

  /** Of statistics of doubles, but for the error of the sum, which they keep to themselves. */
  private record OfDoubles(long count, double min, double max, double sum) implements Form {
    @Override
    public Object object() {
      return new DoubleSummaryStatistics(count, min, max, sum);
    }
  }

  /** Of an entry that is not a map's. */
  private record OfEntry(Object key, Object value) implements Form {
    @Override
    public Object object() {
      return Map.entry(key, value);
    }
  }

  /** Of a path of the machine's files. */
  private record OfPath(String path) implements Form {
    @Override
    public Object object() {
      return Path.of(path);
    }
  }
}

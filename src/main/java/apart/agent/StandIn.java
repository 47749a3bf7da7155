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
 * serializable; when it is read it gives one that is equal.
 */
interface StandIn extends Serializable {
  /** The object again; called by Java when this is read. */
  Object readResolve();

  /** One for an object that is not serializable, or the object itself if there is none. */
  static Object of(Object object) {
    if (object.getClass().getClassLoader() != null) {
      return object; // The learner's, though it may extend one of these.
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
    return object;
  }

  /** Of what is but a lock. */
  record OfLock() implements StandIn {
    @Override
    public Object readResolve() {
      return new Object();
    }
  }

  /** The value may be null. */
  record OfOptional(Object value) implements StandIn {
    @Override
    public Object readResolve() {
      return Optional.ofNullable(value);
    }
  }

  /** Of an optional int. */
  record OfInt(boolean isPresent, int value) implements StandIn {
    @Override
    public Object readResolve() {
      return isPresent ? OptionalInt.of(value) : OptionalInt.empty();
    }
  }

  /** Of an optional long. */
  record OfLong(boolean isPresent, long value) implements StandIn {
    @Override
    public Object readResolve() {
      return isPresent ? OptionalLong.of(value) : OptionalLong.empty();
    }
  }

  /** Of an optional double. */
  record OfDouble(boolean isPresent, double value) implements StandIn {
    @Override
    public Object readResolve() {
      return isPresent ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
  }

  /** Of statistics of ints. */
  record OfInts(long count, int min, int max, long sum) implements StandIn {
    @Override
    public Object readResolve() {
      return new IntSummaryStatistics(count, min, max, sum);
    }
  }

  /** Of statistics of longs. */
  record OfLongs(long count, long min, long max, long sum) implements StandIn {
    @Override
    public Object readResolve() {
      return new LongSummaryStatistics(count, min, max, sum);
    }
  }

  /** Of statistics of doubles, but for the error of the sum, which they keep to themselves. */
  record OfDoubles(long count, double min, double max, double sum) implements StandIn {
    @Override
    public Object readResolve() {
      return new DoubleSummaryStatistics(count, min, max, sum);
    }
  }

  /** Of an entry that is not a map's. */
  record OfEntry(Object key, Object value) implements StandIn {
    @Override
    public Object readResolve() {
      return Map.entry(key, value);
    }
  }

  /** Of a path of the machine's files. */
  record OfPath(String path) implements StandIn {
    @Override
    public Object readResolve() {
      return Path.of(path);
    }
  }
}

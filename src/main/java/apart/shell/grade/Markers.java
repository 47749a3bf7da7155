package apart.shell.grade;

import apart.shell.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntFunction;

/** As many processes as mark at once; each submission takes the next that is free. */
final class Markers implements AutoCloseable {
  private final List<MarkerProcess> all = new ArrayList<>();
  private final BlockingQueue<MarkerProcess> free;

  /** Some, made by their number. */
  Markers(int count, IntFunction<MarkerProcess> made) {
    free = new ArrayBlockingQueue<>(count);
    for (int i = 1; i <= count; i++) {
      all.add(made.apply(i));
    }
    free.addAll(all);
  }

  /** Marks a submission, when there is one that is free. */
  Marked mark(Lesson lesson, Submission submission, String number) throws InterruptedException {
    MarkerProcess one = free.take();
    try {
      Marked marked = one.mark(submission, number);
      return marked.trouble().isEmpty()
          ? marked
          : Unmarked.of(lesson, submission, "it could not be graded: " + marked.trouble());
    } finally {
      free.add(one);
    }
  }

  @Override
  public void close() {
    all.forEach(MarkerProcess::close);
  }
}

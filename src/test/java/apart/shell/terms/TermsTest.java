package apart.shell.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apart.shell.terms.Deadline.Lateness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TermsTest {
  @Test
  void pointsAreExactToAHundredth() throws TermException {
    Points sum = Points.NONE;
    for (int i = 0; i < 10; i++) {
      sum = sum.plus(Points.parse("0.1"));
    }
    assertEquals(Points.ONE, sum);
    assertEquals("1", sum.toString());
    assertEquals("2.5", Points.parse("2.50").toString());
    assertEquals("0.05", Points.parse("0.05").toString());
    assertEquals("1000", Points.parse("1000").toString());
    assertEquals("0", Points.parse("0").toString());
  }

  @Test
  void pointsLoseAPercentageToTheNearestHundredth() throws TermException {
    assertEquals("4.5", Points.parse("5").less(10).toString());
    assertEquals("0.02", Points.parse("0.05").less(70).toString());
    assertEquals(Points.NONE, Points.parse("5").less(100));
  }

  @Test
  void whatCannotBePointsIsNamed() {
    for (String text : new String[] {"-1", "1001", "1000.01", "0.125", "three", "1e2", "1,5", ""}) {
      assertEquals(
          "expected points from 0 to 1000, such as 3 or 0.5, not " + text,
          refused(() -> Points.parse(text)));
    }
  }

  @Test
  void aDeadlineIsATimeWithItsZone() throws TermException {
    Deadline deadline = Deadline.parse("2026-12-01T23:59+01:00");
    assertEquals(OffsetDateTime.parse("2026-12-01T22:59Z").toInstant(), deadline.due().toInstant());
    assertEquals("Tue 1 Dec 2026 23:59 +01:00", deadline.words());
  }

  @Test
  void whatADeadlineLacksIsSaid() {
    String expected = "expected a time with its zone, such as 2026-12-01T23:59+01:00, not ";
    assertEquals(
        expected + "2026-12-01T23:59, which has no zone",
        refused(() -> Deadline.parse("2026-12-01T23:59")));
    assertEquals(
        expected + "2026-12-01, which has neither time nor zone",
        refused(() -> Deadline.parse("2026-12-01")));
    assertEquals(
        expected + "2026-02-30T23:59+01:00",
        refused(() -> Deadline.parse("2026-02-30T23:59+01:00")));
    assertEquals(
        expected + "2026-12-01T23:59+19:00",
        refused(() -> Deadline.parse("2026-12-01T23:59+19:00")));
    assertEquals(
        "expected a year from 2000 to 2199, not 1926",
        refused(() -> Deadline.parse("1926-12-01T23:59+01:00")));
  }

  @Test
  void eachDayBegunCostsAndAfterTheLastNothingIsEarned() throws TermException {
    Deadline deadline =
        Deadline.parse("2026-12-01T23:59+01:00").with(Lateness.parse("10% per day max 3"));
    assertEquals(0, deadline.lost(OffsetDateTime.parse("2026-12-01T22:59Z")));
    assertEquals(10, deadline.lost(OffsetDateTime.parse("2026-12-01T22:59:00.001Z")));
    assertEquals(10, deadline.lost(OffsetDateTime.parse("2026-12-02T22:59Z")));
    assertEquals(20, deadline.lost(OffsetDateTime.parse("2026-12-02T22:59:01Z")));
    assertEquals(30, deadline.lost(OffsetDateTime.parse("2026-12-04T22:59Z")));
    assertEquals(100, deadline.lost(OffsetDateTime.parse("2026-12-04T22:59:01Z")));
    assertEquals(3, deadline.daysLate(OffsetDateTime.parse("2026-12-04T22:59Z")));
  }

  @Test
  void latenessWithoutAPriceIsFree() throws TermException {
    Deadline deadline = Deadline.parse("2026-12-01T23:59Z");
    OffsetDateTime aWeekAfter = OffsetDateTime.parse("2026-12-08T23:59Z");
    assertEquals(7, deadline.daysLate(aWeekAfter));
    assertEquals(0, deadline.lost(aWeekAfter));
  }

  @Test
  void latenessHasItsRanges() throws TermException {
    assertEquals(new Lateness(30, 4), Lateness.parse("30% per day"));
    assertEquals(
        "expected 1% to 100% per day, not 0%", refused(() -> Lateness.parse("0% per day")));
    assertEquals(
        "expected 1% to 100% per day, not 110%",
        refused(() -> Lateness.parse("110% per day max 3")));
    assertEquals(
        "expected at most 1 to 366 days, not 0",
        refused(() -> Lateness.parse("10% per day max 0")));
    assertEquals(
        "expected @late 10% per day max 3, not @late 10 per day",
        refused(() -> Lateness.parse("10 per day")));
    assertEquals(
        "expected @late 10% per day max 3, not @late 10% per week max 3",
        refused(() -> Lateness.parse("10% per week max 3")));
  }

  @Test
  void aLimitIsTimeMemoryAndOutput() throws TermException {
    assertEquals(new Limit(Duration.ofSeconds(20), 1024, 128), Limit.parse("20 s 1024 MB 128 KB"));
    assertEquals(Limit.USUAL, Limit.parse("10s 512MB 64KB"));
    assertEquals(new Limit(Duration.ofSeconds(2), 512, 64), Limit.parse("2 s"));
    assertEquals("10 s 512 MB 64 KB", Limit.USUAL.toString());
  }

  @Test
  void aLimitHasItsRanges() {
    assertEquals("expected a limit of 1 to 600 s, not 0 s", refused(() -> Limit.parse("0 s")));
    assertEquals(
        "expected a limit of 64 to 16384 MB, not 8 MB", refused(() -> Limit.parse("10 s 8 MB")));
    assertEquals(
        "expected a limit of 1 to 10240 KB, not 999999 KB",
        refused(() -> Limit.parse("10 s 512 MB 999999 KB")));
    for (String text : new String[] {"10", "10 m", "1 s 2 s", "10 s, 512 MB", "s"}) {
      assertEquals(
          "expected @limit 10 s 512 MB 64 KB, not @limit " + text,
          refused(() -> Limit.parse(text)));
    }
  }

  @Test
  void aStudentsNumberIsTheBeginOfAnHmac() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("k0123456789".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    long expected =
        ByteBuffer.wrap(mac.doFinal("first\nanna".getBytes(StandardCharsets.UTF_8))).getLong();
    assertEquals(expected, Seed.parse("student k0123456789").of("first", "anna"));
    assertEquals(expected, Seed.parse("student k0123456789").of("first", " Anna "));
  }

  @Test
  void numbersDifferBetweenStudentsAssignmentsAndKeys() throws TermException {
    Seed seed = Seed.parse("student");
    Set<Long> numbers = new HashSet<>();
    for (int student = 0; student < 1000; student++) {
      numbers.add(seed.of("first", "s" + student));
    }
    assertEquals(1000, numbers.size());
    assertNotEquals(seed.of("first", "anna"), seed.of("second", "anna"));
    assertNotEquals(seed.of("a", "b c"), seed.of("a b", "c"));
    Seed ours = Seed.OfStudent.with("this year's secret", "first");
    Seed theirs = Seed.OfStudent.with("last year's secret", "first");
    assertNotEquals(ours.of("first", "anna"), theirs.of("first", "anna"));
    assertEquals(ours, Seed.parse(ours.toString()));
  }

  @Test
  void oneNumberForAllIsThatNumber() throws TermException {
    assertEquals(42, Seed.parse("42").of("first", "anna"));
    assertEquals(-1, Seed.parse("-1").of("first", "ben"));
  }

  @Test
  void whatIsNoSeedIsNamed() {
    assertEquals(
        "expected @seed student or @seed 42, not @seed studnet",
        refused(() -> Seed.parse("studnet")));
    assertEquals(
        "expected @seed student or @seed 42, not @seed 99999999999999999999",
        refused(() -> Seed.parse("99999999999999999999")));
    assertEquals(
        "expected a key of 8 to 64 letters and digits, not short",
        refused(() -> Seed.parse("student short")));
  }

  private static String refused(Executable reading) {
    return assertThrows(TermException.class, reading).getMessage();
  }
}

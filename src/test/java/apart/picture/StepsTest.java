package apart.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.wire.Ink;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final int MIDDLE = Steps.COUNT / 2;

  @Test
  void valuesOfBothSignsHaveTheMiddleStepAtZeroWhicheverReachesFarther() {
    for (Steps steps :
        new Steps[] {
          Steps.signedOver(new double[] {-4, 1}), Steps.signedOver(new double[] {-1, 4})
        }) {
      assertEquals(new Steps(-4, 4, true), steps);
      assertEquals(MIDDLE, steps.of(0));
      assertEquals(0, steps.of(-4));
      assertEquals(Steps.COUNT - 1, steps.of(4));
    }
  }

  @Test
  void withoutASignTheFirstStepIsZero() {
    assertEquals(new Steps(0, 4, false), Steps.signedOver(new double[] {1, 4}));
  }

  @Test
  void whatIsNotFiniteDoesNotCountAndIsAtTheEndsOrMissing() {
    Steps steps = Steps.over(new double[] {Double.NEGATIVE_INFINITY, 1, 2, Double.NaN});
    assertEquals(new Steps(1, 2, false), steps);
    assertEquals(0, steps.of(Double.NEGATIVE_INFINITY));
    assertEquals(Steps.COUNT - 1, steps.of(Double.POSITIVE_INFINITY));
    assertEquals(Steps.MISSING, steps.of(Double.NaN));
  }

  @Test
  void theKeyOfSignedStepsSaysHowLargeEachSizeIs() {
    Steps steps = new Steps(-4, 4, true);
    assertEquals("sign, then size: 0 almost 0, . about 1, x 2, o 3, @ 4", steps.pairLegend(false));
    for (double[] each : new double[][] {{1, '.'}, {2, 'x'}, {3, 'o'}, {4, '@'}}) {
      assertEquals("+" + (char) each[1], steps.pair(steps.of(each[0]), false));
      assertEquals("-" + (char) each[1], steps.pair(steps.of(-each[0]), false));
    }
    assertEquals(" 0", steps.pair(steps.of(0.4), false));
  }

  @Test
  void theKeyHasTheMarksOfItsCharacters() {
    Steps steps = new Steps(0, 8, false);
    for (boolean unicode : new boolean[] {false, true}) {
      String plain = steps.legend(unicode);
      String inked = Steps.inked(plain, unicode);
      assertEquals(plain, Ink.strip(inked));
      for (Ink.Stretch stretch : Ink.stretches(inked)) {
        if (stretch.meaning() == Ink.Meaning.SIZE && !stretch.text().equals("blank")) {
          char mark = Steps.ramp(stretch.number(), unicode);
          assertEquals(Character.toString(mark), stretch.text());
        }
      }
    }
  }

  @Test
  void equalValuesAreOneStepInTheMiddle() {
    assertEquals(MIDDLE, Steps.over(new double[] {3, 3}).of(3));
  }
}

package apart.prelude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Mlp;
import apart.text.Numbers;
import org.junit.jupiter.api.Test;

class CompareTest {
  /** A value whose own methods say what its author likes. */
  private static final class Agreeing {
    @Override
    public boolean equals(Object other) {
      return true;
    }

    @Override
    public int hashCode() {
      return 0;
    }

    @Override
    public String toString() {
      return "tanh";
    }
  }

  @Test
  void whatIsExpectedDecidesAndNotWhatIsThere() {
    assertFalse(Compare.$same(new Agreeing(), "tanh"));
    assertFalse(Compare.$same(new Agreeing(), Mlp.of(2, 1)));
    assertTrue(Compare.$same("tanh", "tanh"));
    assertTrue(Compare.$same(null, null));
    assertFalse(Compare.$same(null, "tanh"));
    assertFalse(Compare.$same("tanh", null));
  }

  @Test
  void fewDigitsOnTheScreenMakeNothingAlike() {
    int before = Numbers.digits();
    Numbers.digits(1);
    try {
      record Rate(double value) {
        @Override
        public boolean equals(Object other) {
          return this == other;
        }

        @Override
        public int hashCode() {
          return 1;
        }

        @Override
        public String toString() {
          return Numbers.of(value);
        }
      }

      assertEquals(new Rate(0.51).toString(), new Rate(0.52).toString());
      assertFalse(Compare.$same(new Rate(0.51), new Rate(0.52)));
      assertTrue(Compare.$same(new Rate(0.51), new Rate(0.51)));
    } finally {
      Numbers.digits(before);
    }
  }
}

package apart.kernel;

/**
 * erf and erfc by rational approximations, after s_erf.c of fdlibm 5.3, which asks to keep:
 *
 * <pre>
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 * </pre>
 */
final class ErrorFunction {
  private static final double ERX = 0.8450629115104675; // erf(1), a float's bits
  private static final double EFX = 0.1283791670955126; // 2/sqrt(pi) - 1
  private static final double ERF_IS_ONE = 6;
  private static final double ERFC_IS_ZERO = 28;

  // numerator and denominator of each piece, from the highest power down
  private static final double[] P = {
    -2.3763016656650163e-05,
    -0.005770270296489442,
    -0.02848174957559851,
    -0.3250421072470015,
    0.12837916709551256
  };
  private static final double[] Q = {
    -3.960228278775368e-06,
    0.00013249473800432164,
    0.005081306281875766,
    0.0650222499887673,
    0.39791722395915535,
    1
  };
  private static final double[] PA = {
    -0.002166375594868791,
    0.035478304325618236,
    -0.11089469428239668,
    0.31834661990116175,
    -0.3722078760357013,
    0.41485611868374833,
    -0.0023621185607526594
  };
  private static final double[] QA = {
    0.011984499846799107,
    0.01363708391202905,
    0.12617121980876164,
    0.07182865441419627,
    0.540397917702171,
    0.10642088040084423,
    1
  };
  private static final double[] RA = {
    -9.814329344169145,
    -81.2874355063066,
    -184.60509290671104,
    -162.39666946257347,
    -62.375332450326006,
    -10.558626225323291,
    -0.6938585727071818,
    -0.009864944034847148
  };
  private static final double[] SA = {
    -0.0604244152148581,
    6.570249770319282,
    108.63500554177944,
    429.00814002756783,
    645.3872717332679,
    434.56587747522923,
    137.65775414351904,
    19.651271667439257,
    1
  };
  private static final double[] RB = {
    -483.5191916086514,
    -1025.0951316110772,
    -637.5664433683896,
    -160.63638485582192,
    -17.757954917754752,
    -0.799283237680523,
    -0.0098649429247001
  };
  private static final double[] SB = {
    -22.44095244658582,
    474.52854120695537,
    2553.0504064331644,
    3199.8582195085955,
    1536.729586084437,
    325.7925129965739,
    30.33806074348246,
    1
  };

  private ErrorFunction() {}

  static double erf(double x) {
    double size = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    if (size < 0.84375) {
      return size < 0x1p-28 ? x + EFX * x : x + x * small(x * x);
    }
    double value = size >= ERF_IS_ONE ? 1 : size < 1.25 ? ERX + middle(size) : 1 - tail(size);
    return x < 0 ? -value : value;
  }

  static double erfc(double x) {
    double size = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    if (size < 0.84375) {
      return x < 0.25 ? 1 - (x + x * small(x * x)) : 0.5 - (x - 0.5 + x * small(x * x));
    }
    if (size < 1.25) {
      return x >= 0 ? 1 - ERX - middle(size) : 1 + (ERX + middle(size));
    }
    double tail = size < ERFC_IS_ZERO ? tail(size) : 0;
    return x > 0 ? tail : 2 - tail;
  }

  /** (erf(x) - x) / x as a function of x^2, below 0.84375. */
  private static double small(double square) {
    return polynomial(P, square) / polynomial(Q, square);
  }

  /** erf(x) - ERX, from 0.84375 to 1.25. */
  private static double middle(double size) {
    return polynomial(PA, size - 1) / polynomial(QA, size - 1);
  }

  /** erfc(x) from 1.25 up: exp(-x^2) in two factors, so that x^2 loses no digits. */
  private static double tail(double size) {
    double s = 1 / (size * size);
    double ratio =
        size < 1 / 0.35
            ? polynomial(RA, s) / polynomial(SA, s)
            : polynomial(RB, s) / polynomial(SB, s);
    double z = Double.longBitsToDouble(Double.doubleToRawLongBits(size) & 0xFFFFFFFF00000000L);
    return Elementary.exp(-z * z - 0.5625) * Elementary.exp((z - size) * (z + size) + ratio) / size;
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}

package apart.agent;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that the learner wrote: of each Java has but one object, so that {@code ==} finds them
 * equal. Whether another text is that object cannot be asked without making it that.
 */
final class Literals {
  private static final Set<String> ALL = ConcurrentHashMap.newKeySet();

  // Of entries in a class file's constant pool (Java Virtual Machine Specification 4.4).
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int STRING = 8;
  private static final int METHOD_HANDLE = 15;
  private static final Set<Integer> OF_TWO_BYTES = Set.of(7, 16, 19, 20);

  private Literals() {}

  /** Takes note of those in a class. */
  static void learn(byte[] classFile) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.skipBytes(8);
      Map<Integer, String> texts = new HashMap<>();
      List<Integer> strings = new ArrayList<>();
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        if (tag == UTF8) {
          texts.put(i, in.readUTF());
        } else if (tag == STRING) {
          strings.add(in.readUnsignedShort());
        } else if (tag == LONG || tag == DOUBLE) {
          in.skipBytes(8);
          i++; // They take two.
        } else {
          in.skipBytes(OF_TWO_BYTES.contains(tag) ? 2 : tag == METHOD_HANDLE ? 3 : 4);
        }
      }
      strings.forEach(at -> one(texts.get(at)));
    } catch (IOException e) {
      // Java will say what is wrong with it.
      return;
    }
  }

  /** The one object that Java has of a literal. */
  static String one(String text) {
    String one = text.intern();
    ALL.add(one);
    return one;
  }

  /** Whether a text is the object that Java has of a literal of the learner's. */
  @SuppressWarnings("ReferenceEquality") // That is what is asked.
  static boolean isOne(String text) {
    return ALL.contains(text) && text.intern() == text;
  }
}

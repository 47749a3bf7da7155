package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewritten classes do what they did, without what is slow to start. */
class QuickClassesTest {
  private static final String STRINGS =
      """
      public class Made implements java.util.concurrent.Callable<String> {
        interface Named {
          default String named(Object name) { return "<" + name + ">"; }
        }
        private String none;
        public String call() {
          byte b = -1;
          short s = -2;
          char c = 'c';
          long l = 1L << 40;
          char[] chars = null;
          String mixed = "b" + b + s + c + 3 + l + 0.5f + -0.0 + true + none + new StringBuilder("x");
          String sum = chars + "\1\2" + c + l;
          sum += 7;
          return mixed + "|" + sum + "|" + new Named() {}.named(l + "" + none) + (l + c + "");
        }
      }
      """;

  private static final String LAMBDAS =
      """
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;
      public class Made implements java.util.concurrent.Callable<String> {
        interface Face { default Supplier<String> face() { return () -> "face" + this.hashCode(); } int hashCode(); }
        private int count = 3;
        private String one(Object of) { return count + ":" + of; }
        protected Object clone() { return "cloned"; }
        static long two(long x, double y, Object... rest) { return x + (long) y + rest.length; }
        interface Wide { double of(long a, int b, String c); }
        interface Nothing { void run(long x); }
        public String call() throws Exception {
          long big = 1L << 40;
          double d = 0.5;
          int[] seen = {0};
          Supplier<Object> cloned = super::toString;
          Supplier<Object> own = this::clone;
          Function<Object, String> f = this::one;
          Function<String, Integer> boxed = String::length;
          ToIntFunction<String> plain = String::length;
          Function<Integer, List<String>> made = ArrayList::new;
          Supplier<List<String>> empty = ArrayList::new;
          Wide wide = (a, b, c) -> a + b + d + c.length() + big;
          Nothing nothing = x -> { seen[0] += x + big > 0 ? 1 : 0; };
          Nothing dropped = x -> two(x, d, "rest");
          UnaryOperator<String> up = String::toUpperCase;
          Predicate<String> isEmpty = String::isEmpty;
          Comparator<String> order = Comparator.comparing(String::length).thenComparing(isEmpty.negate()::test, Boolean::compare);
          IntFunction<int[]> array = int[]::new;
          Runnable serial = (Runnable & java.io.Serializable) () -> seen[0]++;
          nothing.run(5);
          dropped.run(6);
          serial.run();
          Face face = new Face() { public int hashCode() { return 9; } };
          return f.apply("x") + own.get() + boxed.apply("four") + plain.applyAsInt("five5")
              + made.apply(3) + empty.get() + wide.of(1, 2, "abc") + seen[0] + up.apply("up")
              + Stream.of("ccc", "a", "", "bb").sorted(order).collect(Collectors.toList())
              + array.apply(2).length + face.face().get() + cloned.get().toString().startsWith("Made@");
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aStringThatAClassBuildsIsTheSame() throws Exception {
    compile(STRINGS);
    assertEquals(said(content -> content), said(QuickClassesTest::quick));
    for (String name : List.of("Made", "Made$Named")) {
      assertTrue(text(bytes(name)).contains("StringConcatFactory"));
      assertFalse(text(quick(bytes(name))).contains("StringConcatFactory"));
    }
  }

  @Test
  void lambdasDoTheSame() throws Exception {
    compile(LAMBDAS);
    assertEquals(said(content -> content), said(QuickClassesTest::quick));
    // Those that are boxed or can be serialized are linked as before.
    assertEquals(20, dynamic(bytes("Made")));
    assertEquals(7, dynamic(quick(bytes("Made"))));
    assertEquals(0, dynamic(quick(bytes("Made$Face"))));
  }

  /** ASM's own are of 2004's format. */
  @Test
  void aClassOfAnOldFormatHasStackMaps() throws IOException {
    try (InputStream in = ClassReader.class.getResourceAsStream("ClassReader.class")) {
      byte[] before = in.readAllBytes();
      assertEquals(49, version(before));
      byte[] after = quick(before);
      assertEquals(52, version(after));
      assertTrue(text(after).contains("StackMapTable"));
    }
  }

  private static byte[] quick(byte[] content) {
    return QuickClasses.quick(content).values().iterator().next();
  }

  private void compile(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Made.java"), source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-XDstringConcat=indyWithConstants", file.toString());
    assertEquals(0, status);
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name + ".class"));
  }

  /** What the class says, when it and those beside it are rewritten. */
  private Object said(UnaryOperator<byte[]> rewritten) throws Exception {
    Map<String, byte[]> more = new HashMap<>();
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
              byte[] known = more.get(name);
              if (known == null) {
                byte[] content = bytes(name);
                known = rewritten.apply(content);
                QuickClasses.quick(content)
                    .forEach((file, of) -> more.put(file.replace(".class", ""), of));
              }
              return defineClass(name, known, 0, known.length);
            } catch (IOException missing) {
              throw new ClassNotFoundException(name, missing);
            }
          }
        };
    Object made = loader.loadClass("Made").getDeclaredConstructor().newInstance();
    return ((Callable<?>) made).call();
  }

  /** How many places of a class are linked at their first use. */
  private static int dynamic(byte[] content) {
    int[] count = {0};
    new ClassReader(content)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitInvokeDynamicInsn(
                      String of, String as, Handle bootstrap, Object... constants) {
                    count[0]++;
                  }
                };
              }
            },
            0);
    return count[0];
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static int version(byte[] content) {
    return content[6] << 8 | content[7];
  }
}

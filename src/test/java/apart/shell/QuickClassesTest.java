package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** Rewritten classes do what they did, without what is slow to start. */
class QuickClassesTest {
  private static final String FACTORY = "StringConcatFactory";

  private static final String SOURCE =
      """
      public class Strings implements java.util.concurrent.Callable<String> {
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
          String sum = chars + "\\1\\2" + c + l;
          sum += 7;
          return mixed + "|" + sum + "|" + new Named() {}.named(l + "" + none) + (l + c + "");
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aStringThatAClassBuildsIsTheSame() throws Exception {
    byte[] before = compiled("Strings", "-XDstringConcat=indyWithConstants");
    byte[] after = QuickClasses.quick(before);
    assertTrue(text(before).contains(FACTORY));
    assertFalse(text(after).contains(FACTORY));
    assertEquals(string(before), string(after));
    byte[] nested = Files.readAllBytes(folder.resolve("Strings$Named.class"));
    assertFalse(text(QuickClasses.quick(nested)).contains(FACTORY));
  }

  /** ASM's own are of 2004's format. */
  @Test
  void aClassOfAnOldFormatHasStackMaps() throws IOException {
    try (InputStream in = ClassReader.class.getResourceAsStream("ClassReader.class")) {
      byte[] before = in.readAllBytes();
      assertEquals(49, version(before));
      byte[] after = QuickClasses.quick(before);
      assertEquals(52, version(after));
      assertTrue(text(after).contains("StackMapTable"));
    }
  }

  private byte[] compiled(String name, String option) throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".java"), SOURCE);
    int status =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, option, source.toString());
    assertEquals(0, status);
    return Files.readAllBytes(folder.resolve(name + ".class"));
  }

  /** What the class says; its other classes are those that were compiled beside it, rewritten. */
  private Object string(byte[] content) throws Exception {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
              byte[] bytes =
                  name.equals("Strings")
                      ? content
                      : QuickClasses.quick(Files.readAllBytes(folder.resolve(name + ".class")));
              return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException missing) {
              throw new ClassNotFoundException(name, missing);
            }
          }
        };
    Object strings = loader.loadClass("Strings").getDeclaredConstructor().newInstance();
    return ((Callable<?>) strings).call();
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static int version(byte[] content) {
    return content[6] << 8 | content[7];
  }
}

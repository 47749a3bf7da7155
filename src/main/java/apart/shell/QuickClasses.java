package apart.shell;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites classes in the terminal's jar so that they start quickly: our own, JLine's and ASM's.
 * The build runs it. They do the same after it.
 *
 * <ul>
 *   <li>Each {@code +} of strings that is linked at its first use, with classes spun for it, is a
 *       plain {@link StringBuilder}: our own code is compiled like that.
 *   <li>Lambdas are classes that are there, see {@link QuickLambdas}.
 *   <li>Classes of a format before Java 6 have stack maps after it: the JVM's archive of classes
 *       holds no others.
 * </ul>
 */
final class QuickClasses {
  private static final List<String> REWRITTEN =
      List.of("apart/shell/", "org/jline/", "org/objectweb/asm/");

  private static final String END = ".class";

  private QuickClasses() {}

  /** Rewrites the jar of the given path. */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path rewritten = Path.of(jar + ".quick");
    try (JarFile file = new JarFile(jar.toFile());
        OutputStream bytes = Files.newOutputStream(rewritten);
        JarOutputStream out = new JarOutputStream(bytes)) {
      for (JarEntry entry : file.stream().toList()) {
        byte[] content = file.getInputStream(entry).readAllBytes();
        for (Map.Entry<String, byte[]> one : rewritten(entry.getName(), content).entrySet()) {
          JarEntry copy = new JarEntry(one.getKey());
          copy.setTime(entry.getTime());
          out.putNextEntry(copy);
          out.write(one.getValue());
          out.closeEntry();
        }
      }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, byte[]> rewritten(String name, byte[] content) {
    return name.endsWith(END) && REWRITTEN.stream().anyMatch(name::startsWith)
        ? quick(content)
        : Map.of(name, content);
  }

  /** The files of a class that does the same as another and starts quicker, by their names. */
  static Map<String, byte[]> quick(byte[] content) {
    ClassReader reader = new ClassReader(content);
    boolean old = (reader.readShort(6) & 0xffff) < Opcodes.V1_6;
    ClassWriter writer =
        new ClassWriter(old ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
    Plain plain = new Plain(writer, old);
    reader.accept(plain, 0);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(reader.getClassName() + END, writer.toByteArray());
    plain.lambdas.classes().forEach((name, bytes) -> files.put(name + END, bytes));
    return files;
  }

  /** Has methods of its own for the strings that the class builds, and for its lambdas. */
  private static final class Plain extends ClassVisitor {
    private final List<Built> strings = new ArrayList<>();
    private final boolean old;
    private String name;
    private boolean isInterface;
    private QuickLambdas lambdas;

    Plain(ClassVisitor next, boolean old) {
      super(Opcodes.ASM9, next);
      this.old = old;
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] interfaces) {
      this.name = name;
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      lambdas = new QuickLambdas(name, isInterface);
      super.visit(old ? Opcodes.V1_8 : version, access, name, signature, above, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(
          Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
        @Override
        public void visitInvokeDynamicInsn(
            String of, String type, Handle bootstrap, Object... constants) {
          if (bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
            Built built = new Built("built$" + strings.size(), type, List.of(constants));
            strings.add(built);
            super.visitMethodInsn(INVOKESTATIC, name, built.name(), type, isInterface);
          } else if (!lambdas.make(mv, of, type, bootstrap, constants)) {
            super.visitInvokeDynamicInsn(of, type, bootstrap, constants);
          }
        }
      };
    }

    @Override
    public void visitEnd() {
      for (Built built : strings) {
        int access = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
        built.write(super.visitMethod(access, built.name(), built.type(), null, null));
      }
      lambdas.end(cv);
      super.visitEnd();
    }
  }

  /**
   * A string of literal text, arguments and constants, as the recipe of {@link
   * java.lang.invoke.StringConcatFactory#makeConcatWithConstants} has it.
   */
  private record Built(String name, String type, List<Object> recipe) {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final Type STRING = Type.getType(String.class);
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    void write(MethodVisitor code) {
      code.visitCode();
      code.visitTypeInsn(NEW, BUILDER);
      code.visitInsn(DUP);
      code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
      Type[] arguments = Type.getArgumentTypes(type);
      int argument = 0;
      int local = 0;
      int constant = 1;
      StringBuilder literal = new StringBuilder();
      for (char c : (recipe.get(0) + "" + ARGUMENT).toCharArray()) {
        if (c != ARGUMENT && c != CONSTANT) {
          literal.append(c);
          continue;
        }
        if (literal.length() > 0) {
          code.visitLdcInsn(literal.toString());
          append(code, STRING.getDescriptor());
          literal.setLength(0);
        }
        if (c == CONSTANT) {
          code.visitLdcInsn(recipe.get(constant++));
          append(code, OBJECT);
        } else if (argument < arguments.length) {
          Type of = arguments[argument++];
          code.visitVarInsn(of.getOpcode(ILOAD), local);
          local += of.getSize();
          append(code, appended(of));
        }
      }
      code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
      code.visitInsn(ARETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private static void append(MethodVisitor code, String type) {
      code.visitMethodInsn(
          INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
    }

    /** The type under which a builder takes a value of this type. */
    private static String appended(Type of) {
      return switch (of.getSort()) {
        case Type.BYTE, Type.SHORT -> "I";
        case Type.ARRAY, Type.OBJECT -> of.equals(STRING) ? STRING.getDescriptor() : OBJECT;
        default -> of.getDescriptor();
      };
    }
  }
}

package apart.shell.engine;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Changes the learner's classes on their way to the agent: every method entry and every jump
 * backwards calls {@code apart.agent.Stop.check()}, which is how a running snippet is stopped; a
 * static initializer says that it has begun; and every class becomes serializable, which is how its
 * instances survive the agent.
 *
 * <p>The calls leave nothing on the stack, so frames stay as javac wrote them.
 */
final class Weaver {
  private static final String STOP = "apart/agent/Stop";
  private static final String BEGUN = "apart/agent/Begun";
  private static final String SERIALIZABLE = "java/io/Serializable";

  private Weaver() {}

  /** The class with the checks woven in. */
  static byte[] weave(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new WovenClass(writer), 0);
    return writer.toByteArray();
  }

  private static final class WovenClass extends ClassVisitor {
    private String type;

    WovenClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      type = name;
      super.visit(
          version,
          access,
          name,
          signature,
          superName,
          withSerializable(access, superName, interfaces));
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new WovenMethod(next, name.equals("<clinit>") ? type : null);
    }

    private static String[] withSerializable(int access, String superName, String[] interfaces) {
      boolean own = "java/lang/Object".equals(superName) || "java/lang/Record".equals(superName);
      if (!own
          || (access & Opcodes.ACC_INTERFACE) != 0
          || Set.of(interfaces).contains(SERIALIZABLE)) {
        return interfaces;
      }
      String[] more = java.util.Arrays.copyOf(interfaces, interfaces.length + 1);
      more[interfaces.length] = SERIALIZABLE;
      return more;
    }
  }

  private static final class WovenMethod extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();

    private final String begun;

    /** Begun: the class of which this is the static initializer, or null. */
    WovenMethod(MethodVisitor next, String begun) {
      super(Opcodes.ASM9, next);
      this.begun = begun;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (begun != null) {
        super.visitLdcInsn(Type.getObjectType(begun));
        super.visitMethodInsn(Opcodes.INVOKESTATIC, BEGUN, "now", "(Ljava/lang/Class;)V", false);
      }
      check();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        check();
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
      super.visitMaxs(begun == null ? stack : Math.max(stack, 1), locals);
    }

    private void check() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, STOP, "check", "()V", false);
    }
  }
}

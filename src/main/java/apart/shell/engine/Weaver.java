package apart.shell.engine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
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
 * <p>In code that is graded, whatever is outside its {@link Confines} throws instead.
 *
 * <p>The calls leave nothing on the stack, so frames stay as javac wrote them.
 */
final class Weaver {
  private static final String STOP = "apart/agent/Stop";
  private static final String BEGUN = "apart/agent/Begun";
  private static final String REFUSED = "apart/agent/Refused";
  private static final String SERIALIZABLE = "java/io/Serializable";

  private Weaver() {}

  /**
   * The class with the checks woven in.
   *
   * @param confines what it may use; empty: anything
   */
  static byte[] weave(byte[] original, Optional<Confines> confines) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new WovenClass(writer, confines), 0);
    return writer.toByteArray();
  }

  private static final class WovenClass extends ClassVisitor {
    private final Optional<Confines> confines;
    private String type;

    WovenClass(ClassVisitor next, Optional<Confines> confines) {
      super(Opcodes.ASM9, next);
      this.confines = confines;
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
      MethodVisitor woven = new WovenMethod(next, name.equals("<clinit>") ? type : null);
      return confines.isPresent() ? new ConfinedMethod(woven, confines.get(), type, name) : woven;
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

  /** Throws before each use of what is outside the confines. */
  private static final class ConfinedMethod extends MethodVisitor {
    private final Confines confines;
    private final String type;
    private final String name;

    ConfinedMethod(MethodVisitor next, Confines confines, String type, String name) {
      super(Opcodes.ASM9, next);
      this.confines = confines;
      this.type = type;
      this.name = name;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (name.equals("finalize") || confines.isOutcast(type)) {
        // A finalizer would run in a thread of its own; an outcast has what it inherits.
        refuse(confines.refused(type, name.equals("finalize") ? name : "", "", false));
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String called, String descriptor, boolean isInterface) {
      refuse(confines.refused(owner, called, descriptor, false));
      super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
      boolean written = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
      refuse(confines.refused(owner, field, descriptor, written));
      super.visitFieldInsn(opcode, owner, field, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String called, String descriptor, Handle bootstrap, Object... arguments) {
      refuse(refused(bootstrap, arguments));
      super.visitInvokeDynamicInsn(called, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitLdcInsn(Object value) {
      refuse(refused(value));
      super.visitLdcInsn(value);
    }

    private Optional<String> refused(Handle bootstrap, Object... arguments) {
      Optional<String> refused = refused(bootstrap);
      for (Object argument : arguments) {
        refused = refused.or(() -> refused(argument));
      }
      return refused;
    }

    /** Why a constant may not be used: one that names a member, or is made by some. */
    private Optional<String> refused(Object constant) {
      if (constant instanceof Handle handle) {
        boolean written =
            handle.getTag() == Opcodes.H_PUTFIELD || handle.getTag() == Opcodes.H_PUTSTATIC;
        return confines.refused(handle.getOwner(), handle.getName(), handle.getDesc(), written);
      }
      if (constant instanceof ConstantDynamic made) {
        Object[] arguments = new Object[made.getBootstrapMethodArgumentCount()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = made.getBootstrapMethodArgument(i);
        }
        return refused(made.getBootstrapMethod(), arguments);
      }
      return Optional.empty();
    }

    private void refuse(Optional<String> why) {
      if (why.isPresent()) {
        mv.visitLdcInsn(why.get());
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, REFUSED, "now", "(Ljava/lang/String;)V", false);
      }
    }

    @Override
    public void visitMaxs(int stack, int locals) {
      super.visitMaxs(stack + 1, locals);
    }
  }
}

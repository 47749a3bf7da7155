package apart.shell.engine;

import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Changes the learner's classes on their way to the agent: every method entry and every jump
 * backwards calls {@code apart.agent.Stop.check()}, which is how a running snippet is stopped; a
 * static initializer says that it has begun, and leaves it at that in an agent that is given what
 * it made; what a static final field holds can be put back; and every class becomes serializable,
 * and its {@link Functions} do, which is how what is made of them survives the agent.
 *
 * <p>In code that is graded, whatever is outside its {@link Confines} throws instead.
 *
 * <p>The calls leave nothing on the stack, so frames stay as javac wrote them.
 */
final class Weaver {
  private static final String STOP = "apart/agent/Stop";
  private static final String BEGUN = "apart/agent/Begun";
  private static final String HASHED = "apart/agent/Hashed";
  private static final String CONSTANTS = "apart/agent/Constants";
  private static final String REFUSED = "apart/agent/Refused";
  private static final String FIELDS = "[Ljava/io/ObjectStreamField;";
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

  /** Has an object on the stack be of a type, or the number or truth value that is in it. */
  static void cast(MethodVisitor code, Type type) {
    if (type.getSort() >= Type.ARRAY) {
      code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
      return;
    }
    MethodType boxed =
        MethodType.fromMethodDescriptorString("()" + type.getDescriptor(), null).wrap();
    String box = Type.getInternalName(boxed.returnType());
    code.visitTypeInsn(Opcodes.CHECKCAST, box);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        box,
        type.getClassName() + "Value",
        "()" + type.getDescriptor(),
        false);
  }

  /** Makes an object of what is on the stack if it is a number or a truth value. */
  private static void box(MethodVisitor code, Type type) {
    if (type.getSort() < Type.ARRAY) {
      MethodType boxed =
          MethodType.fromMethodDescriptorString("(" + type.getDescriptor() + ")V", null).wrap();
      Type box = Type.getType(boxed.parameterType(0));
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          box.getInternalName(),
          "valueOf",
          Type.getMethodDescriptor(box, type),
          false);
    }
  }

  private static final class WovenClass extends ClassVisitor {
    private final Optional<Confines> confines;
    private final Map<String, Type> constants = new LinkedHashMap<>(); // of an interface
    private final Functions functions = new Functions();
    private boolean isInterface;
    private boolean isMeantToBe; // serializable, as the learner or Java wrote what it extends
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
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      boolean isFirst =
          "java/lang/Object".equals(superName) || "java/lang/Record".equals(superName);
      boolean isSerializable = Set.of(interfaces).contains(SERIALIZABLE);
      isMeantToBe = isSerializable || !(isFirst || ClassNames.isLearners(superName));
      boolean isToBe = isFirst && !isInterface && !isSerializable;
      String[] all = isToBe ? withSerializable(interfaces) : interfaces;
      super.visit(version, access, name, signature, superName, all);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      if (isInterface && value == null) {
        constants.put(name, Type.getType(descriptor));
      }
      return super.visitField(
          opened(access, name, descriptor, value), name, descriptor, signature, value);
    }

    /**
     * How a field is to be declared so that what it holds can be kept and put back. Of a static
     * field {@code transient} says nothing in Java, and here that it is final to the learner and
     * made by the initializer; if it is final as well, Java reads it, and it cannot be put back.
     */
    private int opened(int access, String name, String descriptor, Object value) {
      if ((access & Opcodes.ACC_STATIC) == 0) {
        // Unless its class is meant to be serializable it says nothing.
        return isMeantToBe ? access : access & ~Opcodes.ACC_TRANSIENT;
      }
      boolean isJavas = (access & (Opcodes.ACC_ENUM | Opcodes.ACC_SYNTHETIC)) != 0;
      if (value != null || isInterface || isJavas || (access & Opcodes.ACC_FINAL) == 0) {
        return access & ~Opcodes.ACC_TRANSIENT;
      }
      boolean isRead =
          name.equals("serialPersistentFields")
              ? descriptor.equals(FIELDS)
              : name.equals("serialVersionUID") && descriptor.length() == 1;
      return (isRead ? access : access & ~Opcodes.ACC_FINAL) | Opcodes.ACC_TRANSIENT;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if (name.equals(Functions.MADE_AGAIN)) {
        return null; // Ours does more.
      }
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      MethodVisitor woven =
          name.equals("<clinit>")
              ? new Initializer(next, functions, type, constants)
              : isOfIdentity(access, name, descriptor)
                  ? new IdentityMethod(next, functions, name)
                  : new WovenMethod(next, functions);
      return confines.isPresent() ? new ConfinedMethod(woven, confines.get(), type, name) : woven;
    }

    private static boolean isOfIdentity(int access, String name, String descriptor) {
      String method = name + descriptor;
      return (access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT)) == 0
          && (method.equals(IdentityMethod.HASH_CODE + "()I")
              || method.equals("equals(Ljava/lang/Object;)Z"));
    }

    @Override
    public void visitEnd() {
      functions.addTo(cv, type);
      super.visitEnd();
    }

    private static String[] withSerializable(String[] interfaces) {
      String[] more = Arrays.copyOf(interfaces, interfaces.length + 1);
      more[interfaces.length] = SERIALIZABLE;
      return more;
    }
  }

  /** A static initializer, which may find that it need not run. */
  private static final class Initializer extends WovenMethod {
    private final String type;
    private final Map<String, Type> constants;

    Initializer(MethodVisitor next, Functions functions, String type, Map<String, Type> constants) {
      super(next, functions);
      this.type = type;
      this.constants = constants;
    }

    @Override
    public void visitCode() {
      Label run = new Label();
      mv.visitCode();
      tell("now", "(Ljava/lang/Class;)Z");
      mv.visitJumpInsn(Opcodes.IFEQ, run);
      constants.forEach(this::takeBack);
      mv.visitInsn(Opcodes.RETURN);
      mv.visitLabel(run);
      mv.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      check();
    }

    private void takeBack(String name, Type value) {
      takeBack(name, "value", "(");
      cast(mv, value);
      mv.visitFieldInsn(Opcodes.PUTSTATIC, type, name, value.getDescriptor());
    }

    private void takeBack(String name, String how, String signature) {
      mv.visitLdcInsn(Type.getObjectType(type));
      mv.visitLdcInsn(name);
      String whole = signature + "Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Object;";
      mv.visitMethodInsn(Opcodes.INVOKESTATIC, CONSTANTS, how, whole, false);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (opcode == Opcodes.PUTSTATIC && constants.containsKey(name)) {
        Type made = Type.getType(descriptor);
        box(mv, made);
        takeBack(name, "orMade", "(Ljava/lang/Object;");
        cast(mv, made);
      }
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    private void tell(String what, String signature) {
      mv.visitLdcInsn(Type.getObjectType(type));
      mv.visitMethodInsn(Opcodes.INVOKESTATIC, BEGUN, what, signature, false);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.RETURN) {
        tell("done", "(Ljava/lang/Class;)V");
      }
      super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
      super.visitMaxs(stack + 2, locals);
    }
  }

  /** One of {@code hashCode} and {@code equals}, which goes by identity while values are read. */
  private static final class IdentityMethod extends WovenMethod {
    static final String HASH_CODE = "hashCode";

    private final boolean isHashCode;

    IdentityMethod(MethodVisitor next, Functions functions, String name) {
      super(next, functions);
      isHashCode = name.equals(HASH_CODE);
    }

    @Override
    public void visitCode() {
      Label run = new Label();
      mv.visitCode();
      mv.visitVarInsn(Opcodes.ALOAD, 0);
      mv.visitVarInsn(Opcodes.ALOAD, isHashCode ? 0 : 1);
      call(HASHED, "goesByIdentity", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
      mv.visitJumpInsn(Opcodes.IFEQ, run);
      mv.visitVarInsn(Opcodes.ALOAD, 0);
      if (isHashCode) {
        call("java/lang/System", "identityHashCode", "(Ljava/lang/Object;)I");
      } else {
        mv.visitVarInsn(Opcodes.ALOAD, 1);
        call(HASHED, "same", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
      }
      mv.visitInsn(Opcodes.IRETURN);
      mv.visitLabel(run);
      mv.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      check();
    }

    private void call(String owner, String name, String descriptor) {
      mv.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
      super.visitMaxs(Math.max(stack, 2), locals);
    }
  }

  private static class WovenMethod extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();
    private final Functions functions;

    WovenMethod(MethodVisitor next, Functions functions) {
      super(Opcodes.ASM9, next);
      this.functions = functions;
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      functions.visit(mv, name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitCode() {
      super.visitCode();
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

    final void check() {
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

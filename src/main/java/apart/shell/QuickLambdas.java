package apart.shell;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The lambdas of a class, as classes that are there: one for all that have the same interface and
 * capture the same types, whose objects know by a number which of them they are. Linking each at
 * its first use takes a start several times as long.
 *
 * <p>Those whose arguments or result would have to be boxed, and those that can be serialized, are
 * left as they are.
 */
final class QuickLambdas {
  private static final String OBJECT = "java/lang/Object";

  private final String owner;
  private final boolean isInterface;
  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private int made;

  QuickLambdas(String owner, boolean isInterface) {
    this.owner = owner;
    this.isInterface = isInterface;
  }

  /** Writes what makes a lambda's object of the captured values; false if it is left as it is. */
  boolean make(MethodVisitor code, String method, String type, Handle bootstrap, Object... rest) {
    if (!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        || !bootstrap.getName().equals("metafactory")) {
      return false;
    }
    Lambda lambda =
        new Lambda("quick$" + made, type, (Type) rest[0], (Handle) rest[1], (Type) rest[2]);
    if (!lambda.isPlain()) {
      return false;
    }
    made++;
    Shape shape =
        shapes.computeIfAbsent(
            method + lambda.offered() + type,
            key -> new Shape(owner + "$Quick" + shapes.size(), method, lambda));
    code.visitLdcInsn(shape.lambdas.size());
    shape.lambdas.add(lambda);
    code.visitMethodInsn(INVOKESTATIC, shape.own, "make", shape.maker().getDescriptor(), false);
    return true;
  }

  /** Writes the methods of the class that do what its lambdas do. */
  void end(ClassVisitor writer) {
    int access = ACC_STATIC | ACC_SYNTHETIC | (isInterface ? ACC_PUBLIC : 0);
    for (Shape shape : shapes.values()) {
      for (Lambda lambda : shape.lambdas) {
        lambda.write(
            writer.visitMethod(access, lambda.name(), lambda.called().getDescriptor(), null, null));
      }
    }
  }

  /** The classes of the lambdas' objects, by their names. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    shapes.values().forEach(shape -> classes.put(shape.own, shape.bytes(owner, isInterface)));
    return classes;
  }

  /**
   * A lambda.
   *
   * @param name of the method that does what it does
   * @param type the captured types, and as result the interface
   * @param offered the interface's method, erased
   * @param does what is called by it
   * @param instance the interface's method for this lambda's own types
   */
  private record Lambda(String name, String type, Type offered, Handle does, Type instance) {
    Type[] captured() {
      return Type.getArgumentTypes(type);
    }

    /** What is done, as a static method of the captured values and the method's arguments. */
    Type called() {
      return Type.getMethodType(
          offered.getReturnType(),
          Stream.of(captured(), offered.getArgumentTypes())
              .flatMap(Stream::of)
              .toArray(Type[]::new));
    }

    private boolean isNew() {
      return does.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    private Type[] expected() {
      Stream<Type> arguments = Stream.of(Type.getArgumentTypes(does.getDesc()));
      boolean free = isNew() || does.getTag() == Opcodes.H_INVOKESTATIC;
      Stream<Type> receiver = free ? Stream.of() : Stream.of(Type.getObjectType(does.getOwner()));
      return Stream.concat(receiver, arguments).toArray(Type[]::new);
    }

    private Type result() {
      return isNew() ? Type.getObjectType(does.getOwner()) : Type.getReturnType(does.getDesc());
    }

    boolean isPlain() {
      Type[] given = called().getArgumentTypes();
      Type[] expected = expected();
      if (given.length != expected.length) {
        return false;
      }
      for (int i = 0; i < given.length; i++) {
        if (!isPlain(given[i], expected[i])) {
          return false;
        }
      }
      Type wanted = offered.getReturnType();
      return wanted.getSort() == Type.VOID || isPlain(result(), wanted);
    }

    private static boolean isPlain(Type from, Type to) {
      return from.equals(to) || (isReference(from) && isReference(to));
    }

    private static boolean isReference(Type type) {
      return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    void write(MethodVisitor code) {
      code.visitCode();
      if (isNew()) {
        code.visitTypeInsn(NEW, does.getOwner());
        code.visitInsn(DUP);
      }
      Type[] given = called().getArgumentTypes();
      int captured = captured().length;
      int local = 0;
      for (int i = 0; i < given.length; i++) {
        code.visitVarInsn(given[i].getOpcode(ILOAD), local);
        local += given[i].getSize();
        if (i >= captured) {
          cast(code, given[i], instance.getArgumentTypes()[i - captured]);
        }
      }
      code.visitMethodInsn(
          opcode(), does.getOwner(), does.getName(), does.getDesc(), does.isInterface());
      Type wanted = offered.getReturnType();
      if (wanted.getSort() == Type.VOID) {
        if (result().getSort() != Type.VOID) {
          code.visitInsn(result().getSize() == 2 ? POP2 : POP);
        }
      } else {
        cast(code, result(), wanted);
      }
      code.visitInsn(wanted.getOpcode(IRETURN));
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private static void cast(MethodVisitor code, Type from, Type to) {
      if (isReference(to) && !from.equals(to) && !to.getInternalName().equals(OBJECT)) {
        code.visitTypeInsn(CHECKCAST, to.getInternalName());
      }
    }

    private int opcode() {
      return switch (does.getTag()) {
        case Opcodes.H_INVOKESTATIC -> INVOKESTATIC;
        case Opcodes.H_INVOKEVIRTUAL -> INVOKEVIRTUAL;
        case Opcodes.H_INVOKEINTERFACE -> INVOKEINTERFACE;
        default -> INVOKESPECIAL;
      };
    }
  }

  /** The class of lambdas with the same interface that capture the same types. */
  private static final class Shape {
    private static final String NUMBER = "number";

    private final String own;
    private final String method;
    private final Type offered;
    private final Type face;
    private final Type[] captured;
    private final List<Lambda> lambdas = new ArrayList<>();

    Shape(String own, String method, Lambda first) {
      this.own = own;
      this.method = method;
      this.offered = first.offered();
      this.face = Type.getReturnType(first.type());
      this.captured = first.captured();
    }

    /** Makes an object of the captured values and the lambda's number. */
    Type maker() {
      return Type.getMethodType(
          face, Stream.concat(Stream.of(captured), Stream.of(Type.INT_TYPE)).toArray(Type[]::new));
    }

    byte[] bytes(String owner, boolean isInterface) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      writer.visit(
          Opcodes.V1_8,
          ACC_FINAL | ACC_SYNTHETIC,
          own,
          null,
          OBJECT,
          new String[] {face.getInternalName()});
      Type[] values = maker().getArgumentTypes();
      for (int i = 0; i < values.length; i++) {
        writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), values[i].getDescriptor(), null, null);
      }
      String made = Type.getMethodDescriptor(Type.VOID_TYPE, values);
      construct(writer.visitMethod(ACC_PRIVATE, "<init>", made, null, null), values);
      make(
          writer.visitMethod(ACC_STATIC, "make", maker().getDescriptor(), null, null),
          values,
          made);
      run(
          writer.visitMethod(ACC_PUBLIC, method, offered.getDescriptor(), null, null),
          owner,
          isInterface);
      writer.visitEnd();
      return writer.toByteArray();
    }

    private String field(int i) {
      return i < captured.length ? "captured" + i : NUMBER;
    }

    private void construct(MethodVisitor code, Type[] values) {
      code.visitCode();
      code.visitVarInsn(ALOAD, 0);
      code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
      int local = 1;
      for (int i = 0; i < values.length; i++) {
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(values[i].getOpcode(ILOAD), local);
        code.visitFieldInsn(PUTFIELD, own, field(i), values[i].getDescriptor());
        local += values[i].getSize();
      }
      code.visitInsn(RETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private void make(MethodVisitor code, Type[] values, String made) {
      code.visitCode();
      code.visitTypeInsn(NEW, own);
      code.visitInsn(DUP);
      load(code, values, 0);
      code.visitMethodInsn(INVOKESPECIAL, own, "<init>", made, false);
      code.visitInsn(ARETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    /** Loads values that lie one behind the other, from a place on. */
    private static void load(MethodVisitor code, Type[] values, int from) {
      int local = from;
      for (Type value : values) {
        code.visitVarInsn(value.getOpcode(ILOAD), local);
        local += value.getSize();
      }
    }

    private void run(MethodVisitor code, String owner, boolean isInterface) {
      code.visitCode();
      Label[] cases = lambdas.stream().map(lambda -> new Label()).toArray(Label[]::new);
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, own, NUMBER, Type.INT_TYPE.getDescriptor());
      code.visitTableSwitchInsn(0, cases.length - 1, cases[cases.length - 1], cases);
      for (int number = 0; number < cases.length; number++) {
        code.visitLabel(cases[number]);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        for (int i = 0; i < captured.length; i++) {
          code.visitVarInsn(ALOAD, 0);
          code.visitFieldInsn(GETFIELD, own, field(i), captured[i].getDescriptor());
        }
        load(code, offered.getArgumentTypes(), 1);
        Lambda lambda = lambdas.get(number);
        code.visitMethodInsn(
            INVOKESTATIC, owner, lambda.name(), lambda.called().getDescriptor(), isInterface);
        code.visitInsn(offered.getReturnType().getOpcode(IRETURN));
      }
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }
}

package apart.shell.engine;

import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes the functions of a class of the learner's (lambdas and references to methods) such as can
 * be written and read back: each place that makes one makes one that is serializable, and the class
 * has the method by which Java has them made again, at the same places.
 */
final class Functions {
  /** The method by which Java makes them again; {@link java.lang.invoke.SerializedLambda}. */
  static final String MADE_AGAIN = "$deserializeLambda$";

  /** So many bytes of code fit into one method with certainty. */
  private static final int MOST = 50_000;

  private static final int OF_EACH = 40;
  private static final int OF_EACH_CAPTURED = 16;

  /** What no function is described by. */
  private static final String NONE = "none";

  private static final String LAMBDAS = "apart/agent/Lambdas";
  private static final String SERIALIZED = "java/lang/invoke/SerializedLambda";
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  private final List<Place> places = new ArrayList<>();
  private int size;

  /** The instruction at one place. */
  private record Place(String name, String descriptor, Handle bootstrap, List<Object> arguments) {
    void emit(MethodVisitor code) {
      code.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments.toArray());
    }

    Type[] captured() {
      return Type.getArgumentTypes(descriptor);
    }

    /** As {@code apart.agent.Lambdas} describes it. */
    String described() {
      Handle method = (Handle) arguments.get(1);
      return String.join(
          " ",
          method.getOwner(),
          descriptor,
          Type.getReturnType(descriptor).getInternalName(),
          name,
          arguments.get(0).toString(),
          arguments.get(2).toString(),
          method.getName(),
          method.getDesc());
    }
  }

  /** Emits an instruction, as one that makes a function that can be written if it makes any. */
  void visit(
      MethodVisitor code, String name, String descriptor, Handle bootstrap, Object... arguments) {
    int more = OF_EACH + OF_EACH_CAPTURED * Type.getArgumentTypes(descriptor).length;
    if (!bootstrap.getOwner().equals(FACTORY) || size + more > MOST) {
      code.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
      return;
    }
    Place place = new Place(name, descriptor, alternative(), serializable(arguments));
    places.add(place);
    size += more;
    place.emit(code);
  }

  private static Handle alternative() {
    return new Handle(
        Opcodes.H_INVOKESTATIC,
        FACTORY,
        "altMetafactory",
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
            + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
        false);
  }

  /**
   * The arguments of either factory as those of the one that takes flags, behind the first three.
   */
  private static List<Object> serializable(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    if (all.size() == 3) {
      all.add(0);
    }
    all.set(3, (Integer) all.get(3) | LambdaMetafactory.FLAG_SERIALIZABLE);
    return all;
  }

  /** Adds the method to the class, if it makes any functions. */
  void addTo(ClassVisitor type, String name) {
    if (places.isEmpty()) {
      return;
    }
    MethodVisitor code =
        type.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            MADE_AGAIN,
            "(L" + SERIALIZED + ";)Ljava/lang/Object;",
            null,
            null);
    code.visitCode();
    place(code, name);
    Label[] labels = places.stream().map(place -> new Label()).toArray(Label[]::new);
    code.visitTableSwitchInsn(0, labels.length - 1, labels[0], labels);
    int most = 0;
    for (int i = 0; i < labels.length; i++) {
      code.visitLabel(labels[i]);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      Type[] captured = places.get(i).captured();
      most = Math.max(most, capture(code, captured));
      places.get(i).emit(code);
      code.visitInsn(Opcodes.ARETURN);
    }
    code.visitMaxs(Math.max(most, 6), 1);
    code.visitEnd();
  }

  /** Puts the number of the place on the stack. */
  private void place(MethodVisitor code, String name) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitLdcInsn(Type.getObjectType(name));
    code.visitIntInsn(Opcodes.SIPUSH, places.size());
    code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
    List<String> described = described();
    for (int i = 0; i < described.size(); i++) {
      code.visitInsn(Opcodes.DUP);
      code.visitIntInsn(Opcodes.SIPUSH, i);
      code.visitLdcInsn(described.get(i));
      code.visitInsn(Opcodes.AASTORE);
    }
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        LAMBDAS,
        "place",
        "(L" + SERIALIZED + ";Ljava/lang/Class;[Ljava/lang/String;)I",
        false);
  }

  /** What describes the places, each that of no other at which something else is made. */
  private List<String> described() {
    Map<String, Set<Place>> by = new LinkedHashMap<>();
    List<String> all = new ArrayList<>();
    for (Place place : places) {
      all.add(place.described());
      by.computeIfAbsent(place.described(), key -> new HashSet<>()).add(place);
    }
    all.replaceAll(description -> by.get(description).size() == 1 ? description : NONE);
    return all;
  }

  /** Puts what the function captured on the stack; gives how much there is at most. */
  private static int capture(MethodVisitor code, Type[] captured) {
    int size = 0;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitIntInsn(Opcodes.SIPUSH, i);
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, SERIALIZED, "getCapturedArg", "(I)Ljava/lang/Object;", false);
      Weaver.cast(code, captured[i]);
      size += captured[i].getSize();
    }
    return size + 2;
  }
}

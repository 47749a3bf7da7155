package apart.shell.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A compiled class: other names put in it, and what it has in common with one compiled again. */
final class ClassFile {
  private static final int TEXT = 1;
  private static final int STRING = 8;

  private ClassFile() {}

  /**
   * The class with names replaced wherever they stand, except in the learner's strings; the very
   * same one if there is nothing to replace.
   */
  static byte[] renamed(byte[] original, UnaryOperator<String> names) {
    Set<Integer> strings = strings(original);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(original.length + 64);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(original));
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(in.readLong());
      int count = in.readUnsignedShort();
      out.writeShort(count);
      for (int at = 1; at < count; at++) {
        int kind = in.readByte();
        out.writeByte(kind);
        if (kind == TEXT) {
          String text = in.readUTF();
          out.writeUTF(strings.contains(at) ? text : names.apply(text));
        } else {
          out.write(in.readNBytes(length(kind)));
          at += kind == 5 || kind == 6 ? 1 : 0; // A long or a double counts twice.
        }
      }
      in.transferTo(out);
    } catch (IOException e) {
      throw new AssertionError("reading from memory", e);
    }
    byte[] renamed = bytes.toByteArray();
    return Arrays.equals(renamed, original) ? original : renamed;
  }

  private static Set<Integer> strings(byte[] original) {
    ClassReader reader = new ClassReader(original);
    Set<Integer> strings = new HashSet<>();
    for (int at = 1; at < reader.getItemCount(); at++) {
      int from = reader.getItem(at);
      if (from > 0 && reader.readByte(from - 1) == STRING) {
        strings.add(reader.readUnsignedShort(from));
      }
    }
    return strings;
  }

  /** Bytes after the kind of an entry of the constant pool. */
  private static int length(int kind) {
    return switch (kind) {
      case 5, 6 -> 8;
      case 7, STRING, 16, 19, 20 -> 2;
      case 15 -> 3;
      default -> 4;
    };
  }

  /** The class without its line numbers: what it is, wherever its text stood. */
  static byte[] withoutLines(byte[] original) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(original).accept(new Lines(writer), 0);
    return writer.toByteArray();
  }

  /** The first of its line numbers; 0 if it has none. */
  static int firstLine(byte[] original) {
    Lines lines = new Lines(null);
    new ClassReader(original).accept(lines, 0);
    return lines.first == Integer.MAX_VALUE ? 0 : lines.first;
  }

  /** Names and types of its fields. */
  static Set<String> fields(byte[] original) {
    Set<String> fields = new HashSet<>();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            fields.add(name + " " + descriptor);
            return null;
          }
        };
    new ClassReader(original).accept(visitor, ClassReader.SKIP_CODE);
    return fields;
  }

  /** Names of its static fields that may change. */
  static List<String> variables(byte[] original) {
    List<String> variables = new ArrayList<>();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            int fixed = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            if ((access & Opcodes.ACC_STATIC) != 0 && (access & fixed) == 0) {
              variables.add(name);
            }
            return null;
          }
        };
    new ClassReader(original).accept(visitor, ClassReader.SKIP_CODE);
    return variables;
  }

  private static final class Lines extends ClassVisitor {
    private int first = Integer.MAX_VALUE;

    Lines(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitLineNumber(int line, Label start) {
          first = Math.min(first, line);
        }
      };
    }
  }
}

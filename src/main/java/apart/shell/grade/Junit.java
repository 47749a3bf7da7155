package apart.shell.grade;

import apart.shell.lesson.Lesson;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results as JUnit writes them: a suite for each student, a case for each step. */
final class Junit {
  private Junit() {}

  static String of(Lesson lesson, List<Line> lines, boolean released) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", lesson.id());
      for (Line line : lines) {
        suite(xml, new Feedback(lesson, line, released));
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return text + "\n";
  }

  private static void suite(XMLStreamWriter xml, Feedback feedback) throws XMLStreamException {
    List<StepMark> steps = feedback.steps();
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", legal(feedback.line().student().id()));
    xml.writeAttribute("tests", Integer.toString(steps.size()));
    xml.writeAttribute("failures", count(steps, Junit::isFailure));
    xml.writeAttribute("errors", count(steps, Junit::isError));
    xml.writeAttribute("skipped", count(steps, Junit::isSkipped));
    for (StepMark mark : steps) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("testcase");
      xml.writeAttribute("name", mark.step());
      xml.writeAttribute("classname", feedback.lesson().id());
      if (isSkipped(mark)) {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", mark.status().words());
      } else if (isFailure(mark) || isError(mark)) {
        xml.writeStartElement(isError(mark) ? "error" : "failure");
        xml.writeAttribute("type", mark.status().words());
        xml.writeAttribute("message", feedback.points(mark));
        xml.writeCharacters(legal(String.join("\n", feedback.words(mark))));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static String count(List<StepMark> steps, java.util.function.Predicate<StepMark> which) {
    return Long.toString(steps.stream().filter(which).count());
  }

  private static boolean isFailure(StepMark mark) {
    return mark.status() == Status.FAILED || mark.status() == Status.PARTLY;
  }

  private static boolean isError(StepMark mark) {
    return mark.status() == Status.ERROR
        || mark.status() == Status.TIMEOUT
        || mark.status() == Status.KILLED;
  }

  private static boolean isSkipped(StepMark mark) {
    return mark.status() == Status.NOT_REACHED || mark.status() == Status.BY_HAND;
  }

  /** A text without what XML cannot hold. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints()
        .map(
            c ->
                c == '\n' || c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isHalf(c))
                    ? c
                    : 0xFFFD)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}

package apart.shell.proof;

import apart.shell.file.GivenFile;
import apart.shell.lesson.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Reports in the XML that build servers read: a suite for each lesson, a case for each step. */
public final class JunitReport {
  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Why a file is not to be written over: it is there, and no such report. */
  public static Optional<String> taken(Path file) {
    try {
      boolean ours = !Files.exists(file) || GivenFile.text(file).contains("<testsuites");
      return ours
          ? Optional.empty()
          : Optional.of(file + " is there already, and is no report: it is left alone");
    } catch (IOException unreadable) {
      return Optional.of(file + " is there already, and cannot be read: it is left alone");
    }
  }

  /** Writes reports to a file. */
  public static void write(Path file, List<Report> reports) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new JunitReport(xml).suites(reports);
      xml.close();
    } catch (XMLStreamException unwritable) {
      throw new IOException(unwritable.getMessage(), unwritable);
    }
  }

  private void suites(List<Report> reports) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    for (Report report : reports) {
      suite(report);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(Report report) throws XMLStreamException {
    List<Report.Part> steps = report.steps();
    boolean others = steps.isEmpty() || !report.otherFaults().isEmpty();
    long failures = steps.stream().filter(step -> !report.faults(step).isEmpty()).count();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", report.file());
    xml.writeAttribute("tests", "" + (steps.size() + (others ? 1 : 0)));
    xml.writeAttribute("failures", "" + (failures + (report.otherFaults().isEmpty() ? 0 : 1)));
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", report.seconds()));
    if (others) {
      testCase(report, "lesson", report.otherFaults());
    }
    for (Report.Part step : steps) {
      testCase(report, step.id(), report.faults(step));
    }
    xml.writeEndElement();
  }

  private void testCase(Report report, String name, List<Fault> faults) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", report.file());
    xml.writeAttribute("name", name);
    if (!faults.isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(faults.get(0).toString()));
      xml.writeCharacters(
          printable(String.join("\n", faults.stream().map(Fault::toString).toList())));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** XML has no place for control characters. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
  }
}

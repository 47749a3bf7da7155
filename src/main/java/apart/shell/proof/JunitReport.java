package apart.shell.proof;

import apart.shell.lesson.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Reports in the XML that build servers read: a suite for each lesson, a case for each fault. */
public final class JunitReport {
  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
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
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", report.file());
    xml.writeAttribute("tests", "" + Math.max(1, report.faults().size()));
    xml.writeAttribute("failures", "" + report.faults().size());
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", report.seconds()));
    if (report.isProved()) {
      testCase(report, "proved");
    }
    for (Fault fault : report.faults()) {
      testCase(report, "line " + fault.line());
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(fault.toString()));
      xml.writeEndElement();
      xml.writeEndElement();
    }
    if (report.isProved()) {
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void testCase(Report report, String name) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", report.file());
    xml.writeAttribute("name", name);
  }

  /** XML has no place for control characters. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
  }
}

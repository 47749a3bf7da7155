package apart.shell.grade;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A student's feedback as a page that needs nothing else. */
final class FeedbackHtml {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto;
        padding: 0 1rem; }
      h2 { margin-top: 2rem; border-top: 1px solid; padding-top: 1rem; font-size: 1.1rem; }
      pre { overflow-x: auto; padding: .5rem .75rem; border: 1px solid; border-radius: .3rem; }
      pre.output { border-style: dashed; }
      .score { font-size: 1.4rem; font-weight: bold; }
      .points { float: right; font-weight: normal; }
      footer { margin-top: 2rem; border-top: 1px solid; font-size: .85rem; }
      @media print { body { max-width: none; } h2, pre { break-inside: avoid; } }
      """;

  private final Feedback feedback;
  private final XMLStreamWriter xml;

  private FeedbackHtml(Feedback feedback, XMLStreamWriter xml) {
    this.feedback = feedback;
    this.xml = xml;
  }

  static String of(Feedback feedback) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new FeedbackHtml(feedback, xml).page();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return "<!DOCTYPE html>\n" + text + "\n";
  }

  private void page() throws XMLStreamException {
    String title = feedback.lesson().title();
    xml.writeStartElement("html");
    xml.writeAttribute("lang", "en");
    xml.writeStartElement("head");
    xml.writeEmptyElement("meta");
    xml.writeAttribute("charset", "utf-8");
    xml.writeEmptyElement("meta");
    xml.writeAttribute("name", "viewport");
    xml.writeAttribute("content", "width=device-width, initial-scale=1");
    element("title", "", title + ": " + feedback.line().student().name());
    element("style", "", STYLE);
    xml.writeEndElement();
    xml.writeStartElement("body");
    element("h1", "", title);
    element("p", "", feedback.line().student().name());
    element("p", "score", feedback.score() + " of " + feedback.max().words());
    for (String sentence : feedback.summary()) {
      element("p", "", sentence);
    }
    for (StepMark mark : feedback.steps()) {
      step(mark);
    }
    element("footer", "", feedback.origin());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void step(StepMark mark) throws XMLStreamException {
    xml.writeStartElement("section");
    xml.writeStartElement("h2");
    element("span", "points", feedback.points(mark));
    xml.writeCharacters(mark.step());
    xml.writeEndElement();
    element("p", "", feedback.task(mark));
    if (!mark.code().isBlank()) {
      element("pre", "code", mark.code());
    }
    if (!mark.output().isBlank()) {
      element("pre", "output", mark.output());
    }
    for (String words : feedback.words(mark)) {
      element(words.contains("\n") ? "pre" : "p", "words", words);
    }
    xml.writeEndElement();
  }

  private void element(String name, String type, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    if (!type.isEmpty()) {
      xml.writeAttribute("class", type);
    }
    xml.writeCharacters(Junit.legal(text));
    xml.writeEndElement();
  }
}

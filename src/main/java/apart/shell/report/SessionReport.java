package apart.shell.report;

import apart.shell.engine.Session;
import apart.shell.report.Exchange.By;
import apart.shell.source.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A report that is about to be written: its heading, and what it tells in order. */
public record SessionReport(Heading heading, List<Exchange> exchanges) {
  private static final int USUAL_COLUMNS = 80;

  /** Its parts cannot be changed from outside. */
  public SessionReport {
    exchanges = List.copyOf(exchanges);
  }

  /**
   * What a report is made of.
   *
   * @param leftOut how many exchanges before these are no longer known
   * @param listed the snippets that are there now, oldest first
   * @param lesson the lesson that is going on or has just ended
   */
  public record Material(
      List<Exchange> exchanges,
      int leftOut,
      List<Session.Listed> listed,
      Optional<Lessoned> lesson) {}

  /** How many inputs it tells of. */
  public int size() {
    return (int) exchanges.stream().filter(each -> each.by() != By.STEP).count();
  }

  /** The report for one of the forms. */
  public static SessionReport of(Material material, Wanted wanted, ReportForm form) {
    Optional<Lessoned> lesson = material.lesson.filter(one -> !wanted.isPart());
    List<String> remarks = new ArrayList<>();
    List<Exchange> exchanges;
    if (lesson.isPresent()) {
      exchanges = lesson.get().exchanges(material.exchanges);
    } else {
      Standing standing = new Standing(material.exchanges, material.listed);
      exchanges =
          form.isScript() ? script(standing, material, wanted) : all(standing, material, wanted);
      if (form.isScript() || wanted.only()) {
        failed(standing.history().failed()).ifPresent(remarks::add);
      }
      if (material.leftOut > 0) {
        remarks.add(
            "The first "
                + Words.count(material.leftOut, "input")
                + " were too long ago to be kept.");
      }
    }
    String title =
        wanted.title().isEmpty()
            ? material.lesson.map(Lessoned::title).orElse("A session with Apart")
            : wanted.title();
    Heading heading =
        new Heading(
            title,
            wanted.name(),
            columns(material.exchanges),
            LocalDate.now(ZoneId.systemDefault()),
            material.lesson.map(Lessoned::named).orElse(""),
            lesson.map(Lessoned::marks).orElse(List.of()),
            remarks);
    return new SessionReport(heading, exchanges);
  }

  /** What lines that failed did before they did, in one sentence, if that may be missed. */
  private static Optional<String> failed(List<String> sources) {
    List<String> changing = sources.stream().filter(Changing::isDoneBy).toList();
    return changing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Left out, since they failed, though they may have changed values before: "
                + String.join(
                    "; ", changing.stream().map(one -> String.join(" ", Words.of(one))).toList()));
  }

  /** The width that most of the outputs were made for. */
  private static int columns(List<Exchange> exchanges) {
    return exchanges.isEmpty() ? USUAL_COLUMNS : exchanges.get(exchanges.size() - 1).columns();
  }

  private static List<Exchange> script(Standing standing, Material material, Wanted wanted) {
    int from = wanted.from();
    if (wanted.last() > 0) {
      List<Session.Listed> listed = material.listed;
      int first = Math.max(0, listed.size() - wanted.last());
      from = listed.isEmpty() ? 0 : Integer.parseInt(listed.get(first).id());
    }
    return new CleanScript(standing, material.listed, from).exchanges();
  }

  private static List<Exchange> all(Standing standing, Material material, Wanted wanted) {
    List<Exchange> marked = standing.marked(material.exchanges);
    Set<Integer> needed =
        wanted.only()
            ? new CleanScript(standing, material.listed, wanted.from()).places()
            : Set.of();
    int from = wanted.from() > 0 ? standing.from(wanted.from()) : 0;
    List<Exchange> kept = new ArrayList<>();
    for (int i = Math.min(from, marked.size()); i < marked.size(); i++) {
      Exchange each = marked.get(i);
      boolean said = each.by() != By.COMMAND && each.stands();
      boolean stands = each.isJava() ? needed.contains(i) : said;
      if (isTold(each) && (!wanted.only() || stands)) {
        kept.add(each);
      }
    }
    return wanted.last() > 0 ? last(kept, wanted.last()) : kept;
  }

  /** Whether something was entered or shown at all. */
  private static boolean isTold(Exchange one) {
    return !one.input().isEmpty() || !one.shown().isEmpty();
  }

  private static List<Exchange> last(List<Exchange> all, int count) {
    int from = all.size();
    for (int left = count; from > 0 && left > 0; ) {
      from--;
      left -= all.get(from).isJava() ? 1 : 0;
    }
    return all.subList(from, all.size());
  }
}

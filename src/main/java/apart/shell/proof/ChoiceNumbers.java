package apart.shell.proof;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.engine.Outcome;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.Fault;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Step;
import apart.shell.source.Equality;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compares choices that are numbers, and have no condition of their own, with what the code gives:
 * its value, or else what a {@code @check} says is equal to a number.
 */
final class ChoiceNumbers {
  private final String file;
  private final Judge judge;

  ChoiceNumbers(String file, Judge judge) {
    this.file = file;
    this.judge = judge;
  }

  List<Fault> of(Step step, Attempt line) {
    List<Choice> numbers =
        step.choices().stream()
            .filter(choice -> choice.condition().isEmpty() && number(choice).isPresent())
            .toList();
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<String> given = given(step, line);
    List<Fault> faults = new ArrayList<>();
    for (Choice choice : numbers) {
      Answer said = Answer.parse(number(choice).orElseThrow());
      boolean same = given.stream().anyMatch(said::accepts);
      if (given.isEmpty() && choice.right()) {
        faults.add(
            fault(
                choice,
                "nothing proves the number in the choice " + choice.text() + ": give it an @if"));
      } else if (!given.isEmpty() && same != choice.right()) {
        String what = "the choice " + choice.text() + (same ? " is" : " is not");
        faults.add(fault(choice, what + " what the code gives: " + given.get(0)));
      }
    }
    return faults;
  }

  private Fault fault(Choice choice, String message) {
    return new Fault(file, choice.line(), message);
  }

  /** The number of a choice that is one, or begins with its only one: 13, or 13 of them. */
  private static Optional<String> number(Choice choice) {
    List<String> words = Words.of(choice.text());
    String first = words.isEmpty() ? "" : words.get(0);
    boolean one = words.stream().skip(1).noneMatch(word -> Answer.number(word).isPresent());
    boolean digits = first.chars().anyMatch(Character::isDigit);
    return one && Answer.number(first).isPresent() && digits
        ? Optional.of(first)
        : Optional.empty();
  }

  private List<String> given(Step step, Attempt line) {
    Optional<String> value = line.it().map(Outcome.Value::value);
    OptionalDouble number = value.map(Answer::number).orElse(OptionalDouble.empty());
    if (number.isPresent()) {
      return List.of(value.orElseThrow());
    }
    List<String> given = new ArrayList<>();
    for (Step.Check check : step.checks()) {
      for (String expression : Equality.withNumber(check.condition())) {
        Judge.bound(expression, line)
            .flatMap(judge::valueOf)
            .filter(shown -> Answer.number(shown).isPresent())
            .ifPresent(given::add);
      }
    }
    return given;
  }
}

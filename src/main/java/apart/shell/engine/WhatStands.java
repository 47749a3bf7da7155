package apart.shell.engine;

import apart.shell.engine.Session.Listed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands in a session at a time, to come back to: what is declared, in words, and the values
 * as they were saved. See {@link Session#standing()}.
 */
public final class WhatStands {
  private static final WhatStands FIRST =
      new WhatStands(
          0,
          0,
          0,
          new Names.Count(0, 0),
          List.of(),
          List.of(),
          List.of(),
          Saving.of(SavedValues.none()));

  final long beginning;
  final long ran;
  final long printed;
  final Names.Count count;
  final List<Declaration> declarations;
  final List<Declaration> gone;
  final List<Listed> statements;
  final Saving values;

  /** Whose values these were compared with, and the bytes that it does not have. */
  private WhatStands beside;

  private long bytesBeside;

  /**
   * What stands.
   *
   * @param beginning counts how often the session began afresh
   * @param ran how often the learner's code ran since
   * @param printed how often it printed something since
   */
  WhatStands(
      long beginning,
      long ran,
      long printed,
      Names.Count count,
      List<Declaration> declarations,
      List<Declaration> gone,
      List<Listed> statements,
      Saving values) {
    this.beginning = beginning;
    this.ran = ran;
    this.printed = printed;
    this.count = count;
    this.declarations = declarations;
    this.gone = gone;
    this.statements = statements;
    this.values = values;
  }

  /** Of a session in which nothing was entered yet. */
  public static WhatStands first() {
    return FIRST;
  }

  /**
   * Whether between this and another standing nothing was entered but what changes nothing: a line
   * that was refused, or a look at a variable.
   */
  public boolean isAs(WhatStands other) {
    return isOfSameBeginning(other)
        && declarations.equals(other.declarations)
        && gone.equals(other.gone)
        && statements().equals(other.statements())
        && (ran == other.ran || hasValuesOf(other));
  }

  private List<Listed> statements() {
    return statements.stream().filter(one -> one.kind() == Listed.Kind.STATEMENT).toList();
  }

  private boolean hasValuesOf(WhatStands other) {
    Optional<SavedValues> mine = values.awaited();
    Optional<SavedValues> others = other.values.awaited();
    return mine.isPresent() && others.isPresent() && mine.get().isAs(others.get());
  }

  /** Whether the session did not begin afresh between this and another standing. */
  public boolean isOfSameBeginning(WhatStands other) {
    return beginning == other.beginning;
  }

  /** Whether something was printed between this and another standing. */
  public boolean hasPrintedSince(WhatStands earlier) {
    return printed != earlier.printed;
  }

  /** About how many bytes of values this keeps that a later standing does not. */
  public long bytesBeside(WhatStands later) {
    if (beside != later && values.arrived().isPresent()) {
      SavedValues mine = values.arrived().get();
      Optional<SavedValues> others = later.values.arrived();
      bytesBeside = others.map(mine::bytesBeside).orElse(mine.bytes());
      beside = others.isPresent() ? later : null;
    }
    return bytesBeside;
  }

  /** What of the given is equal to something here, as the same object. */
  List<Declaration> shared(List<Declaration> now) {
    Map<String, Declaration> mine = new HashMap<>();
    declarations.forEach(one -> mine.put(one.key(), one));
    List<Declaration> shared = new ArrayList<>(now);
    shared.replaceAll(one -> Objects.equals(one, mine.get(one.key())) ? mine.get(one.key()) : one);
    return shared;
  }
}

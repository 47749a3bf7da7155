package apart.shell.engine;

/**
 * What a text is for, so that a screen can set it apart by weight or colour. The words alone say as
 * much: files, pipes and transcripts have nothing but them.
 */
public enum Tone {
  /** To be read: prose, messages, reasons. */
  PROSE,
  /** The title of a lesson. */
  TITLE,
  /** A task or a question after its label: {@code Do: ...}. */
  TASK,
  /** A label and what it tells: {@code Hint: ...}. */
  LABELLED,
  /** Labels with an answer each: {@code a) ...}. */
  CHOICES,
  /** Java that a lesson runs, after its mark. */
  ECHO,
  /** A name with its value: {@code net ==> ...}. */
  VALUE,
  /** A word of success, and what follows it: {@code Done.}. */
  SUCCESS,
  /** What helps on after a mistake, behind its mark: {@code -> ...}. */
  ADVICE,
  /** What is good to know and may be missed. */
  REMARK
}

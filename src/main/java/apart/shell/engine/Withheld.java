package apart.shell.engine;

import java.util.List;

/**
 * What of a {@link WhatStands} could not be brought back; a field of a class has the class before
 * its name.
 *
 * @param undeclared names whose declarations are not as they were
 * @param unread variables and fields whose saved values could not be read
 * @param unsaved variables and fields whose values of then were not saved, so that they are what
 *     they are now; most of them never changed
 * @param begun fields that stay as they are: the class was first used since
 * @param untimely whether there was no time to save any values then
 */
public record Withheld(
    List<String> undeclared,
    List<String> unread,
    List<String> unsaved,
    List<String> begun,
    boolean untimely) {}

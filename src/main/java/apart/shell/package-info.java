/**
 * The terminal's JVM: the entry, arguments, wiring and the loop. Nothing outside imports this
 * package or those below it.
 */
package apart.shell;

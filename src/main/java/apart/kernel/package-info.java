/**
 * What is under networks and theory alike: arithmetic in a fixed order, elementary functions and
 * random streams that give the same bits everywhere, checks of arguments, and the pace and progress
 * of long runs; and the number that an assignment has for a student. Runs in the agent JVM; uses
 * nothing else of Apart. Learners need none of it, so it is not among the imports of their session.
 */
package apart.kernel;

/**
 * What was typed at a question as an answer: a number in any honest form, one of several choices in
 * any words, or what can be said of it if it is neither.
 */
package apart.shell.answer;

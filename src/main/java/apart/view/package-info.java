/**
 * What a learner looks at: tables of neurons and of their growing apart, pictures, films, and files
 * of them. Runs in the agent JVM; uses {@code apart.symmetry}, {@code apart.nn}, {@code
 * apart.picture} and {@code apart.text}.
 */
package apart.view;

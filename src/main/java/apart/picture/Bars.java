package apart.picture;

import java.util.List;

/**
 * A bar per number, to the right for one above 0 and to the left for one below, each on a line with
 * its name and its number.
 *
 * @param caption what is drawn; may be empty
 * @param names one for each value
 * @param values the lengths; NaN and infinities have no bar
 */
public record Bars(String caption, List<String> names, List<Double> values) implements Panel {}

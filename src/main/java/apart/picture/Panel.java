package apart.picture;

import java.io.Serializable;

/** A part of a picture: a chart with axes, a grid of cells, or bars. */
public sealed interface Panel extends Serializable permits Chart, Grid, Bars {}

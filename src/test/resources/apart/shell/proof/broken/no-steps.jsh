// @lesson sums "Sums"
// @minutes 5   @topics numbers
// @goal Add.
//- expected 4: expected at least one step: @do, @predict, @ask, ...

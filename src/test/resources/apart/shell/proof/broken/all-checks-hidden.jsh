// @lesson demo "Demo"
// @minutes 5
// @goal Add.

// @do make: Make a number `n` that is 3.
int n = 3
// @hidden @check n == 3
// @points 2
// @wrong int n = 4 -> One too many.
// @hint Three.
//- expected 5: @do make needs a @check that is not hidden: students have no model answer

// @lesson demo "Demo"
// @minutes 5
// @goal Add.

// @do make: Make a number `n` that is 3.
int n = 3
// @check n > 0 -> `n` is {n}.
// @points 2
// @check n == 3 -> `n` is {n}, not 3.
// @points 0
// @wrong int n = 4 -> One too many.
// @hint Three.
//- expected 11: @wrong loses no points: int n = 4

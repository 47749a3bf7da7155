// @lesson demo "Demo"
// @minutes 5
// @goal Add.
// @due 2026-12-01T23:59Z

// @do make: Make a number `n` that is 3.
int n = Math.addExact(1, 2)
// @check n > 0 -> `n` is {n}.
// @points 0
// @hidden
// @check n == 3
// @points 1
// @wrong int n = 4 -> One too many.
// @hint Type int n = Math.addExact(1, 2).
//- expected 7: the students' file gives away this model answer: Math.addExact(1, 2)

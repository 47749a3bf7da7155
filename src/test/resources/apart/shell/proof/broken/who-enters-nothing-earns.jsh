// @lesson demo "Demo"
// @minutes 5
// @goal Add.

// @run numbers:
int n = 3

// @do double: Make `twice`, two times n.
int twice = 2 * n
// @check n == 3 -> `n` is {n}.
// @points 1
// @hidden
// @check twice == 6 -> That is {twice}.
// @points 2
// @wrong int twice = n -> That is n.
// @hint Times.
//- expected 10: who enters nothing earns 1 point of double

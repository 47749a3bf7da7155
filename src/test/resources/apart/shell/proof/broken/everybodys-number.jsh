// @lesson demo "Demo"
// @minutes 5
// @goal Add.
// @due 2026-12-01T23:59Z

// @do make: Make `n`, your own number.
long n = seed()
// @check n == seed() -> `n` is {n}.
// @wrong long n = 4 -> Four is somebody else.
// @hint seed()
//- expected 1: seed() is 1 for everybody: expected @seed student in the header

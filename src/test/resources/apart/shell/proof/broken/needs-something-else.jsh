// @lesson sums "Sums"
// @needs java
// @minutes 5   @topics numbers
// @goal Add.

// @do make: Make a number `n` that is 3.
int n = 3
// @check n == 3 -> `n` is {n}, not 3.
// @wrong int n = 4 -> One too many.
// @hint int n = ...

// @predict twice: How much is twice that?
// @choice* six
// @choice  nine -> That is three times three.
n + n

// @ask count: How many numbers were there?
// @answer 2
// @wrong 1 -> And the other?

// @explain why: Why?
// @rubric because
//- expected 2: @needs java, but there is no lesson java

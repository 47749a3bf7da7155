import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import java.io.*;
import java.nio.file.*;
import apart.nn.*;
import apart.symmetry.*;
import apart.text.*;
import static apart.prelude.Apart.*;

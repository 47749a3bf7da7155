package apart.shell.doc;

import java.util.List;

/**
 * A type of the library with all that is public in it.
 *
 * @param home its package
 * @param members in the order of the source
 */
record TypeEntry(String home, Entry self, List<Entry> members) {
  String name() {
    return self.name();
  }
}

package apart.shell.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Signs that HTML writes with a name or a number. */
class EntitiesTest {
  @Test
  void namedAndNumberedSignsAreRead() {
    assertEquals(
        "a < b && c > \"d'\"", Entities.plain("a &lt; b &amp;&amp; c &gt; &quot;d&#39;&quot;"));
    assertEquals("' - \ud83d\ude00 x y", Entities.plain("&apos; &#45; &#x1F600; x&nbsp;y"));
  }

  @Test
  void eachIsReadOnce() {
    assertEquals("&lt;", Entities.plain("&amp;lt;"));
    assertEquals("&amp;", Entities.plain("&amp;amp;"));
  }

  @Test
  void allElseIsLeft() {
    for (String text :
        new String[] {"", "a & b; c", "&unknown;", "&;", "&#;", "&#x;", "&#0;", "&lt"}) {
      assertEquals(text, Entities.plain(text));
    }
    assertEquals("&#99999999;", Entities.plain("&#99999999;"));
    assertEquals("& &lt <", Entities.plain("& &lt &lt;"));
  }
}

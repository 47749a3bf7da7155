package apart.shell.grade;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose each folder is and when it was handed in, as Gradescope says in {@code
 * submission_metadata.yml} of an export: lines {@code :name:}, {@code :sid:}, {@code :email:} and
 * {@code :created_at:} below each folder's name.
 */
final class Metadata {
  private final Map<String, Map<String, String>> folders = new HashMap<>();

  /** What it says of a folder. */
  record Entry(Person person, Optional<OffsetDateTime> time) {}

  private Metadata() {}

  static Metadata none() {
    return new Metadata();
  }

  static Metadata of(Optional<byte[]> file) {
    Metadata metadata = new Metadata();
    Map<String, String> now = new HashMap<>();
    String text = file.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    for (String line : text.lines().toList()) {
      boolean begins =
          !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && line.endsWith(":");
      if (begins) {
        now = new HashMap<>();
        metadata.folders.put(line.substring(0, line.length() - 1), now);
      } else {
        String bare = line.strip().replaceFirst("^- ", "");
        int colon = bare.startsWith(":") ? bare.indexOf(": ") : -1;
        if (colon > 0) {
          now.putIfAbsent(bare.substring(1, colon), unquoted(bare.substring(colon + 2).strip()));
        }
      }
    }
    return metadata;
  }

  /**
   * Whose a submission is, by the JSON file that Gradescope puts beside it.
   *
   * @throws IOException if it cannot be read, or is none; the message says why
   */
  static Optional<Entry> ofOne(Path json) throws IOException {
    try {
      JsonObject said = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
      JsonObject user = said.getAsJsonArray("users").get(0).getAsJsonObject();
      Map<String, String> entry = new HashMap<>();
      for (String name : List.of("name", "email", "sid")) {
        if (user.has(name) && user.get(name).isJsonPrimitive()) {
          entry.put(name, user.get(name).getAsString());
        }
      }
      entry.put("created_at", said.has("created_at") ? said.get("created_at").getAsString() : "");
      return Optional.of(entry(entry));
    } catch (JsonParseException
        | ClassCastException
        | IllegalStateException
        | UnsupportedOperationException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      throw new IOException("it does not say whose a submission is", e);
    }
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && "'\"".indexOf(text.charAt(0)) >= 0
            && text.endsWith(text.substring(0, 1));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  Optional<Entry> of(String folder) {
    return Optional.ofNullable(folders.get(folder)).map(Metadata::entry);
  }

  private static Entry entry(Map<String, String> said) {
    String name = said.getOrDefault("name", "");
    int blank = name.lastIndexOf(' ');
    String email = said.getOrDefault("email", "");
    String id = said.getOrDefault("sid", "").isEmpty() ? email : said.get("sid");
    String first = blank < 0 ? "" : name.substring(0, blank);
    return new Entry(
        new Person(id.isEmpty() ? name : id, name.substring(blank + 1), first, email),
        time(said.getOrDefault("created_at", "")));
  }

  private static Optional<OffsetDateTime> time(String text) {
    try {
      // 2026-11-20 09:12:31.123 Z, or with an offset.
      String iso = text.strip().replaceFirst(" ", "T").replace(" ", "");
      return Optional.of(OffsetDateTime.parse(iso));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}

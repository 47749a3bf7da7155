# Sourced by the scripts: finds the JDK, builds what is missing, and prepares start-up archives.
# Sets `root` (the checkout), `jdk` (its home), `jdk_version`, `jdk_major`, `archives` (the folder of
# archives for that JDK), and options for a JVM: `native_access`, `archive_options`, `jvm_options`.

interrupted=130 # How a JVM ends at Ctrl-C.

fail() {
  echo "apart: $*" >&2
  exit 1
}

# The folder above that of the script of this path. (Each process more would cost a start some milliseconds.)
find_root() {
  local from=$PWD
  if [ "$from" -ef . ] && [ -x "$from" ]; then
    CDPATH='' cd -P "${1%/*}/.." || fail "cannot find the folder of $1"
    root=$PWD
    cd "$from" || fail "cannot go back to $from"
  else # It could not be gone back to.
    root=$(CDPATH='' cd -P "${1%/*}/.." && pwd) || fail "cannot find the folder of $1"
  fi
  # Java takes a colon for the end of a path, and "!/" for the end of a jar's.
  case $root/ in
    *:* | *'!/'* | *$'\n'*) fail "$root: Java cannot use a folder with ':' or a line break in its name, or '!' at its end; move Apart" ;;
  esac
}

# The JDK of JAVA_HOME, or of the first java on the path; the last one's home is known.
find_jdk() {
  local java
  if [ -n "${JAVA_HOME:-}" ]; then
    [ -x "$JAVA_HOME/bin/java" ] || fail "JAVA_HOME is $JAVA_HOME, where there is no bin/java"
    jdk=$JAVA_HOME
  else
    hash java 2>/dev/null || fail "no java found: install a JDK 17 or later, or set JAVA_HOME"
    java=${BASH_CMDS[java]:-$(command -v java)}
    jdk=
    { read -r jdk <"${root:-.}/target/start/jdk"; } 2>/dev/null
    [ -n "$jdk" ] && [ "$java" -ef "$jdk/bin/java" ] || home_of "$java"
  fi
  version_of "$jdk"
  jdk_version=$version
  jdk_major=${jdk_version%%[.+-]*}
  case $jdk_major in
    1) fail "Java $jdk_version in $jdk is too old: Apart needs a JDK 17 or later" ;;
    [0-9] | 1[0-6]) fail "Java $jdk_version in $jdk is too old: Apart needs a JDK 17 or later" ;;
    [0-9]*) ;;
    *) fail "$jdk/bin/java does not say its version: Apart needs a JDK 17 or later" ;;
  esac
  [ -x "$jdk/bin/javac" ] && [ -x "$jdk/bin/jshell" ] ||
    fail "$jdk is a Java runtime without compiler: Apart needs a JDK 17 or later"
  # Since JDK 22 a JVM warns when native code (JLine's) is loaded without this.
  case $jdk_major in
    17 | 18 | 19 | 20 | 21) native_access=() ;;
    *) native_access=(--enable-native-access=ALL-UNNAMED) ;;
  esac
}

# Sets `jdk` to the home of the JDK of a program java.
home_of() {
  local java
  java=$(readlink -f "$1")
  jdk=${java%/bin/java}
  [ -x "$jdk/bin/java" ] || jdk=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
}

# Sets `version` to that of the JDK in a folder; without another process where that can be.
version_of() {
  local line
  version=
  while read -r line; do
    case $line in JAVA_VERSION=*) version=${line#*=} && version=${version//\"/} ;; esac
  done 2>/dev/null <"$1/release"
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/^[^"]*"\([^"]*\)".*$/\1/p')
}

# Builds the jars when they are missing or older than their sources.
build() {
  local jar=$root/target/apart.jar
  up_to_date "$jar" && return
  if ! command -v mvn >/dev/null; then
    [ -e "$jar" ] && [ -e "$root/target/apart-api.jar" ] && return
    fail "Apart is not built yet, and there is no Maven (mvn) to build it: install Maven 3.8 or later"
  fi
  mkdir -p "$root/target" || fail "cannot write to $root/target"
  (
    # Of two that start at once, one builds.
    command -v flock >/dev/null && flock 9
    up_to_date "$jar" && exit 0
    echo "apart: building (about half a minute the first time) ..." >&2
    : >"$root/target/.unfinished" # What a build that is killed leaves may be half a jar.
    if ! JAVA_HOME=$jdk mvn --batch-mode --no-transfer-progress -Dstyle.color=never -q -f "$root/pom.xml" \
      -DskipTests package >"$root/target/build.log" 2>&1 </dev/null; then
      grep -m 5 'ERROR' "$root/target/build.log" >&2
      fail "the build failed; all it said is in $root/target/build.log"
    fi
    rm -f "$root/target/.unfinished"
  ) 9>"$root/target/.building" || exit 1
}

# compile_tests PROFILE-OPTIONS...: the tests and benches, from the root; sets `classpath` to that of all of them.
compile_tests() {
  JAVA_HOME=$jdk mvn --batch-mode --no-transfer-progress -q "$@" -DskipTests test-compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test || return 1
  classpath=target/test-classes:target/classes:$(cat target/bench.classpath)
}

up_to_date() {
  [ -e "$1" ] && [ -e "$root/target/apart-api.jar" ] && [ ! -e "$root/target/.unfinished" ] &&
    [ -z "$(find "$root/pom.xml" "$root/src/main" -newer "$1" -type f -print -quit 2>/dev/null)" ]
}

# Archives of loaded classes for this JDK: they halve the start. Without them everything works, slower.
# Sets `archive_options`. From JDK 25 on the terminal's holds its classes linked, which saves a fifth more.
prepare_archives() {
  local archive record use
  archives=$root/target/start/$jdk_version
  if [ "$jdk_major" -ge 25 ]; then
    archive=$archives/terminal.aot record=-XX:AOTCacheOutput use=-XX:AOTCache
  else
    archive=$archives/terminal.jsa record=-XX:ArchiveClassesAtExit use=-XX:SharedArchiveFile
  fi
  archives_are_made || make_archives "$archive" "$record"
  archive_options=()
  [ -e "$archive" ] && archive_options=("$use=$archive")
}

archives_are_made() {
  local made_for
  { read -r made_for <"$archives/made-for"; } 2>/dev/null
  [ "${made_for:-}" = "$jdk $root" ] && [ ! "$root/target/apart.jar" -nt "$archives/made-for" ]
}

# make_archives FILE OPTION: plays a session once, whose classes go into the file, and those of its agent beside it.
# The one JVM types to the other, at a terminal of its own.
make_archives() {
  mkdir -p "$archives" 2>/dev/null && [ -w "$archives" ] || return
  (
    # Of two that start at once, one plays.
    command -v flock >/dev/null && flock 9
    archives_are_made && exit
    echo "apart: preparing a quick start on Java $jdk_version (once, a few seconds) ..." >&2
    rm -f "$archives"/*.jsa "$archives"/*.aot
    local java=("$jdk/bin/java" -Xlog:disable "${jvm_options[@]}" "${native_access[@]}")
    local program=(-cp "$root/target/apart.jar" apart.shell.Rehearsal)
    cd "$root/target" && XDG_STATE_HOME=$archives/state TERM=xterm-256color "${java[@]}" "${program[@]}" \
      "${java[@]}" "$2=$archives/new" "-Dapart.tty=true" "-Dapart.archives=$archives" "${program[@]}" \
      >rehearsal.log 2>&1 </dev/null
    local status=$?
    rm -rf "$archives/state"
    [ $status -ne $interrupted ] || exit $interrupted
    [ -s "$archives/new" ] && mv "$archives/new" "$1"
    echo "$jdk $root" >"$archives/made-for"
    echo "$jdk" >"$root/target/start/jdk"
  ) 9>"$archives/.making"
  [ $? -ne $interrupted ] || exit $interrupted # The next start prepares it.
}

# Archived classes stay where they were made to be, so that JVMs share them and none has to move them at its start;
# what compilers needed is given back. A JVM that does not know these goes on.
sharing_memory=(-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions
  -XX:ArchiveRelocationMode=0 -XX:TrimNativeHeapInterval=2000)

# The terminal's own code is small: quick to start and small beats fast in the long run. Its heap grows with what is
# declared, up to two fifths of the machine's memory (or a container's), and keeps little that is free. Its part for
# what is new grows with it: at 1,000 declarations a third of the time went into collecting 16 MB again and again.
jvm_options=(-XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xms40m -XX:NewSize=16m -XX:NewRatio=1 -XX:SurvivorRatio=3
  -XX:MaxRAMPercentage=40 -Xss4m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 "${sharing_memory[@]}"
  -Dfile.encoding=UTF-8)
# Memory that comes in large pieces saves a start thousands of page faults.
[ ! -e /sys/kernel/mm/transparent_hugepage ] || jvm_options+=(-XX:+UseTransparentHugePages)
# A collector that the environment chooses stands: a JVM given two does not start.
collector=()
case "${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-}" in
  *-XX:+Use*GC*) ;;
  *) collector=(-XX:+UseSerialGC) ;;
esac
jvm_options+=("${collector[@]}")

# Finds the tools Embassy is built and run with. Meant to be sourced.

say() { printf '%s\n' "$*"; }

fail() {
  printf 'Embassy: %s\n' "$*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] &&
    grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

# Sets and exports JAVA_HOME, or answers false.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")")")
  for candidate in \
    "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* /opt/java/*25* \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    "$([ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 25 2>/dev/null)"; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

# at_least 3.8.7 3.9.1
at_least() {
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

maven_version() { mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1; }

node_version() { node --version 2>/dev/null | sed 's/^v//'; }

require_jdk() {
  find_jdk || fail "a JDK 25 is needed and none was found. Install one (Debian: a package such as openjdk-25-jdk-headless; elsewhere: https://adoptium.net/temurin/releases/?version=25) or point JAVA_HOME at it, then start again."
}

require_maven() {
  local version
  command -v mvn >/dev/null 2>&1 || fail "Maven 3.8.7 or newer is needed and 'mvn' is not on the PATH. Install it (Debian: apt install maven; macOS: brew install maven), then start again."
  version=$(maven_version)
  at_least 3.8.7 "$version" || fail "Maven 3.8.7 or newer is needed; $version is on the PATH. Install a newer one, then start again."
}

require_node() {
  local version
  command -v node >/dev/null 2>&1 || fail "Node 20.19 or newer is needed and 'node' is not on the PATH. Install it (https://nodejs.org), then start again."
  version=$(node_version)
  at_least 20.19.0 "$version" || fail "Node 20.19 or newer is needed; $version is on the PATH. Install a newer one (https://nodejs.org), then start again."
  command -v npm >/dev/null 2>&1 || fail "npm is needed to build the portal and is not on the PATH. Install it (Debian: apt install npm), then start again."
}

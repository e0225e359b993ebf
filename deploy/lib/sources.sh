# Tells which modules changed since they were built. Meant to be sourced; needs $ROOT.

MODULES="deploy/engines chassis ambassador-service materials-service recognition-service gateway deploy/local"

# What a module is built from, besides its own folder.
needs() {
  case $1 in
    ambassador-service | materials-service | recognition-service) echo "pom.xml chassis" ;;
    gateway) echo "pom.xml chassis ambassador-service/src/main/openapi materials-service/src/main/openapi recognition-service/src/main/openapi" ;;
    deploy/local) echo "pom.xml deploy/engines" ;;
    *) echo "pom.xml" ;;
  esac
}

artifact() {
  echo "$ROOT/$1/target/$(basename "$1")-0.1.0-SNAPSHOT.jar"
}

# One line that changes when any source of the given files or folders does.
fingerprint() {
  (
    cd "$ROOT" || exit 1
    local place
    for place in "$@"; do
      [ -e "$place" ] || continue
      find "$place" \( -name target -o -name node_modules -o -name dist -o -name test-results -o -path '*/src/test' \) -prune \
        -o -type f -print
    done | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum
  )
}

# The modules to build, one per line.
changed_modules() {
  local module mark
  for module in $MODULES; do
    mark="$ROOT/.embassy/built/$(basename "$module")"
    # shellcheck disable=SC2046
    if [ ! -f "$(artifact "$module")" ] || [ ! -f "$mark" ] ||
      [ "$(cat "$mark")" != "$(fingerprint "$module" $(needs "$module"))" ]; then
      echo "$module"
    fi
  done
}

# remember_building module fingerprint: before the build, so that a change during it is not missed.
remember_building() {
  mkdir -p "$ROOT/.embassy/built"
  printf '%s\n' "$2" >"$ROOT/.embassy/built/$(basename "$1").building"
}

remember_built() {
  mv "$ROOT/.embassy/built/$(basename "$1").building" "$ROOT/.embassy/built/$(basename "$1")"
}

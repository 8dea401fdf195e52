#!/bin/sh
# Starts pwsh-lite: node with the start-up snapshot when the snapshot was built by this very node, else node with the plain bundle.
# Uses no program but node itself, so that starting costs nothing more.
case $0 in
*/*) self=$0 ;;
*) self=$(command -v -- "$0") ;;
esac
# Under PowerShell's name it says PowerShell's version (src/host/program-name.ts).
case ${self##*/} in
pwsh) PWSH_LITE_NAME=pwsh && export PWSH_LITE_NAME ;;
esac
while [ -h "$self" ]; do
  dir=${self%/*}
  # Where npm puts its links; asking the file system is cheaper than starting readlink.
  if [ "$dir/../pwsh-lite/dist/pwsh-lite" -ef "$self" ]; then
    self=$dir/../pwsh-lite/dist/pwsh-lite
  elif [ "$dir/../lib/node_modules/pwsh-lite/dist/pwsh-lite" -ef "$self" ]; then
    self=$dir/../lib/node_modules/pwsh-lite/dist/pwsh-lite
  else
    link=$(readlink -- "$self") || break
    case $link in
    /*) self=$link ;;
    *) self=$dir/$link ;;
    esac
    continue
  fi
  # A package that is itself a link (npm link) leaves no symbolic link in the last part of the path.
  [ -h "$self" ] || break
done
home=${self%/*}
# The program stays where it is when it goes to another folder.
case $home in
/*) ;;
*) home=$PWD/$home ;;
esac

# -Login as the first argument: sh reads the login profiles and starts us again without it.
case ${1-} in
-[Ll] | -[Ll][Oo] | -[Ll][Oo][Gg] | -[Ll][Oo][Gg][Ii] | -[Ll][Oo][Gg][Ii][Nn])
  shift
  exec /bin/sh -l -c 'exec "$0" "$@"' "$self" "$@"
  ;;
esac

node=
oldifs=$IFS
IFS=:
set -f
for dir in $PATH; do
  if [ -x "${dir:-.}/node" ] && [ ! -d "${dir:-.}/node" ]; then
    node=${dir:-.}/node
    break
  fi
done
set +f
IFS=$oldifs
built_with='@NODE@'
if [ -z "$node" ]; then
  if [ -x "$built_with" ]; then
    node=$built_with
  else
    echo 'pwsh-lite: node is not on the PATH. Install Node.js 20 or later.' >&2
    exit 127
  fi
fi

# A node that finds this variable reads all certificates it knows before it does anything else, which takes longer than the rest of starting.
# The program puts it back, and reads the file when it first needs certificates.
if [ -n "${NODE_EXTRA_CA_CERTS-}" ]; then
  PWSH_LITE_EXTRA_CA_CERTS=$NODE_EXTRA_CA_CERTS
  export PWSH_LITE_EXTRA_CA_CERTS
  unset NODE_EXTRA_CA_CERTS
fi

# The snapshot fits the node that built it, started with the flags it was built with. pwsh-lite.stamp has that node's time of modification.
stamp=$home/pwsh-lite.stamp
if [ -z "$NODE_OPTIONS" ] && [ "$node" -ef "$built_with" ] && [ -s "$home/pwsh-lite.blob" ] && [ -e "$stamp" ] &&
  [ ! "$built_with" -nt "$stamp" ] && [ ! "$built_with" -ot "$stamp" ]; then
  # Memory in large pages, kept once it was used: loading the snapshot then takes a third of the page faults (src/host/launcher-tunables.ts).
  if [ -z "${GLIBC_TUNABLES-}" ]; then
    GLIBC_TUNABLES=glibc.malloc.hugetlb=0x1:glibc.malloc.mmap_threshold=0x2000000:glibc.malloc.trim_threshold=0x8000000:glibc.malloc.arena_max=2
    export GLIBC_TUNABLES
  fi
  exec "$node" @FLAGS@ --snapshot-blob "$home/pwsh-lite.blob" -- "$@"
fi
# There is none that fits: the package's install script has not run, the node was replaced, or the files were copied without their times. Then one is made
# beside the first script, where this user may write; pwsh-lite.making says that it is being made, or, where it has a text, that it cannot be made
# (make-snapshot.cjs). A second node beside the one that has a snapshot goes without.
making=$home/pwsh-lite.making
if [ -z "$NODE_OPTIONS" ] && [ -z "${PWSH_LITE_NO_SNAPSHOT-}" ] && [ -w "$home" ] &&
  { [ ! -e "$stamp" ] || [ ! -x "$built_with" ] || [ "$node" -ef "$built_with" ]; } &&
  { [ ! -e "$making" ] || [ "$node" -nt "$making" ] || { [ ! -s "$making" ] && [ -n "$(find "$making" -mmin +10)" ]; }; }; then
  # A child of nobody, whom the end of the terminal does not end, and who holds no pipe that somebody reads to its end.
  ({ trap '' HUP && : >"$making" && exec "$node" "$home/make-snapshot.cjs"; } </dev/null >/dev/null 2>&1 &)
fi
exec "$node" "$home/pwsh-lite.cjs" "$@"

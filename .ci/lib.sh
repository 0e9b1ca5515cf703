# What the checks with real programs share; sourced by each. Programs run in tmux, so on real
# pseudo-terminals, and what a check waits for is read from their screens.
#
#   begin                       at the beginning of a check
#   open PANE COMMAND...        runs a program in a terminal of its own
#   say PANE TEXT               types a line;  keys PANE KEY...  presses keys, as tmux names them
#   wait_for PATTERN PANE SECONDS [TIMES]   (or a file) until so many lines match the extended
#                               regular expression
#   never PATTERN PANE          fails if a line matches now
#   shows PANE SECONDS          until the screen is what standard input says, line by line
#   certificate NAME FILE       makes a key and a certificate that nobody signed
#   serve [ARGUMENT...]         ./parley serve, its data in $data; stop_server ends it
#   serve_on LISTENER...        the same with these listeners (irc, irc+tls, ...), on ports that are
#                               free: ${ports[irc]}
#
# shellcheck shell=bash

set -euo pipefail

readonly CHECK=${0##*/}
readonly USUAL_PORTS=(7007 4000 8080 6667 6697)
readonly START_SECONDS=90 # a busy machine; and the first start may prepare a faster one
readonly STOP_SECONDS=10

columns=100 # of the terminals that are opened next
rows=50
work=
data=
server=
log=
server_runs=0
others=() # processes to end with the check
declare -A ports=() # of the listeners on free ports

begin() {
  cd "$(dirname "${BASH_SOURCE[1]}")/../.."
  ./parley version > /dev/null # builds, if something changed
  work=$(mktemp -d "${TMPDIR:-/tmp}/parley-check.XXXXXX")
  data=$work/data
  trap 'finish $?' EXIT
  trap 'exit 1' INT TERM HUP
  export TZ=UTC LC_ALL=C.UTF-8
  # What the programs under test remember stays in here.
  export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config
  unset CHAT_PORT NO_COLOR
  tm new-session -d -s keeper -x "$columns" -y "$rows" 'exec sleep 3600'
  tm set-option -g remain-on-exit on
  tm set-option -g history-limit 5000
  tm set-option -g default-terminal screen-256color
  tm set-option -g default-shell "$BASH"
}

# --- steps ---------------------------------------------------------------------------------------

step() { printf -- '- %s\n' "$*"; }

fail() {
  printf '%s: %s\n' "$CHECK" "$*" >&2
  exit 1
}

# --- terminals -----------------------------------------------------------------------------------

tm() { tmux -L "parley-check-$$" -f /dev/null "$@"; }

# Runs a program in a terminal of its own, in the place of an earlier one of that name. A file
# tells when and how it has ended: tmux itself may be late to notice.
open() {
  local pane=$1 ended
  shift
  ended=$(quoted "$work/$pane.ended")
  tm kill-session -t "=$pane" 2> /dev/null || true
  rm -f "$work/$pane.ended"
  tm new-session -d -s "$pane" -x "$columns" -y "$rows" \
    "trap : INT; $(quoted "$@"); echo \$? > $ended"
}

quoted() { printf '%q ' "$@"; }

say() {
  [[ -z $2 ]] || tm send-keys -t "=$1:" -l -- "$2"
  tm send-keys -t "=$1:" Enter
}

keys() {
  local pane=$1
  shift
  tm send-keys -t "=$pane:" "$@"
}

# Text without a line end.
type_in() { tm send-keys -t "=$1:" -l -- "$2"; }

# All that a terminal shows or has scrolled away, without the blanks at the ends of lines.
screen() { tm capture-pane -p -J -S - -t "=$1:" | sed 's/[[:space:]]*$//'; }

# What a file or a terminal holds.
text_of() {
  if [[ $1 == */* ]]; then
    cat "$1" 2> /dev/null || true
  else
    screen "$1"
  fi
}

# Whether a line matches, or so many.
matches() { (($(count "$1" "$2") >= ${3:-1})); }

# How many lines match.
count() { text_of "$2" | grep -E -c -- "$1" || true; }

# Repeats a command until it succeeds; false after so many seconds.
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.1
  done
}

wait_for() {
  until_true "$3" matches "$1" "$2" "${4:-1}" ||
    fail "no line matches '$1' in $2 after $3 s${4:+ ($4 times)}"
}

never() { ! matches "$1" "$2" || fail "a line matches '$1' in $2"; }

# Waits until a screen, times of day and blank lines apart, is what standard input says.
shows() {
  local pane=$1 seconds=$2 expected
  expected=$(cat)
  until_true "$seconds" is_shown "$pane" "$expected" || {
    diff <(printf '%s\n' "$expected") <(plain_screen "$pane") >&2 || true
    fail "$pane does not show what it should (<) but something else (>) after $seconds s"
  }
}

is_shown() { [[ $(plain_screen "$1") == "$2" ]]; }

plain_screen() {
  screen "$1" | sed -E -e '/^$/d' -e '/^Pane is dead/d' \
    -e 's/\b[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\b/hh:mm:ss/g' -e 's/^[0-2][0-9]:[0-5][0-9] /hh:mm /'
}

# The last line that is not blank: where one types.
last_line() { screen "$1" | sed '/^$/d' | tail -n 1; }

is_last_line() { [[ $(last_line "$1") == "$2" ]]; }

# Waits until the line where one types is this one.
typing() {
  until_true "$3" is_last_line "$1" "$2" || fail "$1 shows '$(last_line "$1")' last, not '$2'"
}

# Writes all that a program sends to its terminal from now on to a file, byte by byte.
record() { tm pipe-pane -t "=$1:" "exec cat > $(quoted "$2")"; }

is_over() { [[ -s $work/$1.ended ]]; }

# Waits until the program in a terminal has ended, and checks its exit status.
ends() {
  local pane=$1 status=$2 seconds=$3 was
  until_true "$seconds" is_over "$pane" || fail "$pane does not end within $seconds s"
  was=$(cat "$work/$pane.ended")
  [[ $was == "$status" ]] || fail "$pane ended with $was, not $status"
}

# A key and a certificate that nobody signed, in one file.
certificate() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
    -subj "/CN=$1" -keyout "$2" -out "$2.crt" 2> "$work/openssl.log" ||
    fail 'openssl makes no certificate'
  cat "$2.crt" >> "$2"
}

# --- servers -------------------------------------------------------------------------------------

expect_free() {
  local port
  for port in "$@"; do
    if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
      fail "port $port is in use; this check needs it (another parley, or another chat server?)"
    fi
  done
}

# Starts the server on its usual ports, or as the arguments say, and waits until it is ready.
serve() {
  (($#)) || expect_free "${USUAL_PORTS[@]}"
  server_runs=$((server_runs + 1))
  log=$work/server-$server_runs.log
  : > "$log"
  ./parley serve --data "$data" "$@" >> "$log" 2>&1 < /dev/null &
  server=$!
  until_true "$START_SECONDS" is_ready || fail "the server is not ready after $START_SECONDS s"
}

# Starts it with these listeners on ports that are free; again, on those that it had.
serve_on() {
  local listener arguments=()
  for listener in "$@"; do
    arguments+=(--listen "$listener=127.0.0.1:${ports[$listener]:-0}")
  done
  serve "${arguments[@]}"
  for listener in "$@"; do
    ports[$listener]=$(sed -n "s/.*started on 127\.0\.0\.1:\([0-9]*\) dialect=$listener$/\1/p" "$log")
  done
}

is_ready() {
  kill -0 "$server" 2> /dev/null || fail "the server has ended"
  grep -q '^Parley is ready' "$log"
}

has_ended() { ! kill -0 "$1" 2> /dev/null; }

# Ends the server as an operator would; it must say goodbye in time and exit with 0.
stop_server() {
  local status=0
  kill -TERM "$server"
  until_true "$STOP_SECONDS" has_ended "$server" || fail "the server does not end on SIGTERM"
  wait "$server" || status=$?
  server=
  ((status == 0)) || fail "the server ended with $status on SIGTERM"
}

# Ends it as a power cut would.
kill_server() {
  kill -KILL "$server"
  wait "$server" 2> /dev/null || true
  server=
}

# --- the end -------------------------------------------------------------------------------------

show_all() {
  local pane file
  for pane in $(tm list-sessions -F '#{session_name}' 2> /dev/null); do
    [[ $pane == keeper ]] || { printf '\n--- screen of %s\n' "$pane"; screen "$pane" | cat -s; }
  done
  find "$work" -name '*.log' -o -name '*.weechatlog' | sort | while IFS= read -r file; do
    printf '\n--- %s\n' "${file##*/}"
    tail -n 100 "$file"
  done
}

finish() {
  local status=$1 process
  trap - EXIT
  trap '' INT TERM HUP PIPE
  set +e
  ((status == 0)) || show_all >&2
  for process in "${others[@]}" ${server:+"$server"}; do
    { kill -KILL "$process" && wait "$process"; } 2> /dev/null
  done
  tm kill-server 2> /dev/null
  [[ -z $work ]] || rm -rf "$work"
  exit "$status"
}

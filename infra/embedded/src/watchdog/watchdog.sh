#!/bin/sh
# Stops servers whose starter is gone. One per starter, in a session of its own, about 1 MB.
#
# Standard input is a pipe that only the starter holds; the system closes it however the starter ends, kill -9 included.
# Lines:  watch <pid> <first|last> <signal>   stop this process when the pipe closes; "first" go before "last"
#         forget <pid>                        it has ended by itself
# Processes are known by id and time of birth, so that an id that was used again is left alone; nothing is found by name.
trap '' HUP INT TERM PIPE

born() {
  if [ -r "/proc/$1/stat" ]; then
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    set -- ${stat##*) }
    # A process that has ended and is only waited for (Z) counts as gone.
    [ $# -gt 19 ] && [ "$1" != Z ] || return 0
    shift 19
    echo "$1"
  elif [ ! -d /proc/self ]; then
    ps -o lstart= -p "$1" 2>/dev/null | tr -d ' '
  fi
}

same() { [ -n "$2" ] && [ "$(born "$1")" = "$2" ]; }

watched=''
without() {
  rest=''
  for entry in $watched; do
    case $entry in "$1":*) ;; *) rest="$rest $entry" ;; esac
  done
  watched=$rest
}

while read -r verb pid turn signal; do
  case $verb in
    watch) without "$pid"; watched="$watched $pid:$turn:$signal:$(born "$pid")" ;;
    forget) without "$pid" ;;
  esac
done

# each <turn> <signal or empty>: signals those of that turn that are still there; fails when there are none left
each() {
  left=1
  for entry in $watched; do
    pid=${entry%%:*}; tail=${entry#*:}
    turn=${tail%%:*}; tail=${tail#*:}
    signal=${tail%%:*}; birth=${tail#*:}
    [ "$turn" = "$1" ] || continue
    same "$pid" "$birth" || continue
    left=0
    [ "$2" = '' ] && continue
    [ "$2" = own ] && kill -s "$signal" "$pid" 2>/dev/null
    [ "$2" = own ] || kill -s "$2" "$pid" 2>/dev/null
  done
  return $left
}

# close <turn> <tenths of a second>
close() {
  each "$1" own || return 0
  tenths=$2
  while [ "$tenths" -gt 0 ] && each "$1" ''; do sleep 0.1; tenths=$((tenths - 1)); done
  each "$1" QUIT || return 0
  tenths=10
  while [ "$tenths" -gt 0 ] && each "$1" ''; do sleep 0.1; tenths=$((tenths - 1)); done
  each "$1" KILL
}

close first 50
close last 100

# What the scripts of deploy/ha share: parameters, where things lie, how a node is reached.
# Servers that go on for ever must not hold what whoever called this script had open, such as a lock.
for descriptor in /proc/$$/fd/*; do descriptor=${descriptor##*/}; if [[ $descriptor -gt 2 && $descriptor -lt 255 ]]; then eval "exec $descriptor>&-"; fi; done
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=/srv/shibei-office-ha network=1 node= how=
usage() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; exit 2; }
while [[ $# -gt 0 ]]; do
  case $1 in
    --home) home=$2; shift 2 ;;
    --network) network=$2; shift 2 ;;
    --node) node=$2; shift 2 ;;
    --how) how=$2; shift 2 ;;
    *) usage ;;
  esac
done
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)

# Each node has a network namespace of its own, where the machine allows it: a machine as others see it, whose cables can be
# cut. Elsewhere an address of the loopback.
space=urha$network
[[ -s $home/mode ]] || { mkdir -p "$home"; if [[ $EUID -eq 0 ]] && ip netns add "$space-try" 2>/dev/null && ip netns del "$space-try" 2>/dev/null && ip link add "$space" type bridge 2>/dev/null; then ip link del "$space"; echo namespaces; else echo loopback; fi > "$home/mode"; }
mode=$(< "$home/mode")
[[ $mode == namespaces ]] && net=10.213.$network || net=127.213.$network
front=127.213.$network.1
address() { echo "$net.1$1"; }
on() { local number=$1; shift; if [[ $mode == namespaces ]]; then exec ip netns exec "$space-$number" "$@"; else exec "$@"; fi; }

running() { [[ -s $home/$1.pid ]] && kill -0 "$(< "$home/$1.pid")" 2>/dev/null; }
# Starts a process in a group of its own: its name, the number of its node, then the command.
start() {
  local name=$1 number=$2; shift 2
  running "$name" && return 0
  if [[ $number == 0 ]]; then setsid "$@" >> "$home/log/$name.log" 2>&1 < /dev/null &
  else on "$number" setsid "$@" >> "$home/log/$name.log" 2>&1 < /dev/null &
  fi
  echo $! > "$home/$name.pid"
}
# Everything that runs on a node: etcd, Patroni, PostgreSQL with each of its backends.
processes() {
  if [[ $mode == namespaces ]]; then ip netns pids "$space-$1" 2>/dev/null; return 0; fi
  local name postmaster
  for name in "etcd$1" "patroni$1"; do running "$name" && echo "$(< "$home/$name.pid")"; done
  postmaster=$(head -n 1 "$home/node$1/data/postmaster.pid" 2>/dev/null)
  if [[ -n $postmaster ]] && kill -0 "$postmaster" 2>/dev/null; then echo "$postmaster"; cat "/proc/$postmaster/task/$postmaster/children" 2>/dev/null; fi
  return 0
}
answers() { [[ $(curl -s -m 2 -o /dev/null -w '%{http_code}' "http://$(address "$1"):8008/$2") == 200 ]]; }
# Number of the node that leads; empty where none does.
leader() { for one in 1 2 3; do if answers $one primary; then echo $one; return 0; fi; done; return 0; }
# Runs SQL as the owner, on a node or, with 0, on whichever leads.
ask() {
  local number=$1 host; shift
  [[ $number == 0 ]] && host=$front || host=$(address "$number")
  PGPASSWORD=$(< "$home/password") PGCONNECT_TIMEOUT=3 "$bin/psql" -XqAt -v ON_ERROR_STOP=1 -h "$host" -p 5432 -U postgres "$@"
}
# Whether one node leads, two others take all it writes, and one of them is known as the one that may take its place.
whole() {
  local first; first=$(leader)
  [[ -n $first ]] || return 1
  [[ $(ask "$first" -d postgres -c "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'" 2>/dev/null) == 2 ]] || return 1
  for one in 1 2 3; do if answers $one synchronous; then return 0; fi; done
  return 1
}

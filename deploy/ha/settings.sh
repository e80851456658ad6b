# What the scripts of deploy/ha share.
# Servers that go on for ever must not hold what whoever called this script had open, such as a lock.
for descriptor in /proc/$$/fd/*; do descriptor=${descriptor##*/}; if [[ $descriptor -gt 2 && $descriptor -lt 255 ]]; then eval "exec $descriptor>&-"; fi; done
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=/srv/shibei-office-ha base=25430 node=
while [[ $# -gt 0 ]]; do
  case $1 in
    --home) home=$2; shift 2 ;;
    --base) base=$2; shift 2 ;;
    --node) node=$2; shift 2 ;;
    *) sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
etcd() { echo $(( base + $1 )); }
peer() { echo $(( base + 3 + $1 )); }
rest() { echo $(( base + 6 + $1 )); }
sql() { echo $(( base + 9 + $1 )); }
running() { [[ -s $home/$1.pid ]] && kill -0 "$(< "$home/$1.pid")" 2>/dev/null; }
# Starts a process in a group of its own: a name, then the command.
start() {
  local name=$1; shift
  running "$name" && return 0
  setsid "$@" >> "$home/log/$name.log" 2>&1 < /dev/null &
  echo $! > "$home/$name.pid"
}
start_node() {
  if [[ $EUID -eq 0 ]]; then start "patroni$1" setpriv --reuid postgres --regid postgres --clear-groups env HOME="$home/node$1" patroni "$home/node$1.yml"
  else start "patroni$1" patroni "$home/node$1.yml"; fi
}
ask() { PGPASSWORD=$(< "$home/password") "$bin/psql" -XqAt -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$base" -U postgres "$@"; }
# Number of the node that leads; empty where none does.
leader() { for one in 1 2 3; do curl -s -m 2 -o /dev/null -w '%{http_code}' "http://127.0.0.1:$(rest $one)/primary" | grep -q 200 && { echo $one; return; }; done; return 0; }
# How many nodes hold everything the leader acknowledged.
synchronous() { local count=0 one; for one in 1 2 3; do curl -s -m 2 -o /dev/null -w '%{http_code}' "http://127.0.0.1:$(rest $one)/synchronous" | grep -q 200 && count=$(( count + 1 )); done; echo $count; }

# What deploy/up, down, backup and restore share: their parameters, with the defaults, and where things lie.
# Servers that go on for ever must not hold what whoever called this script had open, such as a lock.
for descriptor in /proc/$$/fd/*; do descriptor=${descriptor##*/}; if [[ $descriptor -gt 2 && $descriptor -lt 255 ]]; then eval "exec $descriptor>&-"; fi; done
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=/srv/shibei-office listen=8080 server_name=_ app=$here/../dist workers=2 rate=100 burst=400 origins= pg_settings=
file= cert= key= issuer= audience=shibei-office keys= token_url= s3= s3_key= database_file= yes=false

usage() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; exit 2; }
while [[ $# -gt 0 ]]; do
  case $1 in
    --home) home=$2; shift 2 ;;
    --listen) listen=$2; shift 2 ;;
    --server-name) server_name=$2; shift 2 ;;
    --app) app=$2; shift 2 ;;
    --workers) workers=$2; shift 2 ;;
    --rate) rate=$2; burst=$(( $2 * 4 )); shift 2 ;;
    --origin) origins+="\"$2\" \"$2\"; "; shift 2 ;;
    --cert) cert=$2; shift 2 ;;
    --key) key=$2; shift 2 ;;
    --issuer) issuer=$2; shift 2 ;;
    --audience) audience=$2; shift 2 ;;
    --keys) keys=$2; shift 2 ;;
    --token-url) token_url=$2; shift 2 ;;
    --s3) s3=$2; shift 2 ;;
    --s3-key) s3_key=$2; shift 2 ;;
    --database) database_file=$2; shift 2 ;;
    --pg) pg_settings+=" -c $2"; shift 2 ;;
    --from|--to) file=$2; shift 2 ;;
    --yes) yes=true; shift ;;
    *) usage ;;
  esac
done
[[ $home == /* ]] || home=$PWD/$home
run=$home/run log=$home/log data=$home/postgres
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
field=renewal_office

# PostgreSQL refuses to run as root; QGIS Server need not.
as_postgres() { if [[ $EUID -eq 0 ]]; then setpriv --reuid postgres --regid postgres --clear-groups "$@"; else "$@"; fi; }
as_field() { if [[ $EUID -eq 0 ]]; then setpriv --reuid $field --regid $field --clear-groups "$@"; else "$@"; fi; }
ask() { "$bin/psql" -XqAt -v ON_ERROR_STOP=1 -h "$run" -U postgres -d "${database:-office}" "$@"; }
running() { [[ -s $1 ]] && kill -0 "$(head -n 1 "$1")" 2>/dev/null; }

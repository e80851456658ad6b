"""OpenStack Swift with its S3 interface, its four servers in this one process, for an account `office` whose user `photos` has
the key that is given: `swift-store.py FOLDER KEY [PORT]`. Prints the port, then serves until it is ended; the folder keeps all."""
import os
import sys

import eventlet

eventlet.monkey_patch()
from swift.common import constraints, storage_policy, utils, wsgi  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402

folder, key = sys.argv[1:3]
port = int(sys.argv[3]) if len(sys.argv) > 3 else 0
os.makedirs(os.path.join(folder, "disk"), exist_ok=True)

# Debian's place for this file is /etc/swift; a store of the tests leaves the machine as it is.
settings = os.path.join(folder, "swift.conf")
with open(settings, "w") as file:
    file.write("[swift-hash]\nswift_hash_path_suffix = tests\n[storage-policy:0]\nname = one\ndefault = yes\n")
utils.SWIFT_CONF_FILE = storage_policy.SWIFT_CONF_FILE = constraints.SWIFT_CONSTRAINTS_LOADED = settings
utils.HASH_PATH_SUFFIX = b"tests"
storage_policy.reload_storage_policies()

# Nothing listens at the memory cache's address: it only spares questions.
MIDDLEWARE = f"""account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_office_photos = {key} .admin
"""


def load(server, pipeline="", more=""):
    text = f"[DEFAULT]\nswift_dir = {folder}\ndevices = {folder}\nmount_check = false\nlog_address = /dev/null\n"
    text += f"[pipeline:main]\npipeline = {pipeline}{server}-server\n[app:{server}-server]\nuse = egg:swift#{server}\n{more}"
    return wsgi.loadapp(wsgi.ConfigString(text))


def serve(server, app):
    wsgi.wsgi.server(sockets[server], app, open(os.devnull, "w"))


sockets = {server: eventlet.listen(("127.0.0.1", port if server == "proxy" else 0)) for server in ("account", "container", "object", "proxy")}
for server in ("account", "container", "object"):
    builder = RingBuilder(4, 1, 1)
    builder.add_dev({"region": 1, "zone": 1, "weight": 1, "device": "disk", "ip": "127.0.0.1", "port": sockets[server].getsockname()[1]})
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, f"{server}.ring.gz"))
for server in ("account", "container", "object"):
    eventlet.spawn(serve, server, load(server))
app = load("proxy", "cache s3api tempauth ", MIDDLEWARE)
print(sockets["proxy"].getsockname()[1], flush=True)
serve("proxy", app)

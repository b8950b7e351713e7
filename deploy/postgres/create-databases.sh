#!/bin/bash
# Makes a database and a role that owns it for each variable <NAME>_DATABASE. A subgraph's role reaches no other's data.
set -euo pipefail
for variable in $(compgen -e | grep '_DATABASE$'); do
  name=${!variable}
  psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set name="$name" --set password="$POSTGRES_PASSWORD" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done

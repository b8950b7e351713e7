#!/bin/bash
# Makes a database and a role that owns it for each variable <NAME>_DATABASE. A role reaches no other's data by
# mistake; all have one password, so it keeps out no intruder. Run again, it makes what is missing.
set -euo pipefail
for variable in $(compgen -e | grep '_DATABASE$'); do
  name=${!variable}
  psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set name="$name" --set password="$POSTGRES_PASSWORD" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'name', :'password')
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec
SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'name')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done

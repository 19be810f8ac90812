-- Tenants, their people, and what happened. A row is visible to its tenant only; before a tenant is known, a person is
-- visible to one who names exactly its sign-in name, and a link to one who holds exactly its secret.
CREATE FUNCTION parties.current_tenant() RETURNS uuid
    LANGUAGE sql STABLE
    RETURN nullif(current_setting('cellback.tenant', true), '')::uuid;

CREATE TABLE parties.tenant (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL
);

CREATE TABLE parties.person (
    id              uuid        PRIMARY KEY,
    tenant_id       uuid        NOT NULL REFERENCES parties.tenant,
    sign_in_name    text        NOT NULL UNIQUE CHECK (sign_in_name = lower(sign_in_name)),
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    roles           text[]      NOT NULL,
    password_hash   text,
    active          boolean     NOT NULL DEFAULT true,
    failures        integer     NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    created_at      timestamptz NOT NULL
);
CREATE INDEX person_by_tenant ON parties.person (tenant_id);

-- A link that lets its holder set a password, once.
CREATE TABLE parties.link (
    id         uuid        PRIMARY KEY,
    tenant_id  uuid        NOT NULL REFERENCES parties.tenant,
    person_id  uuid        REFERENCES parties.person ON DELETE CASCADE,
    digest     text        NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE TABLE parties.audit (
    id         uuid        PRIMARY KEY,
    tenant_id  uuid        NOT NULL REFERENCES parties.tenant,
    at         timestamptz NOT NULL,
    person_id  uuid,
    person     text        NOT NULL,
    action     text        NOT NULL,
    subject    text        NOT NULL,
    outcome    text        NOT NULL
);
CREATE INDEX audit_by_time ON parties.audit (tenant_id, at DESC);

-- Which tenant the first administrator's link belongs to; holds no private fact.
CREATE TABLE parties.founding (
    only_one  boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    tenant_id uuid    NOT NULL REFERENCES parties.tenant
);

ALTER TABLE parties.tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON parties.tenant USING (id = parties.current_tenant());

ALTER TABLE parties.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.person FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON parties.person USING (tenant_id = parties.current_tenant());
CREATE POLICY named ON parties.person FOR SELECT
    USING (sign_in_name = current_setting('cellback.sign_in_name', true));

ALTER TABLE parties.link ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.link FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON parties.link USING (tenant_id = parties.current_tenant());
CREATE POLICY held ON parties.link FOR SELECT USING (digest = current_setting('cellback.link', true));

ALTER TABLE parties.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.audit FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON parties.audit USING (tenant_id = parties.current_tenant());

GRANT USAGE ON SCHEMA parties TO ${application};
GRANT EXECUTE ON FUNCTION parties.current_tenant() TO ${application};
GRANT SELECT, INSERT, UPDATE ON parties.tenant, parties.person TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON parties.link TO ${application};
GRANT SELECT, INSERT ON parties.audit, parties.founding TO ${application};

-- Scenarios, studies, their results, and links that share a result. Visible to their tenant only; a share is visible to
-- one who holds exactly its secret, and through it the tenant becomes known.
CREATE TABLE studies.scenario (
    id            uuid        PRIMARY KEY,
    tenant_id     uuid        NOT NULL,
    key           text        NOT NULL,
    name_en       text        NOT NULL,
    name_zh       text        NOT NULL,
    version       text        NOT NULL,
    digest        text        NOT NULL,
    archive       bytea       NOT NULL,
    registered_at timestamptz NOT NULL,
    UNIQUE (tenant_id, key, digest)
);

CREATE TABLE studies.study (
    id              uuid             PRIMARY KEY,
    tenant_id       uuid             NOT NULL,
    scenario_id     uuid             NOT NULL REFERENCES studies.scenario,
    name            text             NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    seed            bigint           NOT NULL,
    time_limit_s    integer          NOT NULL CHECK (time_limit_s BETWEEN 1 AND 3600),
    status          text             NOT NULL CHECK (status IN
                        ('queued', 'running', 'complete', 'stopped', 'cancelled', 'failed', 'interrupted')),
    phase           text,
    phase_share     double precision NOT NULL DEFAULT 0,
    best_cost       double precision,
    bound           double precision,
    cancel_asked    boolean          NOT NULL DEFAULT false,
    attempts        integer          NOT NULL DEFAULT 0,
    fault           text,
    started_by      text             NOT NULL,
    idempotency_key text,
    queued_at       timestamptz      NOT NULL,
    running_at      timestamptz,
    heard_at        timestamptz      NOT NULL,
    finished_at     timestamptz,
    UNIQUE (tenant_id, idempotency_key)
);
CREATE INDEX study_by_time ON studies.study (tenant_id, queued_at DESC);

CREATE TABLE studies.result (
    study_id       uuid        PRIMARY KEY REFERENCES studies.study ON DELETE CASCADE,
    tenant_id      uuid        NOT NULL,
    plan           bytea       NOT NULL,
    plan_digest    text        NOT NULL,
    engine_version text        NOT NULL,
    headline       jsonb       NOT NULL,
    stored_at      timestamptz NOT NULL
);

CREATE TABLE studies.share (
    id         uuid        PRIMARY KEY,
    tenant_id  uuid        NOT NULL,
    study_id   uuid        NOT NULL REFERENCES studies.study ON DELETE CASCADE,
    digest     text        NOT NULL UNIQUE,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX share_by_study ON studies.share (study_id);

ALTER TABLE studies.scenario ENABLE ROW LEVEL SECURITY;
ALTER TABLE studies.scenario FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON studies.scenario USING (tenant_id = parties.current_tenant());
ALTER TABLE studies.study ENABLE ROW LEVEL SECURITY;
ALTER TABLE studies.study FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON studies.study USING (tenant_id = parties.current_tenant());
ALTER TABLE studies.result ENABLE ROW LEVEL SECURITY;
ALTER TABLE studies.result FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON studies.result USING (tenant_id = parties.current_tenant());
ALTER TABLE studies.share ENABLE ROW LEVEL SECURITY;
ALTER TABLE studies.share FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON studies.share USING (tenant_id = parties.current_tenant());
CREATE POLICY held ON studies.share FOR SELECT USING (digest = current_setting('cellback.share', true));

GRANT USAGE ON SCHEMA studies TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON studies.scenario, studies.study, studies.result, studies.share TO ${application};

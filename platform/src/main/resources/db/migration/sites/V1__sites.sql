-- The register of sites. A site taken over from a plan says from which study; what was planned stays in the plan.
CREATE TABLE sites.site (
    id                   uuid             PRIMARY KEY,
    tenant_id            uuid             NOT NULL,
    key                  text             NOT NULL,
    kind                 text             NOT NULL,
    name                 text             NOT NULL,
    region               text             NOT NULL,
    lat                  double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
    lon                  double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
    status               text             NOT NULL CHECK (status IN ('planned', 'open', 'closed')),
    opens_year           integer          NOT NULL,
    capacity_kg_per_year double precision NOT NULL CHECK (capacity_kg_per_year >= 0),
    unverified           boolean          NOT NULL,
    from_study           uuid             NOT NULL,
    registered_at        timestamptz      NOT NULL,
    UNIQUE (tenant_id, key)
);

ALTER TABLE sites.site ENABLE ROW LEVEL SECURITY;
ALTER TABLE sites.site FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sites.site USING (tenant_id = parties.current_tenant());

GRANT USAGE ON SCHEMA sites TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON sites.site TO ${application};

-- Assets: whose they are, what they cost, what became of them; types of items that are not retired while they are held.

CREATE SEQUENCE key_ast START 1001;

CREATE TABLE asset (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  owner_id uuid NOT NULL,
  custodian_id uuid,
  location_id uuid REFERENCES configuration_item,
  item_ids uuid[] NOT NULL,
  acquired_on date NOT NULL,
  cost jsonb,
  useful_life_months integer,
  cost_shares jsonb NOT NULL,
  holds_data boolean NOT NULL,
  obligations text NOT NULL,
  expires_at timestamptz,
  renewal_notice_days integer NOT NULL,
  charged_months integer NOT NULL,
  renewal_due boolean NOT NULL,
  disposal jsonb,
  recorded_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX asset_items ON asset USING gin (item_ids);
CREATE INDEX asset_recorded ON asset (recorded_at DESC, id DESC);
CREATE INDEX asset_expiry ON asset (expires_at, id) WHERE state <> 'DISPOSED';

ALTER TABLE asset ENABLE ROW LEVEL SECURITY;
ALTER TABLE asset FORCE ROW LEVEL SECURITY;
CREATE POLICY asset_scope ON asset USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON asset TO {{app}};
GRANT USAGE ON SEQUENCE key_ast TO {{app}};

ALTER TABLE ci_type ADD COLUMN disposal_recorded boolean;

ALTER TABLE licence_entitlement ADD COLUMN renewal_due boolean NOT NULL DEFAULT false;
INSERT INTO deadline (process, kind, record_id, due_at)
SELECT 'asset', 'entitlement-renewal', id, expires_at - interval '30 days' FROM licence_entitlement
WHERE state = 'IN_FORCE' AND expires_at IS NOT NULL;

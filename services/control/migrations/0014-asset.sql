-- Entitlements of licences: how often they may be used, and until when.

CREATE SEQUENCE key_ent START 1001;

CREATE TABLE licence_entitlement (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  head text NOT NULL,
  key text NOT NULL UNIQUE,
  state text NOT NULL,
  item_id uuid NOT NULL REFERENCES configuration_item,
  quantity integer NOT NULL,
  contract text NOT NULL,
  obligations text NOT NULL,
  expires_at timestamptz,
  reason text,
  recorded_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX licence_entitlement_item ON licence_entitlement (item_id, recorded_at DESC);
CREATE INDEX licence_entitlement_recorded ON licence_entitlement (recorded_at DESC, id DESC);

ALTER TABLE licence_entitlement ENABLE ROW LEVEL SECURITY;
ALTER TABLE licence_entitlement FORCE ROW LEVEL SECURITY;
CREATE POLICY licence_entitlement_scope ON licence_entitlement USING (current_setting('app.scope', true) = 'provider');

GRANT SELECT, INSERT, UPDATE ON licence_entitlement TO {{app}};
GRANT USAGE ON SEQUENCE key_ent TO {{app}};

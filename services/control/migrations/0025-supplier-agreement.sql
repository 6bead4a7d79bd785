-- Contracts with suppliers as far as is known here: which services each covers, and whether it binds.

-- Kept by a reaction.
CREATE TABLE supplier_agreement (
  contract_id uuid PRIMARY KEY,
  key text NOT NULL,
  service_ids uuid[] NOT NULL,
  binding boolean NOT NULL,
  record_version integer NOT NULL
);
CREATE INDEX supplier_agreement_services ON supplier_agreement USING gin (service_ids) WHERE binding;

GRANT SELECT, INSERT, UPDATE ON supplier_agreement TO {{app}};

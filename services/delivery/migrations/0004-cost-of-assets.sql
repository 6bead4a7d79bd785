-- Costs that assets cause: which asset, and which part of its cost, each entered once.

ALTER TABLE cost_item ADD COLUMN asset_id uuid, ADD COLUMN charge_id uuid;
CREATE UNIQUE INDEX cost_item_charge ON cost_item (charge_id);
CREATE INDEX cost_item_asset ON cost_item (asset_id) WHERE asset_id IS NOT NULL;

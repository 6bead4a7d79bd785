-- Lists in the orders that they are asked for, page by page: what grows with every change and every item.
CREATE INDEX change_updated ON change (updated_at DESC, id DESC);
CREATE INDEX release_updated ON release (updated_at DESC, id DESC);
CREATE INDEX unauthorised_change_updated ON unauthorised_change (updated_at DESC, id DESC);
CREATE INDEX unauthorised_change_due ON unauthorised_change (due_at, id);
CREATE INDEX configuration_item_registered ON configuration_item (registered_at DESC, id DESC);
CREATE INDEX asset_updated ON asset (updated_at DESC, id DESC);
CREATE INDEX licence_entitlement_expiry ON licence_entitlement (expires_at, id);

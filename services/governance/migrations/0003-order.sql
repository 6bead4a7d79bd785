-- Lists in the orders that they are asked for: what grows with every incident and every change is read by the page.
CREATE INDEX notification_updated ON notification (updated_at DESC, id DESC);
CREATE INDEX improvement_updated ON improvement (updated_at DESC, id DESC);

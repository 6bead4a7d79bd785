-- Costs by the month that they are of, page by page: each month adds some for each service.
CREATE INDEX cost_item_period ON cost_item (period, id);

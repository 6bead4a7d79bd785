-- Where the relations of a moment lead is asked by number.

CREATE INDEX ci_period_node ON ci_period (node);

-- Lists in the orders that they are asked for, page by page: what comes in every day, and is kept.
CREATE INDEX problem_updated ON problem (updated_at DESC, id DESC);
CREATE INDEX problem_proposal_updated ON problem_proposal (updated_at DESC, id DESC);
CREATE INDEX service_request_updated ON service_request (updated_at DESC, id DESC);
CREATE INDEX email_updated ON email (updated_at DESC, id DESC);
CREATE INDEX alert_fired ON alert (fired_at DESC, id DESC);
CREATE INDEX knowledge_article_drafted ON knowledge_article (drafted_at DESC, id DESC);

-- The current state as a table for people and for desktop programs: one row a record, conflicts marked. The whole content is in
-- body. A file of its own, for deploy/up puts it into an office that has an older one: columns are added at the end.
CREATE OR REPLACE VIEW office.inspection AS
  SELECT event_id, record_id, kind = 'delete' AS deleted, in_conflict,
    body #>> '{fields,subject,siteId}' AS site_id,
    body #>> '{fields,subject,name}' AS new_site,
    body #>> '{fields,form,id}' AS form,
    body #>> '{fields,step}' AS step,
    body #>> '{fields,comparison,verdict}' AS verdict,
    body #>> '{fields,comparison,observed}' AS observed_stage,
    body #>> '{fields,documented,stage}' AS documented_stage,
    body #>> '{fields,documented,since}' AS documented_since,
    body #>> '{fields,remark}' AS remark,
    json_array_length(body -> 'photos') AS photos,
    body ->> 'author' AS author,
    to_timestamp((body #>> '{fields,startedAt}')::numeric / 1000) AS visited_at,
    received_at, server_seq, body::text AS body, geom,
    -- A conflict that somebody left to the office to decide: the mark lies on one of the heads.
    in_conflict AND passed AS to_decide
  FROM (SELECT *, bool_or(body #>> '{fields,forOffice}' = 'true') OVER (PARTITION BY record_id) IS TRUE AS passed FROM office.inspection_current) AS head
  WHERE shown;
GRANT SELECT ON office.inspection TO renewal_field, renewal_reader;

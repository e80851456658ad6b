-- The office's store: one append-only table of events. CHECK, UNIQUE and grants do the work; there is no trigger, so that the
-- table can be distributed by record_id (Citus). Run as the owner of an empty database; psql stops at the first error.
\set ON_ERROR_STOP on
BEGIN;
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE SCHEMA office;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- Rising numbers in the order of insertion, for people; not of commit: see the cursor below.
CREATE SEQUENCE office.server_seq AS bigint;

CREATE TABLE office.event (
  event_id uuid PRIMARY KEY,
  record_id uuid NOT NULL,
  -- Events this one was made in knowledge of, as a JSON list of ids: OGC API – Features has no list of uuid.
  parent_ids text NOT NULL,
  device_id uuid NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  kind text NOT NULL CHECK (kind IN ('create', 'edit', 'delete', 'resolve', 'photo')),
  -- Canonical JSON as the tablet wrote it: the digest is of this text, and it alone has the exact position.
  body text NOT NULL CHECK (octet_length(body) <= 6000000),
  body_sha256 text NOT NULL CONSTRAINT event_digest CHECK (body_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  -- Digest of everything around the body: a bit that turned on the way is refused wherever it stood.
  seal text NOT NULL,
  geom geometry(Point, 4326),
  server_seq bigint NOT NULL DEFAULT nextval('office.server_seq'),
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- The transaction that brought the event; starts anew in a restored store, whose readers begin anew too.
  xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- Events in pages of 500 numbers, for readers who can ask only for what equals something: see event_pages.
  page bigint NOT NULL GENERATED ALWAYS AS (server_seq / 500) STORED,
  -- Two tablets with one identity are found, not merged.
  UNIQUE (device_id, seq),
  -- The exact place is in the body; the point for maps is the same one or none.
  CONSTRAINT event_place CHECK (geom IS NULL OR (ST_X(geom) = (body::jsonb #>> '{position,lon}')::float8 AND ST_Y(geom) = (body::jsonb #>> '{position,lat}')::float8)),
  CONSTRAINT event_seal CHECK (seal = encode(sha256(convert_to(
    event_id::text || E'\n' || record_id::text || E'\n' || parent_ids || E'\n' || device_id::text || E'\n' || seq::text || E'\n' || kind || E'\n' || body_sha256, 'UTF8')), 'hex'))
);
CREATE INDEX event_record ON office.event (record_id);
CREATE INDEX event_xact ON office.event (xact);
CREATE INDEX event_page ON office.event (page);
CREATE INDEX event_geom ON office.event USING gist (geom);

-- Pictures under the digest of their bytes: the same one again changes nothing, another one cannot take its place.
CREATE TABLE office.photo (
  digest text PRIMARY KEY,
  content text NOT NULL CHECK (octet_length(content) <= 1000000),
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT photo_digest CHECK (digest = encode(sha256(decode(content, 'base64')), 'hex'))
);
-- Base64 is as small as it will be; compressing it again costs time for nothing.
ALTER TABLE office.photo ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE VIEW office.photo_in AS SELECT digest, content FROM office.photo;

-- What the tablets write to and read back from: without the columns of the server, for QGIS Server writes an explicit
-- NULL into what a request leaves out, and a default would never come to pass.
CREATE VIEW office.event_in AS
  SELECT event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, seal, geom FROM office.event;

-- What the tablets read back, and pull page by page.
CREATE VIEW office.event_read AS
  SELECT event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, geom, server_seq, received_at, page FROM office.event;

-- How many events each page has. A page is only ever added to, so who has read as many of it has read all of it, and who has
-- not reads it again: whatever a slow transaction commits late, in whatever page, is seen by its count.
CREATE VIEW office.event_pages AS SELECT page, count(*) AS events FROM office.event GROUP BY page;

-- What others than tablets pull, with a cursor that loses nothing. A bigserial will not do: a slower transaction commits a lower number
-- later, and who has read past it never sees it. Rows show up only once every transaction that began before theirs has ended,
-- and `settled` orders them by transaction: whatever shows up later has a higher one. Equal ones are read again, by >=.
CREATE VIEW office.event_out AS
  SELECT event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, geom, server_seq, received_at, xact::text::bigint AS settled
  FROM office.event WHERE xact < pg_snapshot_xmin(pg_current_snapshot());

-- The heads of each record: events no other event rests on, photos aside. More than one is a conflict; a deleted record has
-- none left but its tombstone.
CREATE VIEW office.inspection_current AS
  SELECT head.event_id, head.record_id, head.kind, head.body::json AS body, head.geom, head.server_seq, head.received_at,
    count(*) OVER (PARTITION BY head.record_id) > 1 AS in_conflict,
    row_number() OVER (PARTITION BY head.record_id ORDER BY head.server_seq DESC) = 1 AS shown
  FROM office.event AS head
  WHERE head.kind <> 'photo' AND NOT EXISTS (
    SELECT FROM office.event AS later
    WHERE later.record_id = head.record_id AND later.kind <> 'photo' AND later.parent_ids::jsonb ? head.event_id::text);

-- Tablets may add and look, nothing else. The office's readers see the current state.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'renewal_field') THEN CREATE ROLE renewal_field LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'renewal_reader') THEN CREATE ROLE renewal_reader LOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA office, public TO renewal_field, renewal_reader;
GRANT SELECT, INSERT ON office.event_in, office.photo_in TO renewal_field;
GRANT SELECT ON office.event_read, office.event_pages, office.event_out, office.inspection_current TO renewal_field;
GRANT USAGE ON SEQUENCE office.server_seq TO renewal_field;
GRANT SELECT ON office.event_read, office.event_out, office.inspection_current, office.photo_in TO renewal_reader;
COMMIT;

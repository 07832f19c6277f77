import type { MigrationBuilder } from 'node-pg-migrate';

/**
 * Entries of all aggregates, and the one statement that writes. Values are JSON as text: they are never searched in,
 * and `jsonb` would refuse a zero character. Times come from the caller, whose clock may be set for a demonstration.
 */
export function up(pgm: MigrationBuilder): void {
  pgm.sql(`
    CREATE TABLE luotsi_aggregate (name text PRIMARY KEY COLLATE "C");
    CREATE SEQUENCE luotsi_version;
    CREATE TABLE luotsi_entry (
      aggregate text NOT NULL COLLATE "C",
      id text NOT NULL COLLATE "C",
      value text NOT NULL,
      version bigint NOT NULL,
      expires timestamptz,
      PRIMARY KEY (aggregate, id)
    );
    CREATE INDEX luotsi_entry_expires ON luotsi_entry (expires) WHERE expires IS NOT NULL;

    CREATE FUNCTION luotsi_write(
      of_aggregate text, ids text[], new_values text[], versions text[], expiries timestamptz[], at timestamptz
    ) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
      present text;
    BEGIN
      -- One writer of an aggregate at a time, in every process; others go on reading.
      PERFORM pg_advisory_xact_lock(hashtextextended(of_aggregate, 7201));
      FOR i IN 1 .. cardinality(ids) LOOP
        SELECT version::text INTO present FROM luotsi_entry
          WHERE aggregate = of_aggregate AND id = ids[i] AND (expires IS NULL OR expires > at);
        IF new_values[i] IS NULL AND (present IS NULL OR versions[i] IS NULL) THEN CONTINUE; END IF;
        IF present IS DISTINCT FROM versions[i] THEN RETURN false; END IF;
      END LOOP;
      INSERT INTO luotsi_aggregate VALUES (of_aggregate) ON CONFLICT DO NOTHING;
      FOR i IN 1 .. cardinality(ids) LOOP
        IF new_values[i] IS NULL THEN
          DELETE FROM luotsi_entry WHERE aggregate = of_aggregate AND id = ids[i];
        ELSE
          INSERT INTO luotsi_entry VALUES
            (of_aggregate, ids[i], new_values[i], nextval('luotsi_version'), expiries[i])
          ON CONFLICT (aggregate, id) DO UPDATE
            SET value = excluded.value, version = excluded.version, expires = excluded.expires;
        END IF;
      END LOOP;
      PERFORM pg_notify('luotsi_written', of_aggregate);
      RETURN true;
    END $$;
  `);
}

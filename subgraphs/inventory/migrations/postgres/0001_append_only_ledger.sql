-- The stock ledger only grows: what was booked stays as it was.
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The stock ledger is append-only.';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER stock_movement_unchanged BEFORE UPDATE OR DELETE ON stock_movement
FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
--> statement-breakpoint
CREATE TRIGGER stock_movement_kept BEFORE TRUNCATE ON stock_movement
FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();

-- The stock ledger only grows: what was booked stays as it was.
CREATE TRIGGER stock_movement_unchanged BEFORE UPDATE ON stock_movement
BEGIN
  SELECT RAISE(ABORT, 'The stock ledger is append-only.');
END;
--> statement-breakpoint
CREATE TRIGGER stock_movement_kept BEFORE DELETE ON stock_movement
BEGIN
  SELECT RAISE(ABORT, 'The stock ledger is append-only.');
END;

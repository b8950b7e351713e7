-- The ledger only grows: what was booked stays as it was.
CREATE TRIGGER ledger_entry_unchanged BEFORE UPDATE ON ledger_entry
BEGIN
  SELECT RAISE(ABORT, 'The ledger is append-only.');
END;
--> statement-breakpoint
CREATE TRIGGER ledger_entry_kept BEFORE DELETE ON ledger_entry
BEGIN
  SELECT RAISE(ABORT, 'The ledger is append-only.');
END;

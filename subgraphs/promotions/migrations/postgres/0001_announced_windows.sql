ALTER TABLE "automatic_revision" ADD COLUMN "windows" jsonb;

-- The full text index. Words are folded and split before they come here, no text search configuration is used.
CREATE TABLE "search_document" (
	"product_id" text PRIMARY KEY NOT NULL REFERENCES "product"("id"),
	"document" tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_document_words" ON "search_document" USING gin ("document");
--> statement-breakpoint
-- Folded texts are compared byte by byte, as on SQLite, whatever the database's locale.
ALTER TABLE "product" ALTER COLUMN "title_sort" TYPE text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "collection" ALTER COLUMN "title_sort" TYPE text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "category" ALTER COLUMN "name_sort" TYPE text COLLATE "C";

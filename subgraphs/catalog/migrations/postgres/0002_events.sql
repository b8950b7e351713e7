CREATE TABLE "variant_told" (
	"variant_id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"revision" integer NOT NULL,
	"told" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variant_telling" (
	"id" text PRIMARY KEY NOT NULL,
	"after_product_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "variant_told" ADD CONSTRAINT "variant_told_product_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "variant_told_product" ON "variant_told" USING btree ("product_id");

CREATE TABLE "cart" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"email" text,
	"shipping_address" jsonb,
	"billing_address" jsonb,
	"shipping_method_id" text,
	"coupon_codes" jsonb NOT NULL,
	"token_hash" text NOT NULL,
	"network" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"merged_by" text
);
--> statement-breakpoint
CREATE TABLE "cart_line" (
	"id" text PRIMARY KEY NOT NULL,
	"cart_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "cart_line_quantity" CHECK ("cart_line"."quantity" between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "variant" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"sku" text NOT NULL,
	"title" text NOT NULL,
	"product_title" text NOT NULL,
	"product_handle" text NOT NULL,
	"category_ids" jsonb NOT NULL,
	"weight" integer,
	"prices" jsonb NOT NULL,
	"sellable" boolean NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "replica_document" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "cart_open_owner" ON "cart" USING btree ("owner_id") WHERE status = 'OPEN';
--> statement-breakpoint
CREATE INDEX "cart_open_network" ON "cart" USING btree ("network","status","created_at");
--> statement-breakpoint
CREATE INDEX "cart_idle" ON "cart" USING btree ("updated_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "cart_line_variant" ON "cart_line" USING btree ("cart_id","variant_id");

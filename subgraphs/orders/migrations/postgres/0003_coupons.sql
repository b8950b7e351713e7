CREATE TABLE "coupon" (
	"id" text PRIMARY KEY NOT NULL,
	"promotion_id" text NOT NULL,
	"active" boolean NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coupon_promotion" (
	"id" text PRIMARY KEY NOT NULL,
	"running" boolean NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"revision" integer NOT NULL
);

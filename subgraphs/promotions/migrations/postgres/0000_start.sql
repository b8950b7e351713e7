CREATE TABLE "promotion" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"method" text NOT NULL,
	"status" text NOT NULL,
	"rule" jsonb NOT NULL,
	"priority" integer NOT NULL,
	"promoted" boolean NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"usage_limit" integer,
	"usage_limit_per_customer" integer,
	"usage_count" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "promotion_usage" CHECK ("promotion"."usage_count" >= 0 and "promotion"."usage_count" <= coalesce("promotion"."usage_limit", 2147483647))
);
--> statement-breakpoint
CREATE TABLE "coupon" (
	"id" text PRIMARY KEY NOT NULL,
	"promotion_id" text NOT NULL,
	"code" text NOT NULL,
	"active" boolean NOT NULL,
	"usage_limit" integer,
	"usage_limit_per_customer" integer,
	"usage_count" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "coupon_usage" CHECK ("coupon"."usage_count" >= 0 and "coupon"."usage_count" <= coalesce("coupon"."usage_limit", 2147483647))
);
--> statement-breakpoint
CREATE TABLE "customer_group" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer_group_member" (
	"group_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "customer_group_member_pk" PRIMARY KEY("user_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "redemption" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"reply" jsonb,
	"total" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "redemption_use" (
	"order_id" text NOT NULL,
	"promotion_id" text NOT NULL,
	"coupon_id" text,
	"customer" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	CONSTRAINT "redemption_use_pk" PRIMARY KEY("order_id","promotion_id"),
	CONSTRAINT "redemption_use_amount" CHECK ("redemption_use"."amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "automatic_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"aggregate" text NOT NULL,
	"envelope" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheduled_message" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"aggregate" text NOT NULL,
	"envelope" text NOT NULL,
	"deliver_at" timestamp (3) with time zone NOT NULL,
	"cancel_key" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox_message" (
	"id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parked_message" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"aggregate" text NOT NULL,
	"envelope" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"error" text,
	"parked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "coupon" ADD CONSTRAINT "coupon_promotion_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_group_member" ADD CONSTRAINT "customer_group_member_fk" FOREIGN KEY ("group_id") REFERENCES "public"."customer_group"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "redemption_use" ADD CONSTRAINT "redemption_use_redemption_fk" FOREIGN KEY ("order_id") REFERENCES "public"."redemption"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "redemption_use" ADD CONSTRAINT "redemption_use_promotion_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "redemption_use" ADD CONSTRAINT "redemption_use_coupon_fk" FOREIGN KEY ("coupon_id") REFERENCES "public"."coupon"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "promotion_automatic" ON "promotion" USING btree ("method","status");
--> statement-breakpoint
CREATE INDEX "promotion_promoted" ON "promotion" USING btree ("promoted","created_at","id");
--> statement-breakpoint
CREATE INDEX "promotion_newest" ON "promotion" USING btree ("created_at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "coupon_code" ON "coupon" USING btree ("code");
--> statement-breakpoint
CREATE INDEX "coupon_of_promotion" ON "coupon" USING btree ("promotion_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "coupon_newest" ON "coupon" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "customer_group_newest" ON "customer_group" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "customer_group_member_group" ON "customer_group_member" USING btree ("group_id","user_id");
--> statement-breakpoint
CREATE INDEX "redemption_use_customer" ON "redemption_use" USING btree ("customer","promotion_id");
--> statement-breakpoint
CREATE INDEX "redemption_use_promotion" ON "redemption_use" USING btree ("promotion_id","currency");
--> statement-breakpoint
CREATE INDEX "redemption_use_coupon" ON "redemption_use" USING btree ("coupon_id");
--> statement-breakpoint
CREATE INDEX "scheduled_message_due" ON "scheduled_message" USING btree ("deliver_at","sequence");
--> statement-breakpoint
CREATE INDEX "scheduled_message_cancel" ON "scheduled_message" USING btree ("cancel_key") WHERE cancel_key is not null;
--> statement-breakpoint
CREATE INDEX "inbox_message_age" ON "inbox_message" USING btree ("received_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "parked_message_id" ON "parked_message" USING btree ("id");
--> statement-breakpoint
CREATE INDEX "parked_message_due" ON "parked_message" USING btree ("status","next_attempt_at");
--> statement-breakpoint
CREATE INDEX "parked_message_aggregate" ON "parked_message" USING btree ("aggregate","status","sequence");

CREATE TABLE "shipping_method" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"active" boolean NOT NULL,
	"zones" jsonb NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "method_table" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fulfilment" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"method_id" text,
	"address" jsonb,
	"status" text NOT NULL,
	"shipment_id" text,
	"code" text,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_line" (
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"title" text NOT NULL,
	"ordered" integer NOT NULL,
	"dispatched" integer NOT NULL,
	"returned" integer NOT NULL,
	CONSTRAINT "order_line_pk" PRIMARY KEY("order_id","line_id"),
	CONSTRAINT "order_line_dispatched" CHECK ("order_line"."dispatched" between 0 and "order_line"."ordered"),
	CONSTRAINT "order_line_returned" CHECK ("order_line"."returned" between 0 and "order_line"."dispatched")
);
--> statement-breakpoint
CREATE TABLE "shipment" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"user_id" text,
	"method_id" text NOT NULL,
	"status" text NOT NULL,
	"carrier" text,
	"tracking_number" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"dispatched_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "shipment_line" (
	"shipment_id" text NOT NULL,
	"line_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "shipment_line_pk" PRIMARY KEY("shipment_id","line_id"),
	CONSTRAINT "shipment_line_quantity" CHECK ("shipment_line"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "tracking_event" (
	"id" text PRIMARY KEY NOT NULL,
	"shipment_id" text NOT NULL,
	"kind" text NOT NULL,
	"description" text,
	"location" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "return_receipt" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"lines" jsonb NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"owner" text NOT NULL,
	"key" text NOT NULL,
	"body" text NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key_pk" PRIMARY KEY("owner","key")
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
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_fulfilment_fk" FOREIGN KEY ("order_id") REFERENCES "public"."fulfilment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_fulfilment_fk" FOREIGN KEY ("order_id") REFERENCES "public"."fulfilment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_shipment_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tracking_event" ADD CONSTRAINT "tracking_event_shipment_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "shipment_order" ON "shipment" USING btree ("order_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "shipment_newest" ON "shipment" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "shipment_tracking" ON "shipment" USING btree ("tracking_number");
--> statement-breakpoint
CREATE INDEX "tracking_event_shipment" ON "tracking_event" USING btree ("shipment_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "return_receipt_order" ON "return_receipt" USING btree ("order_id","created_at");
--> statement-breakpoint
CREATE INDEX "idempotency_key_age" ON "idempotency_key" USING btree ("created_at");
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

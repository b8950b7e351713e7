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
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"owner_id" text,
	"token_hash" text,
	"cart_id" text NOT NULL,
	"email" text NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"saga" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	"shipping_address" jsonb NOT NULL,
	"billing_address" jsonb,
	"shipping_method_id" text NOT NULL,
	"coupon_codes" jsonb NOT NULL,
	"applied" jsonb NOT NULL,
	"tax_rate" integer NOT NULL,
	"tax_inclusive" boolean NOT NULL,
	"subtotal" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"shipping" bigint NOT NULL,
	"shipping_discount" bigint NOT NULL,
	"shipping_tax" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"total" bigint NOT NULL,
	"expected_total" bigint,
	"payment_token" text,
	"captured" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"refund_pending" bigint NOT NULL,
	"undo_refund_id" text NOT NULL,
	"parcels" jsonb NOT NULL,
	"entries" integer NOT NULL,
	"wake_at" timestamp (3) with time zone,
	"request_owner" text NOT NULL,
	"request_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "orders_refunds" CHECK ("orders"."refunded" >= 0 and "orders"."refund_pending" >= 0 and "orders"."refunded" + "orders"."refund_pending" <= "orders"."captured"),
	CONSTRAINT "orders_total" CHECK ("orders"."total" >= 0)
);
--> statement-breakpoint
CREATE TABLE "order_event" (
	"order_id" text NOT NULL,
	"position" integer NOT NULL,
	"code" text NOT NULL,
	"message" text NOT NULL,
	"trace_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "order_event_pk" PRIMARY KEY("order_id","position")
);
--> statement-breakpoint
CREATE TABLE "order_return" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"status" text NOT NULL,
	"shipping_id" text,
	"lines" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_refund" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"return_id" text,
	"status" text NOT NULL,
	"amount" bigint NOT NULL,
	"lines" jsonb NOT NULL,
	"reason" text NOT NULL,
	"failure" text,
	"request_owner" text NOT NULL,
	"request_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "order_refund_amount" CHECK ("order_refund"."amount" > 0)
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
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return" ADD CONSTRAINT "order_return_order_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_refund" ADD CONSTRAINT "order_refund_order_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "cart_open_owner" ON "cart" USING btree ("owner_id") WHERE status = 'OPEN';
--> statement-breakpoint
CREATE INDEX "cart_open_network" ON "cart" USING btree ("network","status","created_at");
--> statement-breakpoint
CREATE INDEX "cart_idle" ON "cart" USING btree ("updated_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "cart_line_variant" ON "cart_line" USING btree ("cart_id","variant_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "orders_request" ON "orders" USING btree ("request_owner","request_key");
--> statement-breakpoint
CREATE UNIQUE INDEX "orders_sequence" ON "orders" USING btree ("sequence");
--> statement-breakpoint
CREATE UNIQUE INDEX "orders_cart" ON "orders" USING btree ("cart_id");
--> statement-breakpoint
CREATE INDEX "orders_owner" ON "orders" USING btree ("owner_id","placed_at","id");
--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("placed_at","id");
--> statement-breakpoint
CREATE INDEX "orders_status" ON "orders" USING btree ("status","placed_at","id");
--> statement-breakpoint
CREATE INDEX "orders_email" ON "orders" USING btree ("email","placed_at","id");
--> statement-breakpoint
CREATE INDEX "order_return_order" ON "order_return" USING btree ("order_id","created_at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "order_refund_request" ON "order_refund" USING btree ("request_owner","request_key");
--> statement-breakpoint
CREATE INDEX "order_refund_order" ON "order_refund" USING btree ("order_id","created_at","id");
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

CREATE TABLE "warehouse" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"priority" integer NOT NULL,
	"active" boolean NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock_level" (
	"variant_id" text NOT NULL,
	"warehouse_id" text NOT NULL,
	"on_hand" integer NOT NULL,
	"reserved" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_level_pk" PRIMARY KEY("variant_id","warehouse_id"),
	CONSTRAINT "stock_level_on_hand" CHECK ("stock_level"."on_hand" between 0 and 1000000000),
	CONSTRAINT "stock_level_reserved" CHECK ("stock_level"."reserved" between 0 and "stock_level"."on_hand")
);
--> statement-breakpoint
CREATE TABLE "stock_movement" (
	"id" text PRIMARY KEY NOT NULL,
	"variant_id" text NOT NULL,
	"warehouse_id" text NOT NULL,
	"delta" integer NOT NULL,
	"on_hand_after" integer NOT NULL,
	"reason" text NOT NULL,
	"reference" text,
	"note" text,
	"actor" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_movement_delta" CHECK ("stock_movement"."delta" <> 0),
	CONSTRAINT "stock_movement_on_hand_after" CHECK ("stock_movement"."on_hand_after" >= 0)
);
--> statement-breakpoint
CREATE TABLE "reservation" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"reference" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reservation_line" (
	"reservation_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"warehouse_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "reservation_line_pk" PRIMARY KEY("reservation_id","variant_id","warehouse_id"),
	CONSTRAINT "reservation_line_quantity" CHECK ("reservation_line"."quantity" > 0)
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
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_warehouse_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouse"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_level_fk" FOREIGN KEY ("variant_id","warehouse_id") REFERENCES "public"."stock_level"("variant_id","warehouse_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reservation_line" ADD CONSTRAINT "reservation_line_reservation_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reservation_line" ADD CONSTRAINT "reservation_line_level_fk" FOREIGN KEY ("variant_id","warehouse_id") REFERENCES "public"."stock_level"("variant_id","warehouse_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "warehouse_code" ON "warehouse" USING btree ("code");
--> statement-breakpoint
CREATE INDEX "warehouse_priority" ON "warehouse" USING btree ("priority","id");
--> statement-breakpoint
CREATE INDEX "stock_level_warehouse" ON "stock_level" USING btree ("warehouse_id","variant_id");
--> statement-breakpoint
CREATE INDEX "stock_movement_variant" ON "stock_movement" USING btree ("variant_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "reservation_due" ON "reservation" USING btree ("status","expires_at");
--> statement-breakpoint
CREATE INDEX "reservation_newest" ON "reservation" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "reservation_line_level" ON "reservation_line" USING btree ("variant_id","warehouse_id");
--> statement-breakpoint
CREATE INDEX "idempotency_key_age" ON "idempotency_key" USING btree ("created_at");

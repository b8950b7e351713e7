ALTER TABLE "reservation" ALTER COLUMN "expires_at" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "reservation" ADD COLUMN "order_id" text;
--> statement-breakpoint
ALTER TABLE "reservation" ADD COLUMN "shortages" jsonb;
--> statement-breakpoint
ALTER TABLE "reservation_line" ADD COLUMN "shipped" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reservation_line" ADD COLUMN "released" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reservation_line" ADD COLUMN "returned" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "reservation_order" ON "reservation" USING btree ("order_id");
--> statement-breakpoint
ALTER TABLE "reservation_line" ADD CONSTRAINT "reservation_line_open" CHECK ("reservation_line"."shipped" >= 0 and "reservation_line"."released" >= 0 and "reservation_line"."shipped" + "reservation_line"."released" <= "reservation_line"."quantity");
--> statement-breakpoint
ALTER TABLE "reservation_line" ADD CONSTRAINT "reservation_line_returned" CHECK ("reservation_line"."returned" between 0 and "reservation_line"."shipped");

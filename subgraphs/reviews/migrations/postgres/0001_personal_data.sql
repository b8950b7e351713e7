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
CREATE TABLE "erased_user" (
	"id" text PRIMARY KEY NOT NULL,
	"round" integer NOT NULL,
	"email" text,
	"display_name" text,
	"mailbox" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"erased_at" timestamp (3) with time zone,
	"tries" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL
);
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
--> statement-breakpoint
CREATE INDEX "erased_user_due" ON "erased_user" USING btree ("erased_at","next_try_at");
--> statement-breakpoint
CREATE INDEX "erased_user_mailbox" ON "erased_user" USING btree ("mailbox");

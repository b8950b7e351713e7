CREATE TABLE "notification" (
	"id" text PRIMARY KEY NOT NULL,
	"event_key" text NOT NULL,
	"recipient" text NOT NULL,
	"recipient_key" text NOT NULL,
	"user_id" text,
	"order_id" text,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"round" integer NOT NULL,
	"failure" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_content" (
	"id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"delete_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_order" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text,
	"user_id" text,
	"email" text,
	"lines" jsonb NOT NULL,
	"settled" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting_news" (
	"event_key" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"news" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"recipient_key" text NOT NULL,
	"group" text NOT NULL,
	"enabled" boolean NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "preference_pk" PRIMARY KEY("recipient_key","group")
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
ALTER TABLE "mail_content" ADD CONSTRAINT "mail_content_notification_fk" FOREIGN KEY ("id") REFERENCES "public"."notification"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waiting_news" ADD CONSTRAINT "waiting_news_order_fk" FOREIGN KEY ("order_id") REFERENCES "public"."known_order"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "notification_event" ON "notification" USING btree ("event_key","recipient_key");
--> statement-breakpoint
CREATE INDEX "notification_newest" ON "notification" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "notification_status" ON "notification" USING btree ("status","created_at","id");
--> statement-breakpoint
CREATE INDEX "notification_user" ON "notification" USING btree ("user_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "notification_order" ON "notification" USING btree ("order_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "notification_recipient" ON "notification" USING btree ("recipient_key","status");
--> statement-breakpoint
CREATE INDEX "mail_content_due" ON "mail_content" USING btree ("delete_at");
--> statement-breakpoint
CREATE INDEX "known_order_age" ON "known_order" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "waiting_news_order" ON "waiting_news" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "waiting_news_age" ON "waiting_news" USING btree ("created_at");
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

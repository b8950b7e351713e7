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
CREATE INDEX "erased_user_due" ON "erased_user" USING btree ("erased_at","next_try_at");
--> statement-breakpoint
CREATE INDEX "erased_user_mailbox" ON "erased_user" USING btree ("mailbox");

CREATE TABLE "erasure" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"requested_by" text NOT NULL,
	"reason" text NOT NULL,
	"round" integer NOT NULL,
	"email" text,
	"display_name" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"ask_again_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "erasure_part" (
	"user_id" text NOT NULL,
	"subgraph" text NOT NULL,
	"round" integer NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "erasure_part_pk" PRIMARY KEY("user_id","subgraph")
);
--> statement-breakpoint
CREATE TABLE "data_export" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "export_part" (
	"export_id" text NOT NULL,
	"subgraph" text NOT NULL,
	"part" integer NOT NULL,
	"parts" integer NOT NULL,
	"json" text NOT NULL,
	CONSTRAINT "export_part_pk" PRIMARY KEY("export_id","subgraph","part")
);
--> statement-breakpoint
ALTER TABLE "erasure_part" ADD CONSTRAINT "erasure_part_erasure_fk" FOREIGN KEY ("user_id") REFERENCES "public"."erasure"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "export_part" ADD CONSTRAINT "export_part_export_fk" FOREIGN KEY ("export_id") REFERENCES "public"."data_export"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "erasure_due" ON "erasure" USING btree ("status","ask_again_at");
--> statement-breakpoint
CREATE INDEX "erasure_newest" ON "erasure" USING btree ("requested_at","id");
--> statement-breakpoint
CREATE INDEX "data_export_user" ON "data_export" USING btree ("user_id","requested_at");
--> statement-breakpoint
CREATE INDEX "data_export_due" ON "data_export" USING btree ("expires_at");

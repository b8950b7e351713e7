CREATE TABLE "document" (
	"hash" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variant" (
	"name" text PRIMARY KEY NOT NULL,
	"launch" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "launch" (
	"variant" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"supergraph" text NOT NULL,
	"subgraphs" jsonb NOT NULL,
	"contracts" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"author" text,
	"commit" text,
	"reason" text,
	"restored" integer,
	CONSTRAINT "launch_variant_number_pk" PRIMARY KEY("variant","number")
);
--> statement-breakpoint
CREATE TABLE "schema_check" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"variant" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"base" integer,
	"launch" integer,
	"outcome" text NOT NULL,
	"errors" integer NOT NULL,
	"warnings" integer NOT NULL,
	"changes" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	"author" text,
	"commit" text
);
--> statement-breakpoint
CREATE INDEX "schema_check_variant" ON "schema_check" USING btree ("variant","launch");

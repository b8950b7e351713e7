CREATE TABLE "review" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"author_id" text NOT NULL,
	"rating" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"origin" text NOT NULL,
	"helpful_count" integer NOT NULL,
	"report_count" integer NOT NULL,
	"moderation_note" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_rating" CHECK ("review"."rating" between 1 and 5),
	CONSTRAINT "review_counts" CHECK ("review"."helpful_count" >= 0 and "review"."report_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "product_rating" (
	"product_id" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"sum" integer NOT NULL,
	"ones" integer NOT NULL,
	"twos" integer NOT NULL,
	"threes" integer NOT NULL,
	"fours" integer NOT NULL,
	"fives" integer NOT NULL,
	CONSTRAINT "product_rating_count" CHECK ("product_rating"."count" = "product_rating"."ones" + "product_rating"."twos" + "product_rating"."threes" + "product_rating"."fours" + "product_rating"."fives"),
	CONSTRAINT "product_rating_sum" CHECK ("product_rating"."sum" = "product_rating"."ones" + 2 * "product_rating"."twos" + 3 * "product_rating"."threes" + 4 * "product_rating"."fours" + 5 * "product_rating"."fives"),
	CONSTRAINT "product_rating_positive" CHECK ("product_rating"."ones" >= 0 and "product_rating"."twos" >= 0 and "product_rating"."threes" >= 0 and "product_rating"."fours" >= 0 and "product_rating"."fives" >= 0)
);
--> statement-breakpoint
CREATE TABLE "helpful_vote" (
	"review_id" text NOT NULL,
	"voter_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "helpful_vote_pk" PRIMARY KEY("review_id","voter_id")
);
--> statement-breakpoint
CREATE TABLE "review_report" (
	"review_id" text NOT NULL,
	"reporter_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_report_pk" PRIMARY KEY("review_id","reporter_id")
);
--> statement-breakpoint
ALTER TABLE "helpful_vote" ADD CONSTRAINT "helpful_vote_review_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_report" ADD CONSTRAINT "review_report_review_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "review_author_product" ON "review" USING btree ("author_id","product_id");
--> statement-breakpoint
CREATE INDEX "review_author_newest" ON "review" USING btree ("author_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "review_newest" ON "review" USING btree ("product_id","status","created_at","id");
--> statement-breakpoint
CREATE INDEX "review_queue" ON "review" USING btree ("status","updated_at","id");

CREATE TABLE "category" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"name_sort" text NOT NULL,
	"parent_id" text,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"title" text NOT NULL,
	"title_sort" text NOT NULL,
	"description" text NOT NULL,
	"vendor" text,
	"status" text NOT NULL,
	"category_id" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"tags" jsonb NOT NULL,
	"options" jsonb NOT NULL,
	"media" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_variant" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"sku" text NOT NULL,
	"options" jsonb NOT NULL,
	"position" integer NOT NULL,
	"weight" integer,
	"generated" boolean NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variant_price" (
	"variant_id" text NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"generated" boolean NOT NULL,
	CONSTRAINT "variant_price_pk" PRIMARY KEY("variant_id","currency"),
	CONSTRAINT "variant_price_amount" CHECK ("variant_price"."amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "product_price" (
	"product_id" text NOT NULL,
	"currency" text NOT NULL,
	"min" bigint NOT NULL,
	"max" bigint NOT NULL,
	CONSTRAINT "product_price_pk" PRIMARY KEY("product_id","currency")
);
--> statement-breakpoint
CREATE TABLE "product_facet" (
	"product_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "product_facet_pk" PRIMARY KEY("product_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "collection" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"title" text NOT NULL,
	"title_sort" text NOT NULL,
	"description" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collection_product" (
	"collection_id" text NOT NULL,
	"product_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "collection_product_pk" PRIMARY KEY("collection_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"product_id" text PRIMARY KEY NOT NULL,
	"words" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_vocabulary" (
	"word" text PRIMARY KEY NOT NULL,
	"frequency" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_trigram" (
	"trigram" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_trigram_pk" PRIMARY KEY("trigram","word")
);
--> statement-breakpoint
ALTER TABLE "category" ADD CONSTRAINT "category_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_category_fk" FOREIGN KEY ("category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_variant" ADD CONSTRAINT "product_variant_product_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "variant_price" ADD CONSTRAINT "variant_price_variant_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variant"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_price" ADD CONSTRAINT "product_price_product_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_facet" ADD CONSTRAINT "product_facet_product_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "collection_product" ADD CONSTRAINT "collection_product_collection_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "collection_product" ADD CONSTRAINT "collection_product_product_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_product_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "search_trigram" ADD CONSTRAINT "search_trigram_word_fk" FOREIGN KEY ("word") REFERENCES "public"."search_vocabulary"("word") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "category_handle" ON "category" USING btree ("handle");
--> statement-breakpoint
CREATE INDEX "category_siblings" ON "category" USING btree ("parent_id","position","name_sort","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "product_handle" ON "product" USING btree ("handle");
--> statement-breakpoint
CREATE INDEX "product_newest" ON "product" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "product_title" ON "product" USING btree ("title_sort","id");
--> statement-breakpoint
CREATE INDEX "product_category" ON "product" USING btree ("category_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "product_variant_sku" ON "product_variant" USING btree ("sku");
--> statement-breakpoint
CREATE INDEX "product_variant_order" ON "product_variant" USING btree ("product_id","position","id");
--> statement-breakpoint
CREATE INDEX "product_price_cheapest" ON "product_price" USING btree ("currency","min","product_id");
--> statement-breakpoint
CREATE INDEX "product_facet_value" ON "product_facet" USING btree ("kind","value","product_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "collection_handle" ON "collection" USING btree ("handle");
--> statement-breakpoint
CREATE INDEX "collection_title" ON "collection" USING btree ("title_sort","id");
--> statement-breakpoint
CREATE INDEX "collection_product_order" ON "collection_product" USING btree ("collection_id","position","product_id");
--> statement-breakpoint
CREATE INDEX "collection_product_product" ON "collection_product" USING btree ("product_id","collection_id");
--> statement-breakpoint
CREATE INDEX "search_trigram_word" ON "search_trigram" USING btree ("word");

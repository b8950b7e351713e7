CREATE TABLE `category` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`name_sort` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `category`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `category_handle` ON `category` (`handle`);
--> statement-breakpoint
CREATE INDEX `category_siblings` ON `category` (`parent_id`,`position`,`name_sort`,`id`);
--> statement-breakpoint
CREATE TABLE `product` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`title` text NOT NULL,
	`title_sort` text NOT NULL,
	`description` text NOT NULL,
	`vendor` text,
	`status` text NOT NULL,
	`category_id` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	`tags` text NOT NULL,
	`options` text NOT NULL,
	`media` text NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `category`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_handle` ON `product` (`handle`);
--> statement-breakpoint
CREATE INDEX `product_newest` ON `product` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `product_title` ON `product` (`title_sort`,`id`);
--> statement-breakpoint
CREATE INDEX `product_category` ON `product` (`category_id`);
--> statement-breakpoint
CREATE TABLE `product_variant` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`sku` text NOT NULL,
	`options` text NOT NULL,
	`position` integer NOT NULL,
	`weight` integer,
	`generated` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_variant_sku` ON `product_variant` (`sku`);
--> statement-breakpoint
CREATE INDEX `product_variant_order` ON `product_variant` (`product_id`,`position`,`id`);
--> statement-breakpoint
CREATE TABLE `variant_price` (
	`variant_id` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`generated` integer NOT NULL,
	PRIMARY KEY(`variant_id`, `currency`),
	FOREIGN KEY (`variant_id`) REFERENCES `product_variant`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "variant_price_amount" CHECK("variant_price"."amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE `product_price` (
	`product_id` text NOT NULL,
	`currency` text NOT NULL,
	`min` integer NOT NULL,
	`max` integer NOT NULL,
	PRIMARY KEY(`product_id`, `currency`),
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_price_cheapest` ON `product_price` (`currency`,`min`,`product_id`);
--> statement-breakpoint
CREATE TABLE `product_facet` (
	`product_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`product_id`, `kind`, `value`),
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_facet_value` ON `product_facet` (`kind`,`value`,`product_id`);
--> statement-breakpoint
CREATE TABLE `collection` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`title` text NOT NULL,
	`title_sort` text NOT NULL,
	`description` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_handle` ON `collection` (`handle`);
--> statement-breakpoint
CREATE INDEX `collection_title` ON `collection` (`title_sort`,`id`);
--> statement-breakpoint
CREATE TABLE `collection_product` (
	`collection_id` text NOT NULL,
	`product_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `product_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collection_product_order` ON `collection_product` (`collection_id`,`position`,`product_id`);
--> statement-breakpoint
CREATE INDEX `collection_product_product` ON `collection_product` (`product_id`,`collection_id`);
--> statement-breakpoint
CREATE TABLE `search_words` (
	`product_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `search_vocabulary` (
	`word` text PRIMARY KEY NOT NULL,
	`frequency` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_trigram` (
	`trigram` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`trigram`, `word`),
	FOREIGN KEY (`word`) REFERENCES `search_vocabulary`(`word`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `search_trigram_word` ON `search_trigram` (`word`);

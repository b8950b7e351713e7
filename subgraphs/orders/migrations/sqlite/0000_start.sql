CREATE TABLE `cart` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text,
	`status` text NOT NULL,
	`currency` text NOT NULL,
	`email` text,
	`shipping_address` text,
	`billing_address` text,
	`shipping_method_id` text,
	`coupon_codes` text NOT NULL,
	`token_hash` text NOT NULL,
	`network` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer,
	`merged_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_open_owner` ON `cart` (`owner_id`) WHERE status = 'OPEN';
--> statement-breakpoint
CREATE INDEX `cart_open_network` ON `cart` (`network`,`status`,`created_at`);
--> statement-breakpoint
CREATE INDEX `cart_idle` ON `cart` (`updated_at`);
--> statement-breakpoint
CREATE TABLE `cart_line` (
	`id` text PRIMARY KEY NOT NULL,
	`cart_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`cart_id`) REFERENCES `cart`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "cart_line_quantity" CHECK("cart_line"."quantity" between 1 and 10000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_line_variant` ON `cart_line` (`cart_id`,`variant_id`);
--> statement-breakpoint
CREATE TABLE `variant` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`sku` text NOT NULL,
	`title` text NOT NULL,
	`product_title` text NOT NULL,
	`product_handle` text NOT NULL,
	`category_ids` text NOT NULL,
	`weight` integer,
	`prices` text NOT NULL,
	`sellable` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `replica_document` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`body` text NOT NULL
);

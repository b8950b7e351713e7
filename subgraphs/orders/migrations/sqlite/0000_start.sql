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
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`owner_id` text,
	`token_hash` text,
	`cart_id` text NOT NULL,
	`email` text NOT NULL,
	`currency` text NOT NULL,
	`status` text NOT NULL,
	`saga` text NOT NULL,
	`lines` text NOT NULL,
	`shipping_address` text NOT NULL,
	`billing_address` text,
	`shipping_method_id` text NOT NULL,
	`coupon_codes` text NOT NULL,
	`applied` text NOT NULL,
	`tax_rate` integer NOT NULL,
	`tax_inclusive` integer NOT NULL,
	`subtotal` integer NOT NULL,
	`discount` integer NOT NULL,
	`shipping` integer NOT NULL,
	`shipping_discount` integer NOT NULL,
	`shipping_tax` integer NOT NULL,
	`tax` integer NOT NULL,
	`total` integer NOT NULL,
	`expected_total` integer,
	`payment_token` text,
	`captured` integer NOT NULL,
	`refunded` integer NOT NULL,
	`refund_pending` integer NOT NULL,
	`undo_refund_id` text NOT NULL,
	`parcels` text NOT NULL,
	`entries` integer NOT NULL,
	`wake_at` integer,
	`request_owner` text NOT NULL,
	`request_key` text NOT NULL,
	`request_hash` text NOT NULL,
	`placed_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "orders_refunds" CHECK("orders"."refunded" >= 0 and "orders"."refund_pending" >= 0 and "orders"."refunded" + "orders"."refund_pending" <= "orders"."captured"),
	CONSTRAINT "orders_total" CHECK("orders"."total" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_request` ON `orders` (`request_owner`,`request_key`);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_sequence` ON `orders` (`sequence`);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_cart` ON `orders` (`cart_id`);
--> statement-breakpoint
CREATE INDEX `orders_owner` ON `orders` (`owner_id`,`placed_at`,`id`);
--> statement-breakpoint
CREATE INDEX `orders_newest` ON `orders` (`placed_at`,`id`);
--> statement-breakpoint
CREATE INDEX `orders_status` ON `orders` (`status`,`placed_at`,`id`);
--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`email`,`placed_at`,`id`);
--> statement-breakpoint
CREATE TABLE `order_event` (
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`message` text NOT NULL,
	`trace_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `position`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `order_return` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`status` text NOT NULL,
	`shipping_id` text,
	`lines` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_return_order` ON `order_return` (`order_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `order_refund` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`return_id` text,
	`status` text NOT NULL,
	`amount` integer NOT NULL,
	`lines` text NOT NULL,
	`reason` text NOT NULL,
	`failure` text,
	`request_owner` text NOT NULL,
	`request_key` text NOT NULL,
	`request_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_refund_amount" CHECK("order_refund"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_refund_request` ON `order_refund` (`request_owner`,`request_key`);
--> statement-breakpoint
CREATE INDEX `order_refund_order` ON `order_refund` (`order_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `outbox_message` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`aggregate` text NOT NULL,
	`envelope` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `scheduled_message` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`aggregate` text NOT NULL,
	`envelope` text NOT NULL,
	`deliver_at` integer NOT NULL,
	`cancel_key` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `scheduled_message_due` ON `scheduled_message` (`deliver_at`,`sequence`);
--> statement-breakpoint
CREATE INDEX `scheduled_message_cancel` ON `scheduled_message` (`cancel_key`) WHERE cancel_key is not null;
--> statement-breakpoint
CREATE TABLE `inbox_message` (
	`id` text PRIMARY KEY NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `inbox_message_age` ON `inbox_message` (`received_at`);
--> statement-breakpoint
CREATE TABLE `parked_message` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`aggregate` text NOT NULL,
	`envelope` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`error` text,
	`parked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `parked_message_id` ON `parked_message` (`id`);
--> statement-breakpoint
CREATE INDEX `parked_message_due` ON `parked_message` (`status`,`next_attempt_at`);
--> statement-breakpoint
CREATE INDEX `parked_message_aggregate` ON `parked_message` (`aggregate`,`status`,`sequence`);

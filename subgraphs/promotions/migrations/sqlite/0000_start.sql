CREATE TABLE `promotion` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`method` text NOT NULL,
	`status` text NOT NULL,
	`rule` text NOT NULL,
	`priority` integer NOT NULL,
	`promoted` integer NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`usage_limit` integer,
	`usage_limit_per_customer` integer,
	`usage_count` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "promotion_usage" CHECK("promotion"."usage_count" >= 0 and "promotion"."usage_count" <= coalesce("promotion"."usage_limit", 2147483647))
);
--> statement-breakpoint
CREATE INDEX `promotion_automatic` ON `promotion` (`method`,`status`);
--> statement-breakpoint
CREATE INDEX `promotion_promoted` ON `promotion` (`promoted`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `promotion_newest` ON `promotion` (`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `coupon` (
	`id` text PRIMARY KEY NOT NULL,
	`promotion_id` text NOT NULL,
	`code` text NOT NULL,
	`active` integer NOT NULL,
	`usage_limit` integer,
	`usage_limit_per_customer` integer,
	`usage_count` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`promotion_id`) REFERENCES `promotion`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coupon_usage" CHECK("coupon"."usage_count" >= 0 and "coupon"."usage_count" <= coalesce("coupon"."usage_limit", 2147483647))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coupon_code` ON `coupon` (`code`);
--> statement-breakpoint
CREATE INDEX `coupon_of_promotion` ON `coupon` (`promotion_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `coupon_newest` ON `coupon` (`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `customer_group` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `customer_group_newest` ON `customer_group` (`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `customer_group_member` (
	`group_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`user_id`, `group_id`),
	FOREIGN KEY (`group_id`) REFERENCES `customer_group`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `customer_group_member_group` ON `customer_group_member` (`group_id`,`user_id`);
--> statement-breakpoint
CREATE TABLE `redemption` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`reply` text,
	`total` integer NOT NULL,
	`created_at` integer NOT NULL,
	`released_at` integer
);
--> statement-breakpoint
CREATE TABLE `redemption_use` (
	`order_id` text NOT NULL,
	`promotion_id` text NOT NULL,
	`coupon_id` text,
	`customer` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	`released_at` integer,
	PRIMARY KEY(`order_id`, `promotion_id`),
	FOREIGN KEY (`order_id`) REFERENCES `redemption`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`promotion_id`) REFERENCES `promotion`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coupon_id`) REFERENCES `coupon`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "redemption_use_amount" CHECK("redemption_use"."amount" >= 0)
);
--> statement-breakpoint
CREATE INDEX `redemption_use_customer` ON `redemption_use` (`customer`,`promotion_id`);
--> statement-breakpoint
CREATE INDEX `redemption_use_promotion` ON `redemption_use` (`promotion_id`,`currency`);
--> statement-breakpoint
CREATE INDEX `redemption_use_coupon` ON `redemption_use` (`coupon_id`);
--> statement-breakpoint
CREATE TABLE `automatic_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL
);
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

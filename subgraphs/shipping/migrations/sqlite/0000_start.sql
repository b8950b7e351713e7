CREATE TABLE `shipping_method` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL,
	`zones` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `method_table` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `fulfilment` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`method_id` text,
	`address` text,
	`status` text NOT NULL,
	`shipment_id` text,
	`code` text,
	`reason` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_line` (
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`title` text NOT NULL,
	`ordered` integer NOT NULL,
	`dispatched` integer NOT NULL,
	`returned` integer NOT NULL,
	PRIMARY KEY(`order_id`, `line_id`),
	FOREIGN KEY (`order_id`) REFERENCES `fulfilment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_line_dispatched" CHECK("order_line"."dispatched" between 0 and "order_line"."ordered"),
	CONSTRAINT "order_line_returned" CHECK("order_line"."returned" between 0 and "order_line"."dispatched")
);
--> statement-breakpoint
CREATE TABLE `shipment` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`user_id` text,
	`method_id` text NOT NULL,
	`status` text NOT NULL,
	`carrier` text,
	`tracking_number` text,
	`created_at` integer NOT NULL,
	`dispatched_at` integer,
	`delivered_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `fulfilment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shipment_order` ON `shipment` (`order_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `shipment_newest` ON `shipment` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `shipment_tracking` ON `shipment` (`tracking_number`);
--> statement-breakpoint
CREATE TABLE `shipment_line` (
	`shipment_id` text NOT NULL,
	`line_id` text NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`shipment_id`, `line_id`),
	FOREIGN KEY (`shipment_id`) REFERENCES `shipment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shipment_line_quantity" CHECK("shipment_line"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE `tracking_event` (
	`id` text PRIMARY KEY NOT NULL,
	`shipment_id` text NOT NULL,
	`kind` text NOT NULL,
	`description` text,
	`location` text,
	`occurred_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shipment_id`) REFERENCES `shipment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tracking_event_shipment` ON `tracking_event` (`shipment_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `return_receipt` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`lines` text NOT NULL,
	`actor` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `return_receipt_order` ON `return_receipt` (`order_id`,`created_at`);
--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`owner` text NOT NULL,
	`key` text NOT NULL,
	`body` text NOT NULL,
	`result` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`owner`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_key_age` ON `idempotency_key` (`created_at`);
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

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

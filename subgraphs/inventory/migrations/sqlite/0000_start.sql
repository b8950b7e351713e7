CREATE TABLE `warehouse` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`priority` integer NOT NULL,
	`active` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `warehouse_code` ON `warehouse` (`code`);
--> statement-breakpoint
CREATE INDEX `warehouse_priority` ON `warehouse` (`priority`,`id`);
--> statement-breakpoint
CREATE TABLE `stock_level` (
	`variant_id` text NOT NULL,
	`warehouse_id` text NOT NULL,
	`on_hand` integer NOT NULL,
	`reserved` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`variant_id`, `warehouse_id`),
	FOREIGN KEY (`warehouse_id`) REFERENCES `warehouse`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_level_on_hand" CHECK("stock_level"."on_hand" between 0 and 1000000000),
	CONSTRAINT "stock_level_reserved" CHECK("stock_level"."reserved" between 0 and "stock_level"."on_hand")
);
--> statement-breakpoint
CREATE INDEX `stock_level_warehouse` ON `stock_level` (`warehouse_id`,`variant_id`);
--> statement-breakpoint
CREATE TABLE `stock_movement` (
	`id` text PRIMARY KEY NOT NULL,
	`variant_id` text NOT NULL,
	`warehouse_id` text NOT NULL,
	`delta` integer NOT NULL,
	`on_hand_after` integer NOT NULL,
	`reason` text NOT NULL,
	`reference` text,
	`note` text,
	`actor` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`variant_id`,`warehouse_id`) REFERENCES `stock_level`(`variant_id`,`warehouse_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_movement_delta" CHECK("stock_movement"."delta" <> 0),
	CONSTRAINT "stock_movement_on_hand_after" CHECK("stock_movement"."on_hand_after" >= 0)
);
--> statement-breakpoint
CREATE INDEX `stock_movement_variant` ON `stock_movement` (`variant_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `reservation` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`reference` text,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `reservation_due` ON `reservation` (`status`,`expires_at`);
--> statement-breakpoint
CREATE INDEX `reservation_newest` ON `reservation` (`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `reservation_line` (
	`reservation_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`warehouse_id` text NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`reservation_id`, `variant_id`, `warehouse_id`),
	FOREIGN KEY (`reservation_id`) REFERENCES `reservation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`,`warehouse_id`) REFERENCES `stock_level`(`variant_id`,`warehouse_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reservation_line_quantity" CHECK("reservation_line"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `reservation_line_level` ON `reservation_line` (`variant_id`,`warehouse_id`);
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

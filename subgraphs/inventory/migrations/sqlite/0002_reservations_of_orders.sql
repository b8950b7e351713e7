-- Copied by hand-written SELECTs: the new columns are not in the old tables. Foreign keys are off meanwhile.
CREATE TABLE `__new_reservation` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`reference` text,
	`expires_at` integer,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`order_id` text,
	`shortages` text
);
--> statement-breakpoint
INSERT INTO `__new_reservation`("id", "status", "reference", "expires_at", "created_at", "closed_at", "order_id", "shortages") SELECT "id", "status", "reference", "expires_at", "created_at", "closed_at", NULL, NULL FROM `reservation`;
--> statement-breakpoint
DROP TABLE `reservation`;
--> statement-breakpoint
ALTER TABLE `__new_reservation` RENAME TO `reservation`;
--> statement-breakpoint
CREATE UNIQUE INDEX `reservation_order` ON `reservation` (`order_id`);
--> statement-breakpoint
CREATE INDEX `reservation_due` ON `reservation` (`status`,`expires_at`);
--> statement-breakpoint
CREATE INDEX `reservation_newest` ON `reservation` (`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `__new_reservation_line` (
	`reservation_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`warehouse_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`shipped` integer DEFAULT 0 NOT NULL,
	`released` integer DEFAULT 0 NOT NULL,
	`returned` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`reservation_id`, `variant_id`, `warehouse_id`),
	FOREIGN KEY (`reservation_id`) REFERENCES `reservation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`,`warehouse_id`) REFERENCES `stock_level`(`variant_id`,`warehouse_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reservation_line_quantity" CHECK("__new_reservation_line"."quantity" > 0),
	CONSTRAINT "reservation_line_open" CHECK("__new_reservation_line"."shipped" >= 0 and "__new_reservation_line"."released" >= 0 and "__new_reservation_line"."shipped" + "__new_reservation_line"."released" <= "__new_reservation_line"."quantity"),
	CONSTRAINT "reservation_line_returned" CHECK("__new_reservation_line"."returned" between 0 and "__new_reservation_line"."shipped")
);
--> statement-breakpoint
INSERT INTO `__new_reservation_line`("reservation_id", "variant_id", "warehouse_id", "quantity", "shipped", "released", "returned") SELECT "reservation_id", "variant_id", "warehouse_id", "quantity", 0, 0, 0 FROM `reservation_line`;
--> statement-breakpoint
DROP TABLE `reservation_line`;
--> statement-breakpoint
ALTER TABLE `__new_reservation_line` RENAME TO `reservation_line`;
--> statement-breakpoint
CREATE INDEX `reservation_line_level` ON `reservation_line` (`variant_id`,`warehouse_id`);

CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`user_id` text,
	`provider` text NOT NULL,
	`provider_id` text,
	`status` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`authorised` integer NOT NULL,
	`captured` integer NOT NULL,
	`refunded` integer NOT NULL,
	`code` text,
	`reason` text,
	`next_action_url` text,
	`release_due` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "payment_authorised" CHECK("payment"."authorised" between 0 and "payment"."amount"),
	CONSTRAINT "payment_captured" CHECK("payment"."captured" between 0 and "payment"."authorised"),
	CONSTRAINT "payment_refunded" CHECK("payment"."refunded" between 0 and "payment"."captured")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_order` ON `payment` (`order_id`);
--> statement-breakpoint
CREATE INDEX `payment_newest` ON `payment` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `payment_status` ON `payment` (`status`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `payment_release_due` ON `payment` (`release_due`) WHERE release_due;
--> statement-breakpoint
CREATE TABLE `refund` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text,
	`order_id` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`reason` text NOT NULL,
	`status` text NOT NULL,
	`code` text,
	`message` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_amount" CHECK("refund"."amount" >= 0)
);
--> statement-breakpoint
CREATE INDEX `refund_payment` ON `refund` (`payment_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`posting_id` text NOT NULL,
	`kind` text NOT NULL,
	`payment_id` text NOT NULL,
	`account` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_entry_amount" CHECK("ledger_entry"."amount" <> 0)
);
--> statement-breakpoint
CREATE INDEX `ledger_entry_newest` ON `ledger_entry` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `ledger_entry_payment` ON `ledger_entry` (`payment_id`);
--> statement-breakpoint
CREATE TABLE `webhook_event` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`state` text NOT NULL,
	`code` text,
	`reason` text,
	`waiting` integer NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhook_event_waiting` ON `webhook_event` (`order_id`) WHERE waiting;
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

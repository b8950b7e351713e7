CREATE TABLE `notification` (
	`id` text PRIMARY KEY NOT NULL,
	`event_key` text NOT NULL,
	`recipient` text NOT NULL,
	`recipient_key` text NOT NULL,
	`user_id` text,
	`order_id` text,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`round` integer NOT NULL,
	`failure` text,
	`created_at` integer NOT NULL,
	`queued_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notification_event` ON `notification` (`event_key`,`recipient_key`);
--> statement-breakpoint
CREATE INDEX `notification_newest` ON `notification` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `notification_status` ON `notification` (`status`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `notification_user` ON `notification` (`user_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `notification_order` ON `notification` (`order_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `notification_recipient` ON `notification` (`recipient_key`,`status`);
--> statement-breakpoint
CREATE TABLE `mail_content` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`delete_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `notification`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mail_content_due` ON `mail_content` (`delete_at`);
--> statement-breakpoint
CREATE TABLE `known_order` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text,
	`user_id` text,
	`email` text,
	`lines` text NOT NULL,
	`settled` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `known_order_age` ON `known_order` (`created_at`);
--> statement-breakpoint
CREATE TABLE `waiting_news` (
	`event_key` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`news` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `known_order`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `waiting_news_order` ON `waiting_news` (`order_id`);
--> statement-breakpoint
CREATE INDEX `waiting_news_age` ON `waiting_news` (`created_at`);
--> statement-breakpoint
CREATE TABLE `preference` (
	`recipient_key` text NOT NULL,
	`group` text NOT NULL,
	`enabled` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`recipient_key`, `group`)
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

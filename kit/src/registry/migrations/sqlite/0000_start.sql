CREATE TABLE `document` (
	`hash` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `variant` (
	`name` text PRIMARY KEY NOT NULL,
	`launch` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `launch` (
	`variant` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`supergraph` text NOT NULL,
	`subgraphs` text NOT NULL,
	`contracts` text NOT NULL,
	`changes` text NOT NULL,
	`author` text,
	`commit` text,
	`reason` text,
	`restored` integer,
	PRIMARY KEY(`variant`, `number`)
);
--> statement-breakpoint
CREATE TABLE `schema_check` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`variant` text NOT NULL,
	`at` integer NOT NULL,
	`base` integer,
	`launch` integer,
	`outcome` text NOT NULL,
	`errors` integer NOT NULL,
	`warnings` integer NOT NULL,
	`changes` text NOT NULL,
	`report` text NOT NULL,
	`author` text,
	`commit` text
);
--> statement-breakpoint
CREATE INDEX `schema_check_variant` ON `schema_check` (`variant`,`launch`);

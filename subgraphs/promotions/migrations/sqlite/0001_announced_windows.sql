ALTER TABLE `automatic_revision` ADD `windows` text;

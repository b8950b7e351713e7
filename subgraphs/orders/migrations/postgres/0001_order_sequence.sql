-- The numbers of orders: two orders at once do not wait for each other, and there may be gaps.
CREATE SEQUENCE order_sequence START WITH 10001;

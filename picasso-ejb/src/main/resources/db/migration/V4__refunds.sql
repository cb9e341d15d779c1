-- How a sale is divided, and what may still happen to its money.
alter table payment
  add column creator varchar(80) character set ascii collate ascii_bin null,
  add column royalty_percent int not null default 0,
  add column provider_fee bigint null,
  add column refund_id varchar(120) character set ascii collate ascii_bin null,
  add column decide_until_at datetime(6) null;

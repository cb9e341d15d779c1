-- One order's payment, in the shard of the order. What is to be asked of the provider stands here before it is asked.
create table payment (
  order_id varchar(80) character set ascii collate ascii_bin not null,
  state varchar(12) character set ascii collate ascii_bin not null,
  picture_id varchar(80) character set ascii collate ascii_bin not null,
  title varchar(600) not null,
  buyer varchar(80) character set ascii collate ascii_bin not null,
  seller varchar(80) character set ascii collate ascii_bin not null,
  edition int not null,
  amount bigint not null,
  currency char(3) character set ascii collate ascii_bin not null,
  session_id varchar(120) character set ascii collate ascii_bin null,
  checkout_url varchar(2000) null,
  payment_intent varchar(120) character set ascii collate ascii_bin null,
  generation int not null,
  attempts int not null,
  next_attempt_at datetime(6) null,
  until_at datetime(6) not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (order_id),
  key payment_due (next_attempt_at)
) engine=InnoDB default charset=utf8mb4;

-- The books, double entry: the lines of one order and kind add up to zero.
create table ledger_entry (
  id varchar(120) character set ascii collate ascii_bin not null,
  order_id varchar(80) character set ascii collate ascii_bin not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  account varchar(100) character set ascii collate ascii_bin not null,
  amount bigint not null,
  currency char(3) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  primary key (id),
  key ledger_order (order_id),
  key ledger_account (account, at)
) engine=InnoDB default charset=utf8mb4;

-- The provider's messages that took effect.
create table webhook_inbox (
  event_id varchar(120) character set ascii collate ascii_bin not null,
  type varchar(80) character set ascii collate ascii_bin not null,
  order_id varchar(80) character set ascii collate ascii_bin not null,
  received_at datetime(6) not null,
  primary key (event_id)
) engine=InnoDB default charset=utf8mb4;

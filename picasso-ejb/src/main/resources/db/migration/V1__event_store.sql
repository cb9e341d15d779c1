-- History: insert-only. seq gives the order of insertion for replays; the stream's own order is its version.
create table event (
  seq bigint not null auto_increment,
  stream_id varchar(100) character set ascii collate ascii_bin not null,
  version bigint not null,
  name varchar(80) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  body json not null,
  primary key (seq),
  unique key event_position (stream_id, version)
) engine=InnoDB default charset=utf8mb4;

-- What history has to say to the other side and has not said yet. personal never goes into history.
create table outbox (
  id bigint not null auto_increment,
  stream_id varchar(100) character set ascii collate ascii_bin not null,
  version bigint not null,
  personal json null,
  primary key (id),
  unique key outbox_position (stream_id, version)
) engine=InnoDB default charset=utf8mb4;

-- Which node relays this shard's outbox. A greater epoch ends what the holders before it may do.
create table outbox_lease (
  id int not null,
  holder varchar(100) not null,
  epoch bigint not null,
  expires_at datetime(6) not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4;

insert into outbox_lease (id, holder, epoch, expires_at) values (1, '', 0, '2000-01-01 00:00:00');

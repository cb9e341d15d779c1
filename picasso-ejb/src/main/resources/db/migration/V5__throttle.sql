-- How often is too often, on the shard of the digest. After free_at a row says the same as none, and is swept away.
create table throttle (
  id varchar(100) character set ascii collate ascii_bin not null,
  free_at datetime(6) not null,
  primary key (id),
  key throttle_over (free_at)
) engine=InnoDB default charset=utf8mb4;

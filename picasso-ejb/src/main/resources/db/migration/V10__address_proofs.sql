-- Addresses that somebody has yet to prove who may have no account, on the shard of the proof's own name. After expires_at a row
-- says nothing and is swept away. browser is the digest of a secret of the browser in which the link has to be opened.
create table address_proof (
  id varchar(80) character set ascii collate ascii_bin not null,
  email varchar(254) not null,
  provider varchar(20) character set ascii collate ascii_bin not null,
  browser char(64) character set ascii collate ascii_bin not null,
  expires_at datetime(6) not null,
  primary key (id),
  key address_proof_over (expires_at)
) engine=InnoDB default charset=utf8mb4;

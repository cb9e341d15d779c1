-- The second factor of an account. Until confirmed_at is set it counts for nothing, and soon can be confirmed no more. The
-- secret is sealed under a key that no database holds; last_step is the last interval of time whose code was taken.
create table second_factor (
  holder varchar(100) character set ascii collate ascii_bin not null,
  secret varchar(200) character set ascii collate ascii_bin not null,
  drawn_at datetime(6) not null,
  confirmed_at datetime(6) null,
  last_step bigint not null,
  primary key (holder)
) engine=InnoDB default charset=utf8mb4;

-- What stands in for a lost telephone; each works once, and only its keyed digest is here.
create table recovery_code (
  digest char(64) character set ascii collate ascii_bin not null,
  holder varchar(100) character set ascii collate ascii_bin not null,
  primary key (digest),
  key recovery_code_holder (holder)
) engine=InnoDB default charset=utf8mb4;

-- The public half of what a person's device signs with. credential is the digest of the id that the device gave it; public_key
-- is what it told of itself at the registration; none of it is a secret.
create table passkey (
  id varchar(40) character set ascii collate ascii_bin not null,
  holder varchar(100) character set ascii collate ascii_bin not null,
  credential char(64) character set ascii collate ascii_bin not null,
  public_key text character set ascii collate ascii_bin not null,
  user_handle varchar(100) character set ascii collate ascii_bin not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  name varchar(200) not null,
  created_at datetime(6) not null,
  used_at datetime(6) null,
  primary key (id),
  unique key passkey_credential (credential),
  key passkey_holder (holder)
) engine=InnoDB default charset=utf8mb4;

-- What history must not hold, because it must be erasable or is a secret: one document for each stream that has any.
create table vault (
  stream_id varchar(100) character set ascii collate ascii_bin not null,
  body json not null,
  primary key (stream_id)
) engine=InnoDB default charset=utf8mb4;

-- What only one may have, on the shard of its digest. Without expires_at it is held for good.
create table claim (
  id varchar(100) character set ascii collate ascii_bin not null,
  holder varchar(100) character set ascii collate ascii_bin not null,
  expires_at datetime(6) null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4;

-- Secrets that were mailed and work once; only their digests are here.
create table ticket (
  digest char(64) character set ascii collate ascii_bin not null,
  purpose varchar(40) character set ascii collate ascii_bin not null,
  holder varchar(100) character set ascii collate ascii_bin not null,
  expires_at datetime(6) not null,
  primary key (digest),
  key ticket_holder (holder, purpose)
) engine=InnoDB default charset=utf8mb4;

-- Who is signed in where. secret is the digest of the refresh token that is good now.
create table session (
  id varchar(40) character set ascii collate ascii_bin not null,
  holder varchar(100) character set ascii collate ascii_bin not null,
  secret char(64) character set ascii collate ascii_bin not null,
  opened_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (id),
  key session_holder (holder)
) engine=InnoDB default charset=utf8mb4;

-- Mails to be sent, one for each cause. While sent_at is empty the mail is due at due_at.
create table mail (
  cause varchar(120) character set ascii collate ascii_bin not null,
  stream_id varchar(100) character set ascii collate ascii_bin not null,
  letter varchar(40) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  due_at datetime(6) not null,
  attempts int not null,
  sent_at datetime(6) null,
  primary key (cause),
  key mail_due (sent_at, due_at),
  key mail_stream (stream_id, created_at)
) engine=InnoDB default charset=utf8mb4;

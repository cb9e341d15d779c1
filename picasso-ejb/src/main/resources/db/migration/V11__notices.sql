-- A letter about a notice names the event that it tells of, and whom it is for.
alter table mail modify column cause varchar(240) character set ascii collate ascii_bin not null,
  modify column letter varchar(140) character set ascii collate ascii_bin not null;

-- Notices for people who want one mail a day, until it is sent. inbox is the stream of the person, cause the event.
create table notice_waiting (
  inbox varchar(100) character set ascii collate ascii_bin not null,
  cause varchar(140) character set ascii collate ascii_bin not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  primary key (inbox, cause),
  key notice_waiting_at (at)
) engine=InnoDB default charset=utf8mb4;

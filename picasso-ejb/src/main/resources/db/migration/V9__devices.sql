-- What its holder knows a session by, and when it was last used, to the hour.
alter table session add column device varchar(80) not null default '', add column seen_at datetime(6) null;
update session set seen_at = opened_at;
alter table session modify column seen_at datetime(6) not null;
